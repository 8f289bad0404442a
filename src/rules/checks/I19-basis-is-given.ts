import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { saysNothing } from "../meaning.ts"
import { marksOver } from "../row-marks.ts"
import { quoted, say } from "../wording.ts"

/** Only on a form that has the column, which is told by the lines that fill it in. */
export const basisIsGiven: Check = {
  code: "I19",
  title: say("写明指标值确定的依据", "Each target says what it rests on"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.basis",
  run({ rows }) {
    const given = rows.filter(({ indicator }) => !saysNothing(indicator.basis)).length
    if (given * 2 <= rows.length) return []
    return marksOver(rows, ({ indicator, index }) =>
      saysNothing(indicator.basis)
        ? {
            path: `indicators[${index}].basis`,
            sentence: say(
              `指标${quoted(indicator.name)}没有写指标值确定依据，其他指标写了。`,
              `“${indicator.name}” does not say what its target rests on, as the others do.`,
            ),
            remedy: say(
              "请写明依据：计划、行业、历史或预算支出标准，或所依据的文件。",
              "Name the plan, standard, past value or document it rests on.",
            ),
          }
        : [],
    )
  },
}
