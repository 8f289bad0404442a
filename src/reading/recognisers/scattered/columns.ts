import type { Fragments } from "./fragments.ts"
import { groupsOf } from "./form-groups.ts"
import type { FormGroup } from "./form-groups.ts"
import { kindsOf } from "./evidence.ts"
import type { NameFragment } from "./names.ts"
import type { Mark } from "./puzzle.ts"
import { figureOf } from "./tokens.ts"
import type { Token } from "./tokens.ts"
import { assembleValues } from "./values.ts"
import type { Piece, ValueFragment, ValuesRead } from "./values.ts"
import { shapeOf } from "./value-shape.ts"

/** What stands in the columns of a form: names, values in row order, and the groups they belong to. */
export interface Columns {
  readonly names: readonly NameFragment[]
  readonly values: readonly RowValue[]
  readonly groups: readonly FormGroup[]
  readonly marks: readonly Mark[]
  /** How often 无 stands for a group without indicators. */
  readonly nones: number
  /** Text that found no place. */
  readonly unplaced: readonly Piece[]
}

/** The cells of one row that are printed apart from its name. */
export interface RowValue extends ValueFragment {
  readonly page: number
  readonly weightToken: Token | null
  readonly scoreToken: Token | null
}

export function columnsOf(fragments: Fragments): Columns {
  const groups = groupsOf(fragments.levels)
  const names: NameFragment[] = []
  const values: RowValue[] = []
  const unplaced: Piece[] = []
  const marks: Mark[] = []
  const pages = Math.max(0, ...fragments.tokens.map((token) => token.page + 1))
  for (let page = 0; page < pages; page += 1) {
    const own = fragments.names.filter((name) => name.tokens[0]?.page === page)
    const read = pageColumns(linesLeft(fragments, page), own, fragments.columns.has("actual"))
    marks.push(...marksOn(fragments, groups, read.values, values.length, page))
    names.push(...read.names)
    values.push(...read.values.map((value) => ({ ...value, page })))
    unplaced.push(...read.unplaced)
  }
  return { names, values, groups, marks, nones: fragments.nones, unplaced }
}

type Cells = Omit<RowValue, "page">

interface PageColumns {
  readonly names: readonly NameFragment[]
  readonly values: readonly Cells[]
  readonly unplaced: readonly Piece[]
}

/** Tells the columns of a page apart: stray figures may be weights, scores or values; the rest is values. */
function pageColumns(
  lines: readonly (readonly Token[])[],
  names: readonly NameFragment[],
  hasActual: boolean,
): PageColumns {
  const figures = lines.filter(
    (tokens) => tokens.length <= 2 && tokens.every((token) => figureOf(token) !== null),
  )
  const texts = lines.filter((tokens) => !figures.includes(tokens))
  const unweighed = names.filter((name) => name.weight === null)
  if (unweighed.length > 0 && unweighed.length * 2 <= names.length && figures.length === unweighed.length)
    return { ...valuesAlone(texts, names.length, hasActual), names: withWeights(names, figures) }
  const figuresAreValues = assemble(texts, null).values.length < names.length
  if (figuresAreValues) return { ...valuesAlone(lines, names.length, hasActual), names }
  const read = valuesAlone(texts, names.length, hasActual)
  const cells = read.values.length === names.length ? figureColumns(figures, names, unweighed.length) : null
  if (cells === null) return { ...read, names, unplaced: [...read.unplaced, ...figures.map(pieceOf)] }
  return {
    names,
    values: read.values.map((value, at) => ({ ...value, ...cells[at] })),
    unplaced: read.unplaced,
  }
}

/** A few names whose weight stands apart take the stray figures of their page, in printed order. */
function withWeights(
  names: readonly NameFragment[],
  figures: readonly (readonly Token[])[],
): readonly NameFragment[] {
  let next = 0
  return names.map((name) => {
    if (name.weight !== null) return name
    const [weightToken = null, scoreToken = null] = figures[next] ?? []
    next += 1
    return {
      ...name,
      weight: weightToken === null ? null : figureOf(weightToken),
      score: scoreToken === null ? null : figureOf(scoreToken),
      weightToken,
      scoreToken,
    }
  })
}

type FigureCells = Pick<RowValue, "weightToken" | "scoreToken">

