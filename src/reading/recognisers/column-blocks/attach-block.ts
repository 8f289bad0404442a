import { comparable } from "../../../basics/text.ts"
import { nameCues, valueKindWords } from "../../../layouts/name-evidence.ts"
import type { ValueKind } from "../../../layouts/name-evidence.ts"
import { align } from "./align.ts"
import type { Alignment } from "./align.ts"
import type { Row } from "./blocks.ts"
import { natureOf } from "./cell-fit.ts"
import type { RowCells } from "./level-evidence.ts"

/** Which row of another block belongs to each indicator row, and how probable that is. */
export interface Attached {
  readonly rowOf: readonly (number | null)[]
  /** Of the unit and weight that the row gets; not of the printed row, where neighbours print the same. */
  readonly probability: readonly number[]
}

/** An indicator row with the page it was printed on within its own block. */
export interface RowOnPage {
  readonly cells: RowCells
  readonly page: number
}

/** Costs in nats; what is lost or unused also costs the more the longer the table is. */
const cost = { agrees: 0.1, open: 0.6, conflicts: 3.5, otherPage: 0.7, lost: 2.5, perLogRow: 0.75 } as const

/**
 * Joins a block without names to the indicator rows: as a rule row by row, but a row may have slipped over a page break
 * or be lost, which shows in units that contradict the names from there on. null where no alignment is possible.
 */
export function attachBlock(rows: readonly RowOnPage[], block: readonly Row[]): Attached | null {
  const fit = new UnitFit(rows, block)
  const missing = cost.lost + cost.perLogRow * Math.log(rows.length + 1)
  const attempt = (): Alignment | null =>
    align({
      rowCount: rows.length,
      tokenCount: block.length,
      match: (row, token) => fit.cost(row, token),
      gap: () => missing,
      skip: () => missing,
    })
  const first = attempt()
  if (first === null) return null
  fit.learn(first)
  const alignment = attempt() ?? first
  const contents = block.map(({ cells }) =>
    ["measureUnit", "weight"].map((c) => cells.get(c as "weight")?.text).join(" "),
  )
  const probability = rows.map((_, row) => {
    const own = contents[alignment.tokenOf[row] ?? -1]
    return alignment
      .candidates(row)
      .reduce((total, { token, probability: each }) => total + (contents[token] === own ? each : 0), 0)
  })
  return { rowOf: alignment.tokenOf, probability }
}

/** How well the unit of a printed row suits the name of an indicator row. */
class UnitFit {
  readonly #names: readonly string[]
  readonly #announced: readonly (ValueKind | null)[]
  readonly #qualitative: readonly boolean[]
  readonly #units: readonly string[]
  readonly #kinds: readonly (readonly ValueKind[])[]
  readonly #rowPages: readonly number[]
  readonly #blockPages: readonly number[]
  /** Units that the document prints beside the same name. */
  readonly #learned = new Map<string, Map<string, number>>()
  readonly #samePages: boolean

  constructor(rows: readonly RowOnPage[], block: readonly Row[]) {
    this.#names = rows.map(({ cells }) => comparable(cells.get("name")?.text ?? ""))
    this.#announced = this.#names.map(announcedKind)
    this.#qualitative = rows.map(({ cells }) => natureOf(cells.get("nature")?.text ?? "") === "qualitative")
    this.#units = block.map(({ cells }) => comparable(cells.get("measureUnit")?.text ?? ""))
    this.#kinds = this.#units.map(kindsOfUnit)
    this.#rowPages = rows.map(({ page }) => page)
    this.#blockPages = block.map(({ page }) => page)
    this.#samePages = this.#rowPages.at(-1) === this.#blockPages.at(-1)
  }

  cost(row: number, token: number): number {
    const turned = this.#samePages && this.#rowPages[row] !== this.#blockPages[token]
    return this.#unitCost(row, token) + this.#learnedCost(row, token) + (turned ? cost.otherPage : 0)
  }

  learn(alignment: Alignment): void {
    alignment.tokenOf.forEach((token, row) => {
      if (token === null) return
      const [name = "", unit = ""] = [this.#names[row], this.#units[token]]
      const counts = this.#learned.get(name) ?? new Map<string, number>()
      this.#learned.set(name, counts.set(unit, (counts.get(unit) ?? 0) + 1))
    })
  }

  #unitCost(row: number, token: number): number {
    if (this.#units[token] === "") return this.#qualitative[row] === true ? cost.agrees : cost.open
    const agreement = agree(this.#announced[row] ?? null, this.#kinds[token] ?? [])
    return agreement === null ? cost.open : agreement ? cost.agrees : cost.conflicts
  }

  /** Only names that the document prints several times teach anything. */
  #learnedCost(row: number, token: number): number {
    const counts = this.#learned.get(this.#names[row] ?? "")
    const total = counts === undefined ? 0 : [...counts.values()].reduce((sum, each) => sum + each, 0)
    if (counts === undefined || total < 3) return 0
    return -Math.log(((counts.get(this.#units[token] ?? "") ?? 0) + 0.5) / (total + 1))
  }
}

/** Words that are all but proof of the value's kind. */
const strongWeight = 2.5

/** Whether a unit is of the kind that the name announces (次数 counts, 率 is a percentage); null where it announces none. */
export function unitSuitsName(name: string, unit: string): boolean | null {
  return agree(kindOfFormula(name) ?? announcedKind(name), kindsOfUnit(unit))
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

/** A name that gives its formula: 结余率=结余数/预算数. */
function kindOfFormula(name: string): ValueKind | null {
  const [, formula = ""] = comparable(name).slice(0, 200).split("=", 2)
  return formula.includes("/") ? "percent" : null
}

function announcedKind(name: string): ValueKind | null {
  const [title = ""] = comparable(name).slice(0, 200).split("=", 1)
  const bare = title.replace(/\([^()]*\)$/u, "")
  const cues = nameCues.filter(
    ({ weight, at, words }) =>
      weight >= strongWeight &&
      words.some((word) => (at === "end" ? bare.endsWith(word) : at === "any" && bare.includes(word))),
  )
  const [first, ...rest] = cues
  return first !== undefined && rest.every((cue) => cue.kind === first.kind) ? first.kind : null
}
