import { plain } from "../../basics/exact.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { level1Names } from "../rulebook-parameters.ts"
import { say } from "../wording.ts"

/** In fewer lines, equal weights may well be meant. */
const fewest = 4

export const weightsTellImportance: Check = {
  code: "W06",
  title: say("分值体现指标的轻重", "Weights tell what matters more"),
  severity: "hint",
  tier: "before-submission",
  kinds: allKinds,
  rule: "weights.positive",
  run({ rows }) {
    return level1Names.flatMap((name): Mark[] => {
      const group = rows.filter(({ level1 }) => level1 === name)
      const [first] = group
      const weight = first?.indicator.weight ?? null
      if (first === undefined || weight === null || group.length < fewest) return []
      if (group.some(({ indicator }) => indicator.weight !== weight)) return []
      return [
        {
          path: `indicators[${first.index}].weight`,
          sentence: say(
            `“${name}”下的 ${group.length} 个指标分值都是 ${plain(weight)}，看不出轻重。`,
            `All ${group.length} indicators under “${name}” weigh ${plain(weight)}.`,
          ),
          remedy: say("请按重要程度分配分值。", "Divide the points by importance."),
        },
      ]
    })
  },
}
