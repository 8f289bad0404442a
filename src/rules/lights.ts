import type { Bilingual } from "../basics/bilingual.ts"
import { proportion } from "../basics/exact.ts"
import type { Indicator } from "../records/form.ts"
import { directionOf } from "./attainment.ts"
import { paired, quantityOf, targetInForce } from "./quantity.ts"
import type { Light } from "./rulebook-parameters.ts"
import { parameter } from "./subject.ts"
import type { Subject } from "./subject.ts"

export const lightNames: Readonly<Record<Light, Bilingual>> = {
  red: { zh: "红灯", en: "red" },
  yellow: { zh: "黄灯", en: "yellow" },
  green: { zh: "绿灯", en: "green" },
  blue: { zh: "蓝灯", en: "blue" },
}

/**
 * The light of an indicator by its progress: actual against the share of the target that is due by the month. Of a
 * reverse indicator only whether it keeps its limit counts. null where the rules have no lights, or target and actual do
 * not compare. Shares in percent are due in full at any time: a rate does not grow with the year.
 */
export function lightOf(indicator: Indicator, subject: Subject): Light | null {
  const lights = parameter(subject, "monitoring.lights")
  const month = parameter(subject, "monitoring.month")
  const target = quantityOf(targetInForce(indicator))
  const actual = quantityOf(indicator.actual)
  if (lights === null || month === null || target === null || actual === null) return null
  const pair = paired(target, actual)
  if (pair === null || pair.target <= 0) return null
  if (directionOf(indicator, target.op) === "reverse") return pair.actual <= pair.target ? "green" : "red"
  if (target.unit?.dimension === "percent") return null
  const due = proportion(pair.actual, 1200, pair.target * month, 4)
  if (due === null) return null
  if (due < lights.red) return "red"
  if (due < lights.yellow) return "yellow"
  return due >= lights.blue ? "blue" : "green"
}

/** The light of a project is the first of these that one of its indicators has. */
export const worstFirst: readonly Light[] = ["red", "yellow", "green", "blue"]

const lightsByWord: Readonly<Record<string, Light>> = { 红: "red", 黄: "yellow", 绿: "green", 蓝: "blue" }

/** The light that a text names, if it names one only: 红灯, 黄色预警, 绿. */
export function lightTold(text: string | null): Light | null {
  const found = [...(text ?? "").matchAll(/(?:^|亮|为|：|:)\s*([红黄绿蓝])(?:灯|色|$)|([红黄绿蓝])灯/gu)]
  const lights = new Set(found.map(([, a, b]) => lightsByWord[a ?? b ?? ""]))
  const [only] = lights
  return lights.size === 1 ? (only ?? null) : null
}
