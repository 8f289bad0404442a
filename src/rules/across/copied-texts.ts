import { comparable } from "../../basics/text.ts"
import type { FieldPath, Form } from "../../records/form.ts"
import { saysNothing } from "../meaning.ts"
import { quoted, say } from "../wording.ts"
import { citationFor } from "./finding.ts"
import type { AcrossFinding, FormCell } from "./finding.ts"
import { likeness, piecesOf } from "./likeness.ts"
import type { YearlyForm } from "./yearly-form.ts"

interface Text {
  readonly cell: FormCell
  readonly text: string
  readonly project: string
  readonly unit: string
  readonly pieces: readonly string[]
  readonly all: ReadonlySet<string>
}

/** Shorter texts are alike by chance. */
const shortest = 20

/** Shared pieces from here on are a copy. */
const alikeFrom = 0.8

/** Texts longer than this are compared by their beginning. */
const longestCompared = 2000

/**
 * Texts that stand alike on the forms of different projects (X09): goals, results, reasons and remarks. Each is told
 * once, at its second and later places, against the first. Near linear: only texts that share one of their rarest
 * pieces can be alike enough, and only those are compared.
 */
export function copiedTexts(documents: readonly YearlyForm[]): readonly AcrossFinding[] {
  const texts = rarestFirst(documents.flatMap(({ form }, index) => textsOf(form, index)))
  const firstWith = new Map<string, Text[]>()
  return texts.flatMap((text) => {
    const deciding = text.pieces.slice(0, text.pieces.length - Math.ceil(text.pieces.length * alikeFrom) + 1)
    const candidates = new Set(deciding.flatMap((piece) => firstWith.get(piece) ?? []))
    const original = bestOf(text, candidates)
    if (original === null)
      for (const piece of deciding) {
        const known = firstWith.get(piece)
        if (known === undefined) firstWith.set(piece, [text])
        else known.push(text)
      }
    if (original === null || original.project === text.project) return []
    const document = documents[text.cell.form]
    return document === undefined ? [] : [markOf(text, original, document)]
  })
}

function markOf(text: Text, original: Text, { form, rulebook }: YearlyForm): AcrossFinding {
  const same = comparable(text.text) === comparable(original.text)
  const where =
    text.unit === original.unit
      ? `项目${quoted(original.project)}`
      : `${original.unit}的${quoted(original.project)}`
  return {
    code: "X09",
    severity: "hint",
    at: text.cell,
    against: [original.cell],
    sentence: say(
      `${quoted(text.text)}与${where}${same ? "一字不差" : "大体相同"}。`,
      `The text ${same ? "is that" : "is much like that"} of “${original.project}”.`,
    ),
    remedy: say("请按本项目的实际情况填写。", "Write what is true of this project."),
    citation: citationFor(form, rulebook, "across.distinct"),
  }
}

function bestOf(text: Text, candidates: ReadonlySet<Text>): Text | null {
  let best: Text | null = null
  let bestAlike = alikeFrom
  for (const candidate of candidates) {
    const alike = likeness(text.all, candidate.all)
    if (alike < bestAlike) continue
    best = candidate
    bestAlike = alike
  }
  return best
}

function textsOf({ project, goal, indicators, conclusion }: Form, form: number): readonly Text[] {
  const texts: readonly (readonly [FieldPath, string | null])[] = [
    ["goal.expected", goal.expected],
    ["goal.actual", goal.actual],
    ...indicators.map(({ deviation }, index) => [`indicators[${index}].deviation`, deviation] as const),
    ...conclusion.map(({ text }, index) => [`conclusion[${index}].text`, text] as const),
  ]
  return texts.flatMap(([path, text]) => {
    if (text === null || text.length < shortest || saysNothing(text)) return []
    const all = piecesOf(text.slice(0, longestCompared))
    const unit = project.unit ?? project.department ?? ""
    return [{ cell: { form, path }, text, project: project.name, unit, pieces: [...all], all }]
  })
}

/** The pieces of every text in one order for all: the rarest first. */
function rarestFirst(texts: readonly Text[]): readonly Text[] {
  const counts = new Map<string, number>()
  for (const { all } of texts) for (const piece of all) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  const before = (a: string, b: string): number =>
    (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : a > b ? 1 : 0)
  return texts.map((text) => ({ ...text, pieces: text.pieces.toSorted(before) }))
}
