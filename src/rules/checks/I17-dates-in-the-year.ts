import { comparable } from "../../basics/text.ts"
import { isDateText, yearsIn } from "../dates.ts"
import type { FieldPath, Value } from "../../records/form.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
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
      const cells: readonly (readonly [FieldPath, string, Value | null])[] = [
        [targetPath(row), "指标值", row.indicator.adjustedTarget ?? row.indicator.target],
        [`indicators[${row.index}].actual`, "实际完成值", row.indicator.actual],
      ]
      return cells.flatMap(([path, heading, value]) => {
        const years = value === null ? [] : yearsIn(value.text)
        if (value === null || years.length === 0 || !isDate(value, row.level2 === "时效指标")) return []
        if (years.some((each) => each >= first && each <= last)) return []
        return {
          path,
          sentence: say(
            `${heading}${quoted(value.text)}的年份是 ${years.join("、")} 年，本表是 ${year} 年度。`,
            `“${value.text}” lies in ${years.join(", ")}; the form is for ${year}.`,
          ),
          remedy: say(
            "请核对日期；沿用上年的，改为本年度的时间。",
            "Check the date; if it was copied from last year, bring it up to date.",
          ),
        }
      })
    })
  },
}

function isDate(value: Value, timely: boolean): boolean {
  if (containsAny(comparable(value.text), comparisonWords)) return false
  return timely || isDateText(value.text)
}
