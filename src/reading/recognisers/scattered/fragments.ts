import type { SecondLevelId } from "../../../layouts/name-evidence.ts"
import type { LabelMeanings } from "./label-words.ts"
import { beginningOfLevel, endsLabel } from "./label-words.ts"
import { takeGoal } from "./goal.ts"
import type { GoalFragment } from "./goal.ts"
import { takeNames } from "./names.ts"
import type { NameFragment } from "./names.ts"
import { Sheet } from "./sheet.ts"
import type { Label } from "./sheet.ts"
import { figureOf, isDash, isNone, joinPieces } from "./tokens.ts"
import type { Token } from "./tokens.ts"
import { shapeOf } from "./value-shape.ts"

/** A header field or a total with what is printed beside it. */
export interface FieldFragment {
  readonly field: NonNullable<LabelMeanings["field"]>
  readonly label: Label
  readonly tokens: readonly Token[]
}

/** A funding row: its label and the cells beside it. */
export interface FundRowFragment {
  readonly label: Label
  readonly isTotal: boolean
  readonly cells: readonly Token[]
}

/** Headings of funding columns on one line, and the rows of cells printed under them. */
export interface FundStream {
  readonly columns: readonly NonNullable<LabelMeanings["fundColumn"]>[]
  readonly rows: readonly (readonly Token[])[]
}

export interface LevelLabel {
  readonly level1: string | null
  readonly level2: SecondLevelId | null
  readonly text: string
  /** （50分） behind a first level. */
  readonly points: number | null
  readonly token: Token
  /** Index of its first token among all tokens of the form. */
  readonly at: number
}

/** Everything that stands on the pages of one form, by kind. */
export interface Fragments {
  readonly names: readonly NameFragment[]
  readonly levels: readonly LevelLabel[]
  readonly columns: ReadonlySet<string>
  readonly fields: readonly FieldFragment[]
  readonly fundRows: readonly FundRowFragment[]
  readonly fundStreams: readonly FundStream[]
  readonly currencyLabels: readonly Label[]
  readonly titles: readonly Token[]
  readonly year: { readonly year: number; readonly token: Token } | null
  readonly goal: GoalFragment
  /** How often 无 stands where a name would. */
  readonly nones: number
  readonly personUnnamed: boolean
  /** Indices of the tokens that nothing above accounts for. */
  readonly rest: readonly number[]
  readonly tokens: readonly Token[]
}

export function fragmentsOf(tokens: readonly Token[]): Fragments {
  const sheet = new Sheet(tokens)
  const names = takeNames(sheet)
  const labels = labelsOf(sheet)
  for (const label of labels) sheet.take(label.from, label.to)
  const levels = takeLevels(sheet, labels)
  const { fields, personUnnamed } = takeFields(sheet, labels)
  const fundRows = takeFundRows(sheet, labels)
  const fundStreams = takeFundStreams(sheet, labels, fundRows.length)
  const { titles, year } = takeTitles(sheet)
  const goal = takeGoal(sheet, labels)
  const nones = takeNones(sheet)
  takeLabelEnds(sheet)
  return {
    names,
    levels,
    columns: new Set(
      labels.flatMap(({ meanings }) =>
        [meanings.column, meanings.fundColumn].filter((name) => name !== null),
      ),
    ),
    fields,
    fundRows,
    fundStreams,
    currencyLabels: labels.filter(({ meanings }) => meanings.field === "funds"),
    titles,
    year,
    goal,
    nones,
    personUnnamed,
    rest: tokens.flatMap((_, at) => (sheet.free(at) === null ? [] : [at])),
    tokens,
  }
}

function labelsOf(sheet: Sheet): readonly Label[] {
  const labels: Label[] = []
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    const label = sheet.labelAt(at)
    if (label === null) continue
    labels.push(label)
    at = label.to - 1
  }
  return labels
}

function takeLevels(sheet: Sheet, labels: readonly Label[]): readonly LevelLabel[] {
  const levels: LevelLabel[] = []
  for (const { meanings, text, from, to } of labels) {
    const token = sheet.tokens[from]
    if (token === undefined || (meanings.level1 === null && meanings.level2 === null)) continue
    const after = sheet.free(to)
    const printed = after === null ? null : /^[（(](\d+(?:\.\d+)?)分[）)]$/u.exec(after.text)
    if (printed !== null) sheet.take(to)
    const points = printed === null ? null : Number(printed[1])
    levels.push({
      level1: meanings.level1,
      level2: points === null ? meanings.level2 : null,
      text,
      points,
      token,
      at: from,
    })
  }
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    const token = sheet.free(at)
    const level2 = token === null ? null : beginningOfLevel(token.text)
    if (token === null || level2 === null) continue
    sheet.take(at)
    levels.push({ level1: null, level2, text: token.text, points: null, token, at })
  }
  return levels.sort((a, b) => a.at - b.at)
}

const headerFields = new Set([
  "projectName",
  "projectCode",
  "category",
  "period",
  "department",
  "unit",
  "total",
])

function takeFields(
  sheet: Sheet,
  labels: readonly Label[],
): { fields: FieldFragment[]; personUnnamed: boolean } {
  const fields: FieldFragment[] = []
  let personUnnamed = false
  for (const label of labels) {
    const { field, personal } = label.meanings
    const beside = sheet
      .restOfLine(label.to)
      .filter((at) => sheet.tokens[at]?.line === sheet.tokens[label.to - 1]?.line)
    if (personal) {
      if (beside.length === 0) personUnnamed = true
      for (const at of beside) sheet.take(at)
    } else if (field !== null && headerFields.has(field)) {
      const indices = field === "total" ? figuresBeside(sheet, label, beside) : wrapped(sheet, label, beside)
      if (indices.length === 0) continue
      for (const at of indices) sheet.take(at)
      fields.push({ field, label, tokens: indices.flatMap((at) => sheet.tokens[at] ?? []) })
    }
  }
  return { fields, personUnnamed }
}

