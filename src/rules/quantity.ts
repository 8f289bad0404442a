import { multiply } from "../basics/exact.ts"
import { comparable } from "../basics/text.ts"
import type { Indicator, Operator, Value } from "../records/form.ts"
import { unitOf } from "./units.ts"
import type { Unit } from "./units.ts"

/** A value that states one quantity. */
export interface Quantity {
  readonly op: Operator | null
  readonly number: number
  readonly unit: Unit | null
}

export function quantityOf(value: Value | null): Quantity | null {
  if (value === null || value.number === null) return null
  return { op: value.op, number: value.number, unit: value.unit === null ? null : unitOf(value.unit) }
}

/** The target that counts: the adjusted one where there is one. */
export function targetInForce(indicator: Indicator): Value | null {
  return indicator.adjustedTarget ?? indicator.target
}

/** Target and actual in one unit, as plain numbers. */
export interface Pair {
  readonly target: number
  readonly actual: number
  /** True where the two were printed in different units. */
  readonly converted: boolean
}

/**
 * Brings target and actual to one unit; null where they measure different things. A unit printed on one side only
 * counts for both. A bare number up to 1 beside a target in percent may be a share or a percentage: not comparable.
 */
export function paired(target: Quantity, actual: Quantity): Pair | null {
  const plainPair = { target: target.number, actual: actual.number, converted: false }
  if (target.unit === null || actual.unit === null) {
    const percent = target.unit?.dimension === "percent" || actual.unit?.dimension === "percent"
    const bare = target.unit === null ? target.number : actual.number
    const other = target.unit === null ? actual.number : target.number
    const ambiguous = percent && Math.abs(bare) <= 1 && bare !== 0 && Math.abs(other) > 1
    return ambiguous ? null : plainPair
  }
  if (target.unit.dimension !== actual.unit.dimension) return null
  if (target.unit.factor === actual.unit.factor) return plainPair
  return {
    target: multiply(target.number, target.unit.factor),
    actual: multiply(actual.number, actual.unit.factor),
    converted: true,
  }
}

/** The unit in brackets at the end of a name: 定向扶持人口数（人）. */
export function unitInName(name: string): Unit | null {
  const whole = comparable(name)
  if (!whole.endsWith(")")) return null
  const written = /\(([^()]{1,8})\)$/u.exec(whole)?.[1]
  return written === undefined ? null : unitOf(written)
}

/** The amount in yuan, or null where the value is none of money. */
export function yuanOf(value: Value | null, name: string): number | null {
  const quantity = quantityOf(value)
  if (quantity === null || value === null) return null
  const unit = quantity.unit ?? unitInName(name)
  return unit?.dimension === "money" ? multiply(quantity.number, unit.factor) : null
}
