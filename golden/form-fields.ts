import type { Form, Value } from "../src/records/form.ts"
import type { ExpectedForm, ExpectedIndicator, FieldContent } from "./expected-form.ts"

/** How the contents of a field are compared: a label is a text whose closing colon does not count. */
export type FieldSort = "text" | "label" | "plain"

/** One field of a form or of one of its rows: where it stands, how it is compared, what it holds. */
export interface Field {
  readonly path: string
  readonly sort: FieldSort
  readonly content: FieldContent
}

/** Fields of some kinds of form only: compared where the reference states them, empty or not. */
const fundExtras = ["forecast", "content", "fiscal", "otherFunds"] as const
const indicatorExtras = ["forecast", "causes", "likelihood", "coefficient", "remark"] as const

type HeaderOf = Pick<Form, "kind" | "layout" | "year" | "currency" | "project" | "goal" | "total">

/** The fields outside the lists. */
export function headerFields(form: HeaderOf): readonly Field[] {
  return [
    plain("kind", form.kind),
    plain("layout", form.layout),
    plain("year", form.year),
    plain("currency", form.currency),
    text("project.name", form.project.name),
    text("project.code", form.project.code),
    text("project.category", form.project.category),
    text("project.period", form.project.period),
    text("project.purpose", form.project.purpose),
    text("project.department", form.project.department),
    text("project.unit", form.project.unit),
    text("goal.expected", form.goal.expected),
    text("goal.actual", form.goal.actual),
    plain("total.weight", form.total.weight),
    plain("total.score", form.total.score),
  ]
}

/** `reference` is the row whose statements count; without it the further fields are left out. */
export function fundFields(
  fund: Form["funds"][number],
  row: string,
  reference?: ExpectedForm["funds"][number] | null,
): readonly Field[] {
  const stated = fundExtras.filter((key) => reference?.[key] !== undefined)
  return [
    label(`${row}.source`, fund.source),
    plain(`${row}.initialBudget`, fund.initialBudget),
    plain(`${row}.budget`, fund.budget),
    plain(`${row}.executed`, fund.executed),
    plain(`${row}.weight`, fund.weight),
    plain(`${row}.executionRate`, fund.executionRate),
    plain(`${row}.score`, fund.score),
    ...stated.map((key) => text(`${row}.${key}`, fund[key] ?? null)),
  ]
}

export function scheduleFields(step: Form["schedule"][number], row: string): readonly Field[] {
  return [
    label(`${row}.label`, step.label),
    text(`${row}.text`, step.text),
    plain(`${row}.share`, step.share),
  ]
}

export function remarkFields(remark: ExpectedForm["conclusion"][number], row: string): readonly Field[] {
  return [label(`${row}.heading`, remark.heading), text(`${row}.text`, remark.text)]
}

/** `reference` as for the rows of money. */
export function indicatorFields(
  indicator: ExpectedIndicator,
  row: string,
  reference?: ExpectedIndicator | null,
): readonly Field[] {
  const stated = indicatorExtras.filter((key) => reference?.[key] !== undefined)
  return [
    label(`${row}.level1`, indicator.level1),
    label(`${row}.level2`, indicator.level2),
    text(`${row}.name`, indicator.name),
    plain(`${row}.ordinal`, indicator.ordinal),
    plain(`${row}.nature`, indicator.nature),
    ...valueFields(indicator.target, `${row}.target`),
    ...valueFields(indicator.adjustedTarget, `${row}.adjustedTarget`),
    ...valueFields(indicator.actual, `${row}.actual`),
    plain(`${row}.weight`, indicator.weight),
    plain(`${row}.score`, indicator.score),
    text(`${row}.deviation`, indicator.deviation),
    text(`${row}.description`, indicator.description),
    text(`${row}.basis`, indicator.basis),
    ...stated.flatMap((key) =>
      key === "forecast"
        ? valueFields(indicator.forecast ?? null, `${row}.forecast`)
        : [text(`${row}.${key}`, indicator[key] ?? null)],
    ),
  ]
}

function valueFields(value: Value | null, path: string): readonly Field[] {
  return [
    text(`${path}.text`, value?.text ?? null),
    plain(`${path}.op`, value?.op ?? null),
    plain(`${path}.number`, value?.number ?? null),
    text(`${path}.unit`, value?.unit ?? null),
  ]
}

function text(path: string, content: FieldContent): Field {
  return { path, sort: "text", content }
}

function label(path: string, content: FieldContent): Field {
  return { path, sort: "label", content }
}

function plain(path: string, content: FieldContent): Field {
  return { path, sort: "plain", content }
}
