import { comparable } from "../../../basics/text.ts"
import { parseFigure } from "../../../basics/exact.ts"
import { remembered } from "../../../basics/remembered.ts"
import { operatorOf } from "../../../records/operator-words.ts"
import { parseValue } from "../../../records/value.ts"
import { isFundWord, isSecondLevel, levelLabels, wordKey } from "./label-match.ts"
import type { FundColumnLabel, IndicatorColumnLabel, TaskColumnLabel } from "./label-match.ts"

/**
 * How badly a text fits a column: 0 perfectly, about 1 well enough, 5 and more hardly. The costs are compared with those of
 * align.ts; only their order of size matters, no document is close to the edge of any of them.
 */

/** A figure as printed in a money, weight or score cell; null where it is none. */
export const printedFigure = remembered(10_000, (text: string): number | null =>
  parseFigure(comparable(text).replace(/(?:万元|[万元分%％])$/u, "")),
)

export function isDash(text: string): boolean {
  return /^[-—–－/]{1,4}$/u.test(comparable(text))
}

/** (30分) below a first level or a heading: its points. The bracket may stand on another line. */
export function isPoints(text: string): boolean {
  return /^\(?\d{1,3}(?:\.\d)?分\)$/u.test(comparable(text))
}

/** "预算执行率（10分）": a level with its points. */
export function bearsPoints(text: string): boolean {
  return text.length <= 30 && /\p{Script=Han}\(\d{1,3}(?:\.\d)?分\)$/u.test(comparable(text))
}

/** What a person puts into a box that is to be ticked. */
export function isTick(text: string): boolean {
  return /^[√✓✔☑■●✅1是]$/u.test(comparable(text))
}

/** What the column of natures holds, which is neither a name nor a value. */
export function isNatureWord(text: string): boolean {
  return /^(?:正向|反向|逆向|定性|定量)(?:指标)?$/u.test(wordKey(text))
}

/** What answers 完成目标可能性: neither a name nor a value nor a reason. */
function isAnswer(text: string): boolean {
  return /^(?:确定能|有可能|不可能|完全不可能|基本能|肯定能)$/u.test(wordKey(text))
}

/** Figures, quantities and signs stand alone: they are never a fragment of a longer text. */
export function isComplete(text: string): boolean {
  const bare = comparable(text)
  return isDash(bare) || /^[≥≤<>=＝]?[\d.,]+[%％‰]?$/u.test(bare) || operatorOf(bare) !== null
}

/** A number with at most a short unit; a longer text after a number is a sentence that begins with one. */
const isQuantity = remembered(10_000, (text: string): boolean => {
  const value = parseValue(text)
  return value !== null && value.number !== null && (value.unit ?? "").length <= 8
})

/** A quantity as it stands in a target or actual cell: 0 for a plain one, dearer the more it looks like a sentence. */
const valueCost = remembered(10_000, (text: string): number => {
  const bare = comparable(text)
  if (isDash(bare)) return 0.5
  if (isNatureWord(bare) || isAnswer(bare)) return 3
  if (levelLabels.names(bare).size > 0 || bearsPoints(bare)) return 5
  if (isUnitSign(bare) || (bare.length <= 8 && bare.endsWith("指标"))) return 3
  if (/\([^()\d]{1,8}\)$/u.test(bare) && !/\d/u.test(bare)) return 3
  if (isQuantity(text)) return /[^\d.,]/u.test(bare) ? 0 : 0.3
  if (/^[≥≤<>=＝]/u.test(bare)) return 0.2
  if (/\d/u.test(bare) && bare.length <= 24) return 0.5
  if (bare.length <= 6) return 0.7
  if (bare.length <= 12) return 1
  return bare.length <= 24 ? 1.6 : 2.4
})

function nameCost(text: string): number {
  const bare = comparable(text)
  if (/^[-\d.,%‰/—]+$/u.test(bare) || /^[A-Z]{1,6}[-_]?\d{2,}$/u.test(bare)) return 6
  if (isNatureWord(bare) || isAnswer(bare) || operatorOf(bare) !== null || /^[≥≤<>=]|^\*{2}/u.test(bare))
    return 6
  if (levelLabels.names(bare).size > 0) return bare.endsWith("满意度") ? 0.8 : 1.6
  if (isQuantity(text)) return 3.5
  if (bearsPoints(bare)) return 1.5
  if (bare.length <= 8 && bare.endsWith("指标")) return 1.5
  return bare.length <= 2 ? 0.8 : 0
}

