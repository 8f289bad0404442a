import type { Bilingual } from "../basics/bilingual.ts"
import type { FieldPath, FormKind } from "../records/form.ts"
import type { Severity } from "./finding.ts"
import type { ParameterName, ProvisionName } from "./rulebook-parameters.ts"
import type { Subject } from "./subject.ts"

/** When a check is run: at every keystroke; before a form is handed in; only where it is asked for. */
export type Tier = "always" | "before-submission" | "on-request"

export const everyTier: readonly Tier[] = ["always", "before-submission", "on-request"]

/** One rule that a form can break, as code: pure, and alike in the browser and on the server. */
export interface Check {
  /** Number in the catalogue; the file is named after it. */
  readonly code: string
  readonly title: Bilingual
  /** Of its marks, unless a mark says otherwise. */
  readonly severity: Severity
  readonly tier: Tier
  readonly kinds: readonly FormKind[]
  /** What it rests on: the citation is that of the rulebook. */
  readonly rule: ParameterName | ProvisionName
  /** All faults in order; empty where there is none. Never throws. */
  readonly run: (subject: Subject) => readonly Mark[]
}

/** A fault at its cell, as a check reports it; code, place and citation are added by `checkForm`. */
export interface Mark {
  readonly path: FieldPath
  readonly sentence: Bilingual
  readonly remedy: Bilingual
  readonly severity?: Severity
  readonly rule?: ParameterName | ProvisionName
}

export const targetKinds = ["target", "department-target"] as const satisfies readonly FormKind[]
export const scoredKinds = [
  "self-evaluation",
  "department-self-evaluation",
] as const satisfies readonly FormKind[]
export const allKinds = [...targetKinds, "monitoring", ...scoredKinds] as const satisfies readonly FormKind[]
