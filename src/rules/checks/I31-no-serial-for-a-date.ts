import { plain } from "../../basics/exact.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { dateOfSerial } from "../dates.ts"
import { marksOver } from "../row-marks.ts"
import { dateNames } from "../vocabulary/name-words.ts"
import { quoted, say } from "../wording.ts"
import { containsAny } from "../words.ts"

/** Spreadsheets keep a date as a count of days; a cell formatted as a number shows that count: 44561 for 2021-12-31. */
export const noSerialForADate: Check = {
  code: "I31",
  title: say("时间写成日期，不是表格软件的日期序号", "Dates are dates, not a spreadsheet's serial numbers"),
  severity: "error",
  tier: "always",
  kinds: allKinds,
  rule: "indicators.timely",
  run({ rows }) {
    return marksOver(rows, ({ indicator, index, level2 }) => {
      if (level2 !== "时效指标" && !containsAny(indicator.name, dateNames)) return []
      return (["target", "adjustedTarget", "actual"] as const).flatMap((field): Mark[] => {
        const value = indicator[field]
        const serial = value?.number ?? null
        const bare = value !== null && /^[=≥≤<>]*[\d,]+(?:\.0+)?$/u.test(value.text.replace(/\s/gu, ""))
        const day = serial === null || !bare ? null : dateOfSerial(serial)
        if (serial === null || day === null) return []
        return [
          {
            path: `indicators[${index}].${field}`,
            sentence: say(
              `指标${quoted(indicator.name)}的 ${plain(serial)} 是日期的序号，即 ${day}。`,
              `${plain(serial)} is the serial number of a date, ${day}.`,
            ),
            remedy: say(
              `请写作 ${day}，或“${day.slice(0, 4)}年…月底前”。`,
              `Write ${day}, or the month it is due.`,
            ),
          },
        ]
      })
    })
  },
}
