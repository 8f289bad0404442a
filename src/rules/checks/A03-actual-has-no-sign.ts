import { comparable } from "../../basics/text.ts"
import { scoredKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { say } from "../wording.ts"

export const actualHasNoSign: Check = {
  code: "A03",
  title: say("实际完成值是确定的数，不带符号", "An actual value is a definite figure without a sign"),
  severity: "error",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "form.truthful",
  run({ rows }) {
    return marksOver(rows, ({ indicator, index }) => {
      const { actual } = indicator
      const target = targetInForce(indicator)
      if (actual?.op == null || actual.op === "=") return []
      const copied = target !== null && comparable(target.text) === comparable(actual.text)
      return {
        path: `indicators[${index}].actual` as const,
        severity: copied ? "error" : "warning",
        sentence: copied
          ? say(
              `实际完成值“${actual.text}”连同符号照抄了指标值。`,
              `The actual value “${actual.text}” copies the target, sign and all.`,
            )
          : say(
              `实际完成值“${actual.text}”带有符号，不是确定的数。`,
              `The actual value “${actual.text}” has a sign and is no definite figure.`,
            ),
        remedy: say("请填写实际完成的数。", "Give the figure that was achieved."),
      } as const
    })
  },
}
