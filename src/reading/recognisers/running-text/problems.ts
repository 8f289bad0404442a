import { problemFrom } from "../../../basics/problem.ts"
import type { Problem, ProblemWording } from "../../../basics/problem.ts"
import type { Source } from "../../../basics/source.ts"
import type { Doubt, FieldPath } from "../../../records/form.ts"

const check = "请对照原文核对。"
const catalogue = {
  "cells-run-together": {
    severity: "note",
    message: "原文没有单元格，文字连在一起；各栏按数字、单位、分值合计推断切分。",
    remedy: check,
  },
  "text-not-placed": { severity: "loss", message: "有文字无法确定属于哪一栏，没有收入。", remedy: check },
  "cut-unsure": { severity: "doubt", message: "连写的数字有不止一种切分方式。", remedy: check },
  "sign-damaged": {
    severity: "doubt",
    message: "数值前的符号可能被误识为数字，数值未采用。",
    remedy: check,
  },
  "weight-as-value": {
    severity: "doubt",
    message: "这里的数字合计为 100，像是分值填在了指标值栏里。",
    remedy: check,
  },
  "digit-repaired": { severity: "doubt", message: "被误识为字母的数字已按合计还原。", remedy: check },
  "level-inferred": { severity: "doubt", message: "一级指标没有印出，按二级指标推定。", remedy: check },
  "value-missing": { severity: "doubt", message: "没有读到这项指标的值。", remedy: "请对照原文补填。" },
  "goal-not-parted": {
    severity: "doubt",
    message: "预期目标与完成情况两栏文字连在一起，未能分开，全部收入预期目标。",
    remedy: check,
  },
  "goal-parted": {
    severity: "doubt",
    message: "预期目标与完成情况两栏文字连在一起，按重复的说法或空格分开。",
    remedy: check,
  },
  "year-not-printed": { severity: "doubt", message: "没有印出年度。", remedy: "请补填年度。" },
  "year-from-text": { severity: "doubt", message: "年度取自正文中的说法，表中没有印出。", remedy: check },
  "currency-assumed": { severity: "note", message: "没有印出金额单位，按万元处理。", remedy: check },
  "weights-open": {
    severity: "doubt",
    message: "读到的分值合计不是 90 或 100 分，也不等于所印总分。",
    remedy: "请核对各项分值；文字被截断时合计不完整。",
  },
  "form-cut": { severity: "loss", message: "最后一行在中间断开，没有收入。", remedy: "请补全原文后再读取。" },
  "effort-spent": {
    severity: "loss",
    message: "这一段文字的切分方式太多，没有全部试完，其余没有收入。",
    remedy: "请换用保留表格线的文件，或拆分后再读取。",
  },
  "too-many-forms": {
    severity: "loss",
    message: "表的数量超过上限，其余没有读取。",
    remedy: "请拆分后分别读取。",
  },
} as const satisfies Record<string, ProblemWording>

export type RunningTextProblemCode = keyof typeof catalogue

export function runningTextProblem(
  code: RunningTextProblemCode,
  source: Source | null,
  detail = "",
): Problem {
  return problemFrom(catalogue, code, source, detail)
}

/** What the parts of one form gather beside their fields: places, doubts, problems. */
export class Notes {
  readonly places: Partial<Record<FieldPath, Source>> = {}
  readonly doubts: Doubt[] = []
  readonly problems: Problem[] = []

  place(path: FieldPath, source: Source): void {
    this.places[path] = source
  }

  doubt(path: FieldPath, code: RunningTextProblemCode, alternatives: readonly string[] = []): void {
    this.doubts.push({ path, code, message: catalogue[code].message, alternatives })
  }

  problem(code: RunningTextProblemCode, source: Source | null, detail = ""): void {
    this.problems.push(runningTextProblem(code, source, detail))
  }
}
