import { comparable } from "../../src/basics/text.ts"
import type { ExpectedForm } from "../../golden/expected-form.ts"
import { arrange } from "../../src/layouts/arrange.ts"
import type { Layout } from "../../src/layouts/layout.ts"
import type { FieldPath, Form } from "../../src/records/form.ts"

/**
 * What a form printed in a layout shows: the form without the fields that have no cell there. Not judged is what the layout
 * dresses up: a target put together or taken apart, a source that the layout words itself.
 */
export function shownForm(form: Form, layout: Layout): ExpectedForm {
  const { cells } = arrange(form, layout)
  const shown = new Set<FieldPath | null>(cells.flatMap(({ path, alsoPaths }) => [path, ...alsoPaths]))
  const keep = <Content>(path: FieldPath, content: Content): Content | null =>
    shown.has(path) ? content : null
  const rows = <Row extends object>(
    list: "funds" | "indicators",
    row: Row,
    at: number,
    always: string[],
  ): Row =>
    Object.fromEntries(
      Object.entries(row).map(([field, content]) => [
        field,
        always.includes(field) ? content : keep(`${list}[${at}].${field}` as FieldPath, content),
      ]),
    ) as Row
  /** A layout with one money column prints the budget there where there is no initial one. */
  const showsOneBudget = !JSON.stringify(layout.blocks).includes('"show":"budget"')
  const showsCurrency =
    form.funds.length > 0 &&
    cells.some(
      ({ role, path, text }) => (role !== "value" || path === "currency") && text.includes(form.currency),
    )
  const printed = new Map(cells.map(({ path, text }) => [path, text]))
  const unjudged = form.indicators.flatMap((row, at) => {
    const path = `indicators[${at}]` as const
    const numbered = (printed.get(`${path}.name`) ?? "").startsWith("指标")
    const dressed = (["target", "adjustedTarget", "actual"] as const).filter(
      (field) => printed.get(`${path}.${field}`) !== row[field]?.text,
    )
    return [...(numbered ? [] : [`${path}.ordinal`]), ...dressed.map((field) => `${path}.${field}.text`)]
  })
  form.funds.forEach(({ source }, at) => {
    if (comparable(printed.get(`funds[${at}].source`) ?? "") !== comparable(source))
      unjudged.push(`funds[${at}].source`)
  })
  const { places: _places, doubts: _doubts, ...fields } = form
  return {
    ...fields,
    layout: layout.id,
    year: keep("year", form.year),
    project: Object.fromEntries(
      Object.entries(form.project).map(([field, content]) => [
        field,
        keep(`project.${field}` as FieldPath, content),
      ]),
    ) as unknown as Form["project"],
    funds: form.funds
      .map((fund, at) => rows("funds", fund, at, ["source"]))
      .map((fund) =>
        showsOneBudget ? { ...fund, initialBudget: fund.initialBudget ?? fund.budget, budget: null } : fund,
      )
      .filter((_, at) => [...shown].some((path) => path?.startsWith(`funds[${at}].`))),
    schedule: form.schedule.filter(
      (_, at) => shown.has(`schedule[${at}].label`) || shown.has(`schedule[${at}].text`),
    ),
    goal: {
      expected: keep("goal.expected", form.goal.expected),
      actual: keep("goal.actual", form.goal.actual),
    },
    indicators: form.indicators.map((row, at) =>
      rows("indicators", row, at, ["level1", "level2", "ordinal", "confidence", "source"]),
    ),
    total: { weight: keep("total.weight", form.total.weight), score: keep("total.score", form.total.score) },
    conclusion: form.conclusion.filter((_, at) => shown.has(`conclusion[${at}].text`)),
    unjudged: [...unjudged, ...(showsCurrency ? [] : ["currency"])],
  }
}
