import { plain, proportion, subtract, sum } from "../../basics/exact.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { parameter } from "../subject.ts"
import { say } from "../wording.ts"

/** The shares of points got by the indicators and by the execution rate, compared as reviewers' tools do. */
export const scoresKeepToExecution: Check = {
  code: "S13",
  title: say("指标得分与执行率相称", "Indicator scores keep to the execution rate"),
  severity: "warning",
  tier: "on-request",
  kinds: scoredKinds,
  rule: "execution.aheadOf",
  run(subject) {
    const { execution, indicatorWeights } = subject
    const limit = parameter(subject, "execution.aheadOf")
    if (limit === null || execution === null || execution.result.kind !== "exact") return []
    const scores = subject.rows.map(({ indicator }) => indicator.score)
    if (scores.includes(null) || indicatorWeights === null || (execution.weight ?? 0) <= 0) return []
    const got = proportion(sum(scores.flatMap((score) => score ?? [])), 100, indicatorWeights, 4) ?? 0
    const spent = proportion(execution.result.score, 100, execution.weight ?? 0, 4)
    if (got <= 0 || spent === null) return []
    const ahead = proportion(Math.max(subtract(got, spent), 0), 100, got, 2) ?? 0
    if (ahead <= limit) return []
    return [
      {
        path: "form",
        sentence: say(
          `指标得了 ${plain(got)}% 的分，执行率只得 ${plain(spent)}%，高出 ${plain(ahead)}%。`,
          `The indicators got ${plain(got)} % of their points, execution ${plain(spent)} %: ahead by ${plain(ahead)} %.`,
        ),
        remedy: say(
          "请核对：钱没有花完而目标全部完成，是预算偏高，还是完成值或目标不实。",
          "See whether the budget was too high, or values or targets are not real.",
        ),
      },
    ]
  },
}
