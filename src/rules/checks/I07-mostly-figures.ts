import { plain, proportion } from "../../basics/exact.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { targetInForce } from "../quantity.ts"
import { parameter } from "../subject.ts"
import { say } from "../wording.ts"

/** On fewer lines a share says little. */
const fewest = 4

export const mostlyFigures: Check = {
  code: "I07",
  title: say("以定量指标为主", "Most indicators are in figures"),
  severity: "hint",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.qualitativeShare",
  run(subject) {
    const limit = parameter(subject, "indicators.qualitativeShare")
    let targets = 0
    let inWords = 0
    for (const { indicator } of subject.rows) {
      const target = targetInForce(indicator)
      if (target === null) continue
      targets += 1
      if (target.number === null && !/\d/u.test(target.text)) inWords += 1
    }
    if (limit === null || targets < fewest) return []
    const share = proportion(inWords, 100, targets, 0) ?? 0
    if (share <= limit) return []
    return [
      {
        path: "form",
        sentence: say(
          `${targets} 个指标中有 ${inWords} 个（${plain(share)}%）是文字，没有数值。`,
          `${inWords} of ${targets} targets (${plain(share)} %) are words without a figure.`,
        ),
        remedy: say(
          "能量化的请改为数值；不能量化的写明评判的标准。",
          "Set figures where it can be counted, else say how it is judged.",
        ),
      },
    ]
  },
}
