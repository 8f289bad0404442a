import type { Source } from "../basics/source.ts"

/** The record of one project's performance table. Names and shape are the product's contract: see contract/read-result.ts. */
export interface Form {
  readonly kind: FormKind
  /** The id of the form layout that was recognised. */
  readonly layout: string
  readonly year: number | null
  readonly project: Project
  /** The unit that the amounts are printed in. */
  readonly currency: Currency
  readonly funds: readonly Fund[]
  /** 资金支出计划, in printed order. */
  readonly schedule: readonly ScheduleStep[]
  readonly goal: Goal
  readonly indicators: readonly Indicator[]
  /** 总分 as printed. */
  readonly total: { readonly weight: number | null; readonly score: number | null }
  /** 自评结论 and the like, in printed order. */
  readonly conclusion: readonly Remark[]
  /** Where each field was printed. A field without an entry was not printed, or its place is not known. */
  readonly places: Readonly<Partial<Record<FieldPath, Source>>>
  /** Fields the reader is not sure of. */
  readonly doubts: readonly Doubt[]
  /** The name of the column mapping by which the table was read; absent where the reader knew its headings. */
  readonly mapping?: string
}

export type FormKind =
  | "target" // 绩效目标(申报)表
  | "monitoring" // 绩效目标执行监控表
  | "self-evaluation" // 绩效自评表
  | "department-target" // 部门整体支出绩效目标表
  | "department-self-evaluation" // 部门整体支出绩效自评表

export type Currency = "元" | "万元"

export interface Project {
  /** 项目名称, without line breaks. */
  readonly name: string
  /** 项目编码. */
  readonly code: string | null
  /** 项目类别 / 项目属性. */
  readonly category: string | null
  /** 项目期. */
  readonly period: string | null
  /** 资金用途. */
  readonly purpose: string | null
  /** 主管部门, as printed. */
  readonly department: string | null
  /** 实施单位 / 项目单位 / 填报单位, as printed. */
  readonly unit: string | null
}

/** One printed funding row; amounts in Form.currency, rates in percent. */
export interface Fund {
  /** 年度资金总额, 其中：当年财政拨款, 其他资金 … as printed, trimmed. */
  readonly source: string
  /** 年初预算数 (or the only budget figure printed). */
  readonly initialBudget: number | null
  /** 全年预算数. */
  readonly budget: number | null
  /** 全年执行数. */
  readonly executed: number | null
  /** 分值. */
  readonly weight: number | null
  /** 执行率, in percent: 93.63. */
  readonly executionRate: number | null
  /** 得分. */
  readonly score: number | null
  /** 全年预计执行数, of the forms that are filled in during the year; absent where the form has no such column. */
  readonly forecast?: number | null
  /** 主要内容 of a task: department-wide forms of targets list tasks with their amounts; absent elsewhere, like the two below. */
  readonly content?: string | null
  /** 财政拨款 within the amount. */
  readonly fiscal?: number | null
  /** 其他资金 within the amount. */
  readonly otherFunds?: number | null
}

export interface ScheduleStep {
  readonly label: string
  readonly text: string
  /** In percent. */
  readonly share: number | null
}

export interface Goal {
  readonly expected: string | null
  readonly actual: string | null
  /** 全年（调整）绩效目标, where the form has it beside the goal of the year's beginning; absent elsewhere. */
  readonly adjusted?: string | null
  /** 偏差原因分析及改进措施 of the goal as a whole, where the form has it; absent elsewhere. */
  readonly deviation?: string | null
}

export interface Remark {
  readonly heading: string
  readonly text: string
}

export interface Indicator {
  /** 产出指标 … */
  readonly level1: string
  /** 数量指标 …, as printed, without remarks such as (必填). */
  readonly level2: string
  /** 三级指标, without '指标N：'. */
  readonly name: string
  /** The N of '指标N：'. */
  readonly ordinal: number | null
  /** 正向 / 反向 / 定性, where printed. */
  readonly nature: Nature | null
  /** 年度指标值 / 目标值. */
  readonly target: Value | null
  /** 调整后指标值. */
  readonly adjustedTarget: Value | null
  /** 实际完成值. */
  readonly actual: Value | null
  /** 分值. */
  readonly weight: number | null
  /** 得分. */
  readonly score: number | null
  /** 偏差原因分析及改进措施. */
  readonly deviation: string | null
  /** 绩效指标描述. */
  readonly description: string | null
  /** 指标值确定依据. */
  readonly basis: string | null
  /** 全年预计完成情况, of monitoring forms; like the three below absent where the form has no such column. */
  readonly forecast?: Value | null
  /** 偏差原因分析 ticked by class (经费保障、人员保障 …): the ticked ones joined by 、. */
  readonly causes?: string | null
  /** 完成目标可能性, as printed. */
  readonly likelihood?: string | null
  /** 得分系数, in percent: the score as a part of the weight. */
  readonly coefficient?: number | null
  /** 备注, where the form has it beside the reasons. */
  readonly remark?: string | null
  /** 0 to 1: how sure the reader is of this row. */
  readonly confidence: number
  readonly source: Source
}

export type Nature = "positive" | "negative" | "qualitative"

export interface Value {
  /** As printed, without line breaks. */
  readonly text: string
  readonly op: Operator | null
  readonly number: number | null
  readonly unit: string | null
}

export type Operator = "≥" | "≤" | ">" | "<" | "="

export interface Doubt {
  readonly path: FieldPath
  /** Stable code of reading/problems.ts. */
  readonly code: string
  /** Why, in Chinese. */
  readonly message: string
  /** The same in English; absent in what was kept before there was English. */
  readonly en?: string
  /** Other readings that fit as well. */
  readonly alternatives: readonly string[]
}

/** The address of a field inside a form, as text: `project.name`, `funds[0].budget`, `indicators[3].target`. */
export type FieldPath =
  | "form"
  | "kind"
  | "year"
  | "currency"
  | `project.${keyof Project}`
  | `goal.${keyof Goal}`
  | `total.${"weight" | "score"}`
  | `funds[${number}]`
  | `funds[${number}].${keyof Fund}`
  | `schedule[${number}].${keyof ScheduleStep}`
  | `conclusion[${number}].${keyof Remark}`
  | `indicators[${number}]`
  | `indicators[${number}].${Exclude<keyof Indicator, "confidence" | "source">}`
