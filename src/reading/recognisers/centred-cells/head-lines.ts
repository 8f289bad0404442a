import type { Line } from "../../page-model.ts"
import { fieldLabels, isFundWord } from "../grid/label-match.ts"
import { lineOf, wordsOf, type Word } from "../printed-words.ts"

interface Field {
  readonly label: Word
  value: readonly Word[]
}

/** The lines above the headings, labels parted from their values, values put together that their cell had broken. */
export function readHead(lines: readonly Line[]): readonly Line[] {
  const words = withWholeGoal(withWholeFunds(withoutLabelsApart(lines))).map(wordsOf)
  const taken = new Set<number>()
  const made = words.map((line, at) => {
    const fields = fieldsOf(line)
    if (fields === null) return null
    const above = words[at - 1] ?? []
    const below = words[at + 1] ?? []
    const empty = fields.filter(({ value }) => value.length === 0)
    const fill = empty.length > 0 && isScraps(above, empty.length) && isScraps(below, empty.length)
    if (fill && !taken.has(at - 1)) {
      empty.forEach(
        (field, order) => (field.value = [above[order], below[order]].filter((word) => word !== undefined)),
      )
      taken.add(at - 1).add(at + 1)
    }
    return fields.flatMap(({ label, value }) => [[label], value])
  })
  return made.flatMap((cells, at): readonly Line[] => {
    const line = words[at]?.[0]?.line
    if (line === undefined || taken.has(at)) return []
    return [cells === null ? line : lineOf(line.number, cells)]
  })
}

function isLabel({ text }: Word): boolean {
  return fieldLabels.names(text).size > 0 || isFundWord(text)
}

/** A line that begins with a label: each label with the words behind it. */
function fieldsOf(words: readonly Word[]): readonly Field[] | null {
  const [first] = words
  if (first === undefined || !isLabel(first)) return null
  const fields: Field[] = []
  for (const word of words) {
    const open = fields.at(-1)
    if (open === undefined || isLabel(word)) fields.push({ label: word, value: [] })
    else open.value = [...open.value, word]
  }
  return fields
}

function isScraps(words: readonly Word[], count: number): boolean {
  return (
    words.length === count &&
    !words.some(isLabel) &&
    words.every(({ text }) => !/^[(（]?\d+年度?/u.test(text))
  )
}

/** 项目资金 and, some lines on, （元）: the label of a block, in the middle of its rows. It is put before them. */
function withoutLabelsApart(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex(({ text }) => fieldLabels.names(text.trim()).has("funds"))
  const label = lines[at]
  if (label === undefined) return lines
  const unitAt = lines.findIndex(
    ({ text }, order) =>
      order > at && order <= at + 3 && /^[(（](?:单位[:：])?(?:万元|元)[)）]$/u.test(text.trim()),
  )
  const first = firstFundRow(lines, at)
  if (first === at && unitAt === -1) return lines
  const whole = { ...label, text: label.text.trim() + (lines[unitAt]?.text.trim() ?? "") }
  const others = lines.filter((_, order) => order !== at && order !== unitAt)
  return [...others.slice(0, first), whole, ...others.slice(first)]
}

/** The first of the funding rows right above a line; the line itself where there are none. */
function firstFundRow(lines: readonly Line[], at: number): number {
  let first = at
  while (first > 0 && isFundWord(lines[first - 1]?.text.trim().split(/\s/u)[0] ?? "")) first -= 1
  return first
}

/**
 * The label of the money, at the left of a row in the middle of its rows, is put before them; a row whose own label is broken
 * around its figures ("其中：财政拨" / "80" / "款") becomes one line.
 */
function withWholeFunds(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex((line) => {
    const [first, next] = wordsOf(line)
    return first !== undefined && next !== undefined && fieldLabels.names(first.text).has("funds")
  })
  const label = lines[at] === undefined ? undefined : wordsOf(lines[at])[0]
  if (label === undefined || isFundWord(label.text)) return lines
  const rest = wordsOf(label.line).slice(1)
  const onlyFigures = rest.every(({ text }) => /^[\d.,]+%?$|^[-—]+$/u.test(text))
  const [above, below] = [lines[at - 1], lines[at + 1]].map((line) =>
    line === undefined ? [] : wordsOf(line),
  )
  const [before, after] = [above?.[0], below?.[0]]
  const broken =
    onlyFigures && above?.length === 1 && below?.length === 1 && before !== undefined && after !== undefined
  if (!broken && (rest[0] === undefined || !isFundWord(rest[0].text))) return lines
  const first = firstFundRow(lines, broken ? at - 1 : at)
  const row = broken ? [[before, after], ...rest.map((word) => [word])] : rest.map((word) => [word])
  return [
    ...lines.slice(0, first),
    lineOf(label.line.number, [[label]]),
    ...lines.slice(first, broken ? at - 1 : at),
    printedAs(label.line.number, row),
    ...lines.slice(broken ? at + 2 : at + 1),
  ]
}

/** A goal of several lines has its label in the middle of them: as many lines above as below it. */
function withWholeGoal(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex((line) => {
    const names = fieldLabels.names(wordsOf(line)[0]?.text ?? "")
    return names.has("goal") || names.has("expectedGoal")
  })
  const label = lines[at] === undefined ? undefined : wordsOf(lines[at])[0]
  if (label === undefined) return lines
  let from = at
  while (isLoose(lines[from - 1])) from -= 1
  let to = at + 1
  while (isLoose(lines[to])) to += 1
  const beside = wordsOf(label.line).slice(1)
  if (at - from === 0 || at - from !== to - at - 1) return lines
  const value = [
    ...lines.slice(from, at).flatMap(wordsOf),
    ...beside,
    ...lines.slice(at + 1, to).flatMap(wordsOf),
  ]
  return [...lines.slice(0, from), printedAs(label.line.number, [[label], value]), ...lines.slice(to)]
}

function isLoose(line: Line | undefined): boolean {
  return line !== undefined && !wordsOf(line).some(isLabel)
}

/** A line whose cells are parted by blanks, as if it were printed so. */
function printedAs(number: number, cells: readonly (readonly Word[])[]): Line {
  const line = lineOf(number, cells)
  const text = line.cells.map((cell) => cell.text).join(" ")
  return { number, text, cells: [{ text, column: 0, source: { line: number } }] }
}
