import { problemFrom } from "../../../basics/problem.ts"
import type { Problem, ProblemWording } from "../../../basics/problem.ts"
import type { Source } from "../../../basics/source.ts"

/** What can be the matter with a wide table, each with its sentence and remedy. */
const catalogue = {
  "table-too-long": {
    severity: "loss",
    message: "表格行数超过上限，其余的行没有读取。",
    remedy: "请拆分文件后分别读取。",
  },
  "cells-unread": {
    severity: "loss",
    message: "表格中有单元格不属于任何一列，没有读取。",
    remedy: "请对照原文核对这些位置。",
  },
  "rows-uneven": {
    severity: "doubt",
    message: "同一张表的各列分块打印，但行数不一致，已按内容对应。",
    remedy: "请对照原文核对对应关系。",
  },
  "name-joined": {
    severity: "doubt",
    message: "三级指标名称被换行或分页切断，已接上。",
    remedy: "请核对该指标的名称。",
  },
  "row-lost": {
    severity: "doubt",
    message: "该指标在另一块列（计量单位、分值等）中没有对应的行，可能在分页处丢失或错位。",
    remedy: "请对照原件补充该行的计量单位和分值。",
  },
  "row-unused": {
    severity: "doubt",
    message: "分块打印的列中有一行找不到对应的指标，没有采用。",
    remedy: "请核对该行是否错位。",
  },
  "row-uncertain": {
    severity: "doubt",
    message: "各列分块打印，该行的对应不唯一。",
    remedy: "请核对该行。",
  },
  "projects-uneven": {
    severity: "doubt",
    message: "项目名称、预算数与分值合计所示的项目数不一致。",
    remedy: "请对照原文核对各项目的名称、预算和指标。",
  },
  "projects-not-parted": {
    severity: "doubt",
    message: "分值合计不能确定各项目的起止行，已按现有线索划分。",
    remedy: "请核对每个项目的第一行和最后一行指标。",
  },
  "projects-lost": {
    severity: "loss",
    message: "指标行不足以分给每个项目，有项目没有指标。",
    remedy: "请核对原文是否缺页。",
  },
  "weights-not-closed": {
    severity: "doubt",
    message: "该项目的分值合计既不是 90 也不是 100。",
    remedy: "请核对该项目的指标行和分值。",
  },
  "level-lost": {
    severity: "doubt",
    message: "该指标的一级、二级指标没有印出（被合并单元格吞掉），按指标内容推断。",
    remedy: "请核对该指标的级别。",
  },
  "level-uncertain": {
    severity: "doubt",
    message: "一级、二级指标与三级指标分块打印，该行的对应不唯一。",
    remedy: "请核对该指标的级别。",
  },
  "levels-missing": {
    severity: "loss",
    message: "表中没有一级、二级指标列。",
    remedy: "请补充指标级别。",
  },
  "levels-unused": {
    severity: "doubt",
    message: "有一级、二级指标行找不到对应的三级指标，没有采用。",
    remedy: "请核对这些行是否缺少三级指标。",
  },
  "unit-uncertain": {
    severity: "doubt",
    message: "计量单位与指标名称不符，已按印出的行序保留。",
    remedy: "请核对该行的计量单位。",
  },
  "goal-joined": {
    severity: "note",
    message: "年度绩效目标被分页切断，已接上。",
    remedy: "请核对接合处。",
  },
  "goal-cut": {
    severity: "doubt",
    message: "年度绩效目标似乎没有印完。",
    remedy: "请对照原件补全。",
  },
  "goal-place-uncertain": {
    severity: "doubt",
    message: "一段绩效目标文字落在两个项目之间，归属是推断的。",
    remedy: "请核对这段文字属于哪个项目。",
  },
  "sum-differs": {
    severity: "doubt",
    message: "各项目预算数之和与印出的合计不符。",
    remedy: "请核对各项目预算数。",
  },
  "budget-missing": {
    severity: "doubt",
    message: "没有读到该项目的预算数。",
    remedy: "请对照原文补充。",
  },
  "year-not-printed": {
    severity: "note",
    message: "表上没有印年度。",
    remedy: "请补充年度。",
  },
  "currency-assumed": {
    severity: "note",
    message: "表上没有印金额单位，按万元读取。",
    remedy: "请确认金额单位。",
  },
} as const satisfies Record<string, ProblemWording>

export type WideTableProblemCode = keyof typeof catalogue

export function wideTableProblem(code: WideTableProblemCode, source: Source | null, detail = ""): Problem {
  return problemFrom(catalogue, code, source, detail)
}

/** The sentence of a problem, for a doubt at a field. */
export function sentenceOf(code: WideTableProblemCode): string {
  return catalogue[code].message
}
