import type { FieldPath, Indicator, Nature, Value } from "../../../records/form.ts"
import { natureWords } from "../../../layouts/vocabulary.ts"
import { parseValue } from "../../../records/value.ts"
import type { Group } from "./groups.ts"
import type { Notes } from "./problems.ts"
import type { Role } from "./roles.ts"
import type { RowCell } from "./rows.ts"
import type { PlacedRow } from "./search.ts"
import type { Solution } from "./solve.ts"
import { printedText, sourceOf, type Tape } from "./tape.ts"
import { namesRate } from "./names.ts"
import { withoutDamagedSign } from "./value-grammar.ts"

/** Solutions that cost no more than this above the best fit alike. */
const alike = 0.7

/** A row is an indicator where it has a name, and a value or a place of its own. */
export function isReadable(tape: Tape, { row }: PlacedRow): boolean {
  const name = tape.text.slice(row.name.from, row.name.to)
  if (!/\p{Script=Han}{2}/u.test(name) || /^(?:无|指标\d?)$/u.test(name)) return false
  return row.cost < 12
}

/** The record of a row; what other solutions read in its place becomes a doubt. */
export function indicatorOf(
  tape: Tape,
  placed: PlacedRow,
  index: number,
  solutions: readonly Solution[],
  group: Group | undefined,
  notes: Notes,
): Indicator {
  const { row, levels } = placed
  const path = `indicators[${index}]` as const
  const name = nameOf(tape, row.name.from, row.name.to)
  notes.place(`${path}.name`, sourceOf(tape, row.name.from, row.name.to))
  const unitCell = cellText(tape, row.cells, "unit")
  const target = valueOf(tape, row.cells, "target", unitCell)
  const actual = valueOf(tape, row.cells, "actual", unitCell)
  const others = alternatives(placed, solutions)
  let confidence = others.size > 0 ? 0.55 : closes(solutions[0]) ? 0.95 : 0.85
  for (const { role, from, reading } of row.cells)
    if (reading.sort !== "empty" && isKept(role)) {
      notes.place(`${path}.${role}`, sourceOf(tape, from, reading.to))
      const texts = [...(others.get(role) ?? [])].map(([start, end]) => printedText(tape, start, end))
      if (texts.length > 0) notes.doubt(`${path}.${role}`, "cut-unsure", texts)
    }
  const mended = { target: withoutDamage(target, name, actual, `${path}.target`, notes), actual }
  if (mended.target !== target) confidence = Math.min(confidence, 0.5)
  if (levels.inferred) {
    confidence = Math.min(confidence, 0.8)
    notes.doubt(`${path}.level1`, "level-inferred")
  }
  if (target === null && actual === null && row.weight === null) {
    confidence = Math.min(confidence, 0.7)
    notes.doubt(`${path}.target`, "value-missing")
  }
  if (row.cells.some(({ reading }) => reading.sort === "text" && reading.cost > 2))
    confidence = Math.min(confidence, 0.75)
  if (levels.level1At !== null)
    notes.place(`${path}.level1`, sourceOf(tape, levels.level1At.from, levels.level1At.wordTo))
  if (levels.level2At !== null)
    notes.place(`${path}.level2`, sourceOf(tape, levels.level2At.from, levels.level2At.wordTo))
  return {
    level1: levels.level1,
    level2: levels.level2,
    name,
    ordinal: row.ordinal,
    nature: natureOf(tape, row.cells),
    target: mended.target,
    adjustedTarget: valueOf(tape, row.cells, "adjustedTarget", unitCell),
    actual: mended.actual,
    weight: row.weight,
    score: row.score,
    deviation: cellText(tape, row.cells, "deviation"),
    description: cellText(tape, row.cells, "description"),
    basis: null,
    confidence: group === undefined ? Math.min(confidence, 0.8) : confidence,
    source: sourceOf(tape, row.from, row.to),
  }
}

type KeptRole =
  "target" | "adjustedTarget" | "actual" | "weight" | "score" | "deviation" | "description" | "nature"
function isKept(role: Role): role is KeptRole {
  return role !== "unknown" && role !== "rate" && role !== "yesNo" && role !== "unit" && role !== "basis"
}

