import type { ExpectedForm, ExpectedIndicator } from "../expected-form.ts"
import type { Fund, Remark, ScheduleStep, Value } from "../../src/records/form.ts"
import { cell, type DrawnCell, type Drawing, type DrawnRow } from "./table.ts"

/** A cell that says which field of the form its text is: `project.name`, `funds[1].budget`, `goal.expected`. */
export interface MarkedCell extends DrawnCell {
  readonly field?: string
}

export type MarkedRow = readonly MarkedCell[]

/** A table as an office drew it, and what a careful person reads off it. */
export interface MadeForm {
  readonly drawing: Drawing
  readonly expected: ExpectedForm
}

export const mark = (field: string, text: string | number | null, across = 1, down = 1): MarkedCell => ({
  ...cell(text, across, down),
  field,
})

type Column = Exclude<keyof ExpectedIndicator, "level1" | "level2" | "name">

/** A column of the indicator table behind the names: its heading, and the field it fills, or null where it fills none. */
export type MadeColumn = readonly [heading: string, field: Column | "unit" | "sign" | null]

export interface IndicatorTable {
  /** The upright label at the left; null where the table has none. */
  readonly label: string | null
  readonly levels: readonly [string, string, string]
  readonly columns: readonly MadeColumn[]
  /** First level, second level, name as printed, then a cell for each column. */
  readonly rows: readonly (readonly string[])[]
  /** How many columns of the grid the name and each later column take. */
  readonly spans?: readonly number[]
}

const signs: Readonly<Record<string, Value["op"]>> = { "≥": "≥", "≤": "≤", "=": "=", ">": ">", "<": "<" }

/** A value as a careful person says it: sign, figure and unit, or words alone. */
export function valueOf(text: string, sign?: string, unit?: string): Value | null {
  if (text.trim() === "" || text === "—") return null
  const found = /^([≥≤=<>])?([\d,]+(?:\.\d+)?)\(?([^\d]*?)\)?$/u.exec(text)
  if (found === null || /^[年月日]/u.test(found[3] ?? "")) return { text, op: null, number: null, unit: null }
  return {
    text,
    op: signs[sign ?? found[1] ?? ""] ?? null,
    number: Number((found[2] ?? "").replaceAll(",", "")),
    unit: (unit ?? found[3] ?? "") === "" ? null : (unit ?? found[3] ?? null),
  }
}

/** The figure of a cell of amounts, points or a rate; null where nothing is said. */
export function figureOf(text: string): number | null {
  const bare = text.replaceAll(",", "").replace(/%$/u, "").trim()
  return bare === "" || !/^-?\d+(\.\d+)?$/u.test(bare) ? null : Number(bare)
}

const values = new Set(["target", "adjustedTarget", "actual", "forecast"])
const figures = new Set(["weight", "score", "coefficient", "ordinal"])
const natures: Readonly<Record<string, string>> = { 正向: "positive", 反向: "negative", 定性: "qualitative" }

function indicatorOf(table: IndicatorTable, row: readonly string[]): ExpectedIndicator {
  const cells = row.slice(3)
  const ofField = (field: string): string | undefined => {
    const at = table.columns.findIndex(([, each]) => each === field)
    return at < 0 ? undefined : cells[at]
  }
  const filled: Record<string, unknown> = {}
  for (const [at, [, field]] of table.columns.entries()) {
    const text = cells[at] ?? ""
    if (field === null || field === "unit" || field === "sign") continue
    if (values.has(field)) filled[field] = valueOf(text, field === "target" ? ofField("sign") : undefined, ofField("unit"))
    else if (figures.has(field)) filled[field] = figureOf(text)
    else if (field === "nature") filled[field] = natures[text] ?? null
    else filled[field] = text === "" ? null : text
  }
  const [level1 = "", level2 = "", printed = ""] = row
  const numbered = /^指标(\d+)[：:]/u.exec(printed)
  return {
    level1: level1.replace(/[（(][^（）()]*分[）)]$/u, ""),
    level2: level2.replace(/[（(][^（）()]*分[）)]$/u, ""),
    name: printed.slice(numbered?.[0].length ?? 0),
    ordinal: numbered === null ? null : Number(numbered[1]),
    nature: null,
    target: null,
    adjustedTarget: null,
    actual: null,
    weight: null,
    score: null,
    deviation: null,
    description: null,
    basis: null,
    ...filled,
  }
}

