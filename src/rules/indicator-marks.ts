/** Marks that several checks of scores share. */
import { plain } from "../basics/exact.ts"
import type { Mark } from "./check.ts"
import { targetInForce } from "./quantity.ts"
import type { WrongScore } from "./shortfall.ts"
import type { IndicatorRow } from "./indicator-row.ts"
import { quoted, say } from "./wording.ts"

/** "指标值 ≥95%，实际完成值 90%". */
export function comparisonText({ indicator }: IndicatorRow): string {
  return `指标值 ${targetInForce(indicator)?.text ?? "（空）"}，实际完成值 ${indicator.actual?.text ?? "（空）"}`
}

export function comparisonTextEnglish({ indicator }: IndicatorRow): string {
  return `target ${targetInForce(indicator)?.text ?? "(empty)"}, actual ${indicator.actual?.text ?? "(empty)"}`
}

/** A score above the formula's is an error; one below it asks why. */
export function wrongScoreMark(
  { row, claimed, right, tooHigh }: WrongScore,
  formula: { zh: string; en: string },
): Mark {
  return {
    path: `indicators[${row.index}].score`,
    severity: tooHigh ? "error" : "warning",
    sentence: say(
      `${comparisonText(row)}，${formula.zh}应得 ${plain(right)} 分，印作 ${plain(claimed)} 分，${tooHigh ? "偏高" : "偏低"}。`,
      `${comparisonTextEnglish(row)}: ${formula.en} it is ${plain(right)}, printed as ${plain(claimed)}, too ${tooHigh ? "high" : "low"}.`,
    ),
    remedy: say(
      `请把${quoted(row.indicator.name)}的得分改为 ${plain(right)}，或核对完成值。`,
      `Correct the score to ${plain(right)}, or check the actual value.`,
    ),
  }
}
