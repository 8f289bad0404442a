import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { isCost } from "../meaning.ts"
import { worksWords } from "../vocabulary/name-words.ts"
import { quoted, say } from "../wording.ts"
import { containsAny } from "../words.ts"

export const worksHaveCost: Check = {
  code: "I04",
  title: say("工程、修缮和购置项目设成本指标", "Works and purchases have a cost indicator"),
  severity: "hint",
  tier: "before-submission",
  kinds: allKinds,
  rule: "cost.required",
  run({ form, rows }) {
    if (rows.length === 0 || form.kind.startsWith("department")) return []
    if (!containsAny(form.project.name, worksWords)) return []
    if (rows.some(({ indicator, level1 }) => level1 === "成本指标" || isCost(indicator))) return []
    return [
      {
        path: "project.name",
        sentence: say(
          `${quoted(form.project.name)}是工程、修缮或购置项目，没有设成本指标。`,
          `“${form.project.name}” is works or a purchase and has no cost indicator.`,
        ),
        remedy: say(
          "请设成本指标，写明单位成本或分项成本控制数。",
          "Set a cost indicator: a unit cost, or a limit for each part.",
        ),
      },
    ]
  },
}
