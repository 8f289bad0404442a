import { parseFigure, plain } from "../../basics/exact.ts"
import type { Problem } from "../../basics/problem.ts"
import { withFigure } from "../../records/closing/figure-field.ts"
import type { Form } from "../../records/form.ts"
import { closeForm } from "../closing/close-form.ts"
import { figureIn } from "../closing/printed-cells.ts"
import type { PrintedCells } from "../closing/printed-cells.ts"

interface Closed {
  readonly form: Form
  readonly problems: readonly Problem[]
}

/**
 * A form with the one figure put right that keeps its sums open, where the recogniser itself thought of the figure that closes
 * them. What closes is never touched, nor a figure that only arithmetic speaks against.
 */
export function closeRecognised(form: Form, printed: PrintedCells): Closed {
  const closed = closeForm(form, printed)
  const doubt = closed.form.doubts.find(({ code }) => code === "arithmetic-open")
  const place = doubt === undefined ? undefined : form.places[doubt.path]
  const cell = place === undefined ? null : printed.cellAt(place)
  const closing = parseFigure(doubt?.alternatives[0] ?? "")
  if (doubt === undefined || cell?.recognised === undefined || closing === null) return closed
  if (!cell.recognised.alternatives.some(({ text }) => figureIn(text) === closing)) return closed
  const again = closeForm(withFigure(form, doubt.path, closing), printed)
  if (again.problems.length > 0) return closed
  const message = `图像识别为“${cell.text.slice(0, 40)}”，字迹也像 ${plain(closing)}，改后表内数字相符，请对照原件。`
  const en = `Recognised as “${cell.text.slice(0, 40)}”, the print also looks like ${plain(closing)}, with which the sums close. Compare the original.`
  const repair = { path: doubt.path, code: "recognition-repaired", message, en, alternatives: [cell.text] }
  return { form: { ...again.form, doubts: [...again.form.doubts, repair] }, problems: [] }
}
