import { comparable } from "../../basics/text.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { bareName, isSatisfaction } from "../meaning.ts"
import { marksOver } from "../row-marks.ts"
import type { TreeBranch } from "../rulebook-parameters.ts"
import { parameter } from "../subject.ts"
import type { IndicatorRow } from "../indicator-row.ts"
import { level2Words } from "../vocabulary/heading-words.ts"
import { foreignToSatisfaction } from "../vocabulary/name-words.ts"
import { quoted, say } from "../wording.ts"
import { containsAny } from "../words.ts"

export const headingFits: Check = {
  code: "I01",
  title: say("指标列在合适的一级、二级指标之下", "Indicators stand under the right headings"),
  severity: "error",
  tier: "always",
  kinds: allKinds,
  rule: "indicators.tree",
  run(subject) {
    const tree = parameter(subject, "indicators.tree")
    if (tree === null) return []
    return marksOver(subject.rows, (row) => {
      const branch = wrongBranch(row, tree)
      const meaning = wrongMeaning(row)
      return branch.length === 0 ? meaning : [...branch, ...meaning]
    })
  },
}

/**
 * Only headings that the tree knows elsewhere are wrong; unknown wordings are left alone. Satisfaction under benefit was usual
 * once and asks only.
 */
function wrongBranch(
  { level1, level2, indicator, index }: IndicatorRow,
  tree: readonly TreeBranch[],
): readonly Mark[] {
  const branch = tree.find((each) => each.level1 === level1)
  if (branch === undefined || level2 === null || branch.level2.includes(level2)) return []
  const words = level2Words[level2]
  const homes = tree.filter((each) => each.level2.includes(level2))
  if (homes.length === 0) return []
  if (comparable(indicator.level2) === comparable(indicator.level1) || containsAny(branch.level1, words))
    return []
  // A local heading (实施效果指标) may hold what the official one of its kind does not.
  if (!comparable(indicator.level1).startsWith(branch.level1)) return []
  return [
    {
      path: `indicators[${index}].level2`,
      severity: level2 === "满意度" ? "warning" : "error",
      sentence: say(
        `${quoted(indicator.level2)}不属于${quoted(indicator.level1)}，应在${homes.map(({ level1: home }) => `“${home}”`).join("或")}之下。`,
        `“${indicator.level2}” does not belong under “${indicator.level1}” but under ${homes.map(({ level1: home }) => home).join(" or ")}.`,
      ),
      remedy: say(
        "请改正一级或二级指标，并核对两边的分值。",
        "Correct the heading, and check the weights of both.",
      ),
    },
  ]
}

function wrongMeaning({ level1, level2, indicator, index }: IndicatorRow): readonly Mark[] {
  if (level1 === null) return []
  const path = `indicators[${index}].name` as const
  if (level1 !== "满意度指标" && level2 !== "满意度" && isSatisfaction(indicator.name))
    return [
      {
        path,
        severity: "warning",
        sentence: say(
          `${quoted(indicator.name)}是满意度指标，却列在${quoted(`${indicator.level1}·${indicator.level2}`)}之下。`,
          `“${indicator.name}” measures satisfaction but stands under “${indicator.level1} / ${indicator.level2}”.`,
        ),
        remedy: say(
          "请移到“满意度指标”之下，并调整分值。",
          "Move it under satisfaction and adjust the weights.",
        ),
      },
    ]
  if (
    level1 === "满意度指标" &&
    !isSatisfaction(indicator.name) &&
    containsAny(bareName(indicator.name), foreignToSatisfaction)
  )
    return [
      {
        path,
        severity: "warning",
        sentence: say(
          `${quoted(indicator.name)}不是满意度，却列在“满意度指标”之下。`,
          `“${indicator.name}” is no satisfaction but stands under that heading.`,
        ),
        remedy: say(
          "请移到合适的二级指标之下，另设服务对象满意度指标。",
          "Move it where it belongs, and set an indicator of satisfaction.",
        ),
      },
    ]
  return []
}
