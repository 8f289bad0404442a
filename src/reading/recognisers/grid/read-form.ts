import { oneLine } from "../../../basics/text.ts"
import type { Problem } from "../../../basics/problem.ts"
import type { Currency, Form, FormKind, Indicator } from "../../../records/form.ts"
import { namesItsSubject } from "../../../records/names-its-subject.ts"
import { hasConclusion, readConclusion } from "./conclusion-block.ts"
import { chooseLayout } from "./choose-layout.ts"
import { doubtCutRow } from "./cut-row.ts"
import { Draft } from "./draft.ts"
import { printedFigure } from "./evidence.ts"
import { readFunds } from "./funds-block.ts"
import { readGoal } from "./goal-block.ts"
import { noteUnkept, readCurrency, readProject, readUnlabelledUnit, sectionsOf } from "./header-fields.ts"
import type { Section } from "./header-fields.ts"
import { impliedHeader } from "./implied-header.ts"
import { readIndicators } from "./indicator-block.ts"
import { endOfIndicators } from "./end-of-indicators.ts"
import { indicatorParts } from "./indicator-parts.ts"
import { findIndicatorHeader } from "./indicator-header.ts"
import type { IndicatorHeader } from "./indicator-header.ts"
import { fundColumnLabels, isFundTotalWord, isFundWord, labelAt, levelLabels } from "./label-match.ts"
import { endOfNamedRows } from "./named-rows.ts"
import type { Print } from "./print.ts"
import { readPrint } from "./rows.ts"
import { readSchedule } from "./schedule-block.ts"
import type { Segment } from "./segment-forms.ts"
import { kindOfTitle, readYear } from "./title.ts"
import type { YearFound } from "./title.ts"
import { joinTokens } from "./tokens.ts"
import type { Token } from "./tokens.ts"
import { takeTotal, totalInHead } from "./total-row.ts"
import { rowOfYear, takeYearlyGoals, withYearly } from "./yearly-goals.ts"
import type { YearlyGoal } from "./yearly-goals.ts"

export interface FormRead {
  readonly form: Form
  readonly problems: readonly Problem[]
}

/** The most fragments that one form is made of; the largest real ones have a few thousand. */
const maxTokens = 20_000

/** The form of a segment; null where the segment holds no form (a list of titles, prose, a table of something else). */
export function readForm(segment: Segment): FormRead | null {
  const print = readPrint(segment.lines)
  const draft = new Draft()
  const tokens = print.tokens.slice(0, maxTokens)
  const cut = print.tokens[maxTokens]
  if (cut !== undefined) draft.problem("form-too-long", cut.source)

  const printed = findIndicatorHeader(tokens, print)
  const header = printed ?? impliedHeader(tokens, print)
  const above = belowTitle(header === null ? tokens : tokens.slice(0, header.start), segment)
  const { rows: yearly, rest: head } = takeYearlyGoals(above, print)
  if (print.style === "run-on" || (header !== null && hasLevelsElsewhere(header, head))) return null
  const { total: below, rest } = takeTotal(
    header === null ? [] : tokens.slice(header.end),
    header,
    print,
    draft,
  )
  const end = header?.mapping === undefined ? endOfIndicators(rest, 0) : endOfNamedRows(rest, header)
  const read = header === null ? [] : readParts(rest.slice(0, end), header, print, draft)
  const isOpen = end === rest.length && below.weight === null && below.score === null
  const whole = isOpen ? doubtCutRow(read, draft) : read
  const indicators = printed === null ? whole.map(withoutHeadings) : whole
  if (printed === null && read.length > 0)
    draft.problem("headings-missing", tokens[header?.start ?? 0]?.source ?? null)
  const sections = sectionsOf(head)
  const project = readProject(sections, print, draft)
  const total =
    below.weight === null && below.score === null ? totalInHead(sections, header, print, draft) : below
  const { funds, leftOver } = readFunds(fundTokens(sections), print, draft)
  const year = readFormYear(segment, header === null ? undefined : tokens[header.start])
  const ofYear = rowOfYear(yearly, year?.year ?? null)
  const goal = withYearly(readGoal(sections, print, draft), ofYear, draft)
  const kind = kindOf(segment, header)
  const others = [project.department, project.unit, project.code, goal.expected, funds[0] ?? null]
  const named = namesItsSubject({ kind, project })
  const says = indicators.some((row) => levelLabels.names(row.name).size === 0)
  if (!says && !(named && others.some((field) => field !== null))) return null

  const schedule = sections.find((section) => section.names.has("schedule"))
  const title = segment.titles.at(-1)?.cells.find((cell) => cell.text !== "")
  draft.place("kind", title?.source)
  noteUnkept(sections, draft)
  const form: Form = {
    kind,
    layout: chooseLayout({
      kind,
      columns: header?.columns.map((column) => column.label) ?? [],
      titles: segment.titles,
      markedLevels: hasMarkedLevels(rest),
    }),
    year: takeYear(year, ofYear, segment, draft),
    project: {
      ...project,
      purpose: project.purpose ?? takePurpose(leftOver, sections, draft),
      unit: project.unit ?? takeUnit(sections, draft),
    },
    currency: takeCurrency(head, funds.length > 0, header?.mapping?.currency ?? null, draft),
    funds,
    schedule: schedule === undefined ? [] : readSchedule(schedule, print, draft),
    goal,
    indicators,
    total,
    conclusion: readConclusion(hasConclusion(rest.slice(end)) ? rest.slice(end) : head, print, draft),
    places: draft.places,
    doubts: draft.doubts,
    ...(header?.mapping === undefined ? {} : { mapping: header.mapping.name }),
  }
  return { form, problems: draft.problems }
}

