import type { Form, Remark } from "../../../records/form.ts"
import { fieldWords } from "../../../layouts/vocabulary.ts"
import type { Notes } from "./problems.ts"
import type { FormSpan } from "./spans.ts"
import { gapAt, gaps, printedText, sourceOf, type Tape } from "./tape.ts"

/** What stands behind the rows: the total and the conclusions. */
export interface Tail {
  readonly total: Form["total"]
  readonly conclusion: readonly Remark[]
}

const longestRemark = 600
const conclusionWords: ReadonlySet<string> = new Set(fieldWords.conclusion)

export function readTail(tape: Tape, span: FormSpan, notes: Notes): Tail {
  const from = span.sections.at(-1)?.to ?? span.to
  const labels = span.labels.filter((label) => label.after && label.from >= from)
  const columns = new Set(span.sections.at(-1)?.heading?.columns.map(({ name }) => name))
  const scoreOnly = columns.has("score") && !columns.has("weight")
  const conclusion: Remark[] = []
  let total: Form["total"] = { weight: null, score: null }
  for (const [order, label] of labels.entries()) {
    const end = labels[order + 1]?.from ?? span.to
    if (label.field === "total" && label.from === from)
      total = totalBehind(tape, label.to, end, scoreOnly, notes)
    if (!conclusionWords.has(label.word) || end - label.to > longestRemark || label.from - from > 2_000)
      continue
    const text = printedText(tape, label.to, end).replace(/[,，、]+$/u, "")
    if (text === "") continue
    notes.place(`conclusion[${conclusion.length}].text`, sourceOf(tape, label.to, end))
    conclusion.push({ heading: printedText(tape, label.from, label.wordTo), text })
  }
  return { total, conclusion }
}

/** 总分100100: weight and score; of one figure alone the headings tell which it is, or that it is no full one. */
function totalBehind(tape: Tape, from: number, end: number, scoreOnly: boolean, notes: Notes): Form["total"] {
  const parted = partedFigures(tape, from, end)
  if (parted !== null) {
    notes.place("total.weight", sourceOf(tape, from, parted.at))
    notes.place("total.score", sourceOf(tape, parted.at, parted.to))
    return { weight: parted.weight, score: parted.score }
  }
  const digits =
    /^\d{1,3}(?:\.\d{1,2})?(?:\d{1,3}(?:\.\d{1,2})?)?/u.exec(
      tape.text.slice(from, Math.min(end, from + 12)),
    )?.[0] ?? ""
  const both = /^(?:(100)(100|\d{2}(?:\.\d{1,2})?)|([1-9]\d(?:\.\d{1,2})?)(\3))$/u.exec(digits)
  const [weight, score] = [both?.[1] ?? both?.[3], both?.[2] ?? both?.[4]]
  if (weight !== undefined && score !== undefined) {
    notes.place("total.weight", sourceOf(tape, from, from + weight.length))
    notes.place("total.score", sourceOf(tape, from + weight.length, from + digits.length))
    return { weight: Number(weight), score: Number(score) }
  }
  if (!/^\d{1,3}(?:\.\d{1,2})?$/u.test(digits)) return { weight: null, score: null }
  const figure = Number(digits)
  if (figure > 100) return { weight: null, score: null }
  const weighs = figure === 100 && !scoreOnly
  notes.place(weighs ? "total.weight" : "total.score", sourceOf(tape, from, from + digits.length))
  return weighs ? { weight: 100, score: null } : { weight: null, score: figure }
}

interface Figures {
  readonly weight: number
  readonly score: number
  /** Where the second begins and ends. */
  readonly at: number
  readonly to: number
}

const figure = /^\d{1,3}(?:\.\d{1,2})?$/u

/** Two figures with a blank between them: weight and score, which is never more. */
function partedFigures(tape: Tape, from: number, end: number): Figures | null {
  const ends: number[] = []
  for (let at = from; at <= Math.min(end, from + 16) && ends.length < 2; at++) {
    if (at < end && /[\d.]/u.test(tape.text[at] ?? "") && (at === from || gapAt(tape, at) === gaps.none))
      continue
    ends.push(at)
    if (at === end || !/\d/u.test(tape.text[at] ?? "")) break
  }
  const [at, to] = ends
  if (at === undefined || to === undefined) return null
  const [weight, score] = [tape.text.slice(from, at), tape.text.slice(at, to)]
  if (!figure.test(weight) || !figure.test(score) || Number(score) > Number(weight)) return null
  return { weight: Number(weight), score: Number(score), at, to }
}
