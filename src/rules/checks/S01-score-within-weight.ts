import { decimalPlaces, plain } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import type { FieldPath } from "../../records/form.ts"
import { say } from "../wording.ts"

export const scoreWithinWeight: Check = {
  code: "S01",
  title: say("得分在 0 与分值之间", "A score lies between 0 and its weight"),
  severity: "error",
  tier: "always",
  kinds: scoredKinds,
  rule: "score.limit",
  run({ form, scoreRules }) {
    const decimals = scoreRules?.decimals ?? 2
    return [
      ...form.funds.flatMap(({ score, weight }, index) =>
        judge(`funds[${index}].score`, score, weight, decimals),
      ),
      ...form.indicators.flatMap(({ score, weight }, index) =>
        judge(`indicators[${index}].score`, score, weight, decimals),
      ),
      ...judge("total.score", form.total.score, form.total.weight, decimals),
    ]
  },
}

function judge(
  path: FieldPath,
  score: number | null,
  weight: number | null,
  decimals: number,
): readonly Mark[] {
  if (score === null) return []
  if (score < 0)
    return [
      {
        path,
        sentence: say(`得分 ${plain(score)} 是负数。`, `The score ${plain(score)} is negative.`),
        remedy: say("得分最低为 0，请改正。", "A score is at least 0; correct it."),
      },
    ]
  if (weight !== null && score > weight)
    return [
      {
        path,
        sentence: say(
          `得分 ${plain(score)} 超过分值 ${plain(weight)}。`,
          `The score ${plain(score)} is above the weight ${plain(weight)}.`,
        ),
        remedy: say(
          `得分最高为分值 ${plain(weight)}，请改正。`,
          `A score is at most the weight ${plain(weight)}; correct it.`,
        ),
      },
    ]
  if (decimalPlaces(score) <= decimals) return []
  return [
    {
      path,
      severity: "hint",
      sentence: say(
        `得分 ${plain(score)} 超过 ${decimals} 位小数。`,
        `The score ${plain(score)} has more than ${decimals} decimals.`,
      ),
      remedy: say(`请四舍五入到 ${decimals} 位小数。`, `Round it to ${decimals} decimals.`),
    },
  ]
}
