import { problemFrom } from "../../../basics/problem.ts"
import type { Problem, ProblemWording } from "../../../basics/problem.ts"
import type { Source } from "../../../basics/source.ts"

/** What can be in doubt or lost where cells are scattered, each with its sentence and remedy. */
const catalogue = {
  "row-ambiguous": {
    severity: "doubt",
    message: "原文单元格次序打乱，这一指标的归属或指标值有不止一种排法。",
    remedy: "请对照原表核对所属二级指标和指标值。",
  },
  "row-contradictory": {
    severity: "doubt",
    message: "原文单元格次序打乱，按序号、分值排出的指标名称与指标值含义不相称。",
    remedy: "请对照原表核对这一行。",
  },
  "values-uneven": {
    severity: "doubt",
    message: "指标名称与指标值的个数不等，缺少或多出的位置是推断的。",
    remedy: "请对照原表核对指标值为空的行和未归位的值。",
  },
  "values-not-matched": {
    severity: "loss",
    message: "指标名称与指标值的个数相差过多，无法逐行对应，指标值没有读入。",
    remedy: "请提供表格原件（Excel、Word），或手工补录指标值。",
  },
  "weights-do-not-close": {
    severity: "doubt",
    message: "无论怎样排列，各指标分值之和都与一级指标标注的分值不符。",
    remedy: "请核对分值；若原表分值无误，请核对指标所属的二级指标。",
  },
  "weight-not-found": {
    severity: "loss",
    message: "没有找到这一指标的分值。",
    remedy: "请对照原表补录分值。",
  },
  "search-cut-off": {
    severity: "doubt",
    message: "排列组合过多，在规定步数内没有比较完，结果可能不是最好的排法。",
    remedy: "请逐行核对这张表。",
  },
  "too-many-names": {
    severity: "loss",
    message: "一张表内的指标超过上限，没有读入指标。",
    remedy: "请拆分后分别读取。",
  },
  "form-not-solved": {
    severity: "loss",
    message: "文件里次序打乱的表格太多，已到计算步数上限，这张表的指标没有读入。",
    remedy: "请拆分后分别读取。",
  },
  "text-unplaced": {
    severity: "note",
    message: "有文字不能归入任何栏目，没有读入。",
    remedy: "请看原文该处是否有需要的内容。",
  },
  "currency-assumed": {
    severity: "note",
    message: "表上没有印明金额单位，按万元读入。",
    remedy: "请核对金额单位。",
  },
  "project-not-printed": {
    severity: "doubt",
    message: "没有找到项目名称。",
    remedy: "请补录项目名称。",
  },
  "goal-unclear": {
    severity: "doubt",
    message: "绩效目标的文字分在几处或左右并排，预期目标与实际完成情况的分界是推断的。",
    remedy: "请对照原表核对绩效目标两栏。",
  },
  "year-not-printed": {
    severity: "doubt",
    message: "表上没有印明年度。",
    remedy: "请补录年度。",
  },
  "fund-cells-unclear": {
    severity: "doubt",
    message: "资金表的单元格次序打乱，有数字不能确定属于哪一行，没有读入。",
    remedy: "请对照原表核对资金各行。",
  },
} as const satisfies Record<string, ProblemWording>

export type ScatteredProblemCode = keyof typeof catalogue

export function scatteredProblem(code: ScatteredProblemCode, source: Source | null, detail = ""): Problem {
  return problemFrom(catalogue, code, source, detail)
}

export function messageOf(code: ScatteredProblemCode): string {
  return catalogue[code].message
}
