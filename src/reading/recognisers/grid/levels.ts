import { comparable } from "../../../basics/text.ts"
import { indicatorTree } from "../../../layouts/vocabulary.ts"
import type { Token } from "./tokens.ts"

/** The two levels of a row: as printed, inherited from a merged cell above, or inferred. */
export interface LevelledRow {
  readonly level1: Token | null
  readonly level2: Token | null
  /** True where the first level is printed nowhere and follows from the second. */
  readonly inferred: boolean
  /** The first level that the second one usually hangs under, where another one is printed. */
  readonly unusual: string | null
}

/**
 * Fills merged cells downwards. A second level goes on below only under the same first level. Where a row's second level
 * belongs to another first level than the one inherited, the inherited one holds if the rows come back to it before the
 * next printed first level; else its label was lost, and the usual one is taken, marked as inferred.
 */
export function settleLevels(rows: readonly LevelledRow[]): readonly LevelledRow[] {
  const settled: LevelledRow[] = []
  let level1: Token | null = null
  let level2: Token | null = null
  let inferred = false
  rows.forEach((row, at) => {
    if (row.level1 !== null) {
      level1 = row.level1
      inferred = false
      level2 = null
    }
    let unusual: string | null = null
    if (row.level2 !== null) {
      level2 = row.level2
      const usual = usualParents(row.level2.text)
      const fits =
        level1 !== null && (usual.length === 0 || usual.some((words) => words.includes(keyOf(level1))))
      const only = usual.length === 1 ? (usual[0]?.[0] ?? null) : null
      const known = level1 !== null && isFirstLevel(level1.text)
      if (level1 === null || (known && !fits && row.level1 === null && !comesBack(rows, at, level1))) {
        if (only !== null) {
          level1 = { ...row.level2, text: only }
          inferred = true
        }
      } else if (known && !fits) unusual = only
    }
    settled.push({ level1, level2, inferred, unusual })
  })
  return settled
}

function comesBack(rows: readonly LevelledRow[], from: number, level1: Token): boolean {
  for (const row of rows.slice(from + 1, from + 60)) {
    if (row.level1 !== null) return false
    if (row.level2 !== null && usualParents(row.level2.text).some((words) => words.includes(keyOf(level1))))
      return true
  }
  return false
}

function usualParents(level2: string): readonly (readonly string[])[] {
  const key = comparable(level2)
  return indicatorTree
    .filter((branch) => (branch.level2 as readonly string[]).includes(key))
    .map((branch) => branch.level1 as readonly string[])
}

function isFirstLevel(level1: string): boolean {
  const key = comparable(level1)
  return indicatorTree.some((branch) => (branch.level1 as readonly string[]).includes(key))
}

function keyOf(token: Token | null): string {
  return token === null ? "" : comparable(token.text)
}
