import { comparable } from "../../basics/text.ts"
import type { Form, Indicator, Operator } from "../../records/form.ts"
import { targetInForce } from "../../rules/quantity.ts"

/** What the library keeps of one indicator of one form: no actual, no score, nothing of project or unit. */
export interface LibraryLine {
  /** The name made comparable; indicators of one key are counted together. */
  readonly key: string
  readonly name: string
  readonly level1: string
  readonly level2: string
  readonly op: Operator | null
  readonly number: number | null
  readonly unit: string | null
  /** The target as printed; "" where there is none. */
  readonly target: string
  readonly weight: number | null
}

/** Longer ones are sentences that slipped into the column, and are of use to nobody else. */
const longestName = 60
const longestTarget = 60

export function keyOf(name: string): string {
  return comparable(name).toLowerCase()
}

/** The indicators of a form that others can learn from: those with a name. */
export function linesOfForm(form: Form): readonly LibraryLine[] {
  return form.indicators.flatMap((indicator) => lineOf(indicator) ?? [])
}

function lineOf(indicator: Indicator): LibraryLine | null {
  const { name, level1, level2, weight } = indicator
  const key = keyOf(name)
  const target = targetInForce(indicator)
  if (key.length < 2 || key.length > longestName || !/\p{Script=Han}/u.test(key)) return null
  const kept = target === null || target.text.length > longestTarget ? null : target
  return {
    key,
    name,
    level1,
    level2,
    op: kept?.op ?? null,
    number: kept?.number ?? null,
    unit: kept?.unit ?? null,
    target: kept === null ? "" : textOf(kept),
    weight,
  }
}

/** Sign and unit may have been printed in columns of their own. */
function textOf({ text, op, number, unit }: NonNullable<Indicator["target"]>): string {
  return number !== null && text === String(number) ? `${op ?? ""}${text}${unit ?? ""}` : text
}
