import { near, plain, sum } from "../../basics/exact.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { level1Names } from "../rulebook-parameters.ts"
import type { Level1 } from "../rulebook-parameters.ts"
import { parameter } from "../subject.ts"
import { say } from "../wording.ts"

/** The rule allows other divisions "in special cases", so this asks and does not block. */
export const level1Weights: Check = {
  code: "W02",
  title: say("一级指标分值符合统一设置", "The first-level weights are divided as the rule says"),
  severity: "warning",
  tier: "always",
  kinds: allKinds,
  rule: "weights.level1",
  run(subject) {
    const allowed = parameter(subject, "weights.level1")
    const { rows, indicatorWeights } = subject
    if (allowed === null || indicatorWeights === null) return []
    if (rows.some(({ level1, indicator }) => level1 === null || indicator.weight === null)) return []
    const indicatorsTotal = parameter(subject, "weights.indicators")
    if (indicatorsTotal === null || !near(indicatorWeights, indicatorsTotal, 0.001)) return []
    const sums = new Map<Level1, number>()
    for (const { level1, indicator } of rows)
      if (level1 !== null) sums.set(level1, sum([sums.get(level1) ?? 0, indicator.weight ?? 0]))
    const fits = allowed.some((division) =>
      level1Names.every((name) => near(division[name] ?? 0, sums.get(name) ?? 0, 0.001)),
    )
    if (fits) return []
    const printed = describe(Object.fromEntries(sums))
    const first = rows.findIndex(
      ({ level1 }) => level1 !== null && !allowed.some((division) => division[level1] === sums.get(level1)),
    )
    return [
      {
        path: `indicators[${Math.max(first, 0)}].level1`,
        sentence: say(
          `一级指标分值为${printed}，与规定的${allowed.map(describe).join("，或")}不符。`,
          `The first-level weights (${printed}) are not among those the rule sets: ${allowed.map(describe).join("; ")}.`,
        ),
        remedy: say(
          "请调整分值；确有特殊情况的，附上说明。",
          "Adjust the weights, or attach the reason for the exception.",
        ),
      },
    ]
  },
}

function describe(division: Readonly<Partial<Record<Level1, number>>>): string {
  return level1Names
    .flatMap((name) =>
      division[name] === undefined ? [] : `${name.replace("指标", "")} ${plain(division[name])}`,
    )
    .join("、")
}
