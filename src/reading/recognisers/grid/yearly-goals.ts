import { comparable, oneLine } from "../../../basics/text.ts"
import { yearlyGoalWords } from "../../../layouts/vocabulary.ts"
import type { Goal } from "../../../records/form.ts"
import type { Draft } from "./draft.ts"
import { isDash } from "./evidence.ts"
import { isPartHeading } from "./label-match.ts"
import type { Print } from "./print.ts"
import type { Token } from "./tokens.ts"

export interface YearlyGoal {
  readonly year: { readonly year: number; readonly token: Token }
  readonly expected: Token | null
  readonly actual: Token | null
}

export interface YearlyGoals {
  readonly rows: readonly YearlyGoal[]
  /** The tokens without the table. */
  readonly rest: readonly Token[]
}

/**
 * Department-wide forms print goals by year: 财政年度 | 目标 | 实际完成情况, and a row for each of several years. Rows that
 * running text has parted into more or fewer pieces than there are headings are taken with their year alone.
 */
export function takeYearlyGoals(tokens: readonly Token[], print: Print): YearlyGoals {
  const start = print.style === "cells" || print.style === "words" ? tokens.findIndex(isYearHeading) : -1
  const headings = rowAt(tokens, start)
  const names = headings.map((token) => comparable(token.text))
  const expectedAt = names.findIndex((name) => includes(yearlyGoalWords.expected, name))
  const actualAt = names.findIndex((name) => includes(yearlyGoalWords.actual, name))
  if (start === -1 || expectedAt < 1) return { rows: [], rest: tokens }
  const rows: YearlyGoal[] = []
  let end = start + headings.length
  for (let row = rowAt(tokens, end); row.length > 0; row = rowAt(tokens, end)) {
    const [first] = row
    const year = /^(20\d\d)(?:年度?)?$/u.exec(comparable(first?.text ?? ""))?.[1]
    if (first === undefined || year === undefined) break
    const whole = row.length === headings.length
    const at = (index: number): Token | null => {
      const token = whole && index > 0 ? row[index] : undefined
      return token === undefined || isDash(token.text) ? null : token
    }
    rows.push({ year: { year: Number(year), token: first }, expected: at(expectedAt), actual: at(actualAt) })
    end += row.length
  }
  return rows.length === 0
    ? { rows, rest: tokens }
    : {
        rows,
        rest: [...tokens.slice(0, namesTable(tokens, start) ? start - 1 : start), ...tokens.slice(end)],
      }
}

/** "一、部门年度目标" alone above the table only names it. */
function namesTable(tokens: readonly Token[], start: number): boolean {
  const [before, above] = [tokens[start - 2], tokens[start - 1]]
  return above !== undefined && before?.row !== above.row && isPartHeading(above.text)
}

/** The row of the form's year; where the form prints no year, the only one for which something was reached. */
export function rowOfYear(rows: readonly YearlyGoal[], year: number | null): YearlyGoal | null {
  const reached = rows.filter((row) => row.actual !== null)
  return rows.find((row) => row.year.year === year) ?? (reached.length === 1 ? (reached[0] ?? null) : null)
}

/** The goal with what the row of its year says, where the form's own goal does not. */
export function withYearly(goal: Goal, row: YearlyGoal | null, draft: Draft): Goal {
  const taken = (field: "expected" | "actual"): string | null => {
    const token = row?.[field] ?? null
    if (goal[field] !== null || token === null) return goal[field]
    draft.place(`goal.${field}`, token.source)
    return oneLine(token.text)
  }
  return { ...goal, expected: taken("expected"), actual: taken("actual") }
}

function isYearHeading({ text, gap }: Token): boolean {
  return gap !== "cell" && gap !== "blank" && includes(yearlyGoalWords.year, comparable(text))
}

function rowAt(tokens: readonly Token[], at: number): readonly Token[] {
  const row = tokens[at]?.row
  if (row === undefined) return []
  let end = at
  while (tokens[end]?.row === row) end++
  return tokens.slice(at, end)
}

function includes(words: readonly string[], word: string): boolean {
  return words.includes(word)
}
