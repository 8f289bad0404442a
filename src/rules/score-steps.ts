import type { Bilingual } from "../basics/bilingual.ts"
import { plain, proportion } from "../basics/exact.ts"
import { getFieldText } from "../records/field.ts"
import type { FieldPath, Form } from "../records/form.ts"
import type { Direction } from "./attainment.ts"
import { amountNames, amountNamesEnglish, budgetColumnOf } from "../records/fund-table.ts"
import type { Execution } from "./execution.ts"
import type { ScoreStep } from "./score.ts"
import type { IndicatorRow } from "./indicator-row.ts"
import { say } from "./wording.ts"

/** The lines of a calculation, told from what was decided; nothing is computed a second time. */

export function step(form: Form, zh: string, en: string, paths: readonly FieldPath[] = []): ScoreStep {
  return { text: { zh, en }, inputs: paths.map((path) => ({ path, text: getFieldText(form, path) })) }
}

const directionNames: Readonly<Record<Direction, { zh: string; en: string }>> = {
  positive: { zh: "正向指标（越大越好）", en: "positive indicator (more is better)" },
  reverse: { zh: "反向指标（越小越好）", en: "reverse indicator (less is better)" },
}

export function targetPath({ indicator, index }: Pick<IndicatorRow, "indicator" | "index">): FieldPath {
  return indicator.adjustedTarget === null
    ? `indicators[${index}].target`
    : `indicators[${index}].adjustedTarget`
}

export function indicatorSteps(form: Form, row: IndicatorRow): readonly ScoreStep[] {
  const { indicator, index, attainment } = row
  const paths: readonly FieldPath[] = [targetPath(row), `indicators[${index}].actual`]
  const target = getFieldText(form, paths[0] ?? "form")
  const actual = indicator.actual?.text ?? ""
  const steps = [comparisonStep(form, row, target, actual, paths)]
  if (indicator.adjustedTarget !== null)
    steps.unshift(
      step(
        form,
        `指标值经过调整，按调整后指标值 ${target} 计算。`,
        `The target was adjusted; the adjusted target ${target} counts.`,
        paths.slice(0, 1),
      ),
    )
  if (attainment.pair?.converted === true)
    steps.push(
      step(
        form,
        `换算为同一单位：指标值 ${plain(attainment.pair.target)}，实际完成值 ${plain(attainment.pair.actual)}。`,
        `In one unit: target ${plain(attainment.pair.target)}, actual ${plain(attainment.pair.actual)}.`,
      ),
    )
  steps.push(formulaStep(form, row))
  if (attainment.over)
    steps.push(
      step(
        form,
        "完成值远高于指标值：应说明指标值是否定得过低，必要时酌情扣分。",
        "The actual is far above the target: say whether the target was too low; points may be taken off.",
      ),
    )
  return steps
}

function comparisonStep(
  form: Form,
  { attainment }: IndicatorRow,
  target: string,
  actual: string,
  paths: readonly FieldPath[],
): ScoreStep {
  const kind = attainment.direction === null ? { zh: "", en: "" } : directionNames[attainment.direction]
  const printed = {
    zh: `指标值 ${target || "（空）"}，实际完成值 ${actual || "（空）"}`,
    en: `target ${target || "(empty)"}, actual ${actual || "(empty)"}`,
  }
  return kind.zh === ""
    ? step(form, `${printed.zh}。`, `Compared: ${printed.en}.`, paths)
    : step(form, `${kind.zh}：${printed.zh}。`, `As a ${kind.en}: ${printed.en}.`, paths)
}

function formulaStep(form: Form, row: IndicatorRow): ScoreStep {
  const { zh, en } = formulaText(row)
  return step(form, zh, en, [`indicators[${row.index}].weight`])
}

