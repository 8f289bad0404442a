/** Forms whose own arithmetic closes, and the same forms with one digit of one cell misread. */
import fc from "fast-check"
import { add, divide, parseFigure, plain, proportion, subtract, sum } from "../../src/basics/exact.ts"
import { figureAt } from "../../src/records/closing/figure-field.ts"
import type { FieldPath, Form, Fund } from "../../src/records/form.ts"
import { sampleForm, sampleIndicator } from "./sample-form.ts"

const divisions: readonly (readonly number[])[] = [
  [10, 10, 10, 10, 10, 15, 15, 10],
  [5, 5, 5, 5, 10, 10, 10, 15, 15, 10],
  [20, 10, 10, 10, 10, 20, 10],
  [8, 7, 6, 9, 10, 10, 12, 8, 10, 10],
  [12.5, 12.5, 12.5, 12.5, 15, 15, 10],
]

/** A self-evaluation that was filled in rightly: parts, rate, execution score, weights and total agree. */
export const closingForms: fc.Arbitrary<Form> = fc
  .record({
    weights: fc.constantFrom(...divisions),
    lost: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 10, maxLength: 10 }),
    own: fc.integer({ min: 10_000, max: 90_000_000 }),
    other: fc.integer({ min: 0, max: 9_000_000 }),
    share: fc.integer({ min: 50, max: 100 }),
  })
  .map(({ weights, lost, own, other, share }) => {
    const parts = [own, other].map((cents) => divide(cents, 100, 2) ?? 0)
    const spent = parts.map((amount) => proportion(amount, share, 100, 2) ?? 0)
    const [budget, executed] = [sum(parts), sum(spent)]
    const execution = proportion(executed, 10, budget, 2) ?? 0
    const indicators = weights.map((weight, at) => ({
      ...sampleIndicator("产出指标", "数量指标", `养护道路${at}`, "≥10公里", "12公里", weight),
      score: lost[at] === 7 ? subtract(weight, 0.5) : weight,
    }))
    const scores = indicators.flatMap(({ score }) => score ?? [])
    return sampleForm({
      kind: "self-evaluation",
      funds: [
        fund("年度资金总额", budget, executed, 10, execution),
        fund("其中：当年财政拨款", parts[0] ?? 0, spent[0] ?? 0, null, null),
        fund("其他资金", parts[1] ?? 0, spent[1] ?? 0, null, null),
      ],
      indicators,
      total: { weight: 100, score: add(execution, sum(scores)) },
    })
  })

function fund(
  source: string,
  budget: number,
  executed: number,
  weight: number | null,
  score: number | null,
): Fund {
  const executionRate = weight === null ? null : proportion(executed, 100, budget, 2)
  return { source, initialBudget: budget, budget, executed, weight, executionRate, score }
}

/** A cell that can be misread without being caught by nothing at all: one that enters an equation. */
export function misreadable(form: Form): readonly FieldPath[] {
  const rows = form.indicators.flatMap((_, at): FieldPath[] => [
    `indicators[${at}].weight`,
    `indicators[${at}].score`,
  ])
  const funds = form.funds.flatMap((_, at): FieldPath[] => [
    `funds[${at}].budget`,
    `funds[${at}].executed`,
    `funds[${at}].executionRate`,
  ])
  const all: readonly FieldPath[] = [...rows, ...funds, "funds[0].score", "total.score", "total.weight"]
  return all.filter((path) => (figureAt(form, path) ?? 0) !== 0)
}

/** The figure with one digit read as another. */
export function otherDigit(figure: number, at: number, by: number): number {
  const digits = [...plain(figure)]
  const places = digits.flatMap((character, place) => (/\d/u.test(character) ? [place] : []))
  const place = places[at % places.length] ?? 0
  digits[place] = String((Number(digits[place]) + by) % 10)
  return parseFigure(digits.join("")) ?? figure
}
