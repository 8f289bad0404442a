import { levelStem } from "../../../layouts/level-families.ts"
import { indicatorTree } from "../../../layouts/vocabulary.ts"
import { wordKey } from "./label-match.ts"
import type { Token } from "./tokens.ts"

/** The two levels of a row: as printed, inherited from a merged cell above, or inferred. */
export interface LevelledRow {
  readonly level1: Token | null
  readonly level2: Token | null
  /** True where the first level is printed nowhere and follows from the second. */
  readonly inferred: boolean
  /** The first level that the second one usually hangs under, where another one is printed. */
  readonly unusual: string | null
  /** True for a row that prints levels only. */
  readonly bare: boolean
}

/**
 * Fills merged cells downwards. A second level goes on below only under the same first level. Where a row's second level
 * belongs to another first level than the one inherited, the inherited one holds if the rows come back to it before the
 * next printed first level; else its label was lost, and the usual one is taken, marked as inferred. First levels printed
 * one after another, apart from the rows, are shared out among the rows by their second levels.
 */
export function settleLevels(printed: readonly LevelledRow[], keepsColumns: boolean): readonly LevelledRow[] {
  const rows = keepsColumns ? printed : asSecondLevels(printed)
  const settled: LevelledRow[] = []
  let level1: Token | null = null
  let level2: Token | null = null
  let inferred = false
  let apart: readonly Token[] = []
  rows.forEach((row, at) => {
    if (row.level1 !== null) {
      apart = firstLevelsAround(rows, at)
      level1 = row.level1
      inferred = false
      level2 = null
    }
    let unusual: string | null = null
    if (row.level2 !== null) {
      level2 = row.level2
      const usual = usualParents(row.level2.text)
      const owner = apart.find((token) => usual.some(({ level1: words }) => words.has(keyOf(token))))
      if (owner !== undefined && row.level1 === null) {
        level1 = owner
        inferred = true
      }
      const fits =
        level1 !== null && (usual.length === 0 || usual.some(({ level1: words }) => words.has(keyOf(level1))))
      const only = usual.length === 1 ? (usual[0]?.usual ?? null) : null
      const known = level1 !== null && isFirstLevel(level1.text)
      if (level1 === null || (known && !fits && row.level1 === null && !comesBack(rows, at, level1))) {
        if (only !== null) {
          level1 = { ...row.level2, text: only }
          inferred = true
        }
      } else if (known && !fits) unusual = only
    }
    settled.push({ level1, level2, inferred, unusual, bare: row.bare })
  })
  return settled
}

/**
 * A word may name a level of either rank (成本指标). Where columns do not tell, it is a second level if none is printed with
 * it and it hangs under the first level before it.
 */
function asSecondLevels(rows: readonly LevelledRow[]): readonly LevelledRow[] {
  let before: readonly Token[] = []
  return rows.map((row, at) => {
    if (row.level1 === null) return row
    const usual = usualParents(row.level1.text)
    const around = firstLevelsAround(rows, at)
    const second = around.length === 0 && (row.level2 === null || keyOf(row.level2) === keyOf(row.level1))
    if (second && before.some((token) => usual.some(({ level1: words }) => words.has(keyOf(token)))))
      return { ...row, level1: null, level2: row.level1 }
    before = around.length > 0 ? around : [row.level1]
    return row
  })
}

/** The first levels of the run of bare ones that a row belongs to; none where it stands alone. */
function firstLevelsAround(rows: readonly LevelledRow[], at: number): readonly Token[] {
  const isApart = (row: LevelledRow | undefined): boolean =>
    row !== undefined && row.bare && row.level1 !== null && row.level2 === null
  let [from, to] = [at, at]
  while (isApart(rows[from - 1])) from--
  while (isApart(rows[to])) to++
  const run = rows.slice(from, to).flatMap((row) => row.level1 ?? [])
  return run.length > 1 ? run : []
}

function comesBack(rows: readonly LevelledRow[], from: number, level1: Token): boolean {
  for (const row of rows.slice(from + 1, from + 60)) {
    if (row.level1 !== null) return false
    if (
      row.level2 !== null &&
      usualParents(row.level2.text).some((parent) => parent.level1.has(keyOf(level1)))
    )
      return true
  }
  return false
}

/** The first levels, as they are usually worded, that a second level hangs under; compared by their stems. */
function usualParents(level2: string): readonly Parent[] {
  const key = levelStem(wordKey(level2))
  return branches.filter((branch) => branch.level2.has(key))
}

function isFirstLevel(level1: string): boolean {
  const key = levelStem(wordKey(level1))
  return branches.some((branch) => branch.level1.has(key))
}

interface Parent {
  readonly usual: string
  /** Stems of the words for the first level, and of those for the second ones below it. */
  readonly level1: ReadonlySet<string>
  readonly level2: ReadonlySet<string>
}

const branches: readonly Parent[] = indicatorTree.map(({ level1, level2 }) => ({
  usual: level1[0],
  level1: new Set(level1.map(levelStem)),
  level2: new Set(level2.map(levelStem)),
}))

function keyOf(token: Token | null): string {
  return token === null ? "" : levelStem(wordKey(token.text))
}
