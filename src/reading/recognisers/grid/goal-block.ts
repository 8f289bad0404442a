import { oneLine } from "../../../basics/text.ts"
import type { Goal } from "../../../records/form.ts"
import type { Draft } from "./draft.ts"
import { isPoints } from "./evidence.ts"
import type { Section } from "./header-fields.ts"
import { isLabelScrap } from "./label-match.ts"
import type { FieldLabel } from "./label-match.ts"
import type { Print } from "./print.ts"
import { joinTokens } from "./tokens.ts"
import type { Token } from "./tokens.ts"

const goalNames: readonly FieldLabel[] = [
  "goal",
  "expectedGoal",
  "actualGoal",
  "adjustedGoal",
  "goalDeviation",
]

export function isGoal(section: Section): boolean {
  return goalNames.some((name) => section.names.has(name))
}

type Part = keyof Goal | "left-out"

interface Column {
  readonly part: Part
  readonly section: Section
}

/**
 * The goal: one text, or two columns (what was expected, what was reached). A goal of the whole period beside that of the
 * year is left out and said.
 */
export function readGoal(sections: readonly Section[], print: Print, draft: Draft): Goal {
  const columns = columnsOf(sections.filter(isGoal))
  const last = columns.at(-1)
  if (last === undefined) return { expected: null, actual: null }
  const labelsFirst = columns.every(({ section }) => isEmpty(section) === (section !== last.section))
  const parted = labelsFirst && columns.length > 1 ? partAmong(last.section.values, columns, print) : null
  const sure = parted?.sure ?? columns.every(({ section }) => !hasNeighbours(section, print))
  if (!sure) draft.doubt("goal.expected", "goal-split-unsure")
  const texts: Record<Part, Token[]> = {
    expected: [],
    actual: [],
    adjusted: [],
    deviation: [],
    "left-out": [],
  }
  columns.forEach(({ part, section }, at) => {
    texts[part].push(...(parted === null ? withoutScrap(section.values) : (parted.texts[at] ?? [])))
  })
  const leftOut = texts["left-out"][0]
  const unkept = columns.find(({ part }) => part === "left-out")?.section
  if (leftOut !== undefined && unkept !== undefined)
    draft.problem("field-not-kept", leftOut.source, labelText(unkept))
  const prints = (part: Part): boolean => columns.some((column) => column.part === part)
  return {
    expected: take("expected", texts.expected, draft),
    actual: take("actual", texts.actual, draft),
    ...(prints("adjusted") ? { adjusted: take("adjusted", texts.adjusted, draft) } : {}),
    ...(prints("deviation") ? { deviation: take("deviation", texts.deviation, draft) } : {}),
  }
}

/** Without its points, and without what is left of the upright label beside the indicators, in a cell of its own before their headings. */
function withoutScrap(values: readonly Token[]): readonly Token[] {
  const points = values[0]
  if (points !== undefined && isPoints(points.text)) return withoutScrap(values.slice(1))
  const last = values.at(-1)
  const scrap = last !== undefined && values.length > 1 && last.gap !== "fold" && isLabelScrap(last.text)
  return scrap ? values.slice(0, -1) : values
}

function partOf({ names }: Section): Part {
  if (names.has("actualGoal")) return "actual"
  if (names.has("adjustedGoal")) return "adjusted"
  return names.has("goalDeviation") ? "deviation" : "expected"
}

function take(field: keyof Goal, tokens: readonly Token[], draft: Draft): string | null {
  const joined = joinTokens(tokens)
  if (joined === null) return null
  draft.place(`goal.${field}`, joined.source)
  const text = oneLine(joined.text)
  return text === "" ? null : text
}

/** A label above the others (年度总体目标) only names the block; where two goals stand side by side, the year's one is kept. */
function columnsOf(sections: readonly Section[]): readonly Column[] {
  const [first, ...rest] = sections
  const named =
    first !== undefined &&
    rest.some((section) => partOf(section) === "expected") &&
    isEmpty(first) &&
    first.names.has("goal")
  const columns = (named ? rest : sections).map((section): Column => {
    return { part: partOf(section), section }
  })
  const expected = columns.filter(({ part }) => part === "expected")
  const ofYear = expected.find(({ section }) => /年度/u.test(labelText(section))) ?? expected[0]
  return columns.map((column) =>
    column.part === "expected" && column !== ofYear ? { ...column, part: "left-out" } : column,
  )
}

/** Two cells side by side under one label: one of them has a heading that is not known. */
function hasNeighbours({ values }: Section, print: Print): boolean {
  return print.style === "cells" && values.some((token, at) => at > 0 && token.gap === "cell")
}

function isEmpty(section: Section): boolean {
  return section.values.length === 0
}

function labelText(section: Section): string {
  return section.label.map((token) => token.text).join("")
}

/** Tokens that stand below several labels, to be parted among them: by printed column, by cell, by blanks, at last by length. */
function partAmong(
  tokens: readonly Token[],
  columns: readonly Column[],
  print: Print,
): { texts: readonly (readonly Token[])[]; sure: boolean } {
  const rows = rowsOf(tokens)
  if (print.style === "cells" && rows.length > 0 && rows.every((row) => row.length === columns.length))
    return { texts: columns.map((_, at) => rows.flatMap((row) => row[at] ?? [])), sure: true }
  const positions = columns.map(({ section }) => section.label[0]?.column ?? null)
  if (print.keepsColumns && positions.every((position) => position !== null)) {
    const texts = columns.map(() => [] as Token[])
    for (const token of tokens) texts[nearest(positions, token.column ?? 0)]?.push(token)
    return { texts, sure: true }
  }
  const cells: Token[][] = []
  for (const token of tokens) {
    const last = cells.at(-1)
    if (last !== undefined && (token.gap === "fold" || print.style === "stream")) last.push(token)
    else cells.push([token])
  }
  if (print.style !== "stream" && cells.length <= columns.length)
    return { texts: columns.map((_, at) => cells[at] ?? []), sure: cells.length === columns.length }
  const blanks = tokens.flatMap((token, at) => (at > 0 && token.gap === "blank" ? [at] : []))
  if (blanks.length === columns.length - 1)
    return { texts: columns.map((_, at) => tokens.slice(blanks[at - 1] ?? 0, blanks[at])), sure: false }
  const length = tokens.reduce((sum, token) => sum + token.text.length, 0)
  const texts = columns.map(() => [] as Token[])
  let done = 0
  for (const token of tokens) {
    const middle = (done + token.text.length / 2) / Math.max(1, length)
    texts[Math.min(columns.length - 1, Math.floor(middle * columns.length))]?.push(token)
    done += token.text.length
  }
  return { texts, sure: false }
}

/** The cells of each printed row, with the lines that they were broken over. */
function rowsOf(tokens: readonly Token[]): readonly (readonly (readonly Token[])[])[] {
  const rows = new Map<number, Token[][]>()
  for (const token of tokens) {
    const row = rows.get(token.row) ?? []
    if (token.gap === "fold" && row.length > 0) row.at(-1)?.push(token)
    else row.push([token])
    rows.set(token.row, row)
  }
  return [...rows.values()]
}

function nearest(positions: readonly (number | null)[], column: number): number {
  let best = 0
  positions.forEach((position, at) => {
    const distance = Math.abs((position ?? 0) - column)
    if (distance < Math.abs((positions[best] ?? 0) - column)) best = at
  })
  return best
}
