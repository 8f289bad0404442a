import type { Label, Sheet } from "./sheet.ts"
import { printedWidth } from "./tokens.ts"
import type { Token } from "./tokens.ts"
import { shapeOf } from "./value-shape.ts"

/** The running text of the goal, expected and, where a second column stands beside it, actual. */
export interface GoalFragment {
  readonly expected: readonly Token[]
  readonly actual: readonly Token[]
  /** False where the text stands in several places, or in columns side by side: what belongs where is inferred. */
  readonly certain: boolean
}

/** A line of running text is wider than any value cell, in columns of paper. */
const proseWidth = 36

/** Takes the lines of running text, from the label of the goal where one stands right before them. */
export function takeGoal(sheet: Sheet, labels: readonly Label[]): GoalFragment {
  const starts = new Set(
    labels.flatMap(({ meanings, to }) =>
      meanings.field === "expectedGoal" || meanings.field === "actualGoal" ? [to] : [],
    ),
  )
  const lines: Token[][] = []
  let blocks = 0
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    if (sheet.free(at) === null) continue
    const line = sheet.restOfLine(at)
    if (widthOf(sheet, line) < proseWidth && !(starts.has(at) && isSentence(sheet, line))) {
      at = line.at(-1) ?? at
      continue
    }
    blocks += 1
    const first = lines.length
    let next = at
    while (sheet.free(next) !== null && (lines.length === first || goesOn(sheet, next, lines))) {
      const taken = sheet.restOfLine(next)
      lines.push(taken.flatMap((index) => sheet.tokens[index] ?? []))
      for (const index of taken) sheet.take(index)
      next = (taken.at(-1) ?? next) + 1
    }
    at = next - 1
  }
  return inColumns(lines, blocks)
}

/** Lines that mostly hold two long pieces are two columns side by side. */
function inColumns(lines: readonly (readonly Token[])[], blocks: number): GoalFragment {
  const double = lines.filter(
    (line) => line.length === 2 && line.every(({ text }) => printedWidth(text) >= 12),
  )
  if (double.length * 2 <= lines.length) return { expected: lines.flat(), actual: [], certain: blocks <= 1 }
  return {
    expected: lines.flatMap(([left]) => left ?? []),
    actual: lines.flatMap(([, ...right]) => right),
    certain: false,
  }
}

function goesOn(sheet: Sheet, at: number, lines: readonly (readonly Token[])[]): boolean {
  const line = sheet.restOfLine(at)
  if (widthOf(sheet, line) >= proseWidth) return true
  return !/[。；;！]$/u.test(lines.at(-1)?.at(-1)?.text ?? "") && shapeOf(textOf(sheet, line)) !== "whole"
}

function textOf(sheet: Sheet, line: readonly number[]): string {
  return line.map((index) => sheet.tokens[index]?.text ?? "").join("")
}

function widthOf(sheet: Sheet, line: readonly number[]): number {
  return printedWidth(textOf(sheet, line))
}

function isSentence(sheet: Sheet, line: readonly number[]): boolean {
  return /[，。；、]/u.test(textOf(sheet, line)) && widthOf(sheet, line) >= 16
}
