import { roundHalfUp, sum } from "../../basics/exact.ts"
import { parseFieldPath } from "../field-path.ts"
import type { FieldPath, Form } from "../form.ts"
import type { Equation } from "./equation.ts"
import { equationsOf, equationsTouchedBy } from "./equations.ts"
import { figureAt, withFigure } from "./figure-field.ts"
import { slipCost, slipsOf } from "./slips.ts"

/** A cell that was perhaps misread, and the figure with which the form's arithmetic closes. */
export interface Suspect {
  readonly path: FieldPath
  readonly read: number
  readonly closing: number
  /** Open equations that close with it, less those that it opens. */
  readonly gain: number
  /** How far-fetched the slip is, less what speaks for it: see slips.ts. */
  readonly cost: number
}

/** What speaks for a cell beyond arithmetic: 0 to 1, 1 where the reader is sure of it. */
export type Sureness = (path: FieldPath) => number

/** More than this and no one is helped. */
const maxSuspects = 8
/** Forms with more open equations were not misread in one cell. */
const maxOpen = 12
const maxCells = 80
/** Figures tried for one form; real forms need some hundreds. */
const maxTries = 1200
/** A suspect that is dearer than the best by more than this is none. */
const farFetched = 2

/**
 * The cells of which one changed figure closes most open equations without opening others, the likeliest first. Empty
 * where all closes, or where no single cell explains anything. `before` are the equations of the form where they are
 * known already.
 */
export function suspectsOf(
  form: Form,
  sureness: Sureness = () => 1,
  before: readonly Equation[] = equationsOf(form),
): readonly Suspect[] {
  const open = before.filter(({ state }) => state === "open")
  if (open.length === 0 || open.length > maxOpen) return []
  const closed = keysOf(before, "closes")
  const openKeys = keysOf(before, "open")
  const found: Suspect[] = []
  let tries = 0
  const cells = [...new Set(open.flatMap((equation) => equation.cells))].slice(0, maxCells)
  for (const path of cells) {
    const read = figureAt(form, path)
    if (read === null) continue
    for (const closing of candidatesOf(path, read, open)) {
      tries += 1
      if (tries > maxTries) return likeliest(found)
      const after = equationsTouchedBy(withFigure(form, path, closing), path)
      const gain = gainOf(after, openKeys, closed)
      if (gain <= 0) continue
      const cost = slipCost(read, closing) + (sureness(path) - 1) * 2 - custom(form, path, closing)
      found.push({ path, read, closing, gain, cost })
    }
  }
  return likeliest(found)
}

/** One figure for each cell; a cell that closes more comes before one that closes less. */
function likeliest(found: readonly Suspect[]): readonly Suspect[] {
  const worth = ({ gain, cost }: Suspect): number => gain * 2 - cost
  const sorted = found.toSorted((a, b) => worth(b) - worth(a))
  const [best] = sorted
  if (best === undefined) return []
  const seen = new Set<FieldPath>()
  return sorted
    .filter((each) => {
      if (seen.has(each.path) || worth(best) - worth(each) > farFetched) return false
      seen.add(each.path)
      return true
    })
    .slice(0, maxSuspects)
}

/** Figures that solve an equation for the cell; where several would do (amounts behind a rounded rate), slips of it. */
function candidatesOf(path: FieldPath, read: number, open: readonly Equation[]): ReadonlySet<number> {
  const candidates = new Set<number>()
  for (const equation of open) {
    const { kind, cells, result, expected, found } = equation
    if (!cells.includes(path) || expected === null) continue
    if (path === result) {
      candidates.add(expected)
      if (kind === "execution-score") candidates.add(roundHalfUp(expected, 1))
      if (kind !== "score-limit") continue
    }
    if (kind === "rate" || kind === "execution-score" || kind === "score-limit")
      for (const slip of slipsOf(read)) candidates.add(slip)
    const wanted = kind === "weights" ? [found, 100, 90] : [found]
    for (const total of wanted) if (total !== null) candidates.add(sum([read, total, -expected]))
  }
  const valid = [...candidates].filter((figure) => figure >= 0 && figure !== read)
  return new Set(valid)
}

/** What is usual on forms: weights that come again, full scores, round points. Little, to decide between equals. */
function custom(form: Form, path: FieldPath, closing: number): number {
  const { section, index, field } = parseFieldPath(path)
  if (section !== "indicators" || index === null || (field !== "weight" && field !== "score")) return 0
  const other = field === "weight" ? "score" : "weight"
  const rows = form.indicators
  const own = rows[index]?.[other] === closing ? 0.8 : 0
  const read = rows[index]?.[field]
  const breaks = read !== null && read === rows[index]?.[other] ? 0.8 : 0
  const again =
    rows.filter((row, at) => at !== index && row[field] === closing).length / Math.max(rows.length, 1)
  const rare = rows.filter((row, at) => at !== index && row[field] === read).length / Math.max(rows.length, 1)
  return own - breaks + (again - rare) * 0.8
}

function keysOf(equations: readonly Equation[], state: Equation["state"]): ReadonlySet<string> {
  return new Set(equations.flatMap((each) => (each.state === state ? [keyOf(each)] : [])))
}

function keyOf({ kind, result }: Equation): string {
  return `${kind} ${result}`
}

/** Equations that close now and were open, less twice those that closed and are open now. */
function gainOf(after: readonly Equation[], open: ReadonlySet<string>, closed: ReadonlySet<string>): number {
  let gain = 0
  for (const each of after)
    if (each.state === "closes" && open.has(keyOf(each))) gain += 1
    else if (each.state === "open" && closed.has(keyOf(each))) gain -= 2
  return gain
}
