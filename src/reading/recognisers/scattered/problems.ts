import type { Bilingual } from "../../../basics/bilingual.ts"
import { problemFrom, sentenceFrom } from "../../../basics/problem.ts"
import type { Problem, ProblemWording } from "../../../basics/problem.ts"
import type { Source } from "../../../basics/source.ts"

/** What can be in doubt or lost where cells are scattered, each with its sentence and remedy. */
export const catalogue = {
  "row-ambiguous": {
    severity: "doubt",
    message: {
      zh: "原文单元格次序打乱，这一指标的归属或指标值有不止一种排法。",
      en: "The cells are out of order, and this indicator or its value fits more than one way.",
    },
    remedy: {
      zh: "请对照原表核对所属二级指标和指标值。",
      en: "Compare its second level and its value with the original table.",
    },
  },
  "row-contradictory": {
    severity: "doubt",
    message: {
      zh: "原文单元格次序打乱，按序号、分值排出的指标名称与指标值含义不相称。",
      en: "The cells are out of order; by number and weight, name and value of this indicator do not suit each other.",
    },
    remedy: { zh: "请对照原表核对这一行。", en: "Compare this row with the original table." },
  },
  "values-uneven": {
    severity: "doubt",
    message: {
      zh: "指标名称与指标值的个数不等，缺少或多出的位置是推断的。",
      en: "There are not as many values as indicators; where one is missing or left over was inferred.",
    },
    remedy: {
      zh: "请对照原表核对指标值为空的行和未归位的值。",
      en: "Compare the rows without a value, and the values without a row, with the original table.",
    },
  },
  "values-not-matched": {
    severity: "loss",
    message: {
      zh: "指标名称与指标值的个数相差过多，无法逐行对应，指标值没有读入。",
      en: "The numbers of indicators and values differ too much to match them row by row; the values were not taken.",
    },
    remedy: {
      zh: "请提供表格原件（Excel、Word），或手工补录指标值。",
      en: "Read the original table (Excel, Word), or enter the values by hand.",
    },
  },
  "weights-do-not-close": {
    severity: "doubt",
    message: {
      zh: "无论怎样排列，各指标分值之和都与一级指标标注的分值不符。",
      en: "However they are arranged, the weights do not add up to those printed at the first level.",
    },
    remedy: {
      zh: "请核对分值；若原表分值无误，请核对指标所属的二级指标。",
      en: "Check the weights; where they are right in the original, check the second level of the indicators.",
    },
  },
  "weight-not-found": {
    severity: "loss",
    message: { zh: "没有找到这一指标的分值。", en: "No weight was found for this indicator." },
    remedy: { zh: "请对照原表补录分值。", en: "Add it from the original table." },
  },
  "search-cut-off": {
    severity: "doubt",
    message: {
      zh: "排列组合过多，在规定步数内没有比较完，结果可能不是最好的排法。",
      en: "There were too many arrangements to compare them all; the result may not be the best.",
    },
    remedy: { zh: "请逐行核对这张表。", en: "Check this form row by row." },
  },
  "too-many-names": {
    severity: "loss",
    message: {
      zh: "一张表内的指标超过上限，没有读入指标。",
      en: "The form has more indicators than the limit; none were taken.",
    },
    remedy: { zh: "请拆分后分别读取。", en: "Split the file and read the parts one by one." },
  },
  "form-not-solved": {
    severity: "loss",
    message: {
      zh: "文件里次序打乱的表格太多，已到计算步数上限，这张表的指标没有读入。",
      en: "There are too many scrambled tables in the file; the indicators of this form were not taken.",
    },
    remedy: { zh: "请拆分后分别读取。", en: "Split the file and read the parts one by one." },
  },
  "text-unplaced": {
    severity: "note",
    message: { zh: "有文字不能归入任何栏目，没有读入。", en: "Some text fits no field and was not taken." },
    remedy: {
      zh: "请看原文该处是否有需要的内容。",
      en: "See whether the original holds anything you need there.",
    },
  },
  "currency-assumed": {
    severity: "note",
    message: {
      zh: "表上没有印明金额单位，按万元读入。",
      en: "The form does not print the unit of its amounts; 万元 was assumed.",
    },
    remedy: { zh: "请核对金额单位。", en: "Check the unit of the amounts." },
  },
  "project-not-printed": {
    severity: "doubt",
    message: { zh: "没有找到项目名称。", en: "No project name was found." },
    remedy: { zh: "请补录项目名称。", en: "Add the name of the project." },
  },
  "goal-unclear": {
    severity: "doubt",
    message: {
      zh: "绩效目标的文字分在几处或左右并排，预期目标与实际完成情况的分界是推断的。",
      en: "The goal is printed in several places or side by side; where the expected goal ends and the result begins was inferred.",
    },
    remedy: {
      zh: "请对照原表核对绩效目标两栏。",
      en: "Compare both parts of the goal with the original table.",
    },
  },
  "year-not-printed": {
    severity: "doubt",
    message: { zh: "表上没有印明年度。", en: "The form does not print its year." },
    remedy: { zh: "请补录年度。", en: "Add the year." },
  },
  "fund-cells-unclear": {
    severity: "doubt",
    message: {
      zh: "资金表的单元格次序打乱，有数字不能确定属于哪一行，没有读入。",
      en: "The cells of the funds are out of order; some figures could not be given a row and were not taken.",
    },
    remedy: { zh: "请对照原表核对资金各行。", en: "Compare the rows of funds with the original table." },
  },
} as const satisfies Record<string, ProblemWording>

export type ScatteredProblemCode = keyof typeof catalogue

export function scatteredProblem(
  code: ScatteredProblemCode,
  source: Source | null,
  detail: string | Bilingual = "",
): Problem {
  return problemFrom(catalogue, code, source, detail)
}

/** The sentence of a problem, for a doubt at a field. */
export function sentenceOf(code: ScatteredProblemCode): ReturnType<typeof sentenceFrom> {
  return sentenceFrom(catalogue, code)
}