/** The rows of an indicator table: equal levels below one another are one cell. */
export function drawIndicators(table: IndicatorTable): readonly MarkedRow[] {
  const { rows, spans = [] } = table
  const run = (at: number, column: number): number => {
    const same = (row: readonly string[] | undefined): boolean =>
      row !== undefined && row.slice(0, column + 1).every((text, each) => text === rows[at]?.[each])
    if (same(rows[at - 1])) return 0
    let length = 1
    while (same(rows[at + length])) length += 1
    return length
  }
  const heading = [...table.levels, ...table.columns.map(([text]) => text)]
  const spread = (texts: readonly string[]): MarkedRow =>
    texts.map((text, each) => cell(text, spans[each] ?? 1))
  const body = rows.map((row, at): MarkedRow => {
    const levels = [0, 1].flatMap((column) => {
      const down = run(at, column)
      return down === 0 ? [] : [cell(row[column] ?? "", 1, down)]
    })
    return [...levels, ...spread(row.slice(2))]
  })
  const head = [...table.levels.slice(0, 2).map((text) => cell(text)), ...spread(heading.slice(2))]
  return [table.label === null ? head : [cell(table.label, 1, rows.length + 1), ...head], ...body]
}

interface Spec {
  readonly kind: ExpectedForm["kind"]
  readonly title: readonly string[]
  readonly year: number | null
  readonly currency?: ExpectedForm["currency"]
  readonly columns: number
  readonly above: readonly MarkedRow[]
  readonly indicators: IndicatorTable
  readonly below?: readonly MarkedRow[]
  readonly unjudged?: readonly string[]
  readonly accepted?: ExpectedForm["accepted"]
}

const emptyFund: Fund = {
  source: "",
  initialBudget: null,
  budget: null,
  executed: null,
  weight: null,
  executionRate: null,
  score: null,
}

/** Puts the table together and reads the marks of its cells. */
export function madeForm(spec: Spec): MadeForm {
  const { above, below = [] } = spec
  const rows = [...above, ...drawIndicators(spec.indicators), ...below]
  const project: Record<string, string | null> = {
    name: "",
    code: null,
    category: null,
    period: null,
    purpose: null,
    department: null,
    unit: null,
  }
  const goal: Record<string, string | null> = { expected: null, actual: null }
  const total = { weight: null as number | null, score: null as number | null }
  const funds: Fund[] = []
  const schedule: ScheduleStep[] = []
  const conclusion: Remark[] = []
  for (const { field = "", text } of rows.flat()) {
    const [, list = "", at = "", key = ""] = /^(\w+)\[(\d+)\]\.(\w+)$/u.exec(field) ?? []
    const [part = "", name = ""] = field.split(".")
    if (list === "funds") {
      const value = key === "source" ? text : figureOf(text)
      funds[Number(at)] = { ...(funds[Number(at)] ?? emptyFund), [key]: value }
    } else if (list === "schedule")
      schedule[Number(at)] = { ...(schedule[Number(at)] ?? { label: "", text: "", share: null }), [key]: text }
    else if (list === "conclusion")
      conclusion[Number(at)] = { ...(conclusion[Number(at)] ?? { heading: "", text: "" }), [key]: text }
    else if (part === "project") project[name] = text
    else if (part === "goal") goal[name] = text
    else if (part === "total" && (name === "weight" || name === "score")) total[name] = figureOf(text)
  }
  return {
    drawing: { title: spec.title, columns: spec.columns, rows: rows as readonly DrawnRow[] },
    expected: {
      kind: spec.kind,
      layout: "",
      year: spec.year,
      project: project as unknown as ExpectedForm["project"],
      currency: spec.currency ?? "万元",
      funds,
      schedule,
      goal: goal as unknown as ExpectedForm["goal"],
      indicators: spec.indicators.rows.map((row) => indicatorOf(spec.indicators, row)),
      total,
      conclusion,
      unjudged: ["layout", ...(spec.unjudged ?? [])],
      accepted: spec.accepted ?? {},
    },
  }
}

/** A row of money: its label, then amounts, each the field named. */
export function fundRow(
  at: number,
  source: string,
  cells: readonly (readonly [field: keyof Fund | null, text: string | number, across?: number])[],
  across = 1,
): readonly MarkedCell[] {
  return [
    mark(`funds[${at}].source`, source, across),
    ...cells.map(([field, text, wide = 1]) =>
      field === null ? cell(text, wide) : mark(`funds[${at}].${field}`, text, wide),
    ),
  ]
}
