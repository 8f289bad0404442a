import { yearColumnWords } from "../../../layouts/vocabulary.ts"
import { labelKey } from "./label-match.ts"
import type { IndicatorColumnLabel } from "./label-match.ts"
import type { Token } from "./tokens.ts"

interface Heading {
  readonly text: string
  readonly names: ReadonlySet<IndicatorColumnLabel>
  readonly position: number | null
}

/**
 * Under 指标值 a second row may part the values by years: 前年 | 上年 | 预计当年实现. The columns of past years take their places
 * without a field; that of this year is the target. Returns the index of the token after the headings.
 */
export function takeYearColumns(tokens: readonly Token[], at: number, found: Heading[]): number {
  const target = found.findIndex(({ names }) => names.has("target"))
  const row = tokens[at]?.row
  let end = at
  while (tokens[end] !== undefined && tokens[end]?.row === row && end - at < 5) end++
  const years = tokens.slice(at, end)
  const keys = years.map(({ text }) => labelKey(text))
  if (target === -1 || !keys.some(isPast) || keys.filter(isThis).length !== 1) return at
  if (!keys.every((key) => isPast(key) || isThis(key))) return at
  const columns = years.map(({ text, column }, index): Heading => {
    const names = isThis(keys[index] ?? "") ? (found[target]?.names ?? new Set()) : new Set<never>()
    return { text, names, position: column }
  })
  found.splice(target, 1, ...columns)
  return end
}

function isPast(key: string): boolean {
  return (yearColumnWords.past as readonly string[]).includes(key)
}

function isThis(key: string): boolean {
  return (yearColumnWords.current as readonly string[]).includes(key)
}
