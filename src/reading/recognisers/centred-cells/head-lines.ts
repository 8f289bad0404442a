import type { Line } from "../../page-model.ts"
import { fieldLabels, isFundWord } from "../grid/label-match.ts"
import { lineOf, wordsOf, type Word } from "../printed-words.ts"

interface Field {
  readonly label: Word
  value: readonly Word[]
}

/** The lines above the headings, labels parted from their values, values put together that their cell had broken. */
export function readHead(lines: readonly Line[]): readonly Line[] {
  const words = withoutLabelsApart(lines).map(wordsOf)
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
  let first = at
  while (first > 0 && isFundWord(lines[first - 1]?.text.trim().split(/\s/u)[0] ?? "")) first -= 1
  if (first === at && unitAt === -1) return lines
  const whole = { ...label, text: label.text.trim() + (lines[unitAt]?.text.trim() ?? "") }
  const others = lines.filter((_, order) => order !== at && order !== unitAt)
  return [...others.slice(0, first), whole, ...others.slice(first)]
}
