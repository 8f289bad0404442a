import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { bareName } from "../meaning.ts"
import { marksOver } from "../row-marks.ts"
import { routineWords } from "../vocabulary/name-words.ts"
import { quoted, say } from "../wording.ts"
import { containsAny } from "../words.ts"

export const benefitNotRoutine: Check = {
  code: "I15",
  title: say("效益指标不是日常管理要求", "A benefit is no routine duty"),
  severity: "hint",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.relevant",
  run({ rows }) {
    return marksOver(rows, ({ indicator, index, level1 }) =>
      level1 !== "效益指标" || !containsAny(bareName(indicator.name), routineWords)
        ? []
        : {
            path: `indicators[${index}].name` as const,
            sentence: say(
              `效益指标${quoted(indicator.name)}是日常管理要求，不是项目带来的效益。`,
              `The benefit “${indicator.name}” is a routine duty, not what the project brings.`,
            ),
            remedy: say(
              "请写项目给服务对象或社会带来的变化。",
              "Name the change the project brings to those it serves.",
            ),
          },
    )
  },
}
