import { describeSource } from "../../../src/basics/source.ts"
import type { Source } from "../../../src/basics/source.ts"
import type { Language } from "../../../src/basics/bilingual.ts"

/** A place in words of either language. */
export function describePlace(source: Source | null, language: Language): string {
  if (language === "zh") return describeSource(source)
  if (source === null) return "whole file"
  if (source.sheet !== undefined)
    return source.cell === undefined ? source.sheet : `${source.sheet}!${source.cell}`
  const parts: string[] = []
  if (source.page !== undefined) parts.push(`page ${source.page}`)
  if (source.line !== undefined) parts.push(`line ${source.line}`)
  if (source.line !== undefined && source.span !== undefined) parts.push(`character ${source.span[0] + 1}`)
  return parts.length === 0 ? "whole file" : parts.join(", ")
}
