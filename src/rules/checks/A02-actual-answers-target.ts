import { scoredKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { comparisonText, comparisonTextEnglish } from "../indicator-marks.ts"
import { bareText, isDone } from "../meaning.ts"
import { paired, quantityOf, targetInForce, unitInName } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import type { IndicatorRow } from "../indicator-row.ts"
import { gradeWords } from "../vocabulary/answer-words.ts"
import { say } from "../wording.ts"

export const actualAnswersTarget: Check = {
  code: "A02",
  title: say("实际完成值与指标值答在一处", "The actual value answers the target"),
  severity: "error",
  tier: "before-submission",
  kinds: scoredKinds,
  rule: "indicators.complete",
  run({ rows }) {
    return marksOver(rows, (row) => {
      const mark = markOf(row)
      return mark === null ? [] : [{ path: `indicators[${row.index}].actual` as const, ...mark }]
    })
  },
}

function markOf(row: IndicatorRow): Omit<Mark, "path"> | null {
  const target = targetInForce(row.indicator)
  const { actual } = row.indicator
  if (target === null || actual === null || bareText(target.text) === bareText(actual.text)) return null
  if (target.number === null) {
    if (quantityOf(actual)?.unit?.dimension !== "percent") return null
    if (target.text.includes("完成") && actual.text.includes("完成")) return null
    return {
      severity: "warning",
      sentence: say(
        `${comparisonText(row)}：文字的指标值用百分比回答，看不出做到了什么。`,
        `${comparisonTextEnglish(row)}: words are answered by a percentage.`,
      ),
      remedy: say(
        "请写明实际的情况或所评的档次；能量化的，把指标值改为数值。",
        "Say what was achieved or which grade it has; if it can be counted, set a figure as target.",
      ),
    }
  }
  if (actual.number === null) {
    const words = isDone(actual.text) || gradeWords.some((list) => list.includes(bareText(actual.text)))
    return {
      severity: words ? "error" : "warning",
      sentence: say(
        `${comparisonText(row)}：指标值是数，实际完成值不是一个数。`,
        `${comparisonTextEnglish(row)}: the target is a figure, the actual value is not.`,
      ),
      remedy: say("请填写与指标值同一单位的数值。", "Give a figure in the unit of the target."),
    }
  }
  return row.attainment.way === "unknown" && unitsDiffer(row)
    ? {
        severity: "warning",
        sentence: say(
          `${comparisonText(row)}：两者的单位不同，无法比较。`,
          `${comparisonTextEnglish(row)}: the two are in units that do not compare.`,
        ),
        remedy: say("请用与指标值相同的单位填写完成值。", "Give the actual value in the unit of the target."),
      }
    : null
}

/** Measure words that only name the same thing differently (个 and 家) are left alone: one side must be a real unit. */
function unitsDiffer({ indicator }: IndicatorRow): boolean {
  const target = quantityOf(targetInForce(indicator))
  const actual = quantityOf(indicator.actual)
  const nameUnit = unitInName(indicator.name)
  if (target === null || actual === null) return false
  const [left, right] = [target.unit ?? nameUnit, actual.unit ?? nameUnit]
  if (
    left === null ||
    right === null ||
    paired({ ...target, unit: left }, { ...actual, unit: right }) !== null
  )
    return false
  const real = ["percent", "money", "time", "months", "area", "length", "mass"]
  return real.includes(left.dimension) || real.includes(right.dimension)
}
