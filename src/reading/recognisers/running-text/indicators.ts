import type { FieldPath, Indicator, Nature, Value } from "../../../records/form.ts"
import { natureWords } from "../../../layouts/vocabulary.ts"
import { parseValue } from "../../../records/value.ts"
import type { Group } from "./groups.ts"
import type { Label } from "./labels.ts"
import type { Notes } from "./problems.ts"
import type { Role } from "./roles.ts"
import type { RowCell } from "./rows.ts"
import type { PlacedRow } from "./search.ts"
import type { Solution } from "./solve.ts"
import { printedText, sourceOf, type Tape } from "./tape.ts"
import { withoutDamagedSign } from "./value-grammar.ts"

/** Solutions that cost no more than this above the best fit alike. */
const alike = 0.7

/** A row that only an unlikely reading makes one is said to be unplaced. */
const dearestRow = 8
/** Rows that cost more fit badly, even where nothing fits better. */
const doubtfulRow = 4.5

/** What templates print where a name is to be filled in. */
const placeholder = /^(?:无|(?:具体|定量|定性|三级)?指标[\d一二三四五六七八九十]{0,2}(?:描述|名称)?)[….·]*$/u

/** A row is an indicator where it has a name, and a value or a place of its own. */
export function isReadable(tape: Tape, { row }: PlacedRow): boolean {
  const name = tape.text.slice(row.name.from, row.name.to)
  if (!/\p{Script=Han}{2}/u.test(name) || placeholder.test(name)) return false
  return row.cost < dearestRow
}

/** What a row is read against: the whole form's solutions, and where the row's group stands. */
export interface RowContext {
  readonly tape: Tape
  readonly solutions: readonly Solution[]
  readonly group: Group | undefined
  readonly misplaced: boolean
}

/** The last row of a text that ends before its cells do: what is cut is unknown. */
export function isCutOff({ row }: PlacedRow): boolean {
  const required = row.cells.filter(({ role }) => /^(?:target|actual|weight|score)$/u.test(role))
  const last = required.at(-1)?.reading.sort ?? "empty"
  return last === "empty" || last === "text" || required.some(({ reading }) => reading.sort === "empty")
}

/** The record of a row; what other solutions read in its place becomes a doubt. */
export function indicatorOf(context: RowContext, placed: PlacedRow, index: number, notes: Notes): Indicator {
  const { tape } = context
  const { row, levels } = placed
  const path = `indicators[${index}]` as const
  const name = nameOf(tape, row.name.from, row.name.to)
  notes.place(`${path}.name`, sourceOf(tape, row.name.from, row.name.to))
  const values = context.misplaced ? misplacedValues(tape, row.cells, path, notes) : valuesOf(tape, row.cells)
  const target = withoutDamage(values.target, name, values.actual, `${path}.target`, notes)
  const actual = withoutDamage(values.actual, name, null, `${path}.actual`, notes)
  const doubted = placeCells(context, placed, path, notes)
  let confidence = doubted ? 0.55 : closes(context.solutions[0]) ? 0.95 : 0.85
  if (row.cost > doubtfulRow) confidence = Math.min(confidence, 0.55)
  if (target.damaged || actual.damaged) confidence = Math.min(confidence, 0.5)
  if (levels.inferred) {
    confidence = Math.min(confidence, 0.8)
    notes.doubt(`${path}.level1`, "level-inferred")
  }
  if (target.value === null && actual.value === null && row.weight === null) {
    confidence = Math.min(confidence, 0.7)
    notes.doubt(`${path}.target`, "value-missing")
  }
  if (
    row.cells.some(
      ({ reading }) => (reading.sort === "text" && reading.cost > 2) || reading.repaired === true,
    )
  )
    confidence = Math.min(confidence, 0.75)
  return {
    level1: printedLevel(tape, levels.level1At) ?? levels.level1,
    level2: printedLevel(tape, levels.level2At) ?? levels.level2,
    name,
    ordinal: row.ordinal,
    nature: natureOf(tape, row.cells),
    target: target.value,
    adjustedTarget: values.adjustedTarget,
    actual: actual.value,
    weight: context.misplaced ? null : row.weight,
    score: context.misplaced ? null : row.score,
    deviation: cellText(tape, row.cells, "deviation"),
    description: cellText(tape, row.cells, "description"),
    basis: null,
    confidence: context.group === undefined ? Math.min(confidence, 0.8) : confidence,
    source: sourceOf(tape, row.from, row.to),
  }
}

