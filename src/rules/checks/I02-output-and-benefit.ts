import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { isTyped } from "../absence.ts"
import { comparable } from "../../basics/text.ts"
import { level1Names } from "../rulebook-parameters.ts"
import type { Level1 } from "../rulebook-parameters.ts"
import { isReadToTheEnd, weightsClose } from "../subject.ts"
import { say } from "../wording.ts"

/**
 * Silent where a heading is in words that are not known: it may be the one that seems to be missing. An error only where
 * no row can have been overlooked.
 */
export const outputAndBenefit: Check = {
  code: "I02",
  title: say("产出指标和效益指标都有", "Output and benefit indicators are both there"),
  severity: "error",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.tree",
  run(subject) {
    const { rows, form } = subject
    const names = new Set<Level1 | null>(
      rows.flatMap(({ level1, indicator: { level2 } }) => [
        level1,
        level1Names.find((name) => name === comparable(level2)) ?? level1,
      ]),
    )
    if (form.kind.startsWith("department") || names.has(null)) return []
    const missing = (["产出指标", "效益指标"] as const).filter((name) => !names.has(name))
    if (missing.length === 0) return []
    return [
      {
        severity:
          weightsClose(subject) || isTyped(form) ? "error" : isReadToTheEnd(subject) ? "warning" : "hint",
        path: rows.length === 0 ? "form" : "indicators[0].level1",
        sentence:
          rows.length === 0
            ? say("表中没有指标。", "The form has no indicators.")
            : say(`没有${missing.join("和")}。`, `There are no indicators under ${missing.join(" and ")}.`),
        remedy: say("请补上产出指标和效益指标。", "Add indicators of output and of benefit."),
      },
    ]
  },
}
