/** The numbers that the text of a goal promises, each with the words around it. */
import { parseFigure } from "../basics/exact.ts"
import { comparable } from "../basics/text.ts"
import { bareName } from "./meaning.ts"
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
