import type { FieldPath } from "../../records/form.ts"
import { soundMonitoring, soundSelfEvaluation, soundTarget } from "./sound-forms.ts"

export const soundForms = {
  "self-evaluation": soundSelfEvaluation,
  target: soundTarget,
  monitoring: soundMonitoring,
} as const

/** For one check a form that breaks its rule: a sound form with these fields typed over. */
export interface FailingExample {
  readonly code: string
  readonly of: keyof typeof soundForms
  /** The rulebook by which it fails, where it is not the national one. */
  readonly rulebook: string | null
  readonly changes: readonly (readonly [FieldPath, string])[]
  /** The cell that the check must mark. */
  readonly marks: FieldPath
  /** Only the first so many indicators; null for all. */
  readonly lines: number | null
}

export const evaluation = (
  code: string,
  marks: FieldPath,
  ...changes: FailingExample["changes"]
): FailingExample => ({
  code,
  of: "self-evaluation",
  rulebook: null,
  lines: null,
  changes,
  marks,
})

export const local = (rulebook: string, example: FailingExample): FailingExample => ({ ...example, rulebook })

export const target = (
  code: string,
  marks: FieldPath,
  ...changes: FailingExample["changes"]
): FailingExample => ({
  code,
  of: "target",
  rulebook: null,
  lines: null,
  changes,
  marks,
})

export const monitoring = (
  code: string,
  marks: FieldPath,
  ...changes: FailingExample["changes"]
): FailingExample => ({ code, of: "monitoring", rulebook: "ningxia/monitoring", lines: null, changes, marks })

export const fewLines = (example: FailingExample, lines: number): FailingExample => ({ ...example, lines })
