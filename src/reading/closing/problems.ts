import { problemFrom } from "../../basics/problem.ts"
import type { Problem, ProblemWording } from "../../basics/problem.ts"
import type { Source } from "../../basics/source.ts"

/** What the arithmetic of a form shows about its reading. */
const catalogue = {
  "arithmetic-open": {
    severity: "doubt",
    message: "表内数字算不平，可能有一处读错。",
    remedy: "请对照原文核对所指的单元格；原文如此的，保留即可。",
  },
  "author-arithmetic": {
    severity: "note",
    message: "表内数字算不平，但原文就是这样印的，不是读错。",
    remedy: "请填表人核对并改正。",
  },
} as const satisfies Record<string, ProblemWording>

export type ClosingProblemCode = keyof typeof catalogue

export function closingProblem(code: ClosingProblemCode, source: Source | null, detail: string): Problem {
  return problemFrom(catalogue, code, source, detail)
}
