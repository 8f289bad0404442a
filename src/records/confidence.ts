import { equationsOf } from "./closing/equations.ts"
import { fieldNameOf, parseFieldPath } from "./field-path.ts"
import type { FieldPath, Form } from "./form.ts"

/** What speaks for or against a single field, the worst first. */
export type Evidence =
  | "doubted" // a doubt at the field
  | "open-sum" // enters a sum that does not close, though a reader's doubt says that it was misread
  | "row-doubted" // a doubt at its row, or at another field of it
  | "row-unsure" // its row was read with a confidence below 0.8
  | "row-fairly-sure" // below 0.95
  | "row-sure" // from 0.95, but not certain
  | "sum-closes" // enters a sum that closes, in a row that is certain
  | "nothing-closes" // nothing against it, but the form has no sum that confirms its reading
  | "plain" // nothing against it, in a form of which something closes

/**
 * Confidence by evidence, as data. `npx tsx golden/calibration.ts` measures it. Beside each stand the share that was right
 * among the documents the reader was made with, and among seven it had never seen; the second one counts, for readers
 * are surer of what they know. A figure of 0.95 and more is given only where at least 99 % were right in both.
 */
export const confidenceByEvidence: Readonly<Record<Evidence, number>> = {
  doubted: 0.65, // 94.8 % of 134; 64.3 % of 28
  "open-sum": 0.8, // 97.4 % of 38; none met
  "row-doubted": 0.83, // 99.2 % of 375; 83.3 % of 36
  "row-unsure": 0.85, // 97.7 % of 133; none met
  "row-fairly-sure": 0.9, // 99.8 % of 811; none met
  "row-sure": 0.94, // 99.9 % of 1420; none met
  "nothing-closes": 0.94, // 99.5 % of 436; 94.9 % of 158
  plain: 1, // 99.9 % of 3745; 99.4 % of 169
  "sum-closes": 1, // 100 % of 668; 100 % of 27
}

/** How sure the reader is of every field that it read, by path; fields that it is certain of are left out. */
export function confidencesOf(form: Form): Readonly<Partial<Record<FieldPath, number>>> {
  const evidence = evidenceOf(form)
  const confidences: Partial<Record<FieldPath, number>> = {}
  for (const path of Object.keys(form.places) as FieldPath[]) {
    if (fieldNameOf(path) === null) continue
    const confidence = confidenceByEvidence[evidence(path)]
    if (confidence < 1) confidences[path] = confidence
  }
  return confidences
}

export function evidenceOf(form: Form): (path: FieldPath) => Evidence {
  const equations = equationsOf(form)
  const cellsIn = (state: string): ReadonlySet<FieldPath> =>
    new Set(
      equations.flatMap((each) => (each.state === state && each.kind !== "score-limit" ? each.cells : [])),
    )
  const [closing, open] = [cellsIn("closes"), cellsIn("open")]
  const misread = form.doubts.some(({ code }) => code === "arithmetic-open")
  const doubted = new Set(form.doubts.map(({ path }) => path))
  const doubtedRows = new Set(form.doubts.map(({ path }) => rowOf(path)))
  return (path) => {
    if (doubted.has(path)) return "doubted"
    if (misread && open.has(path)) return "open-sum"
    const { section, index } = parseFieldPath(path)
    if (index !== null && doubtedRows.has(rowOf(path))) return "row-doubted"
    const row = section === "indicators" && index !== null ? form.indicators[index] : undefined
    const sure = row?.confidence ?? 1
    if (sure < 0.8) return "row-unsure"
    if (sure < 0.95) return "row-fairly-sure"
    if (sure < 1) return "row-sure"
    if (closing.has(path)) return "sum-closes"
    return closing.size > 0 ? "plain" : "nothing-closes"
  }
}

function rowOf(path: FieldPath): string {
  const { section, index } = parseFieldPath(path)
  return index === null ? path : `${section}[${index}]`
}
