import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { isReadToTheEnd } from "../subject.ts"
import { say } from "../wording.ts"

export const quantityAndQuality: Check = {
  code: "I03",
  title: say("数量指标和质量指标都有", "Quantity and quality are both measured"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.complete",
  run(subject) {
    const { rows, form } = subject
    const output = rows.filter(({ level1 }) => level1 === "产出指标")
    const names = new Set(output.map(({ level2 }) => level2))
    if (form.kind.startsWith("department") || output.length === 0 || names.has(null)) return []
    const missing = (["数量指标", "质量指标"] as const).filter((name) => !names.has(name))
    const first = output[0]
    if (missing.length === 0 || first === undefined) return []
    return [
      {
        path: `indicators[${first.index}].level1`,
        severity: isReadToTheEnd(subject) ? "warning" : "hint",
        sentence: say(
          `产出指标中没有${missing.join("和")}。`,
          `Among the outputs there is no ${missing.join(" and no ")}.`,
        ),
        remedy: say(
          "原则上应同时设置数量指标和质量指标，请补上。",
          "As a rule both are set; add what is missing.",
        ),
      },
    ]
  },
}
