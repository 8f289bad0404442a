import { comparable } from "../../basics/text.ts"
import { isDateText, yearsIn } from "../dates.ts"
import type { FieldPath, Value } from "../../records/form.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import type { IndicatorRow } from "../indicator-row.ts"
import { targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { targetPath } from "../score-steps.ts"
import { comparisonWords } from "../vocabulary/answer-words.ts"
import { quoted, say } from "../wording.ts"
import { containsAny } from "../words.ts"

/** A text that compares with another year, or one that also names the form's year, is fine. */
export const datesInTheYear: Check = {
  code: "I17",
  title: say("日期在本年度内", "Dates lie in the form's year"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.timely",
  run({ form, rows }) {
    const { year } = form
    if (year === null) return []
    const periodYears = yearsIn(form.project.period ?? "")
    const first = Math.min(year, ...periodYears)
    const last = Math.max(year, ...periodYears)
    return marksOver(rows, (row) => {
      const target = targetInForce(row.indicator)
      const { actual } = row.indicator
      const targetYears = wrongYears(target, row, first, last)
      const actualYears = wrongYears(actual, row, first, last)
      if (targetYears === null && actualYears === null) return []
      return [
        ...(targetYears === null ? [] : [markOf(targetPath(row), "指标值", target, targetYears, year)]),
        ...(actualYears === null
          ? []
          : [markOf(`indicators[${row.index}].actual`, "实际完成值", actual, actualYears, year)]),
      ]
    })
  },
}

function markOf(
  path: FieldPath,
  heading: string,
  value: Value | null,
  years: readonly number[],
  year: number,
): Mark {
  const text = value?.text ?? ""
  return {
    path,
    sentence: say(
      `${heading}${quoted(text)}的年份是 ${years.join("、")} 年，本表是 ${year} 年度。`,
      `“${text}” lies in ${years.join(", ")}; the form is for ${year}.`,
    ),
    remedy: say(
      "请核对日期；沿用上年的，改为本年度的时间。",
      "Check the date; if it was copied from last year, bring it up to date.",
    ),
  }
}

/** The years that a date names, where none of them is one of the form's. */
function wrongYears(
  value: Value | null,
  { level2 }: IndicatorRow,
  first: number,
  last: number,
): readonly number[] | null {
  if (value === null) return null
  const years = yearsIn(value.text)
  if (years.length === 0 || years.some((each) => each >= first && each <= last)) return null
  return isDate(value, level2 === "时效指标") ? years : null
}

function isDate(value: Value, timely: boolean): boolean {
  if (containsAny(comparable(value.text), comparisonWords)) return false
  return timely || isDateText(value.text)
}
