import { near, plain, sum } from "../../basics/exact.ts"
import { comparable } from "../../basics/text.ts"
import { budgetOf, fundTableOf } from "../../records/fund-table.ts"
import { directionOf } from "../attainment.ts"
import { paired, quantityOf, targetInForce } from "../quantity.ts"
import { quoted, say } from "../wording.ts"
import { alignIndicators } from "./align-indicators.ts"
import type { AcrossFinding } from "./finding.ts"
import { inYuan, tellAt } from "./pairs.ts"
import type { YearlyForm } from "./yearly-form.ts"

const fewestParts = 2
const mostForms = 200

/**
 * A transfer payment has a target form of the region and one of each place below it. Which is the region's is told by the
 * money: its amount is the sum of the others'. Counts of one unit must then add up as well (X11); rates do not.
 */
export function regionAndParts(documents: readonly YearlyForm[]): readonly AcrossFinding[] {
  const groups = new Map<string, number[]>()
  for (const [index, { form }] of documents.entries()) {
    if (form.kind !== "target" || form.year === null || comparable(form.project.name) === "") continue
    const key = `${form.year}|${comparable(form.project.name)}`
    groups.set(key, [...(groups.get(key) ?? []), index])
  }
  return [...groups.values()].flatMap((members) =>
    members.length <= fewestParts || members.length > mostForms ? [] : regionOf(documents, members),
  )
}

function regionOf(documents: readonly YearlyForm[], members: readonly number[]): readonly AcrossFinding[] {
  const amounts = members.map((index) => amountOf(documents[index]))
  const total = sum(amounts.flatMap((amount) => amount ?? []))
  if (amounts.includes(null)) return []
  const at = amounts.findIndex((amount) => amount !== null && amount > 0 && near(amount * 2, total, 200))
  const region = members[at]
  const parts = members.filter((index) => index !== region)
  return region === undefined ? [] : countsAddUp(documents, region, parts)
}

function amountOf(document: YearlyForm | undefined): number | null {
  if (document === undefined) return null
  const { total } = fundTableOf(document.form.funds)
  const amount = total === null ? null : budgetOf(total.fund)
  return amount === null ? null : inYuan(amount, document.form)
}

function countsAddUp(
  documents: readonly YearlyForm[],
  region: number,
  parts: readonly number[],
): readonly AcrossFinding[] {
  const whole = documents[region]
  if (whole === undefined) return []
  const aligned = parts.map((part) => ({
    part,
    pairs: alignIndicators(whole.form.indicators, documents[part]?.form.indicators ?? []).pairs,
  }))
  return whole.form.indicators.flatMap((indicator, index): AcrossFinding[] => {
    const target = quantityOf(targetInForce(indicator))
    if (target === null || target.unit === null || target.unit.dimension === "percent") return []
    if (!indicator.level2.includes("数量") || directionOf(indicator, target.op) === "reverse") return []
    const found = aligned.flatMap(({ part, pairs }) => {
      const own = pairs.find(({ earlier, alike }) => earlier === index && alike === 1)
      const row = own === undefined ? undefined : documents[part]?.form.indicators[own.later]
      const pair = row === undefined ? null : paired(target, quantityOf(targetInForce(row)) ?? target)
      const given = row !== undefined && quantityOf(targetInForce(row)) !== null
      return own === undefined || pair === null || !given || pair.converted
        ? []
        : [{ part, own, value: pair.actual }]
    })
    const together = sum(found.map(({ value }) => value))
    if (found.length < parts.length || near(together, target.number, 0.001)) return []
    return [
      tellAt(whole, "money.sum", {
        code: "X11",
        severity: "warning",
        at: { form: region, path: `indicators[${index}].target` },
        against: found.map(({ part, own }) => ({
          form: part,
          path: `indicators[${own.later}].target` as const,
        })),
        sentence: say(
          `指标${quoted(indicator.name)}的区域指标值是 ${plain(target.number)}，下级 ${found.length} 张表合计 ${plain(together)}。`,
          `The region's target of “${indicator.name}” is ${plain(target.number)}; the ${found.length} forms below add up to ${plain(together)}.`,
        ),
        remedy: say("请核对分解到下级的指标值。", "Check how the target was divided."),
      }),
    ]
  })
}
