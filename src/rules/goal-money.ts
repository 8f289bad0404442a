import { multiply, parseFigure } from "../basics/exact.ts"
import { comparable } from "../basics/text.ts"
import { unitOf } from "./units.ts"

export interface MoneyTold {
  readonly phrase: string
  readonly yuan: number
  /** What the text may have rounded away. */
  readonly step: number
}

/** The whole of a project's money: words that say so, then the amount; not an amount of a part, a year or an earlier one. */
const whole =
  /(?:(?:项目)?总投资|总预算|预算总额|资金总额|项目总资金|共(?:安排|申请|投入|下达|支出|支付)(?:财政|预算|专项|项目)*(?:资金|经费)?)(?:为|共|共计|约|合计|:)?(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)/gu

/** null where the text names no such sum, or several. */
export function moneyTold(text: string): MoneyTold | null {
  const found = [...comparable(text).matchAll(whole)]
  const [first] = found
  if (first === undefined || found.length > 1) return null
  const [phrase, digits = "", unit = ""] = first
  const number = parseFigure(digits)
  if (number === null) return null
  const { factor } = unitOf(unit)
  const places = digits.split(".")[1]?.length ?? 0
  return { phrase, yuan: multiply(number, factor), step: factor / 10 ** places }
}
