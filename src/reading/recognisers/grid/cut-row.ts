import type { FieldPath, Indicator } from "../../../records/form.ts"
import type { Draft } from "./draft.ts"

const valueFields = ["target", "actual", "weight", "score"] as const

/**
 * The last row of a form below which nothing is printed may be cut: cells that the rows above fill are missing, or a
 * number has lost its unit. What is cut is unknown; the row stays as printed, with a doubt.
 */
export function doubtCutRow(indicators: readonly Indicator[], draft: Draft): readonly Indicator[] {
  const last = indicators.at(-1)
  const above = indicators.slice(0, -1)
  if (last === undefined || above.length < 2) return indicators
  const missing = valueFields.filter((field) => {
    return last[field] === null && above.filter((row) => row[field] !== null).length * 3 >= above.length * 2
  })
  const doubtful = missing.length > 0 ? missing : lostUnit(last, above)
  if (doubtful.length === 0) return indicators
  for (const field of doubtful) {
    const path: FieldPath = `indicators[${above.length}].${field}`
    draft.doubt(path, "row-cut")
  }
  draft.problem("row-cut", last.source)
  return [...above, { ...last, confidence: Math.min(0.55, last.confidence) }]
}

/** The last value printed is a bare number, where most others have a unit. */
function lostUnit(last: Indicator, above: readonly Indicator[]): readonly ("target" | "actual")[] {
  if (last.weight !== null || last.score !== null) return []
  const field = last.actual === null ? "target" : "actual"
  const bare = last[field]
  const cut = bare !== null && bare.number !== null && bare.unit === null && bare.op === null
  const numbers = above.filter((row) => (row[field]?.number ?? null) !== null)
  const units = numbers.filter((row) => (row[field]?.unit ?? null) !== null)
  return cut && numbers.length >= 2 && units.length * 4 >= numbers.length * 3 ? [field] : []
}