function figuresBeside(sheet: Sheet, label: Label, beside: readonly number[]): number[] {
  const near = beside.length > 0 ? beside : sheet.restOfLine(label.to)
  const figures = near.filter((at) => figureOf(sheet.tokens[at] ?? never) !== null)
  return figures.length === near.length && near.length <= 2 ? figures : []
}

const never: Token = { text: "", source: {}, page: -1, line: -1, paragraph: -1 }

/** The text beside a label, or right under it where nothing stands beside it, with the lines it wraps over. */
function wrapped(sheet: Sheet, label: Label, beside: readonly number[]): number[] {
  const indices = beside.length > 0 ? [...beside] : sheet.restOfLine(label.to)
  const paragraph = sheet.tokens[label.to - 1]?.paragraph
  if (sheet.tokens[indices[0] ?? -1]?.paragraph !== paragraph) return []
  for (let next = (indices.at(-1) ?? -2) + 1; next > 0;) {
    const token = sheet.free(next)
    if (token === null || token.paragraph !== paragraph || shapeOf(token.text) === "whole") break
    indices.push(...sheet.restOfLine(next))
    next = (indices.at(-1) ?? -2) + 1
  }
  return indices
}

function isCell(token: Token | null): token is Token {
  return (
    token !== null && (figureOf(token) !== null || isDash(token) || /^\d+(?:\.\d+)?[%％]$/u.test(token.text))
  )
}

/** The free cells of the line at `at`, or nothing where the line holds anything else. */
function cellLine(sheet: Sheet, at: number): number[] {
  const line = sheet.restOfLine(at)
  return line.every((index) => isCell(sheet.free(index))) ? line : []
}

function takeFundRows(sheet: Sheet, labels: readonly Label[]): readonly FundRowFragment[] {
  return labels.flatMap((label) => {
    const { fundRow } = label.meanings
    if (fundRow === null) return []
    const cells = cellLine(sheet, label.to)
    for (const at of cells) sheet.take(at)
    return [{ label, isTotal: fundRow === "total", cells: cells.flatMap((at) => sheet.tokens[at] ?? []) }]
  })
}

/** Under a line of funding headings that names an amount, at most as many lines of cells as there are funding rows. */
function takeFundStreams(sheet: Sheet, labels: readonly Label[], rowCount: number): readonly FundStream[] {
  const byLine = new Map<number, Label[]>()
  for (const label of labels) {
    const line = sheet.tokens[label.from]?.line ?? -1
    if (label.meanings.fundColumn !== null) byLine.set(line, [...(byLine.get(line) ?? []), label])
  }
  const streams: FundStream[] = []
  for (const headings of byLine.values()) {
    const columns = headings.flatMap(({ meanings }) => meanings.fundColumn ?? [])
    if (!columns.some((column) => column === "initialBudget" || column === "budget" || column === "executed"))
      continue
    const rows: Token[][] = []
    let at = headings.at(-1)?.to ?? 0
    while (rows.length < rowCount) {
      const cells = cellLine(sheet, at)
      const last = cells.at(-1)
      if (last === undefined) break
      rows.push(cells.flatMap((index) => sheet.tokens[index] ?? []))
      for (const index of cells) sheet.take(index)
      at = last + 1
    }
    streams.push({ columns, rows })
  }
  return streams
}

/** 附件N, the title of the form, （2021 年度）. */
function takeTitles(sheet: Sheet): { titles: Token[]; year: Fragments["year"] } {
  const titles: Token[] = []
  let year: Fragments["year"] = null
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    const token = sheet.free(at)
    if (token === null) continue
    const line = sheet.restOfLine(at)
    const text = line.map((index) => sheet.tokens[index]?.text ?? "").join("")
    const printedYear = /^[（(]?(20\d\d)年度?[）)]?$/u.exec(text.normalize("NFKC").replace(/[（(]/gu, "("))
    if (/^附(?:件|表)\s*[\d一二三四五六七八九十]*[-—.]?\d*[：:]?$/u.test(text)) {
      for (const index of line) sheet.take(index)
    } else if (/绩效.*(?:表|报告)(?:[（(].*[）)])?$/u.test(text) && text.length <= 40) {
      titles.push({ ...token, text })
      for (const index of line) sheet.take(index)
    } else if (printedYear !== null && year === null && text.includes("年度")) {
      year = { year: Number(printedYear[1]), token }
      for (const index of line) sheet.take(index)
    }
  }
  return { titles, year }
}

function takeNones(sheet: Sheet): number {
  let count = 0
  sheet.tokens.forEach((_, at) => {
    const token = sheet.free(at)
    if (token === null || !isNone(token)) return
    sheet.take(at)
    count += 1
  })
  return count
}

/** Ends of wrapped labels whose beginnings stand elsewhere. */
function takeLabelEnds(sheet: Sheet): void {
  sheet.tokens.forEach((_, at) => {
    const token = sheet.free(at)
    if (token !== null && shapeOf(token.text) === "other" && endsLabel(token.text)) sheet.take(at)
  })
}

export function textOfField(field: FieldFragment): string {
  return joinPieces(field.tokens)
}
