import type { Line } from "../../page-model.ts"
import {
  fieldLabels,
  indicatorColumnLabels,
  isLabelScrap,
  type IndicatorColumnLabel,
} from "../grid/label-match.ts"
import { findIndicatorHeader } from "../grid/indicator-header.ts"
import { tokensOf } from "../grid/print.ts"
import { lineOf, wordsOf, type Word } from "../printed-words.ts"

export interface Headings {
  /** The headings as cells, the two levels first. */
  readonly line: Line
  /** The fields of the columns right of the levels. */
  readonly labels: readonly IndicatorColumnLabel[]
  /** The printed lines that the headings take. */
  readonly from: number
  readonly to: number
}

/** Headings broken over lines take this many at most. */
const mostLines = 3

/** The line of headings, each a word of its own or broken into as many pieces above the line as below it. */
export function findHeadings(lines: readonly Line[]): Headings | null {
  for (let at = 0; at < lines.length; at++)
    for (const reach of [0, 1] as const) {
      const from = at - reach
      const to = at + reach + 1
      if (from < 0 || to > lines.length || to - from > mostLines) continue
      const headings = headingsOf(lines.slice(from, to))
      const made = headings === null ? null : columnsOf(headings)
      if (made !== null) return { ...made, from, to }
    }
  return null
}

/** One line of headings, or three: the pieces above and below the middle line make headings of two pieces each. */
function headingsOf(lines: readonly Line[]): readonly (readonly Word[])[] | null {
  const words = lines.map((line) => wordsOf(line).filter(({ text }) => !isUprightLabel(text)))
  const [above = [], middle = [], below = []] = words.length === 1 ? [[], words[0] ?? [], []] : words
  if (above.length !== below.length || middle.length === 0) return null
  const broken = above.map((word, at) => [word, ...(below[at] === undefined ? [] : [below[at]])])
  const whole = middle.map((word) => [word])
  const names = [...whole, ...broken].map(namesOf)
  if (names.filter((each) => each.size > 0).length < 3 || names.length < 4) return null
  if (broken.some((each) => namesOf(each).size === 0)) return null
  return merged(whole, broken)
}

/** The label of the whole table, left of the headings, or a letter of it. */
function isUprightLabel(text: string): boolean {
  return (text.length === 1 && isLabelScrap(text)) || fieldLabels.names(text).has("indicators")
}

/** Whole and broken headings in the order of a form's columns, each kind in its printed order. */
function merged(
  whole: readonly (readonly Word[])[],
  broken: readonly (readonly Word[])[],
): readonly (readonly Word[])[] {
  const all: (readonly Word[])[] = []
  let next = 0
  for (const heading of whole) {
    while (next < broken.length && rankOf(broken[next] ?? []) < rankOf(heading))
      all.push(broken[next++] ?? [])
    all.push(heading)
  }
  return [...all, ...broken.slice(next)]
}

const order: readonly IndicatorColumnLabel[] = [
  "level1",
  "level2",
  "name",
  "description",
  "nature",
  "op",
  "target",
  "adjustedTarget",
  "unit",
  "actual",
  "forecast",
  "weight",
  "score",
  "coefficient",
  "deviation",
  "causes",
  "likelihood",
  "basis",
  "remark",
  "other",
]

function rankOf(heading: readonly Word[]): number {
  return Math.min(order.length, ...[...namesOf(heading)].map((name) => order.indexOf(name)))
}

function namesOf(heading: readonly Word[]): ReadonlySet<IndicatorColumnLabel> {
  return indicatorColumnLabels.names(heading.map(({ text }) => text).join(""))
}

/** Both levels, then the name and one column more. */
function columnsOf(headings: readonly (readonly Word[])[]): Pick<Headings, "line" | "labels"> | null {
  const number = headings[0]?.[0]?.line.number
  if (number === undefined) return null
  const line = lineOf(number, headings)
  const row = line.cells.map((cell, column) => {
    return { text: cell.text, cell, column, gap: column === 0 ? ("row" as const) : ("cell" as const) }
  })
  const print = { tokens: tokensOf([row]), style: "cells", keepsColumns: true, isCut: true } as const
  const columns = findIndicatorHeader(print.tokens, print)?.columns ?? []
  const labels = columns.map(({ label }) => label)
  if (labels[0] !== "level1" || labels[1] !== "level2" || !labels.includes("name")) return null
  return labels.length === headings.length && labels.length >= 4 ? { line, labels: labels.slice(2) } : null
}
