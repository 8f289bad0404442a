import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { bareName } from "../meaning.ts"
import { marksOver } from "../row-marks.ts"
import { level2OfName } from "../vocabulary/name-words.ts"
import { quoted, say } from "../wording.ts"
import { containsAny, endsWithAny } from "../words.ts"

const homes = Object.entries(level2OfName)
const costs = ["成本", "费用"]

/** Only among the headings of output, and only for endings that belong to one of them. */
export const level2FitsName: Check = {
  code: "I30",
  title: say(
    "指标列在合适的二级指标之下",
    "The indicator stands under the second-level heading it belongs to",
  ),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.tree",
  run({ rows }) {
    return marksOver(rows, ({ indicator, index, level1, level2 }) => {
      if (level1 !== "产出指标" || level2 === null) return []
      const name = bareName(indicator.name)
      const home = homes.find(([, endings]) => endsWithAny(name, endings))?.[0]
      if (home === undefined || home === level2 || !homes.some(([heading]) => heading === level2)) return []
      if (containsAny(name, costs)) return []
      return {
        path: `indicators[${index}].level2`,
        sentence: say(
          `${quoted(indicator.name)}列在“${indicator.level2}”之下，按含义应列在“${home}”之下。`,
          `“${indicator.name}” stands under “${indicator.level2}” and belongs under “${home}”.`,
        ),
        remedy: say("请移到合适的二级指标之下，或改正名称。", "Move it there, or correct the name."),
      }
    })
  },
}
