import { add, divide, subtract, sum } from "../basics/exact.ts"
import type { Form } from "../records/form.ts"
import { checkForm } from "./check-form.ts"
import type { Citation } from "./finding.ts"
import type { ParameterName, ParameterValue } from "./rulebook-parameters.ts"
import type { Rulebook } from "./rulebook.ts"
import { scoreForm } from "./score-form.ts"

/** What a changed rule does to one form. Totals are null where they are unknown or a range. */
export interface TrialRow {
  readonly form: number
  readonly total: { readonly before: number | null; readonly after: number | null }
  readonly grade: { readonly before: string | null; readonly after: string | null }
  /** Findings that come and go, as `code path`. */
  readonly appeared: readonly string[]
  readonly gone: readonly string[]
}

/** A rule tried on past forms before it is switched on. */
export interface RuleTrial {
  readonly forms: number
  /** Only the forms that something changes for. */
  readonly changed: readonly TrialRow[]
  readonly totalsChanged: number
  readonly gradesChanged: number
  readonly findingsChanged: number
  /** Of the totals that are known before and after: the greatest change, with its sign, and the mean of all. */
  readonly greatestChange: number | null
  readonly meanChange: number | null
}

/** The form with the rulebook that it is judged by today. */
export interface PastForm {
  readonly form: Form
  readonly rulebook: Rulebook
}

/** The rulebook with one value of its own from its first day on; null takes the value away. */
export function withValue<N extends ParameterName>(
  rulebook: Rulebook,
  name: N,
  value: ParameterValue<N> | null,
): Rulebook {
  const citation: Citation = { document: "试算", article: "拟用的规则", status: "choice" }
  return {
    ...rulebook,
    parameters: { ...rulebook.parameters, [name]: [{ from: "0001-01-01", value, citation }] },
  }
}

/** How many forms another rule changes, and by how much. Pure: nothing is kept, nothing is switched on. */
export function tryRule(past: readonly PastForm[], change: (rulebook: Rulebook) => Rulebook): RuleTrial {
  const rows = past.map(({ form, rulebook }, index) => rowOf(form, index, rulebook, change(rulebook)))
  const differences = rows.flatMap(({ total: { before, after } }) =>
    before === null || after === null ? [] : subtract(after, before),
  )
  const changed = rows.filter((row) => totalChanged(row) || gradeChanged(row) || findingsChanged(row))
  return {
    forms: past.length,
    changed,
    totalsChanged: changed.filter(totalChanged).length,
    gradesChanged: changed.filter(gradeChanged).length,
    findingsChanged: changed.filter(findingsChanged).length,
    greatestChange: differences.reduce<number | null>(
      (greatest, each) =>
        greatest === null || Math.abs(each) > Math.abs(greatest) ? add(each, 0) : greatest,
      null,
    ),
    meanChange: differences.length === 0 ? null : divide(sum(differences), differences.length, 4),
  }
}

function rowOf(form: Form, index: number, before: Rulebook, after: Rulebook): TrialRow {
  const [old, now] = [scoreForm(form, before), scoreForm(form, after)]
  const [found, finds] = [findingsOf(form, before), findingsOf(form, after)]
  return {
    form: index,
    total: { before: exactTotal(old.total.result), after: exactTotal(now.total.result) },
    grade: { before: old.grade.computed, after: now.grade.computed },
    appeared: [...finds].filter((finding) => !found.has(finding)),
    gone: [...found].filter((finding) => !finds.has(finding)),
  }
}

function findingsOf(form: Form, rulebook: Rulebook): ReadonlySet<string> {
  return new Set(checkForm(form, rulebook).map(({ code, path }) => `${code} ${path}`))
}

function exactTotal(result: ReturnType<typeof scoreForm>["total"]["result"]): number | null {
  return result.kind === "exact" ? result.score : null
}

function totalChanged({ total }: TrialRow): boolean {
  return total.before !== total.after
}

function gradeChanged({ grade }: TrialRow): boolean {
  return grade.before !== grade.after
}

function findingsChanged({ appeared, gone }: TrialRow): boolean {
  return appeared.length + gone.length > 0
}
