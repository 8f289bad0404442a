import { plain, proportion } from "../../basics/exact.ts"
import { budgetColumnOf, budgetOf, fundTableOf } from "../../records/fund-table.ts"
import { saysNothing } from "../meaning.ts"
import { gradeOfTotal } from "../score-form.ts"
import { isShort } from "../shortfall.ts"
import { parameter, subjectOf } from "../subject.ts"
import { quoted, say } from "../wording.ts"
import { alignIndicators } from "./align-indicators.ts"
import type { AcrossFinding } from "./finding.ts"
import { likeness, piecesOf } from "./likeness.ts"
import { inYuan, isEvaluation, isTargetForm, pairsAcrossYears, tellAt } from "./pairs.ts"
import type { DocumentPair } from "./pairs.ts"
import type { YearlyForm } from "./yearly-form.ts"

/** From here on two reasons are the same one. */
const alikeFrom = 0.8

/** Percent of the budget spent, below which the next budget should not be the same. */
const lowExecution = 60

/**
 * What last year's self-evaluation asks of this year: the next budget takes a poor grade or a low execution into account (X07);
 * a remedy that was announced is not announced again in the same words for the same shortfall (X10).
 */
export function lessonsOfLastYear(documents: readonly YearlyForm[]): readonly AcrossFinding[] {
  return pairsAcrossYears(documents).flatMap((pair) =>
    isEvaluation(pair.earlier.form) ? [...sameBudgetAgain(pair), ...sameReasonAgain(pair)] : [],
  )
}

function sameBudgetAgain({ earlier, later, from, to }: DocumentPair): readonly AcrossFinding[] {
  if (!isTargetForm(later.form)) return []
  const [last, next] = [fundTableOf(earlier.form.funds).total, fundTableOf(later.form.funds).total]
  const [budget, amount] = [last && budgetOf(last.fund), next && budgetOf(next.fund)]
  if (last === null || next === null || budget === null || amount === null || budget <= 0) return []
  if (inYuan(amount, later.form) < inYuan(budget, earlier.form)) return []
  const { scoreRules } = subjectOf(earlier.form, earlier.rulebook)
  const { score } = earlier.form.total
  const grade = score === null || scoreRules === null ? null : gradeOfTotal(score, scoreRules.grades)
  const poor = grade === "中" || grade === "差"
  const rate = last.fund.executed === null ? null : proportion(last.fund.executed, 100, budget, 2)
  const low = rate !== null && rate < lowExecution
  if (!poor && !low) return []
  const why = poor
    ? say(`上年自评等级为“${grade}”`, `Last year's grade is “${grade}”`)
    : say(`上年执行率只有 ${plain(rate ?? 0)}%`, `Last year only ${plain(rate ?? 0)} % was spent`)
  return [
    tellAt(later, "across.results", {
      code: "X07",
      severity: "hint",
      at: { form: to, path: `funds[${next.index}].${budgetColumnOf(next.fund)}` },
      against: [{ form: from, path: poor ? "total.score" : `funds[${last.index}].executed` }],
      sentence: say(`${why.zh}，本年预算没有减少。`, `${why.en}, and this year's budget is no smaller.`),
      remedy: say(
        "请说明评价结果如何应用：整改、压减预算或调整项目。",
        "Say what followed from the result: remedies, a smaller budget, or another design.",
      ),
    }),
  ]
}

function sameReasonAgain({ earlier, later, from, to }: DocumentPair): readonly AcrossFinding[] {
  if (earlier.form.kind !== later.form.kind) return []
  const tolerance = 0.01
  const [before, after] = [subjectOf(earlier.form, earlier.rulebook), subjectOf(later.form, later.rulebook)]
  if (parameter(after, "score.tolerance") === null) return []
  return alignIndicators(earlier.form.indicators, later.form.indicators).pairs.flatMap(
    (pair): AcrossFinding[] => {
      const [old, now] = [before.rows[pair.earlier], after.rows[pair.later]]
      if (old === undefined || now === undefined || !isShort(old, tolerance) || !isShort(now, tolerance))
        return []
      const [reason, again] = [old.indicator.deviation, now.indicator.deviation]
      if (reason === null || again === null || saysNothing(reason) || saysNothing(again)) return []
      if (likeness(piecesOf(reason), piecesOf(again)) < alikeFrom) return []
      return [
        tellAt(later, "deviation.explain", {
          code: "X10",
          severity: "warning",
          at: { form: to, path: `indicators[${pair.later}].deviation` },
          against: [{ form: from, path: `indicators[${pair.earlier}].deviation` }],
          sentence: say(
            `指标${quoted(now.indicator.name)}连续两年失分，原因和措施写的是同样的话：${quoted(again)}。`,
            `“${now.indicator.name}” lost points in both years, with the same reason: “${again.slice(0, 40)}”.`,
          ),
          remedy: say(
            "请写明上年的改进措施落实得怎样，本年又为什么没有完成。",
            "Say what became of last year's remedy, and why it was missed again.",
          ),
        }),
      ]
    },
  )
}
