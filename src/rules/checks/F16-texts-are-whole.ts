import type { FieldPath } from "../../records/form.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { quoted, say } from "../wording.ts"

/** Shorter texts are headings and names, which end as they like. */
const shortest = 15

export const textsAreWhole: Check = {
  code: "F16",
  title: say("文字写完整，没有被截断", "Texts are whole and not cut off"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "form.complete",
  run({ form }) {
    const texts: readonly (readonly [FieldPath, string | null])[] = [
      ["goal.expected", form.goal.expected],
      ["goal.actual", form.goal.actual],
      ...form.indicators.map(
        ({ deviation }, index) => [`indicators[${index}].deviation`, deviation] as const,
      ),
      ...form.conclusion.map(({ text }, index) => [`conclusion[${index}].text`, text] as const),
    ]
    return texts.flatMap(([path, text]): Mark[] => {
      if (text === null || text.length < shortest) return []
      const ending = brokenEnd(text.trimEnd())
      if (ending === null) return []
      return [
        {
          path,
          sentence: say(
            `这一段文字止于${quoted(ending)}，没有写完。`,
            `The text ends with “${ending}” and is not complete.`,
          ),
          remedy: say("请补全被截断的文字。", "Complete the text that was cut off."),
        },
      ]
    })
  },
}

/** What a sentence cannot end with. */
function brokenEnd(text: string): string | null {
  return /.{0,7}(?:[，、,（(“《]|以及|并且|或者)$/u.exec(text)?.[0] ?? null
}
