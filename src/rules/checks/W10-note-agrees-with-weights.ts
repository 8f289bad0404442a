import { near, plain, sum } from "../../basics/exact.ts"
import { comparable } from "../../basics/text.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { level1Of } from "../meaning.ts"
import { say } from "../wording.ts"

const told = /(成本|产出|效益|满意度)指标(?:权重|分值|为|[:：])?(\d{1,2}(?:\.\d+)?)分/gu

/** A note that tells how the points are divided, beside a table that divides them otherwise. */
export const noteAgreesWithWeights: Check = {
  code: "W10",
  title: say("注明的一级指标分值与表中一致", "A note about the weights agrees with the weights used"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "weights.sum",
  run({ form, rows }) {
    if (rows.some(({ level1, indicator }) => level1 === null || indicator.weight === null)) return []
    return form.conclusion.flatMap(({ text }, index): Mark[] => {
      const notes = [...comparable(text).matchAll(told)]
      if (notes.length < 2) return []
      const wrong = notes.flatMap(([, name = "", points = ""]) => {
        const own = rows.filter(({ level1 }) => level1 === level1Of(`${name}指标`))
        const used = sum(own.map(({ indicator }) => indicator.weight ?? 0))
        return own.length === 0 || near(used, Number(points), 0.001) ? [] : { name, points, used }
      })
      const [first] = wrong
      if (first === undefined) return []
      return [
        {
          path: `conclusion[${index}].text`,
          sentence: say(
            `注明${first.name}指标 ${first.points} 分，表中${first.name}指标合计 ${plain(first.used)} 分。`,
            `The note gives ${first.points} points to ${first.name}; the table has ${plain(first.used)}.`,
          ),
          remedy: say("请改正分值或注。", "Correct the weights or the note."),
        },
      ]
    })
  },
}