/** Figures in columns of their own, in row order: weights where the names have none, then scores; or null. */
function figureColumns(
  figures: readonly (readonly Token[])[],
  names: readonly NameFragment[],
  unweighed: number,
): readonly FigureCells[] | null {
  const rows = names.length
  const flat = figures.flat()
  if (unweighed === 0)
    return flat.length === rows ? flat.map((scoreToken) => ({ weightToken: null, scoreToken })) : null
  if (unweighed < rows) return null
  if (flat.length === rows) return flat.map((weightToken) => ({ weightToken, scoreToken: null }))
  if (flat.length !== 2 * rows) return null
  const divisions = [
    Array.from({ length: rows }, (_, at) => [flat[2 * at], flat[2 * at + 1]] as const),
    Array.from({ length: rows }, (_, at) => [flat[at], flat[rows + at]] as const),
  ]
  const fitting = divisions.filter((division) =>
    division.every(
      ([weight, score]) => weight !== undefined && score !== undefined && notAbove(score, weight),
    ),
  )
  const chosen = figures.length === rows ? divisions[0] : fitting.length === 1 ? fitting[0] : undefined
  return chosen?.map(([weightToken = null, scoreToken = null]) => ({ weightToken, scoreToken })) ?? null
}

function notAbove(score: Token, weight: Token): boolean {
  return (figureOf(score) ?? 0) <= (figureOf(weight) ?? 0)
}

const noFigures: FigureCells = { weightToken: null, scoreToken: null }

function valuesAlone(
  lines: readonly (readonly Token[])[],
  wanted: number,
  hasActual: boolean,
): { values: readonly Cells[]; unplaced: readonly Piece[] } {
  const read = assemble(lines, wanted)
  if (read.values.length === wanted || !hasActual || wanted === 0)
    return { values: read.values.map((value) => ({ ...value, ...noFigures })), unplaced: read.skipped }
  const both = assemble(lines, 2 * wanted)
  if (both.values.length !== 2 * wanted)
    return { values: read.values.map((value) => ({ ...value, ...noFigures })), unplaced: read.skipped }
  return {
    values: pairedUp(both.values).map((value) => ({ ...value, ...noFigures })),
    unplaced: both.skipped,
  }
}

/** Twice as many values as names: target and actual in turn, or first all targets; the kinds of the pairs decide. */
function pairedUp(values: readonly ValueFragment[]): readonly ValueFragment[] {
  const rows = values.length / 2
  const inTurn = values.flatMap((value, at) =>
    at % 2 === 0 ? [{ ...value, companion: values[at + 1] ?? null }] : [],
  )
  const inColumns = values
    .slice(0, rows)
    .map((value, at) => ({ ...value, companion: values[rows + at] ?? null }))
  return agreement(inTurn) > agreement(inColumns) ? inTurn : inColumns
}

function agreement(pairs: readonly ValueFragment[]): number {
  return pairs.filter(({ text, companion }) => {
    const kinds = kindsOf(text)
    return companion !== null && [...kindsOf(companion.text)].some((kind) => kinds.has(kind))
  }).length
}

function assemble(lines: readonly (readonly Token[])[], wanted: number | null): ValuesRead {
  const pieces = lines.map(pieceOf)
  return assembleValues(pieces, wanted, (at) => parted(pieces[at - 1], pieces[at]))
}

/** The tokens of a page that nothing else accounts for, line by line. */
function linesLeft(fragments: Fragments, page: number): readonly (readonly Token[])[] {
  const lines = new Map<number, Token[]>()
  for (const at of fragments.rest) {
    const token = fragments.tokens[at]
    if (token?.page !== page) continue
    const line = lines.get(token.line)
    if (line === undefined) lines.set(token.line, [token])
    else line.push(token)
  }
  return [...lines.values()]
}

/** Of two values on one line the second is the actual one. */
function pieceOf(tokens: readonly Token[]): Piece {
  const [first, second] = tokens
  const paired =
    tokens.length === 2 && first !== undefined && second !== undefined && isValue(first) && isValue(second)
  return paired ? { tokens: [first], companion: [second] } : { tokens, companion: [] }
}

function isValue(token: Token): boolean {
  const shape = shapeOf(token.text)
  return shape === "whole" || shape === "words"
}

/** True where anything but empty lines stands between two pieces. */
function parted(before: Piece | undefined, after: Piece | undefined): boolean {
  const last = before?.tokens.at(-1)
  const next = after?.tokens[0]
  return last === undefined || next === undefined || next.line - last.line > 1
}

/** Where labels stand among the values of a page; labels behind the last value say nothing. */
function marksOn(
  fragments: Fragments,
  groups: readonly FormGroup[],
  values: readonly ValueFragment[],
  offset: number,
  page: number,
): readonly Mark[] {
  const lines = values.map((value) => value.tokens[0]?.line ?? 0)
  const last = lines.at(-1)
  const nameLines = fragments.names.flatMap((name) =>
    name.tokens[0]?.page === page ? [name.tokens[0].line] : [],
  )
  const firstName = Math.min(...nameLines, Number.POSITIVE_INFINITY)
  if (last === undefined) return []
  return fragments.levels.flatMap((label) => {
    const group = groups.findIndex(({ id }) => id === label.level2)
    const { line } = label.token
    if (group === -1 || label.token.page !== page || line > last || line > firstName) return []
    const before = lines.filter((other) => other < line).length
    return [{ group, position: offset + before, beside: lines.includes(line) }]
  })
}
