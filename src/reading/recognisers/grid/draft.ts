import type { Bilingual } from "../../../basics/bilingual.ts"
import { problemFrom, sentenceFrom } from "../../../basics/problem.ts"
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
    this.doubts.push({ path, code, ...sentenceFrom(catalogue, code, detail), alternatives })
  }

  problem(code: GridProblemCode, source: Source | null, detail: string | Bilingual = ""): void {
    this.problems.push(gridProblem(code, source, detail))
  }
}

const check = { zh: "请对照原文核对。", en: "Compare it with the original." }
export const catalogue = {
  "cell-moved": {
    severity: "doubt",
    message: {
      zh: "这一行的单元格与表头错位，已按内容归位。",
      en: "The cells of this row do not stand under their headings; they were put back by their content.",
    },
    remedy: check,
  },
  "column-unsure": {
    severity: "doubt",
    message: {
      zh: "这个单元格属于哪一栏不能确定。",
      en: "It is not certain which column this cell belongs to.",
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
  "headings-guessed": {
    severity: "doubt",
    message: {
      zh: "有的列标题没有见过，按列中的内容认定。",
      en: "Some headings have not been met before; their columns were named by what stands in them.",
    },
    remedy: {
      zh: "请核对这些列；认错了的，可在表中改正。",
      en: "Check these columns; where one is wrong, correct it in the form.",
    },
  },
  "headings-missing": {
    severity: "doubt",
    message: {
      zh: "指标表的表头没有印出，各栏按通常的次序推定。",
      en: "The headings of the indicators are not printed; the columns were taken in their usual order.",
    },
    remedy: check,
  },
  "level-missing": {
    severity: "doubt",
    message: { zh: "二级指标没有印出。", en: "The second level is not printed." },
    remedy: { zh: "请对照原文补填。", en: "Add it from the original." },
  },
  "level-unusual": {
    severity: "doubt",
    message: {
      zh: "二级指标通常不属于这个一级指标。",
      en: "This second level does not usually belong to this first level.",
    },
    remedy: check,
  },
  "row-cut": {
    severity: "doubt",
    message: {
      zh: "最后一行可能被截断，缺少的内容没有补写。",
      en: "The last row may be cut off; what is missing was not made up.",
    },
    remedy: { zh: "请对照完整的原文核对。", en: "Compare it with the complete original." },
  },
  "row-without-name": {
    severity: "loss",
    message: {
      zh: "有一行只有数值，没有指标名称，没有收入。",
      en: "A row has figures but no name of an indicator and was not taken.",
    },
    remedy: check,
  },
  "value-missing": {
    severity: "doubt",
    message: { zh: "这一行没有印出指标值。", en: "No value is printed in this row." },
    remedy: { zh: "请对照原文补填。", en: "Add it from the original." },
  },
  "not-filled-in": {
    severity: "note",
    message: {
      zh: "指标值处印的是待填的占位符，没有收入。",
      en: "In place of values, marks to be filled in are printed; they were not taken.",
    },
    remedy: {
      zh: "这可能是空白表；请确认选对了文件。",
      en: "This may be a blank form: check that it is the right file.",
    },
  },
  "figure-unread": {
    severity: "loss",
    message: {
      zh: "这里应是数字，印出的内容不是。",
      en: "A figure should stand here; what is printed is none.",
    },
    remedy: check,
  },
  "text-left-over": {
    severity: "note",
    message: {
      zh: "有文字不属于任何栏目，没有收入。",
      en: "Some text belongs to no field and was not taken.",
    },
    remedy: check,
  },
  "field-not-kept": {
    severity: "note",
    message: {
      zh: "有栏目在记录中没有对应的位置，没有收入。",
      en: "Some columns have no place in the record and were not taken.",
    },
    remedy: { zh: "需要时请查阅原文。", en: "Look them up in the original when needed." },
  },
  "goal-split-unsure": {
    severity: "doubt",
    message: {
      zh: "预期目标与完成情况的分界不能确定。",
      en: "It is not certain where the expected goal ends and the result begins.",
    },
    remedy: check,
  },
  "total-unsure": {
    severity: "doubt",
    message: {
      zh: "合计行的数字是分值还是得分不能确定。",
      en: "It is not certain whether the figure in the total row is the weight or the score.",
    },
    remedy: check,
  },
  "year-not-printed": {
    severity: "doubt",
    message: { zh: "没有印出年度。", en: "The year is not printed." },
    remedy: { zh: "请补填年度。", en: "Add the year." },
  },
  "currency-assumed": {
    severity: "note",
    message: {
      zh: "没有印出金额单位，按万元处理。",
      en: "The unit of the amounts is not printed; 万元 was assumed.",
    },
    remedy: check,
  },
  "printed-twice": {
    severity: "note",
    message: {
      zh: "同一张表印了两遍，第二遍用于核对。",
      en: "The form is printed twice; the second print served to check the first.",
    },
    remedy: {
      zh: "不需要处理；有出入的地方另有提示。",
      en: "Nothing need be done; where they differ, it is said.",
    },
  },
  "prints-differ": {
    severity: "doubt",
    message: {
      zh: "同一张表印了两遍，两遍的数字不一致。",
      en: "The form is printed twice, and the figures of the two prints differ.",
    },
    remedy: check,
  },
  "too-many-forms": {
    severity: "loss",
    message: {
      zh: "表的数量超过上限，其余没有读取。",
      en: "There are more forms than the limit; the others were not read.",
    },
    remedy: { zh: "请拆分后分别读取。", en: "Split the file and read the parts one by one." },
  },
  "form-too-long": {
    severity: "loss",
    message: {
      zh: "这张表的内容超过上限，其余没有读取。",
      en: "The form is longer than the limit; the rest was not read.",
    },
    remedy: { zh: "请拆分后分别读取。", en: "Split the file and read the parts one by one." },
  },
} as const satisfies Record<string, ProblemWording>

export type GridProblemCode = keyof typeof catalogue

export function gridProblem(
  code: GridProblemCode,
  source: Source | null,
  detail: string | Bilingual = "",
): Problem {
  return problemFrom(catalogue, code, source, detail)
}

/** The sentence of a problem, for a doubt at a field. */
export function sentenceOf(code: GridProblemCode, detail = ""): ReturnType<typeof sentenceFrom> {
  return sentenceFrom(catalogue, code, detail)
}