/** Without what stands above the form's title (a notice, a list of its annexes), where the project is named below it. */
function belowTitle(tokens: readonly Token[], { titles }: Segment): readonly Token[] {
  const title = titles.at(-1)?.number
  if (title === undefined) return tokens
  const start = tokens.findIndex(({ source }) => source.line !== undefined && source.line >= title)
  if (start <= 0) return tokens
  const below = tokens.slice(start)
  const named = sectionsOf(below).some(({ names, values }) => names.has("projectName") && values.length > 0)
  return named ? below : tokens
}

function readParts(
  body: readonly Token[],
  header: IndicatorHeader,
  print: Print,
  draft: Draft,
): readonly Indicator[] {
  const read: Indicator[] = []
  for (const part of indicatorParts(body, header, print))
    read.push(...readIndicators(part.body, part.header, print, draft, read.length))
  return read
}

/** What the columns are called is only supposed. */
function withoutHeadings(row: Indicator): Indicator {
  return { ...row, confidence: Math.min(0.6, row.confidence) }
}

/** A table printed block of columns by block of columns has its levels above the headings of its names. */
function hasLevelsElsewhere(header: IndicatorHeader, head: readonly Token[]): boolean {
  if (header.columns.some((column) => column.label === "level1" || column.label === "level2")) return false
  return head.filter((token) => levelLabels.names(token.text).size > 0).length >= 3
}

/** What stands under the labels of the funding block; a label that is itself a funding row or a heading counts as well. */
function fundTokens(sections: readonly Section[]): readonly Token[] {
  const own = sections.flatMap(({ names, label, values }) => {
    if (!names.has("funds")) return []
    const text = label.map((token) => token.text).join("")
    return isFundTotalWord(text) || fundColumnLabels.names(text).size > 0 ? [...label, ...values] : values
  })
  if (own.length > 0) return own
  for (const { values } of sections) {
    const start = values.findIndex(
      (token, at) =>
        labelAt(values, at, fundColumnLabels) !== null ||
        (isFundWord(token.text) && printedFigure(values[at + 1]?.text ?? "") !== null),
    )
    if (start !== -1) return values.slice(start)
  }
  return []
}

function kindOf(segment: Segment, header: IndicatorHeader | null): FormKind {
  const said = header?.mapping?.kind ?? null
  if (said !== null) return said
  const titled = kindOfTitle(segment.titles)
  if (titled !== null) return titled
  const evaluates = segment.lines.slice(0, 40).some((line) => /自评表/u.test(line.text.slice(0, 2000)))
  if (evaluates) return "self-evaluation"
  const reports =
    header?.columns.some((column) => column.label === "actual" || column.label === "score") === true
  return reports ? "self-evaluation" : "target"
}

function readFormYear(segment: Segment, headerToken: Token | undefined): YearFound | null {
  const end = headerToken?.source.line ?? Infinity
  return readYear(segment.titles, segment.lines.filter((line) => line.number < end).slice(0, 200))
}

function takeYear(
  printed: YearFound | null,
  ofYear: YearlyGoal | null,
  segment: Segment,
  draft: Draft,
): number | null {
  const row = ofYear === null ? null : { year: ofYear.year.year, source: ofYear.year.token.source }
  const found = printed ?? row
  if (found === null) draft.problem("year-not-printed", segment.titles[0]?.cells[0]?.source ?? null)
  else draft.place("year", found.source)
  return found?.year ?? null
}

function takeCurrency(
  head: readonly Token[],
  hasFunds: boolean,
  said: Currency | null,
  draft: Draft,
): Currency {
  const currency = readCurrency(head)
  if (currency !== null) draft.place("currency", currency.token.source)
  else if (said !== null) return said
  else if (hasFunds) draft.problem("currency-assumed", head[0]?.source ?? null)
  return currency?.currency ?? "万元"
}

/** Text below a label that names money and purpose together, which no funding row has taken. */
function takePurpose(leftOver: readonly Token[], sections: readonly Section[], draft: Draft): string | null {
  const text = joinTokens(leftOver)
  if (text === null) return null
  if (sections.some((section) => section.names.has("purpose") && section.values.length === 0)) {
    draft.place("project.purpose", text.source)
    return oneLine(text.text)
  }
  draft.problem("text-left-over", text.source, oneLine(text.text).slice(0, 60))
  return null
}

function takeUnit(sections: readonly Section[], draft: Draft): string | null {
  const unit = readUnlabelledUnit(sections[0]?.values ?? [])
  if (unit === null) return null
  draft.place("project.unit", unit.source)
  return oneLine(unit.text)
}

/** Second levels with remarks such as (必填). */
function hasMarkedLevels(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ text }) => text.includes("必填") && /[(（]必填/u.test(text) && levelLabels.names(text).size > 0,
  )
}
