/**
 * Units of measure and how they convert, as data. Only units of one dimension compare; factors are whole numbers, so
 * that a conversion never rounds. Measure words (个, 名, 台) count things and convert into nothing but their like.
 */
import { remembered } from "../basics/remembered.ts"
import { comparable } from "../basics/text.ts"

export interface Unit {
  readonly dimension: string
  /** How many of the dimension's smallest unit it is. */
  readonly factor: number
}

const table: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  percent: { "%": 1, 百分比: 1, 百分之: 1 },
  points: { 个百分点: 1, 百分点: 1 },
  money: {
    元: 1,
    人民币元: 1,
    百元: 100,
    千元: 1000,
    万元: 10_000,
    万: 10_000,
    百万元: 1_000_000,
    千万元: 10_000_000,
    亿元: 100_000_000,
  },
  time: {
    秒: 1,
    秒钟: 1,
    分钟: 60,
    小时: 3600,
    个小时: 3600,
    h: 3600,
    天: 86_400,
    日: 86_400,
    周: 604_800,
    星期: 604_800,
  },
  months: { 月: 1, 个月: 1, 季度: 3, 个季度: 3, 年: 12 },
  workdays: { 工作日: 1, 个工作日: 1 },
  length: { 毫米: 1, 厘米: 10, 米: 1000, m: 1000, 公里: 1_000_000, 千米: 1_000_000, km: 1_000_000 },
  area: {
    平方米: 1,
    m2: 1,
    平米: 1,
    平方: 1,
    万平方米: 10_000,
    公顷: 10_000,
    平方公里: 1_000_000,
    平方千米: 1_000_000,
  },
  mass: { 克: 1, 两: 50, 斤: 500, 公斤: 1000, 千克: 1000, kg: 1000, 吨: 1_000_000 },
  volume: { 升: 1, 立方米: 1000, 方: 1000, m3: 1000 },
  people: { 人: 1, 名: 1, 位: 1, 个人: 1 },
  times: { 次: 1, 次数: 1 },
  pieces: { 个: 1 },
  households: { 户: 1, 家庭: 1 },
}

const units: ReadonlyMap<string, Unit> = new Map(
  Object.entries(table).flatMap(([dimension, entries]) =>
    Object.entries(entries).map(([name, factor]) => [name, { dimension, factor }] as const),
  ),
)

/** Multiples before a measure word: 万人, 千册. */
const multiples: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

/**
 * The unit that is written; an unknown word is a dimension of its own. "次/年" and "次每年" count as 次, since a form
 * is about one year.
 */
export const unitOf: (written: string) => Unit = remembered(1000, (written) => {
  const name = comparable(written)
    .toLowerCase()
    .replace(/(\/年|每年|\/年度)$/u, "")
    .replace(/^\((.*)\)$/u, "$1")
  const known = units.get(name)
  if (known !== undefined) return known
  const multiple = multiples[name.charAt(0)]
  const counted = name.slice(1)
  if (multiple === undefined || counted === "") return { dimension: name, factor: 1 }
  const base = units.get(counted) ?? { dimension: counted, factor: 1 }
  return { dimension: base.dimension, factor: base.factor * multiple }
})
