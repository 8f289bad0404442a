import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { bareName } from "../meaning.ts"
import { marksOver } from "../row-marks.ts"
import { inputWords } from "../vocabulary/name-words.ts"
import { quoted, say } from "../wording.ts"
import { endsWithAny } from "../words.ts"

export const outputNotInput: Check = {
  code: "I14",
  title: say("数量指标说的是产出，不是投入的资金", "A quantity is an output, not the money put in"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.relevant",
  run({ rows }) {
    return marksOver(rows, ({ indicator, index, level2 }) =>
      level2 !== "数量指标" || !endsWithAny(bareName(indicator.name), inputWords)
        ? []
        : {
            path: `indicators[${index}].name` as const,
            sentence: say(
              `数量指标${quoted(indicator.name)}说的是投入的资金，不是用资金做成的事。`,
              `The quantity “${indicator.name}” is the money put in, not what it bought.`,
            ),
            remedy: say(
              "请改为用资金完成的数量，如人数、次数、台套数。",
              "Count what the money paid for: people, times, sets.",
            ),
          },
    )
  },
}
