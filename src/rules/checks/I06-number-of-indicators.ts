import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { parameter } from "../subject.ts"
import { say } from "../wording.ts"

export const numberOfIndicators: Check = {
  code: "I06",
  title: say("三级指标的数量适当", "Indicators are neither few nor many"),
  severity: "hint",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.fewest",
  run(subject) {
    const count = subject.rows.length
    const fewest = parameter(subject, "indicators.fewest")
    const most = parameter(subject, "indicators.most")
    if (count === 0) return []
    if (fewest !== null && count < fewest)
      return [
        {
          path: "form",
          sentence: say(
            `只有 ${count} 个三级指标，难以反映产出、效益和满意度。`,
            `There are only ${count} indicators, too few to show output, benefit and satisfaction.`,
          ),
          remedy: say(
            `请把目标分解为不少于 ${fewest} 个指标。`,
            `Break the goal down into ${fewest} or more.`,
          ),
        },
      ]
    if (most === null || count <= most) return []
    return [
      {
        path: "form",
        rule: "indicators.most",
        sentence: say(
          `有 ${count} 个三级指标，重点不突出。`,
          `There are ${count} indicators, too many to tell what matters.`,
        ),
        remedy: say(`请保留核心指标，不多于 ${most} 个。`, `Keep the core ones, at most ${most}.`),
      },
    ]
  },
}
