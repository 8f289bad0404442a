import { parseFieldPath } from "../field-path.ts"
import type { FieldPath, Form } from "../form.ts"
import { fundTableOf } from "../fund-table.ts"
import type { Equation } from "./equation.ts"
import { executionScoreEquations, partsEquations, rateEquations } from "./money-equations.ts"
import {
  headingEquations,
  limitEquationOf,
  limitEquations,
  scoreEquations,
  weightEquations,
} from "./point-equations.ts"

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

/**
 * Of the equations of a form, those that may come out otherwise with another figure at the path: for trying many figures
 * at a cell. Of two forms that differ only in that figure, all others are the same.
 */
export function equationsTouchedBy(form: Form, path: FieldPath): readonly Equation[] {
  const address = parseFieldPath(path)
  const { section, field } = address
  const funds = fundTableOf(form.funds)
  if (section === "funds" && field !== "weight" && field !== "score")
    return [...partsEquations(funds), ...rateEquations(form), ...executionScoreEquations(funds.total)]
  return [
    ...(section === "funds" ? executionScoreEquations(funds.total) : []),
    ...(field === "weight" ? weightEquations(form, funds) : scoreEquations(form, funds)),
    ...(section === "indicators" && field === "weight" ? headingEquations(form) : []),
    ...limitEquationOf(form, address),
  ]
}
