/** The numbers that the text of a goal promises, each with the words around it. */
import type { Value } from "../records/form.ts"
import { parseFigure } from "../basics/exact.ts"
import { comparable } from "../basics/text.ts"
import { bareName } from "./meaning.ts"
import { quantityOf, unitInName } from "./quantity.ts"
import { unitOf } from "./units.ts"
import type { Unit } from "./units.ts"

export interface NumberTold {
  readonly number: number
  readonly unit: Unit
  /** The clause it stands in, which holds no other number of its unit. */
  readonly phrase: string
  /** The clause without the words that many names share. */
  readonly bare: string
}

/** Measure words and units that a goal counts in; percentages of many things look alike and are left out. */
const counted =
  /(\d[\d,]*(?:\.\d+)?)(万?(?:公里|平方米|人次|公顷|人|户|个|座|处|台|套|辆|次|期|场|份|件|亩|米|吨))/gu

export function numbersTold(text: string): readonly NumberTold[] {
  if (!/\d/u.test(text)) return []
  const clauses = comparable(text).split(/[，。；、：,;:\n]/u)
  return clauses.flatMap((clause) => {
    const found = [...clause.matchAll(counted)].flatMap(([, digits = "", unit = ""]) => {
      const number = parseFigure(digits)
      const bare = clause.replace(commonWords, "")
      return number === null ? [] : { number, unit: unitOf(unit), phrase: clause, bare }
    })
    return found.filter(
      ({ unit }) => found.filter((other) => other.unit.dimension === unit.dimension).length === 1,
    )
  })
}

/** Words that many names share and that tell nothing about what is counted. */
const commonWords = /数量|人数|次数|面积|长度|个数|户数|人次|完成|项目|建设|实施|工作|全年|年度|本年/gu

/** What is left of a name without the words that many names share; null where that is too little to know it by. */
export function ownWords(name: string): string | null {
  const bare = bareName(name).replace(commonWords, "")
  return bare.length >= 3 ? bare : null
}

/**
 * The only number told that names what this indicator names, in its unit, where it is another than the value's; null where
 * nothing is told of it, several numbers are, or it is the same.
 */
export function numberOtherwise(
  told: readonly NumberTold[],
  name: string,
  value: Value | null,
): NumberTold | null {
  const quantity = quantityOf(value)
  const unit = quantity?.unit ?? unitInName(name)
  if (quantity === null || unit === null) return null
  if (!told.some((number) => number.unit.dimension === unit.dimension)) return null
  const words = ownWords(name)
  if (words === null) return null
  const like = told.filter(
    ({ unit: { dimension }, bare }) => dimension === unit.dimension && bare.includes(words),
  )
  const [only] = like
  if (only === undefined || like.length > 1 || only.unit.factor !== unit.factor) return null
  return only.number === quantity.number ? null : only
}
