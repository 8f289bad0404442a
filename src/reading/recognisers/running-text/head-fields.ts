import type { FieldPath, Goal, Project } from "../../../records/form.ts"
import { secondGoal } from "./part-goals.ts"
import { labelAt, type FieldName, type Label } from "./labels.ts"
import type { Notes } from "./problems.ts"
import { titlesIn, type FormSpan } from "./spans.ts"
import { printedText, sourceOf, type Tape } from "./tape.ts"

const longestField = 160
const longestGoal = 4_000
/** Fields whose label also stands in titles and sentences: only taken where the head prints them as a label. */
const projectFields = {
  projectName: "name",
  projectCode: "code",
  category: "category",
  period: "period",
  purpose: "purpose",
  department: "department",
  unit: "unit",
} as const satisfies Partial<Record<FieldName, keyof Project>>

interface Found {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The header fields: each label's value is what stands before the next label. */
export function readProject(tape: Tape, span: FormSpan, notes: Notes): Project {
  const head = headLabels(tape, span)
  const project: Record<keyof Project, string | null> = {
    name: null,
    code: null,
    category: null,
    period: null,
    purpose: null,
    department: null,
    unit: null,
  }
  const ranks: Partial<Record<keyof Project, number>> = {}
  for (const [order, label] of head.entries()) {
    const field = label.field === null ? undefined : fieldOf(label.field)
    if (field === undefined) continue
    const value = valueBehind(tape, label, head[order + 1]?.from ?? span.headTo)
    if (value === null) continue
    const rank = rankOf(tape, label)
    if (rank <= (ranks[field] ?? -1)) continue
    ranks[field] = rank
    project[field] = value.text
    notes.place(`project.${field}`, sourceOf(tape, value.from, value.to))
  }
  return { ...project, name: project.name ?? "" }
}

function fieldOf(field: FieldName): keyof Project | undefined {
  return field in projectFields ? projectFields[field as keyof typeof projectFields] : undefined
}

/** Between two labels of one field: the second-level project, the local department, the unit that carries it out. */
function rankOf(tape: Tape, label: Label): number {
  if (label.field === "projectName") return tape.text.slice(label.from - 2, label.from) === "二级" ? 2 : 1
  if (/^(?:中央|填报|申报|单位名称)/u.test(label.word)) return 1
  return 2
}

/** Labels of the head; those inside a title are none. */
function headLabels(tape: Tape, span: FormSpan): readonly Label[] {
  const titles = titlesIn(tape, span.from, span.headTo)
  const first = span.labels.find((label) => label.field === "projectName" && label.from < span.headTo)
  return span.labels.filter((label) => {
    if (label.to > span.headTo || titles.some(([from, to]) => label.from >= from && label.wordTo <= to))
      return false
    if (label.field === null && label.fundColumn === null) return false
    if (first === undefined || label.from >= first.from) return true
    return label.to > label.wordTo && label.field !== "goal"
  })
}

function valueBehind(tape: Tape, label: Label, next: number): Found | null {
  let from = label.to
  let to = next
  while (from < to && /[:：,，、;；)）】\]]/u.test(tape.text[from] ?? "")) from++
  const text = tape.text.slice(from, to)
  const tail = /(?:[一二]\*?级|[(（【[:：,，、;；]|\d{1,2}、)+$/u.exec(text)
  if (tail !== null) to -= tail[0].length
  if (to <= from || to - from > longestField) return null
  const printed = printedText(tape, from, to)
  if (/^[\s_—–/-]*$/u.test(printed) || /^年?月?日?(?:至)?年?月?日?$/u.test(printed)) return null
  return { text: printed, from, to }
}

/** The goals: one text, or two that stand one behind the other with nothing between them. */
export function readGoal(tape: Tape, span: FormSpan, notes: Notes): Goal {
  const labels = goalLabels(tape, span)
  const goal: { expected: string | null; actual: string | null } = { expected: null, actual: null }
  let run: Label[] = []
  for (const [order, label] of labels.entries()) {
    run.push(label)
    const next = labels[order + 1]
    if (next !== undefined && next.from - label.to <= 2) continue
    const to = goalEnd(tape, span, label, next)
    const found = trimmedGoal(tape, label.to, to)
    if (found !== null) {
      const sides = new Set(run.map(({ field }) => (field === "actualGoal" ? "actual" : "expected")))
      const side = sides.has("expected") ? "expected" : "actual"
      goal[side] ??= found.text
      const path: FieldPath = `goal.${side}`
      notes.place(path, sourceOf(tape, found.from, found.to))
      if (sides.size === 2 && goal.actual === null) {
        const second = secondGoal(tape, found.from, found.to)
        const rest = second === null ? null : trimmedGoal(tape, second, found.to)
        if (second !== null && rest !== null) {
          goal.expected = printedText(tape, found.from, second)
          goal.actual = rest.text
          notes.place("goal.actual", sourceOf(tape, rest.from, rest.to))
          notes.doubt("goal.actual", "goal-parted", [found.text])
          run = []
          continue
        }
      }
      const longTerm = run.some(({ word }) => /^[长中]期/u.test(word)) && run.length > 1
      if (longTerm || (sides.size === 2 && run.some(({ field }) => field === "expectedGoal")))
        notes.doubt(path, "goal-not-parted")
    }
    run = []
  }
  if (goal.expected === null && span.sections[0]?.heading === null)
    goal.expected = goalInProse(tape, span, notes)
  return goal
}

/** 总体绩效目标是:…。 in a notice that prints no table. */
function goalInProse(tape: Tape, span: FormSpan, notes: Notes): string | null {
  const head = tape.text.slice(span.from, Math.min(span.headTo, span.from + 6_000))
  const found = /绩效目标(?:是|为)[:：]?([^。]{4,400}。)/u.exec(head)
  if (found?.[1] === undefined) return null
  const to = span.from + found.index + found[0].length
  notes.place("goal.expected", sourceOf(tape, to - found[1].length, to))
  return printedText(tape, to - found[1].length, to)
}

function goalLabels(tape: Tape, span: FormSpan): readonly Label[] {
  const titles = titlesIn(tape, span.from, span.headTo)
  const all = span.labels.filter(
    ({ field, from, wordTo, to }) =>
      to <= span.headTo &&
      (field === "goal" || field === "expectedGoal" || field === "actualGoal") &&
      !titles.some(([start, end]) => from >= start && wordTo <= end),
  )
  const first = span.labels.find((label) => label.field === "projectName")
  return all.filter((label) => first !== undefined && label.from > first.from)
}

/** A goal runs to the next goal's label or to the section; a label right before the section is the section's own. */
function goalEnd(tape: Tape, span: FormSpan, label: Label, next: Label | undefined): number {
  const stop = span.labels.find(
    (other) =>
      (other.from > label.to || (other.from === label.to && other.column === "level1")) &&
      (other.field === "indicators" ||
        other.column === "level1" ||
        other.column === "level2" ||
        other.column === "name" ||
        other.field === "department" ||
        other.field === "unit" ||
        (other.after && other.field !== "total")) &&
      other.from <= span.headTo,
  )
  const title = titlesIn(tape, label.to, span.headTo)[0]?.[0]
  return Math.min(next?.from ?? span.headTo, stop?.from ?? span.headTo, title ?? span.headTo)
}

function trimmedGoal(tape: Tape, from: number, to: number): Found | null {
  let start = from
  while (start < to && /[:：,，、;；]/u.test(tape.text[start] ?? "")) start++
  if (to - start < 2 || to - start > longestGoal) return null
  const text = printedText(tape, start, to)
  const label = labelAt(tape, start, to)
  if ((label !== null && label.to >= to) || /^(?:绩效)?(?:指标|内容|指标内容)$/u.test(text)) return null
  return /\p{Script=Han}{2}/u.test(text) ? { text, from: start, to } : null
}
