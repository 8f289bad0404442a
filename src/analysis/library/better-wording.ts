import type { Bilingual } from "../../basics/bilingual.ts"
import type { BetterWording } from "../../contract/suggestions.ts"
import { parseValue } from "../../records/value.ts"
import { isSatisfaction, isSoft, level1Of, level2Of } from "../../rules/meaning.ts"
import type { LibraryLine } from "./library-line.ts"
import { commonest } from "./usual-indicator.ts"

const mostTargets = 4

/**
 * How a target that nobody can measure may be worded; null where it can be measured or is not written. The figures are
 * those of like indicators: none is made up here.
 */
export function betterWording(
  indicator: { readonly name: string; readonly level1: string; readonly level2: string },
  target: string,
  like: readonly LibraryLine[],
): BetterWording | null {
  const value = parseValue(target)
  if (value === null || value.number !== null || !isSoft(target)) return null
  const measurable = like.flatMap(({ number, target: text }) => (number === null || text === "" ? [] : text))
  return {
    advice: adviceFor(indicator),
    targets: commonest(measurable)
      .slice(0, mostTargets)
      .map(({ text }) => text),
  }
}

function adviceFor({ name, level1, level2 }: { name: string; level1: string; level2: string }): Bilingual {
  if (isSatisfaction(name) || level1Of(level1) === "满意度指标") return advice.satisfaction
  const heading = level2Of(level2) ?? level1Of(level1)
  return (heading === null ? undefined : adviceByHeading[heading]) ?? advice.any
}

const advice = {
  satisfaction: {
    zh: "写成比例，并注明怎样调查，例如“问卷调查满意度≥（比例）%”。",
    en: "Give a share and how it is surveyed.",
  },
  time: {
    zh: "写明截止日期，或写成及时率，例如“（年）年（月）月底前”“按期完成率≥（比例）%”。",
    en: "Give a date, or the share done in time.",
  },
  quality: {
    zh: "写成合格率、达标率一类的比例，例如“验收合格率=（比例）%”。",
    en: "Give a share that passes: acceptance, standards met.",
  },
  amount: { zh: "写明数量和计量单位，例如“≥（数）（单位）”。", en: "Give a number and its unit." },
  cost: {
    zh: "写明控制数，例如“≤（金额）万元”或单位成本。",
    en: "Give the limit: an amount, or a unit cost.",
  },
  change: {
    zh: "写明受益的人数、比例，或比上年变化多少；确实不能量化的，分档写明达到什么程度算好、一般、差。",
    en: "Say how many benefit, which share, or the change on last year; where it cannot be counted, say what counts as good, fair and poor.",
  },
  any: {
    zh: "改为数值和计量单位；不能量化的，分档写明评判标准。",
    en: "Give a figure with its unit, else say by which standard it is graded.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>

const adviceByHeading: Readonly<Record<string, Bilingual>> = {
  数量指标: advice.amount,
  质量指标: advice.quality,
  时效指标: advice.time,
  成本指标: advice.cost,
  经济成本: advice.cost,
  社会成本: advice.cost,
  生态环境成本: advice.cost,
  经济效益: advice.change,
  社会效益: advice.change,
  生态效益: advice.change,
  可持续影响: advice.change,
  效益指标: advice.change,
  满意度: advice.satisfaction,
}
