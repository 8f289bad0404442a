import { problemFrom } from "../../../basics/problem.ts"
import type { Problem, ProblemWording } from "../../../basics/problem.ts"
import type { Source } from "../../../basics/source.ts"
import type { Doubt, FieldPath } from "../../../records/form.ts"

/** What the blocks of one form gather beside their fields: places, doubts, problems. */
export class Draft {
  readonly places: Partial<Record<FieldPath, Source>> = {}
  readonly doubts: Doubt[] = []
  readonly problems: Problem[] = []

  place(path: FieldPath, source: Source | undefined): void {
    if (source !== undefined) this.places[path] = source
  }

  doubt(path: FieldPath, code: GridProblemCode, detail = "", alternatives: readonly string[] = []): void {
    const { message } = catalogue[code]
    this.doubts.push({
      path,
      code,
      message: detail === "" ? message : `${message}（${detail}）`,
      alternatives,
    })
  }

  problem(code: GridProblemCode, source: Source | null, detail = ""): void {
    this.problems.push(gridProblem(code, source, detail))
  }
}

const check = "请对照原文核对。"
const catalogue = {
  "cell-moved": { severity: "doubt", message: "这一行的单元格与表头错位，已按内容归位。", remedy: check },
  "column-unsure": { severity: "doubt", message: "这个单元格属于哪一栏不能确定。", remedy: check },
  "level-inferred": { severity: "doubt", message: "一级指标没有印出，按二级指标推定。", remedy: check },
  "headings-guessed": {
    severity: "doubt",
    message: "有的列标题没有见过，按列中的内容认定。",
    remedy: "请核对这些列；认错了的，可在表中改正。",
  },
  "headings-missing": {
    severity: "doubt",
    message: "指标表的表头没有印出，各栏按通常的次序推定。",
    remedy: check,
  },
  "level-missing": { severity: "doubt", message: "二级指标没有印出。", remedy: "请对照原文补填。" },
  "level-unusual": { severity: "doubt", message: "二级指标通常不属于这个一级指标。", remedy: check },
  "row-cut": {
    severity: "doubt",
    message: "最后一行可能被截断，缺少的内容没有补写。",
    remedy: "请对照完整的原文核对。",
  },
  "row-without-name": {
    severity: "loss",
    message: "有一行只有数值，没有指标名称，没有收入。",
    remedy: check,
  },
  "value-missing": { severity: "doubt", message: "这一行没有印出指标值。", remedy: "请对照原文补填。" },
  "not-filled-in": {
    severity: "note",
    message: "指标值处印的是待填的占位符，没有收入。",
    remedy: "这可能是空白表；请确认选对了文件。",
  },
  "figure-unread": { severity: "loss", message: "这里应是数字，印出的内容不是。", remedy: check },
  "text-left-over": { severity: "note", message: "有文字不属于任何栏目，没有收入。", remedy: check },
  "field-not-kept": {
    severity: "note",
    message: "有栏目在记录中没有对应的位置，没有收入。",
    remedy: "需要时请查阅原文。",
  },
  "goal-split-unsure": { severity: "doubt", message: "预期目标与完成情况的分界不能确定。", remedy: check },
  "total-unsure": { severity: "doubt", message: "合计行的数字是分值还是得分不能确定。", remedy: check },
  "year-not-printed": { severity: "doubt", message: "没有印出年度。", remedy: "请补填年度。" },
  "currency-assumed": { severity: "note", message: "没有印出金额单位，按万元处理。", remedy: check },
  "printed-twice": {
    severity: "note",
    message: "同一张表印了两遍，第二遍用于核对。",
    remedy: "不需要处理；有出入的地方另有提示。",
  },
  "prints-differ": { severity: "doubt", message: "同一张表印了两遍，两遍的数字不一致。", remedy: check },
  "too-many-forms": {
    severity: "loss",
    message: "表的数量超过上限，其余没有读取。",
    remedy: "请拆分后分别读取。",
  },
  "form-too-long": {
    severity: "loss",
    message: "这张表的内容超过上限，其余没有读取。",
    remedy: "请拆分后分别读取。",
  },
} as const satisfies Record<string, ProblemWording>

export type GridProblemCode = keyof typeof catalogue

export function gridProblem(code: GridProblemCode, source: Source | null, detail = ""): Problem {
  return problemFrom(catalogue, code, source, detail)
}