function levelCost(text: string, level: "level1" | "level2"): number {
  const labels = levelLabels.names(text)
  if (labels.has(level)) return 0
  if (level === "level2" && isSecondLevel(text)) return 0.3
  if (labels.size > 0) return level === "level2" ? 1.6 : 3
  const bare = comparable(text)
  if (/^[-\d.,%≥≤<>=]|^[A-Z]{1,6}[-_]?\d{2,}$/u.test(bare)) return 7
  if (bearsPoints(bare)) return 0.3
  if (bare.length <= 14 && /(?:指标|效益|目标|满意度|影响)(?:[(（].*)?$/u.test(bare)) return 1.4
  return bare.length <= 10 ? 2.6 : 5
}

function scoreCost(text: string): number {
  if (isDash(text)) return 0.2
  const figure = printedFigure(text)
  if (figure === null || /[%％元]/u.test(text)) return 7
  return figure > 100 || figure < 0 ? 4 : 0
}

function textCost(text: string): number {
  if (levelLabels.names(text).size > 0 || isAnswer(text)) return 3
  return isQuantity(text) ? 2.2 : 0.3
}

/** % and the like say nothing by themselves: they stand in a column of units. */
function isUnitSign(text: string): boolean {
  return /^(?:[%‰℃㎡]|百分比|个百分点)$/u.test(text)
}

const unitPattern = /^[^\d≥≤<>=]{1,8}$/u

/**
 * @param heading as printed over a column that is none of the others
 * @param under how first levels of the usual tree are printed: as such, or as second levels below others
 */
export function indicatorCost(
  column: IndicatorColumnLabel,
  text: string,
  under: "first" | "second" = "first",
  heading = "",
): number {
  switch (column) {
    case "level1":
    case "level2":
      if (under === "second" && levelLabels.names(text).has("level1")) return column === "level2" ? 0 : 3
      return levelCost(text, column)
    case "name":
      return nameCost(text)
    case "nature":
      return isNatureWord(text) ? 0 : operatorOf(text) === null ? 5 : 0.2
    case "op":
      return operatorOf(text) !== null || isNatureWord(text) ? 0 : 6
    case "unit":
      if (levelLabels.names(text).size > 0) return 6
      return unitPattern.test(comparable(text)) && operatorOf(text) === null ? 0.2 : 4
    case "weight":
    case "score":
      return scoreCost(text)
    case "coefficient":
      return printedFigure(text) === null ? 7 : 0
    case "target":
    case "adjustedTarget":
    case "actual":
    case "forecast":
      return operatorOf(text) === null ? valueCost(text) : 4
    case "description":
    case "basis":
    case "deviation":
    case "remark":
      return textCost(text)
    case "causes":
      return isTick(text) ? 0 : textCost(text) + 1
    case "likelihood":
      if (isTick(text) || isAnswer(text)) return 0
      return /能|可能|完成|^[高中低]$/u.test(comparable(text)) && text.length <= 12 ? 0 : textCost(text) + 1
    case "other":
      return otherCost(text, heading)
  }
}

/** What stands in a column that the record has no field for, as far as its heading tells. */
function otherCost(text: string, heading: string): number {
  const bare = comparable(text)
  const key = wordKey(heading)
  if (/编[码号]|代码|序号/u.test(key)) return isCode(bare) ? 0 : 4
  if (/(?:标准|方法|规则|公式|办法|细则)$/u.test(key)) return isQuantity(text) || bare.length < 4 ? 2 : 0.4
  return 0.8
}

/** What numbers a row: 12, 1.2.1, ZB0012, CC-01. */
function isCode(bare: string): boolean {
  return /^[A-Za-z]{0,6}[-_.]?\d[\d.-]{0,14}$/u.test(bare)
}

/** What it costs to leave an indicator column empty. */
export const indicatorSkip: Readonly<Record<IndicatorColumnLabel, number>> = {
  level1: 0.05,
  level2: 0.05,
  name: 3,
  nature: 0.4,
  op: 0.6,
  target: 1.5,
  adjustedTarget: 0.2,
  actual: 1.1,
  unit: 0.5,
  weight: 1.6,
  score: 1.4,
  deviation: 0,
  description: 0.8,
  basis: 0.6,
  forecast: 0.6,
  causes: 0,
  likelihood: 0.4,
  remark: 0,
  coefficient: 0.6,
  other: 0.2,
}

export function fundCost(column: FundColumnLabel | TaskColumnLabel, text: string): number {
  const figure = printedFigure(text)
  const percent = /[%％]$/u.test(comparable(text))
  switch (column) {
    case "source":
      return isFundWord(text) ? 0 : figure !== null || isDash(text) ? 8 : text.length > 24 ? 3 : 1.2
    case "weight":
    case "score":
      return isDash(text) ? 0 : figure === null || percent ? 5 : figure > 100 ? 3 : 0
    case "executionRate":
      return isDash(text) ? 0.4 : figure === null ? 4 : percent ? 0 : 0.3
    case "content":
      return figure === null ? 0.3 : 4
    case "other":
      return figure === null ? 0.3 : 2.5
    case "initialBudget":
    case "budget":
    case "executed":
    case "forecast":
    case "fiscal":
    case "otherFunds":
      return isDash(text) ? 0.4 : figure === null ? (text.length > 16 ? 7 : 3) : percent ? 5 : 0
  }
}

export const fundSkip = 0.3
