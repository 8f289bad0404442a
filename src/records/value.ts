import type { Value } from "./form.ts"
import { oneLine } from "../basics/text.ts"

/** What stands in a target or actual cell, taken apart into sign, number and unit; null for an empty cell. */
export function parseValue(printed: string): Value | null {
  const text = oneLine(printed)
  if (text === "") return null
  return { text, op: null, number: null, unit: null }
}
