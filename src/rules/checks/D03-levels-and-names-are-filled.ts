import { comparable } from "../../basics/text.ts"
import { isTyped } from "../absence.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { marksOver } from "../row-marks.ts"
import { say } from "../wording.ts"

const fields = [
  ["level1", "一级指标", "first-level heading"],
  ["level2", "二级指标", "second-level heading"],
  ["name", "三级指标", "name"],
] as const

/** LV1 to LV3 of the exchange tables may not be empty. */
export const levelsAndNamesAreFilled: Check = {
  code: "D03",
  title: say("一级、二级、三级指标都有名称", "All three levels of an indicator are named"),
  severity: "error",
  tier: "on-request",
  kinds: allKinds,
  rule: "data.standard",
  run({ form, rows }) {
    const severity = isTyped(form) ? "error" : "hint"
    // Department-wide forms of some regions have no headings at all.
    const unused = fields.filter(([field]) =>
      rows.every(({ indicator }) => comparable(indicator[field]) === ""),
    )
    return marksOver(rows, ({ indicator, index }) =>
      fields.flatMap(([field, zh, en]): Mark[] =>
        comparable(indicator[field]) !== "" || (index > 0 && unused.some(([each]) => each === field))
          ? []
          : [
              {
                path: `indicators[${index}].${field}`,
                severity,
                sentence: say(`第 ${index + 1} 行没有${zh}。`, `Row ${index + 1} has no ${en}.`),
                remedy: say(`请填写${zh}。`, `Fill in the ${en}.`),
              },
            ],
      ),
    )
  },
}