function formulaText({ indicator, attainment }: IndicatorRow): Bilingual {
  const weight = indicator.weight === null ? "？" : plain(indicator.weight)
  const { pair, band, result } = attainment
  if (result.kind === "unknown")
    return say(`得分无法计算：${result.because.zh}。`, `The score is unknown: ${result.because.en}.`)
  const score = result.kind === "exact" ? plain(result.score) : `${plain(result.from)}～${plain(result.to)}`
  const t = pair === null ? "" : plain(pair.target)
  const a = pair === null ? "" : plain(pair.actual)
  switch (attainment.way) {
    case "met":
    case "sign-met":
    case "date-met":
      return say(`达到指标值，记满分 ${weight}。`, `The target is met: full points, ${weight}.`)
    case "repeats":
      return say(
        `实际完成值与指标值所说一致，记满分 ${weight}。`,
        `The answer states the target: full points, ${weight}.`,
      )
    case "done":
      return say(
        `实际完成值写明已完成，记满分 ${weight}。`,
        `The answer says it was done: full points, ${weight}.`,
      )
    case "ratio":
      return say(
        `未达到指标值，按比例：${a} ÷ ${t} × ${weight} = ${score}。`,
        `Missed, in proportion: ${a} ÷ ${t} × ${weight} = ${score}.`,
      )
    case "reverse-ratio":
      return say(
        `超过限值，按比例：${t} ÷ ${a} × ${weight} = ${score}。`,
        `Above the limit, in proportion: ${t} ÷ ${a} × ${weight} = ${score}.`,
      )
    case "reverse-linear":
      return say(
        `超过限值，按偏离度：（1 −（${a} − ${t}）÷ ${t}）× ${weight} = ${score}，不低于 0。`,
        `Above the limit, by deviation: (1 − (${a} − ${t}) ÷ ${t}) × ${weight} = ${score}, not below 0.`,
      )
    case "zero-target":
      return say(
        `指标值为 0：完成值不大于 0 得满分，否则 0 分，得 ${score}。`,
        `The target is 0: full points if the actual is not above 0, else none: ${score}.`,
      )
    case "not-equal":
      return say(
        `指标值要求等于 ${t}，完成值是 ${a}：按本地规则由人工评定，在 ${score} 之间。`,
        `The target is exactly ${t}, the actual ${a}: by the local rule a person decides within ${score}.`,
      )
    case "at-limit":
      return say(
        `完成值正好等于符号所排除的限值 ${t}，没有达到指标值，不能得满分；按比例又无可扣，由人工在 ${score} 之间评定。`,
        `The actual is exactly the limit ${t} that the sign excludes: not met, so less than full points; a person decides within ${score}.`,
      )
    default:
      return say(
        band === null
          ? `文字指标，由人工按三档在 ${score} 之间评定。`
          : `按定性指标评定为“${band.grade}”，得分在分值的 ${plain(band.from)}%～${plain(band.to)}%，即 ${score}。`,
        band === null
          ? `In words: a person grades it within ${score}.`
          : `Graded as 「${band.grade}」: ${plain(band.from)} % to ${plain(band.to)} % of the weight, ${score}.`,
      )
  }
}

export function executionSteps(form: Form, execution: Execution): readonly ScoreStep[] {
  const { row, budget, executed, weight, result, fromParts } = execution
  const steps: ScoreStep[] = []
  if (row !== null && budget !== null && executed !== null && result.kind === "exact") {
    const column = budgetColumnOf(row.fund)
    const paths: readonly FieldPath[] = [`funds[${row.index}].executed`, `funds[${row.index}].${column}`]
    const percent = plain(proportion(executed, 100, budget, 2) ?? 0)
    steps.push(
      step(
        form,
        `执行率 = 全年执行数 ÷ ${amountNames[column]} = ${plain(executed)} ÷ ${plain(budget)} = ${percent}%。`,
        `Execution rate = executed ÷ ${amountNamesEnglish[column]} = ${plain(executed)} ÷ ${plain(budget)} = ${percent} %.`,
        paths,
      ),
      step(
        form,
        `得分 = ${plain(executed)} ÷ ${plain(budget)} × ${plain(weight ?? 0)} = ${plain(result.score)}${execution.capped ? "（不超过分值）" : ""}。`,
        `Score = ${plain(executed)} ÷ ${plain(budget)} × ${plain(weight ?? 0)} = ${plain(result.score)}${execution.capped ? " (at most the weight)" : ""}.`,
        [`funds[${row.index}].weight`],
      ),
    )
  }
  if (result.kind === "unknown")
    steps.push(
      step(form, `得分无法计算：${result.because.zh}。`, `The score is unknown: ${result.because.en}.`),
    )
  if (fromParts !== null)
    steps.push(
      step(
        form,
        `若按各项之和计算：${plain(fromParts.executed)} ÷ ${plain(fromParts.budget)} × ${plain(weight ?? 0)} = ${plain(fromParts.score)}。`,
        `From the sums of the parts it would be: ${plain(fromParts.executed)} ÷ ${plain(fromParts.budget)} × ${plain(weight ?? 0)} = ${plain(fromParts.score)}.`,
      ),
    )
  return steps
}
