import type { Indicator } from "../records/form.ts"
import type { Attainment } from "./attainment.ts"
import type { Level2 } from "./meaning.ts"
import type { Level1 } from "./rulebook-parameters.ts"

/** One indicator with what several checks and the scores ask of it. */
export interface IndicatorRow {
  readonly indicator: Indicator
  readonly index: number
  readonly level1: Level1 | null
  readonly level2: Level2 | null
  readonly attainment: Attainment
}
