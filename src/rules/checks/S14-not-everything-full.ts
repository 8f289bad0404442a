import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { isFull } from "../shortfall.ts"
import { say } from "../wording.ts"

/** On fewer lines than this, full points all over mean little. */
const fewest = 3

export const notEverythingFull: Check = {
  code: "S14",
  title: say("不是每一项都得满分", "Not every line scores full"),
  severity: "warning",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "form.truthful",
  run({ rows }) {
    if (rows.length < fewest || !rows.every(isFull)) return []
    return [
      {
        path: "total.score",
        sentence: say(
          `${rows.length} 个指标全部得满分，自评难以反映差距。`,
          `All ${rows.length} indicators score full; such a self-evaluation shows no gaps.`,
        ),
        remedy: say(
          "请逐项核对完成值的佐证材料，如实扣分。",
          "Check the evidence of each actual value and score as it is.",
        ),
      },
    ]
  },
}
