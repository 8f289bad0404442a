import type { FieldPath, Form } from "../../../src/records/form.ts"

/** What can be undone and redone on one form. Forms are frozen values that share what did not change. */
export interface EditHistory {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

interface Step {
  /** The form before the edit (in `past`) or after it (in `future`). */
  readonly form: Form
  /** The field that the edit was about; selected again when the edit is undone or redone. */
  readonly path: FieldPath
}

/** Older edits can no longer be undone. */
export const maxSteps = 500

export const noHistory: EditHistory = { past: [], future: [] }

export function recordEdit(history: EditHistory, before: Form, path: FieldPath): EditHistory {
  return { past: [...history.past.slice(1 - maxSteps), { form: before, path }], future: [] }
}

export interface Travel {
  readonly history: EditHistory
  readonly form: Form
  readonly path: FieldPath
}

/** null where there is nothing to undo. */
export function undo(history: EditHistory, now: Form): Travel | null {
  const step = history.past.at(-1)
  if (step === undefined) return null
  const future = [...history.future, { form: now, path: step.path }]
  return { history: { past: history.past.slice(0, -1), future }, form: step.form, path: step.path }
}

/** null where there is nothing to redo. */
export function redo(history: EditHistory, now: Form): Travel | null {
  const step = history.future.at(-1)
  if (step === undefined) return null
  const past = [...history.past, { form: now, path: step.path }]
  return { history: { past, future: history.future.slice(0, -1) }, form: step.form, path: step.path }
}
