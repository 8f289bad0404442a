import type { Spread, UsualIndicator } from "../../contract/suggestions.ts"
import type { LibraryLine } from "./library-line.ts"
import { quartilesOf } from "../quartiles.ts"

/** Fewer figures than this are no distribution. */
const fewest = 3
const mostTargets = 5

/** What these lines have in common; null where there are none. */
export function usualIndicatorOf(lines: readonly LibraryLine[]): UsualIndicator | null {
  const [first] = lines
  if (first === undefined) return null
  const levels = commonest(lines.map(({ level1, level2 }) => `${level1}\n${level2}`))[0]?.text ?? "\n"
  const [level1 = "", level2 = ""] = levels.split("\n")
  const inFigures = lines.filter(({ number }) => number !== null)
  const unit = commonest(inFigures.map((line) => line.unit ?? ""))[0]?.text ?? ""
  const op = commonest(inFigures.flatMap((line) => line.op ?? []))[0]?.text ?? null
  const ofUnit = inFigures.filter((line) => (line.unit ?? "") === unit)
  return {
    names: commonest(lines.map(({ name }) => name)).map(({ text }) => text),
    count: lines.length,
    level1,
    level2,
    op: op as UsualIndicator["op"],
    unit: unit === "" ? null : unit,
    targets: commonest(lines.flatMap(({ target }) => (target === "" ? [] : target))).slice(0, mostTargets),
    figures: spreadOf(ofUnit.flatMap(({ number }) => number ?? [])),
    weights: spreadOf(lines.flatMap(({ weight }) => weight ?? [])),
  }
}

/** The texts with how often each stands, the commonest first, then in the order in which they came. */
export function commonest(texts: readonly string[]): readonly { text: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].map(([text, count]) => ({ text, count })).toSorted((a, b) => b.count - a.count)
}

/** Null where there are too few figures. */
export function spreadOf(figures: readonly number[]): Spread | null {
  if (figures.length < fewest) return null
  return { count: figures.length, ...quartilesOf(figures.toSorted((a, b) => a - b)) }
}
