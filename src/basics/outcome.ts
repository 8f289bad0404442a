import type { Problem } from "./problem.ts"

/** A result or the reasons why there is none. Pure code returns this instead of throwing. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function failed<T>(...problems: readonly Problem[]): Outcome<T> {
  return { ok: false, problems }
}