/** A level as printed: in the characters of its print. */
function printedLevel(tape: Tape, label: Label | null): string | null {
  return label === null ? null : printedText(tape, label.from, label.wordTo)
}

/** Notes where each cell stands; true where another cut fits as well. */
function placeCells(
  { tape, solutions, misplaced }: RowContext,
  placed: PlacedRow,
  path: `indicators[${number}]`,
  notes: Notes,
): boolean {
  const { levels, row } = placed
  const others = alternatives(placed, solutions)
  for (const { role, from, reading } of row.cells) {
    if (reading.sort === "empty" || !isKept(role)) continue
    const field = misplaced && role === "weight" ? "target" : misplaced && role === "score" ? "actual" : role
    notes.place(`${path}.${field}`, sourceOf(tape, from, reading.to))
    const texts = [...(others.get(role) ?? [])].map(([start, end]) => printedText(tape, start, end))
    if (texts.length > 0) notes.doubt(`${path}.${field}`, "cut-unsure", texts)
    if (reading.repaired === true)
      notes.doubt(`${path}.${field}`, "digit-repaired", [printedText(tape, from, reading.to)])
  }
  const { level1At, level2At } = levels
  if (level1At !== null) notes.place(`${path}.level1`, sourceOf(tape, level1At.from, level1At.wordTo))
  if (level2At !== null) notes.place(`${path}.level2`, sourceOf(tape, level2At.from, level2At.wordTo))
  return others.size > 0
}

interface RowValues {
  readonly target: Value | null
  readonly adjustedTarget: Value | null
  readonly actual: Value | null
}

function valuesOf(tape: Tape, cells: readonly RowCell[]): RowValues {
  const unit = cellText(tape, cells, "unit")
  const target = valueOf(tape, cells, "target", unit)
  return {
    target: target === null ? null : withoutOtherCells(target, cells, unit),
    adjustedTarget: valueOf(tape, cells, "adjustedTarget", unit),
    actual: valueOf(tape, cells, "actual", unit),
  }
}

/** Kept under the headings that they were typed under; that they add up like weights is said. */
function misplacedValues(
  tape: Tape,
  cells: readonly RowCell[],
  path: `indicators[${number}]`,
  notes: Notes,
): RowValues {
  notes.doubt(`${path}.target`, "weight-as-value")
  return {
    target: valueOf(tape, cells, "weight", null),
    adjustedTarget: null,
    actual: valueOf(tape, cells, "score", null),
  }
}

/** Where sign and unit have columns of their own, the text of the value is its figure alone. */
function withoutOtherCells(value: Value, cells: readonly RowCell[], unit: string | null): Value {
  const at = (name: Role): number => cells.findIndex(({ role }) => role === name)
  const apart = at("unit") > at("target") && unit === null && value.number !== null
  const figure = apart ? /\d[\d,.]*/u.exec(value.text)?.[0] : undefined
  const whole = `${value.text.slice(0, value.text.indexOf(figure ?? ""))}${figure ?? ""}${value.unit ?? ""}`
  return figure !== undefined && value.unit !== null && whole === value.text
    ? { ...value, text: figure }
    : value
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
  if (text === null || /^[(（][)）]$/u.test(text)) return null
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
 * ≥ that was taken for a digit: a rate far above 100 %, or a target that is the actual value with one digit before it.
 * The figure is not proven, so none is taken; what it may be is said. Behind a sign that is no digit the figure stands.
 */
function withoutDamage(
  value: Value | null,
  name: string,
  actual: Value | null,
  path: FieldPath,
  notes: Notes,
): { readonly value: Value | null; readonly damaged: boolean } {
  if (value === null || value.number === null || value.op !== null) return { value, damaged: false }
  const whole = withoutDamagedSign(value.text)
  if (whole !== null) {
    notes.doubt(path, "sign-damaged", [`=${whole}`, `≥${whole}`])
    return { value, damaged: true }
  }
  const rest = /^[28]([1-9]\d*(?:\.\d+)?\D*)$/u.exec(value.text)?.[1]
  const bare = rest === undefined ? null : parseValue(rest)
  if (rest === undefined || bare === null || bare.number === null) return { value, damaged: false }
  const isRate = value.unit === "%" || value.unit === "百分比"
  const impossible = isRate && value.number > 200 && bare.number <= 100 && !/增|提高|增长/u.test(name)
  if (!impossible && (actual === null || actual.number !== bare.number)) return { value, damaged: false }
  notes.doubt(path, "sign-damaged", [`≥${rest}`, value.text])
  return { value: { text: value.text, op: null, number: null, unit: null }, damaged: true }
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
