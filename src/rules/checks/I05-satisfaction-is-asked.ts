import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { isSatisfaction } from "../meaning.ts"
import { say } from "../wording.ts"

/** Whom a project serves a form does not say: a hint. */
export const satisfactionIsAsked: Check = {
  code: "I05",
  title: say("服务公众的项目设满意度指标", "Projects that serve people ask whether they are satisfied"),
  severity: "hint",
  tier: "on-request",
  kinds: allKinds,
  rule: "satisfaction.required",
  run({ rows }) {
    const [first] = rows
    if (first === undefined || rows.some(({ level1 }) => level1 === null)) return []
    if (rows.some(({ level1, indicator }) => level1 === "满意度指标" || isSatisfaction(indicator.name)))
      return []
    return [
      {
        path: `indicators[${first.index}].level1`,
        sentence: say("没有满意度指标。", "There is no indicator of satisfaction."),
        remedy: say(
          "项目服务公众或特定群体的，请设服务对象满意度指标；不涉及的可不设，分值并入效益指标。",
          "Set one where the project serves people; where it does not, its points go to benefit.",
        ),
      },
    ]
  },
}
