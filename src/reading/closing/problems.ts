import type { Bilingual } from "../../basics/bilingual.ts"
import { problemFrom } from "../../basics/problem.ts"
import type { Problem, ProblemWording } from "../../basics/problem.ts"
import type { Source } from "../../basics/source.ts"

/** What the arithmetic of a form shows about its reading. */
export const catalogue = {
  "arithmetic-open": {
    severity: "doubt",
    message: {
      zh: "表内数字算不平，可能有一处读错。",
      en: "The figures of the form do not add up; one may be misread.",
    },
    remedy: {
      zh: "请对照原文核对所指的单元格；原文如此的，保留即可。",
      en: "Compare the cell named with the original; where it is printed so, keep it.",
    },
  },
  "author-arithmetic": {
    severity: "note",
    message: {
      zh: "表内数字算不平，但原文就是这样印的，不是读错。",
      en: "The figures of the form do not add up, but they are printed so: nothing was misread.",
    },
    remedy: { zh: "请填表人核对并改正。", en: "Whoever filled in the form should check and correct it." },
  },
} as const satisfies Record<string, ProblemWording>

export type ClosingProblemCode = keyof typeof catalogue

export function closingProblem(
  code: ClosingProblemCode,
  source: Source | null,
  detail: string | Bilingual,
): Problem {
  return problemFrom(catalogue, code, source, detail)
}
