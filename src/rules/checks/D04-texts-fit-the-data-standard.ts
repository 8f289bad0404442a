import type { FieldPath, Form } from "../../records/form.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { say } from "../wording.ts"

/** Characters that the columns of the exchange tables hold: KPI_TARGET and remarks, names, values. */
const longest = { goal: 2000, name: 1000, value: 1000, remark: 2000 } as const

export const textsFitTheDataStandard: Check = {
  code: "D04",
  title: say("文字长度符合数据标准", "Texts fit the data standard"),
  severity: "error",
  tier: "on-request",
  kinds: allKinds,
  rule: "data.standard",
  run({ form }) {
    return textsOf(form).flatMap(([path, text, most]): Mark[] =>
      text === null || text.length <= most
        ? []
        : [
            {
              path,
              sentence: say(
                `这一格有 ${text.length} 字，预算管理一体化的数据表最多 ${most} 字。`,
                `The cell has ${text.length} characters; the exchange tables hold ${most}.`,
              ),
              remedy: say(
                "请精简文字，否则上传时会被截断。",
                "Shorten it, or it will be cut when it is uploaded.",
              ),
            },
          ],
    )
  },
}

function textsOf({ goal, indicators }: Form): readonly (readonly [FieldPath, string | null, number])[] {
  return [
    ["goal.expected", goal.expected, longest.goal],
    ["goal.actual", goal.actual, longest.goal],
    ...indicators.flatMap(
      (
        { name, target, actual, deviation },
        index,
      ): readonly (readonly [FieldPath, string | null, number])[] => [
        [`indicators[${index}].name`, name, longest.name],
        [`indicators[${index}].target`, target?.text ?? null, longest.value],
        [`indicators[${index}].actual`, actual?.text ?? null, longest.value],
        [`indicators[${index}].deviation`, deviation, longest.remark],
      ],
    ),
  ]
}
