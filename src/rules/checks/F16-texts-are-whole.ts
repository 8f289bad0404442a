import type { FieldPath } from "../../records/form.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { quoted, say } from "../wording.ts"
import { endsWithAny } from "../words.ts"

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
    const marks: Mark[] = []
    const look = (text: string | null, pathOf: () => FieldPath): void => {
      const ending = text === null || text.length < shortest ? null : brokenEnd(text.trimEnd())
      if (ending !== null) marks.push(markOf(pathOf(), ending))
    }
    look(form.goal.expected, () => "goal.expected")
    look(form.goal.actual, () => "goal.actual")
    form.indicators.forEach(({ deviation }, index) => look(deviation, () => `indicators[${index}].deviation`))
    form.conclusion.forEach(({ text }, index) => look(text, () => `conclusion[${index}].text`))
    return marks
  },
}

function markOf(path: FieldPath, ending: string): Mark {
  return {
    path,
    sentence: say(
      `这一段文字止于${quoted(ending)}，没有写完。`,
      `The text ends with “${ending}” and is not complete.`,
    ),
    remedy: say("请补全被截断的文字。", "Complete the text that was cut off."),
  }
}

const brokenEnds = [..."，、,（(“《", "以及", "并且", "或者"]

/** What a sentence cannot end with. */
function brokenEnd(text: string): string | null {
  if (!endsWithAny(text, brokenEnds)) return null
  return /.{0,7}(?:[，、,（(“《]|以及|并且|或者)$/u.exec(text)?.[0] ?? null
}
