import type { Form } from "../form.ts"
import { fundTableOf } from "../fund-table.ts"
import type { Equation } from "./equation.ts"
import { executionScoreEquations, partsEquations, rateEquations } from "./money-equations.ts"
import { headingEquations, limitEquations, scoreEquations, weightEquations } from "./point-equations.ts"

/** All that a form enforces between its own figures, each with its state. Never throws. */
export function equationsOf(form: Form): readonly Equation[] {
  const funds = fundTableOf(form.funds)
  return [
    ...partsEquations(funds),
    ...rateEquations(form),
    ...executionScoreEquations(funds.total),
    ...weightEquations(form, funds),
    ...headingEquations(form),
    ...scoreEquations(form, funds),
    ...limitEquations(form),
  ]
}
