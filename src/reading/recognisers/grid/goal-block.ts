import { oneLine } from "../../../basics/text.ts"
import type { Goal } from "../../../records/form.ts"
import type { Draft } from "./draft.ts"
import type { Section } from "./header-fields.ts"
import type { FieldLabel } from "./label-match.ts"
import type { Print } from "./rows.ts"
import { joinTokens } from "./tokens.ts"
import type { Token } from "./tokens.ts"

const goalNames: readonly FieldLabel[] = ["goal", "expectedGoal", "actualGoal"]

export function isGoal(section: Section): boolean {
  return goalNames.some((name) => section.names.has(name))
}

type Part = "expected" | "actual" | "left-out"

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
  if (columns.length === 0) return { expected: null, actual: null }
  const texts: Record<Part, readonly Token[]> = { expected: [], actual: [], "left-out": [] }
  const tokens = columns.flatMap(({ section }) => section.values)
  const filled = columns.filter(({ section }) => section.values.length > 0)
  if (columns.length === 1 || filled.length > 1) {
    for (const { part, section } of columns) texts[part] = [...texts[part], ...section.values]
  } else {
    const parted = partAmong(tokens, columns, print)
    columns.forEach((column, at) => {
      texts[column.part] = [...texts[column.part], ...(parted.texts[at] ?? [])]
    })
    if (!parted.sure) draft.doubt("goal.expected", "goal-split-unsure")
  }
  const leftOut = texts["left-out"][0]
  if (leftOut !== undefined) draft.problem("field-not-kept", leftOut.source, "中期目标")
  return { expected: take("expected", texts.expected, draft), actual: take("actual", texts.actual, draft) }
}

function take(field: keyof Goal, tokens: readonly Token[], draft: Draft): string | null {
  const joined = joinTokens(tokens)
  if (joined === null) return null
  draft.place(`goal.${field}`, joined.source)
  const text = oneLine(joined.text)
  return text === "" ? null : text
}

/** The innermost labels are the columns; a label above them (年度总体目标) only names the block. */
function columnsOf(sections: readonly Section[]): readonly Column[] {
  const inner = sections.filter(
    (section, at) => section.values.length > 0 || at === sections.length - 1 || isColumn(section, at > 0),
  )
  const columns = inner.map((section, at): Column => {
    if (section.names.has("actualGoal") && (inner.length > 1 || !section.names.has("goal")))
      return {
        part: at === 0 && inner.length > 1 && section.names.has("goal") ? "expected" : "actual",
        section,
      }
    return { part: "expected", section }
  })
  const expected = columns.filter((column) => column.part === "expected")
  if (expected.length < 2) return columns
  const ofYear = expected.find((column) => /年度/u.test(labelText(column.section))) ?? expected[0]
  return columns.map((column) =>
    column.part === "expected" && column !== ofYear ? { ...column, part: "left-out" } : column,
  )
}

function isColumn(section: Section, follows: boolean): boolean {
  if (section.names.has("expectedGoal") || section.names.has("actualGoal"))
    return follows || !section.names.has("goal")
  return follows
}

function labelText(section: Section): string {
  return section.label.map((token) => token.text).join("")
}

/** Tokens that stand below several labels, to be parted among them: by printed column, by cell, at last by length. */
function partAmong(
  tokens: readonly Token[],
  columns: readonly Column[],
  print: Print,
): { texts: readonly (readonly Token[])[]; sure: boolean } {
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

function nearest(positions: readonly (number | null)[], column: number): number {
  let best = 0
  positions.forEach((position, at) => {
    const distance = Math.abs((position ?? 0) - column)
    if (distance < Math.abs((positions[best] ?? 0) - column)) best = at
  })
  return best
}
