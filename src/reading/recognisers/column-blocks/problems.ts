import type { Bilingual } from "../../../basics/bilingual.ts"
import { problemFrom, sentenceFrom } from "../../../basics/problem.ts"
import type { Problem, ProblemWording } from "../../../basics/problem.ts"
import type { Source } from "../../../basics/source.ts"

/** What can be the matter with a wide table, each with its sentence and remedy. */
export const catalogue = {
  "table-too-long": {
    severity: "loss",
    message: {
      zh: "表格行数超过上限，其余的行没有读取。",
      en: "The table has more rows than the limit; the others were not read.",
    },
    remedy: { zh: "请拆分文件后分别读取。", en: "Split the file and read the parts one by one." },
  },
  "cells-unread": {
    severity: "loss",
    message: {
      zh: "表格中有单元格不属于任何一列，没有读取。",
      en: "Some cells of the table belong to none of its columns and were not read.",
    },
    remedy: { zh: "请对照原文核对这些位置。", en: "Compare these places with the original." },
  },
  "rows-uneven": {
    severity: "doubt",
    message: {
      zh: "同一张表的各列分块打印，但行数不一致，已按内容对应。",
      en: "The columns are printed in blocks of different numbers of rows; they were matched by content.",
    },
    remedy: { zh: "请对照原文核对对应关系。", en: "Compare with the original what belongs together." },
  },
  "name-joined": {
    severity: "doubt",
    message: {
      zh: "三级指标名称被换行或分页切断，已接上。",
      en: "The name of an indicator was broken by a line or page end and has been joined.",
    },
    remedy: { zh: "请核对该指标的名称。", en: "Check the name of this indicator." },
  },
  "row-lost": {
    severity: "doubt",
    message: {
      zh: "该指标在另一块列（计量单位、分值等）中没有对应的行，可能在分页处丢失或错位。",
      en: "Another block of columns (units, weights …) has no row for this indicator; it may have been lost or moved at a page break.",
    },
    remedy: {
      zh: "请对照原件补充该行的计量单位和分值。",
      en: "Add unit and weight of this row from the original.",
    },
  },
  "row-unused": {
    severity: "doubt",
    message: {
      zh: "分块打印的列中有一行找不到对应的指标，没有采用。",
      en: "A row of a block of columns has no indicator and was not used.",
    },
    remedy: { zh: "请核对该行是否错位。", en: "Check whether this row is misplaced." },
  },
  "row-uncertain": {
    severity: "doubt",
    message: {
      zh: "各列分块打印，该行的对应不唯一。",
      en: "The columns are printed in blocks, and this row fits more than one way.",
    },
    remedy: { zh: "请核对该行。", en: "Check this row." },
  },
  "projects-uneven": {
    severity: "doubt",
    message: {
      zh: "项目名称、预算数与分值合计所示的项目数不一致。",
      en: "Project names, budgets and sums of weights show different numbers of projects.",
    },
    remedy: {
      zh: "请对照原文核对各项目的名称、预算和指标。",
      en: "Compare names, budgets and indicators of the projects with the original.",
    },
  },
  "projects-not-parted": {
    severity: "doubt",
    message: {
      zh: "分值合计不能确定各项目的起止行，已按现有线索划分。",
      en: "The sums of weights do not tell where projects begin and end; they were parted by what there is.",
    },
    remedy: {
      zh: "请核对每个项目的第一行和最后一行指标。",
      en: "Check the first and the last indicator of each project.",
    },
  },
  "projects-lost": {
    severity: "loss",
    message: {
      zh: "指标行不足以分给每个项目，有项目没有指标。",
      en: "There are not enough indicators for every project; some have none.",
    },
    remedy: { zh: "请核对原文是否缺页。", en: "Check whether the original lacks pages." },
  },
  "weights-not-closed": {
    severity: "doubt",
    message: {
      zh: "该项目的分值合计既不是 90 也不是 100。",
      en: "The weights of this project add up to neither 90 nor 100.",
    },
    remedy: { zh: "请核对该项目的指标行和分值。", en: "Check its indicators and weights." },
  },
  "level-lost": {
    severity: "doubt",
    message: {
      zh: "该指标的一级、二级指标没有印出（被合并单元格吞掉），按指标内容推断。",
      en: "The levels of this indicator are not printed (lost in a merged cell) and were inferred from its content.",
    },
    remedy: { zh: "请核对该指标的级别。", en: "Check the levels of this indicator." },
  },
  "level-uncertain": {
    severity: "doubt",
    message: {
      zh: "一级、二级指标与三级指标分块打印，该行的对应不唯一。",
      en: "Levels and indicators are printed in separate blocks, and this row fits more than one way.",
    },
    remedy: { zh: "请核对该指标的级别。", en: "Check the levels of this indicator." },
  },
  "levels-missing": {
    severity: "loss",
    message: {
      zh: "表中没有一级、二级指标列。",
      en: "The table has no columns for the first and second level.",
    },
    remedy: { zh: "请补充指标级别。", en: "Add the levels." },
  },
  "levels-unused": {
    severity: "doubt",
    message: {
      zh: "有一级、二级指标行找不到对应的三级指标，没有采用。",
      en: "Some rows of levels have no indicator and were not used.",
    },
    remedy: { zh: "请核对这些行是否缺少三级指标。", en: "Check whether these rows lack an indicator." },
  },
  "unit-uncertain": {
    severity: "doubt",
    message: {
      zh: "计量单位与指标名称不符，已按印出的行序保留。",
      en: "The unit does not suit the name of the indicator; it was kept in the printed order.",
    },
    remedy: { zh: "请核对该行的计量单位。", en: "Check the unit of this row." },
  },
  "goal-joined": {
    severity: "note",
    message: {
      zh: "年度绩效目标被分页切断，已接上。",
      en: "The goal was broken by a page end and has been joined.",
    },
    remedy: { zh: "请核对接合处。", en: "Check where it was joined." },
  },
  "goal-cut": {
    severity: "doubt",
    message: { zh: "年度绩效目标似乎没有印完。", en: "The goal does not seem to be printed to its end." },
    remedy: { zh: "请对照原件补全。", en: "Complete it from the original." },
  },
  "goal-place-uncertain": {
    severity: "doubt",
    message: {
      zh: "一段绩效目标文字落在两个项目之间，归属是推断的。",
      en: "A piece of a goal stands between two projects; where it belongs was inferred.",
    },
    remedy: { zh: "请核对这段文字属于哪个项目。", en: "Check which project this text belongs to." },
  },
  "sum-differs": {
    severity: "doubt",
    message: {
      zh: "各项目预算数之和与印出的合计不符。",
      en: "The budgets of the projects do not add up to the printed total.",
    },
    remedy: { zh: "请核对各项目预算数。", en: "Check the budgets." },
  },
  "budget-missing": {
    severity: "doubt",
    message: { zh: "没有读到该项目的预算数。", en: "No budget of this project was read." },
    remedy: { zh: "请对照原文补充。", en: "Add it from the original." },
  },
  "year-not-printed": {
    severity: "note",
    message: { zh: "表上没有印年度。", en: "The form does not print its year." },
    remedy: { zh: "请补充年度。", en: "Add the year." },
  },
  "currency-assumed": {
    severity: "note",
    message: {
      zh: "表上没有印金额单位，按万元读取。",
      en: "The form does not print the unit of its amounts; 万元 was assumed.",
    },
    remedy: { zh: "请确认金额单位。", en: "Check the unit of the amounts." },
  },
} as const satisfies Record<string, ProblemWording>

export type WideTableProblemCode = keyof typeof catalogue

export function wideTableProblem(
  code: WideTableProblemCode,
  source: Source | null,
  detail: string | Bilingual = "",
): Problem {
  return problemFrom(catalogue, code, source, detail)
}

/** The sentence of a problem, for a doubt at a field. */
export function sentenceOf(code: WideTableProblemCode): ReturnType<typeof sentenceFrom> {
  return sentenceFrom(catalogue, code)
}
