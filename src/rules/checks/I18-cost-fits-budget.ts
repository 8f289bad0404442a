import { divide, multiply, near, plain, sum } from "../../basics/exact.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { costLines, projectAmount } from "../cost-lines.ts"
import type { CostLine } from "../cost-lines.ts"
import { partsSum } from "../../records/fund-table.ts"
import { targetPath } from "../score-steps.ts"
import { parameter } from "../subject.ts"
import type { Subject } from "../subject.ts"
import { say } from "../wording.ts"
import { amountUnitIsPlausible } from "./F11-amount-unit-is-plausible.ts"

/** Targets that reach this share of the budget are meant to cover it. */
const covers = 0.99

export const costFitsBudget: Check = {
  code: "I18",
  title: say("成本指标与预算数、执行数相符", "Cost indicators fit budget and executed amount"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "cost.budget",
  run(subject) {
    const all = costLines(subject)
    const budget = projectAmount(subject, "budget")
    if (all.length === 0 || budget === null || budget.amount <= 0) return []
    if (amountUnitIsPlausible.run(subject).length > 0) return []
    const perUnit = subject.form.currency === "万元" ? 10_000 : 1
    const tolerance = multiply(parameter(subject, "money.tolerance") ?? 0, perUnit)
    const money: Money = {
      perUnit,
      tolerance,
      budgetYuan: multiply(budget.amount, perUnit),
      limitYuan: multiply(Math.max(budget.amount, initialBudgetOf(subject)), perUnit),
      currency: subject.form.currency,
    }
    const lines = withoutParts(all, money)
    const executed = subject.reported ? projectAmount(subject, "executed") : null
    return [
      ...targetsAboveBudget(lines, money),
      ...(executed === null ? [] : actualsAgainstExecuted(lines, money, multiply(executed.amount, perUnit))),
    ]
  },
}

/** Of the total row, or of its parts where that was left at 0. */
function initialBudgetOf({ funds }: Subject): number {
  return Math.max(funds.total?.fund.initialBudget ?? 0, partsSum(funds, "initialBudget") ?? 0)
}

interface Money {
  readonly perUnit: number
  readonly tolerance: number
  readonly budgetYuan: number
  /** Costs may have been set by the initial budget. */
  readonly limitYuan: number
  readonly currency: string
}

/** A line that is the whole budget stands for all: the others are its parts, as long as they do not exceed it. */
function withoutParts(
  lines: readonly CostLine[],
  { limitYuan, budgetYuan, tolerance }: Money,
): readonly CostLine[] {
  const isWhole = ({ targetYuan }: CostLine): boolean =>
    targetYuan !== null && (near(targetYuan, limitYuan, tolerance) || near(targetYuan, budgetYuan, tolerance))
  const wholes = lines.filter(isWhole)
  const parts = sum(lines.filter((line) => !isWhole(line)).map(({ targetYuan }) => targetYuan ?? 0))
  return wholes.length > 0 && parts <= limitYuan + tolerance ? wholes.slice(0, 1) : lines
}

function targetsAboveBudget(lines: readonly CostLine[], money: Money): readonly Mark[] {
  const targets = lines.filter(({ targetYuan }) => targetYuan !== null)
  const total = sum(targets.map(({ targetYuan }) => targetYuan ?? 0))
  const first = targets[0]
  if (first === undefined || total <= money.limitYuan + money.tolerance) return []
  return [
    {
      path: targetPath(first.row),
      sentence: say(
        `成本指标合计 ${inPrinted(total, money)}，超过预算数 ${inPrinted(money.limitYuan, money)}。`,
        `The cost targets add up to ${inPrinted(total, money)}, above the budget of ${inPrinted(money.limitYuan, money)}.`,
      ),
      remedy: say(
        "成本控制数之和不应超过预算，请核对。",
        "Cost limits should not add up to more than the budget; check them.",
      ),
    },
  ]
}

/** Only where the cost targets cover the budget do their actuals have to be what was spent. */
function actualsAgainstExecuted(
  lines: readonly CostLine[],
  money: Money,
  executedYuan: number,
): readonly Mark[] {
  const first = lines[0]
  if (first === undefined || lines.some(({ actualYuan }) => actualYuan === null)) return []
  const targets = sum(lines.map(({ targetYuan }) => targetYuan ?? 0))
  const actuals = sum(lines.map(({ actualYuan }) => actualYuan ?? 0))
  const above = actuals > executedYuan + money.tolerance
  const covering = targets >= money.budgetYuan * covers && targets <= money.budgetYuan + money.tolerance
  if (near(actuals, executedYuan, money.tolerance) || (!above && !covering)) return []
  const what =
    lines.length === 1
      ? say("成本指标的实际完成值是", "The actual cost is")
      : say(`${lines.length} 个成本指标的实际完成值合计`, `The ${lines.length} actual costs add up to`)
  return [
    {
      path: `indicators[${first.row.index}].actual`,
      sentence: say(
        `${what.zh} ${inPrinted(actuals, money)}，全年执行数却是 ${inPrinted(executedYuan, money)}。`,
        `${what.en} ${inPrinted(actuals, money)}, yet ${inPrinted(executedYuan, money)} was executed.`,
      ),
      remedy: say(
        "请按实际支出填写成本完成值，不要照抄指标值。",
        "Give the cost as it was spent instead of copying the target.",
      ),
    },
  ]
}

function inPrinted(yuan: number, { perUnit, currency }: Money): string {
  return `${plain(divide(yuan, perUnit, 6) ?? 0)} ${currency}`
}