function closes(solution: Solution | undefined): boolean {
  return solution !== undefined && (solution.weightCloses || solution.scoreCloses)
}

/** A sample (≥**株) in the name is not the value and not part of the name; marks before it neither. */
function nameOf(tape: Tape, from: number, to: number): string {
  return printedText(tape, from, to)
    .replace(/^[★☆*]+/u, "")
    .replace(/[(（][≥≤><=]*\*{1,4}[^()（）]{0,8}[)）]/gu, "")
    .replace(/[:：,，、;；]+$/u, "")
    .trim()
}

function cellText(tape: Tape, cells: readonly RowCell[], role: Role): string | null {
  const cell = cells.find((each) => each.role === role)
  if (cell === undefined || cell.reading.sort === "empty" || cell.reading.to <= cell.from) return null
  return printedText(tape, cell.from, cell.reading.to)
}

function valueOf(tape: Tape, cells: readonly RowCell[], role: Role, unit: string | null): Value | null {
  const text = cellText(tape, cells, role)
  if (text === null) return null
  const whole = withoutDamagedSign(text)
  const value =
    whole === null ? parseValue(text.replace(/^[(（](.*)[)）]$/u, "$1")) : damagedValue(text, whole)
  return value !== null && value.number !== null && value.unit === null && unit !== null
    ? { ...value, unit }
    : value
}

/** The figure behind a misread sign is legible, the sign is not. */
function damagedValue(text: string, whole: string): Value | null {
  const value = parseValue(whole)
  return value === null ? null : { ...value, text, op: null }
}

function natureOf(tape: Tape, cells: readonly RowCell[]): Nature | null {
  const text = cellText(tape, cells, "nature")
  if (text === null) return null
  for (const [nature, words] of Object.entries(natureWords))
    if ((words as readonly string[]).includes(text)) return nature as Nature
  return null
}

/**
 * ≥ that was taken for a digit: a rate above 100 %, or a target that is the actual value with one digit before it. The
 * figure is not proven, so none is taken; what it may be is said.
 */
function withoutDamage(
  target: Value | null,
  name: string,
  actual: Value | null,
  path: FieldPath,
  notes: Notes,
): Value | null {
  if (target === null || target.number === null || target.op !== null) return target
  const whole = withoutDamagedSign(target.text)
  if (whole !== null) {
    notes.doubt(path, "sign-damaged", [`=${whole}`, `≥${whole}`])
    return { ...target }
  }
  const rest = /^[28](\d+(?:\.\d+)?\D*)$/u.exec(target.text)?.[1]
  if (rest === undefined || /^0\d/u.test(rest)) return target
  const bare = parseValue(rest)
  const rate =
    (target.unit === "%" || target.unit === "百分比") &&
    target.number > 200 &&
    (namesRate(name) || (bare?.number ?? 999) <= 100)
  const sameAsActual = actual?.number !== null && actual !== null && bare?.number === actual.number
  if (!rate && !sameAsActual) return target
  notes.doubt(path, "sign-damaged", [`≥${rest}`, target.text])
  return { text: target.text, op: null, number: null, unit: null }
}

/** What near solutions read for the row that begins at the same place: other cuts, by the cell they concern. */
function alternatives(
  placed: PlacedRow,
  solutions: readonly Solution[],
): ReadonlyMap<Role, ReadonlySet<readonly [number, number]>> {
  const others = new Map<Role, Set<readonly [number, number]>>()
  const best = solutions[0]?.cost ?? 0
  for (const solution of solutions.slice(1, 40)) {
    if (solution.cost > best + alike) break
    const row = solution.groups
      .flatMap(({ rows }) => rows)
      .find((other) => other.row.from === placed.row.from)?.row
    if (row === undefined || row === placed.row) continue
    for (const cell of placed.row.cells) {
      const other = row.cells.find(({ role }) => role === cell.role)
      if (other === undefined || other.reading.sort === "empty") continue
      if (other.from === cell.from && other.reading.to === cell.reading.to) continue
      const known = others.get(cell.role) ?? new Set()
      if (![...known].some(([from, to]) => from === other.from && to === other.reading.to))
        others.set(cell.role, known.add([other.from, other.reading.to]))
    }
  }
  return others
}
