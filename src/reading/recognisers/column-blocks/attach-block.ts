import { comparable } from "../../../basics/text.ts"
import { nameCues, valueKindWords } from "../../../layouts/name-evidence.ts"
import type { ValueKind } from "../../../layouts/name-evidence.ts"
import { align } from "./align.ts"
import type { Row } from "./blocks.ts"
import { natureOf } from "./cell-fit.ts"
import type { RowCells } from "./level-evidence.ts"

/** Which row of another block belongs to each indicator row, and how probable that is. */
export interface Attached {
  readonly rowOf: readonly (number | null)[]
  readonly probability: readonly number[]
  readonly uneven: boolean
}

const cost = { agrees: 0.2, open: 1, conflicts: 3, lost: 4, unused: 4 } as const

/**
 * Joins a block without names to the indicator rows: row by row where there are as many, else by alignment, in which
 * the unit must suit the name. null where no alignment is possible.
 */
export function attachBlock(rows: readonly RowCells[], block: readonly Row[]): Attached | null {
  if (rows.length === block.length)
    return { rowOf: rows.map((_, at) => at), probability: rows.map(() => 1), uneven: false }
  const announced = rows.map((row) => announcedKind(row.get("name")?.text ?? ""))
  const qualitative = rows.map((row) => natureOf(row.get("nature")?.text ?? "") === "qualitative")
  const units = block.map(({ cells }) => cells.get("measureUnit")?.text ?? null)
  const kinds = units.map((unit) => (unit === null ? [] : kindsOfUnit(unit)))
  const alignment = align({
    rowCount: rows.length,
    tokenCount: block.length,
    match(row, token) {
      if (units[token] === null) return qualitative[row] === true ? cost.agrees : cost.open
      const agreement = agree(announced[row] ?? null, kinds[token] ?? [])
      return agreement === null ? cost.open : agreement ? cost.agrees : cost.conflicts
    },
    gap: () => cost.lost,
    skip: () => cost.unused,
  })
  if (alignment === null) return null
  const probability = rows.map((_, row) => {
    const token = alignment.tokenOf[row] ?? -1
    return alignment.candidates(row).find((candidate) => candidate.token === token)?.probability ?? 0
  })
  return { rowOf: alignment.tokenOf, probability, uneven: true }
}

/** Words that are all but proof of the value's kind. */
const strongWeight = 2.5

/** Whether a unit is of the kind that the name announces (次数 counts, 率 is a percentage); null where it announces none. */
export function unitSuitsName(name: string, unit: string): boolean | null {
  return agree(announcedKind(name), kindsOfUnit(unit))
}

function agree(announced: ValueKind | null, unitKinds: readonly ValueKind[]): boolean | null {
  if (announced === null || unitKinds.length === 0) return null
  return unitKinds.includes(announced) || (announced === "measure" && unitKinds.includes("count"))
}

function kindsOfUnit(unit: string): readonly ValueKind[] {
  const bare = comparable(unit)
  return (Object.keys(valueKindWords) as ValueKind[]).filter((kind) =>
    valueKindWords[kind].units.some((each) => comparable(each) === bare),
  )
}

function announcedKind(name: string): ValueKind | null {
  const [title = "", formula] = comparable(name).slice(0, 200).split("=", 2)
  if (formula?.includes("/") === true) return "percent"
  const bare = title.replace(/\([^()]*\)$/u, "")
  const cues = nameCues.filter(
    ({ weight, at, words }) =>
      weight >= strongWeight &&
      words.some((word) => (at === "end" ? bare.endsWith(word) : at === "any" && bare.includes(word))),
  )
  const [first, ...rest] = cues
  return first !== undefined && rest.every((cue) => cue.kind === first.kind) ? first.kind : null
}
