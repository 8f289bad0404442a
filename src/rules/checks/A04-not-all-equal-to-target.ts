import { plain, proportion } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { parameter } from "../subject.ts"
import { say } from "../wording.ts"

/** On fewer lines than this, equal values mean little. */
const fewest = 3

export const notAllEqualToTarget: Check = {
  code: "A04",
  title: say("实际完成值不是处处与指标值相同", "Actual values are not the targets throughout"),
  severity: "warning",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "actual.sameShare",
  run(subject) {
    const limit = parameter(subject, "actual.sameShare")
    let pairs = 0
    let same = 0
    for (const { attainment } of subject.rows) {
      if (attainment.pair === null) continue
      pairs += 1
      if (attainment.pair.target === attainment.pair.actual) same += 1
    }
    if (limit === null || pairs < fewest) return []
    const share = proportion(same, 100, pairs, 0) ?? 0
    if (share < limit) return []
    return [
      {
        path: "form",
        sentence: say(
          `${pairs} 个定量指标中有 ${same} 个（${plain(share)}%）的实际完成值与指标值一模一样。`,
          `${same} of ${pairs} indicators in figures (${plain(share)} %) have exactly the target as actual value.`,
        ),
        remedy: say(
          "请按实际情况填写完成值，并备好佐证材料。",
          "Give the values as they were, with evidence at hand.",
        ),
      },
    ]
  },
}
