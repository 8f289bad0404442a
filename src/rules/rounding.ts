import { roundHalfUp } from "../basics/exact.ts"
import type { ScoreRules } from "./score-rules.ts"

/** True where the claimed score is the right one rounded to fewer places than the rule says: 9 for 8.62. */
export function roundedAway(claimed: number, right: number, { decimals }: ScoreRules): boolean {
  for (let places = 0; places < decimals; places++) if (roundHalfUp(right, places) === claimed) return true
  return false
}
