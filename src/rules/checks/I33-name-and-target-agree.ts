import { parseFigure, plain } from "../../basics/exact.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import type { IndicatorRow } from "../indicator-row.ts"
import { bareName } from "../meaning.ts"
import { quantityOf, targetInForce } from "../quantity.ts"
import { marksOver } from "../row-marks.ts"
import { targetPath } from "../score-steps.ts"
import { unitOf } from "../units.ts"
import { quoted, say } from "../wording.ts"

/** A figure with its unit at the end of a name: 村组干部230人. */
const figureAtEnd = /(?<![\d.xX×*])(\d[\d,]*(?:\.\d+)?)(\p{Script=Han}{1,3}|km|m|%)$/u
const endsLikeOne = /\d[^\d]{1,3}$/u

/** A name that holds the target need not, and one that holds another figure contradicts it. */
export const nameAndTargetAgree: Check = {
  code: "I33",
  title: say("指标名称中的数不与指标值矛盾", "A figure in the name does not contradict the target"),
  severity: "warning",
  tier: "always",
  kinds: allKinds,
  rule: "indicators.distinct",
  run({ rows }) {
    return marksOver(rows, (row) => (endsLikeOne.test(row.indicator.name) ? (markOf(row) ?? []) : []))
  },
}

function markOf(row: IndicatorRow): Mark | null {
  const { name } = row.indicator
  const [, digits = "", unitText = ""] = figureAtEnd.exec(bareName(name)) ?? []
  const figure = parseFigure(digits)
  const target = quantityOf(targetInForce(row.indicator))
  const unit = unitOf(unitText)
  if (figure === null || target?.unit == null || target.unit.dimension !== unit.dimension) return null
  const text = targetInForce(row.indicator)?.text ?? ""
  const path = targetPath(row)
  if (target.unit.factor * target.number !== unit.factor * figure)
    return {
      path,
      sentence: say(
        `指标名称${quoted(name)}中是 ${plain(figure)}，指标值却是 ${text}。`,
        `The name “${name}” has ${plain(figure)}, the target is ${text}.`,
      ),
      remedy: say("请核对两处的数；名称中不写指标值。", "Check both; a name need not hold the target."),
    }
  return {
    path,
    severity: "hint",
    sentence: say(
      `指标名称${quoted(name)}中写了指标值 ${text}。`,
      `The name “${name}” holds the target ${text}.`,
    ),
    remedy: say("名称只写指标，数写在指标值里。", "Keep the figure in the target only."),
  }
}
