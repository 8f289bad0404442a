import type { Cell } from "../../page-model.ts"
import { levelName } from "./cell-fit.ts"
import type { RowCells } from "./level-evidence.ts"
import type { Run } from "./partition.ts"
import { branchOver } from "./level-words.ts"

/** The levels of a row that prints them itself, or that stands under a merged level cell. */
export interface InheritedLevels {
  readonly level1: Cell | null
  readonly level2: Cell | null
  readonly confidence: number
}

/**
 * Levels printed on the indicator rows themselves: a blank cell is part of the merged cell above it, within the
 * project. At the top of a project, where nothing stands above, the first cell below is taken, less surely.
 */
export function inheritLevels(
  rows: readonly RowCells[],
  projects: readonly Run[],
): readonly InheritedLevels[] {
  return projects.flatMap(({ from, to }) => {
    const own = rows.slice(from, to)
    let level1 = own.find((row) => row.has("level1"))?.get("level1") ?? null
    let level2 = own.find((row) => row.has("level2"))?.get("level2") ?? null
    let above = { level1: false, level2: false }
    return own.map((row) => {
      const [printed1, printed2] = [row.get("level1"), row.get("level2")]
      if (printed1 !== undefined && printed2 === undefined && printed1.text !== level1?.text)
        level2 = printed1
      level1 = printed1 ?? levelOver(printed2, level1)
      level2 = printed2 ?? level2
      above = {
        level1: above.level1 || printed1 !== undefined,
        level2: above.level2 || printed2 !== undefined,
      }
      const known = above.level1 && above.level2
      return { level1, level2, confidence: known || level2 === null ? 1 : 0.8 }
    })
  })
}

/** A second level that cannot hang under the first level above has lost its own first level. */
function levelOver(level2: Cell | undefined, level1: Cell | null): Cell | null {
  if (level2 === undefined || level1 === null) return level1
  const branch = branchOver(levelName(level2.text))
  if (branch === null || branch.level1.includes(levelName(level1.text))) return level1
  const [word] = branch.level1
  return word === undefined ? level1 : { text: word, column: level1.column, source: {} }
}
