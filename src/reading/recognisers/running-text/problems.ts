import type { Bilingual } from "../../../basics/bilingual.ts"
import { problemFrom, sentenceFrom } from "../../../basics/problem.ts"
import type { Problem, ProblemWording } from "../../../basics/problem.ts"
import type { Source } from "../../../basics/source.ts"
import type { Doubt, FieldPath } from "../../../records/form.ts"

const check = { zh: "请对照原文核对。", en: "Compare it with the original." }
export const catalogue = {
  "cells-run-together": {
    severity: "note",
    message: {
      zh: "原文没有单元格，文字连在一起；各栏按数字、单位、分值合计推断切分。",
      en: "The original has no cells, its text runs together; the columns were cut by figures, units and sums of weights.",
    },
    remedy: check,
  },
  "text-not-placed": {
    severity: "loss",
    message: {
      zh: "有文字无法确定属于哪一栏，没有收入。",
      en: "For some text it could not be told which column it belongs to; it was not taken.",
    },
    remedy: check,
  },
  "cut-unsure": {
    severity: "doubt",
    message: {
      zh: "连写的数字有不止一种切分方式。",
      en: "Figures written together can be cut in more than one way.",
    },
    remedy: check,
  },
  "sign-damaged": {
    severity: "doubt",
    message: {
      zh: "数值前的符号可能被误识为数字，数值未采用。",
      en: "The sign before the figure may have been misread as a digit; the figure was not taken.",
    },
    remedy: check,
  },
  "weight-as-value": {
    severity: "doubt",
    message: {
      zh: "这里的数字合计为 100，像是分值填在了指标值栏里。",
      en: "The figures here add up to 100: they look like weights in the column of values.",
    },
    remedy: check,
  },
  "digit-repaired": {
    severity: "doubt",
    message: {
      zh: "被误识为字母的数字已按合计还原。",
      en: "A digit misread as a letter was mended by the sum.",
    },
    remedy: check,
  },
  "level-inferred": {
    severity: "doubt",
    message: {
      zh: "一级指标没有印出，按二级指标推定。",
      en: "The first level is not printed; it was inferred from the second.",
    },
    remedy: check,
  },
  "value-missing": {
    severity: "doubt",
    message: { zh: "没有读到这项指标的值。", en: "No value was read for this indicator." },
    remedy: { zh: "请对照原文补填。", en: "Add it from the original." },
  },
  "goal-not-parted": {
    severity: "doubt",
    message: {
      zh: "预期目标与完成情况两栏文字连在一起，未能分开，全部收入预期目标。",
      en: "The expected goal and the result run together and could not be parted; all of it stands in the expected goal.",
    },
    remedy: check,
  },
  "goal-parted": {
    severity: "doubt",
    message: {
      zh: "预期目标与完成情况两栏文字连在一起，按重复的说法或空格分开。",
      en: "The expected goal and the result run together; they were parted by repeated words or blanks.",
    },
    remedy: check,
  },
  "year-not-printed": {
    severity: "doubt",
    message: { zh: "没有印出年度。", en: "The year is not printed." },
    remedy: { zh: "请补填年度。", en: "Add the year." },
  },
  "year-from-text": {
    severity: "doubt",
    message: {
      zh: "年度取自正文中的说法，表中没有印出。",
      en: "The year was taken from the text; the form does not print it.",
    },
    remedy: check,
  },
  "currency-assumed": {
    severity: "note",
    message: {
      zh: "没有印出金额单位，按万元处理。",
      en: "The unit of the amounts is not printed; 万元 was assumed.",
    },
    remedy: check,
  },
  "weights-open": {
    severity: "doubt",
    message: {
      zh: "读到的分值合计不是 90 或 100 分，也不等于所印总分。",
      en: "The weights read add up to neither 90 nor 100, nor to the printed total.",
    },
    remedy: {
      zh: "请核对各项分值；文字被截断时合计不完整。",
      en: "Check the weights; where text is cut off, the sum is not complete.",
    },
  },
  "form-cut": {
    severity: "loss",
    message: {
      zh: "最后一行在中间断开，没有收入。",
      en: "The last row breaks off in the middle and was not taken.",
    },
    remedy: { zh: "请补全原文后再读取。", en: "Complete the original and read it again." },
  },
  "effort-spent": {
    severity: "loss",
    message: {
      zh: "这一段文字的切分方式太多，没有全部试完，其余没有收入。",
      en: "This text can be cut in too many ways to try them all; the rest was not taken.",
    },
    remedy: {
      zh: "请换用保留表格线的文件，或拆分后再读取。",
      en: "Use a file that keeps its table, or split it and read the parts.",
    },
  },
  "too-many-forms": {
    severity: "loss",
    message: {
      zh: "表的数量超过上限，其余没有读取。",
      en: "There are more forms than the limit; the others were not read.",
    },
    remedy: { zh: "请拆分后分别读取。", en: "Split the file and read the parts one by one." },
  },
} as const satisfies Record<string, ProblemWording>

export type RunningTextProblemCode = keyof typeof catalogue

export function runningTextProblem(
  code: RunningTextProblemCode,
  source: Source | null,
  detail: string | Bilingual = "",
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
    this.doubts.push({ path, code, ...sentenceFrom(catalogue, code), alternatives })
  }

  problem(code: RunningTextProblemCode, source: Source | null, detail: string | Bilingual = ""): void {
    this.problems.push(runningTextProblem(code, source, detail))
  }
}
