import { near, parseFigure, sum } from "../../../basics/exact.ts"
import type { Problem } from "../../../basics/problem.ts"
import type { Source } from "../../../basics/source.ts"
import { oneLine } from "../../../basics/text.ts"
import type { Doubt, FieldPath, Form, Fund, Indicator, Project, Value } from "../../../records/form.ts"
import { operatorOf } from "../../../records/operator-words.ts"
import { parseValue } from "../../../records/value.ts"
import type { Cell } from "../../page-model.ts"
import { figureIn, natureOf } from "./cell-fit.ts"
import type { IndicatorColumn, ProjectColumn } from "./columns.ts"
import type { JoinedProject, JoinedRow } from "./joined.ts"
import { closingSums } from "./find-projects.ts"
import { sentenceOf, wideTableProblem } from "./problems.ts"
import type { TableFacts } from "./table-facts.ts"

export interface BuiltForm {
  readonly form: Form
  readonly problems: readonly Problem[]
}

export function buildForm(project: JoinedProject, facts: TableFacts): BuiltForm {
  return new FormBuilder(project, facts).build()
}

class FormBuilder {
  readonly #project: JoinedProject
  readonly #facts: TableFacts
  readonly #places: Partial<Record<FieldPath, Source>> = {}
  readonly #doubts: Doubt[] = []
  readonly #problems: Problem[] = []

  constructor(project: JoinedProject, facts: TableFacts) {
    this.#project = project
    this.#facts = facts
  }

  build(): BuiltForm {
    const { layout, kind, year, yearPlace, currency, currencyPlace } = this.#facts
    if (yearPlace !== null) this.#places.year = yearPlace
    if (currencyPlace !== null) this.#places.currency = currencyPlace
    const form: Form = {
      kind,
      layout,
      year,
      project: this.#header(),
      currency,
      funds: this.#funds(),
      schedule: [],
      goal: { expected: this.#goal(), actual: null },
      indicators: this.#project.rows.map((row, at) => this.#indicator(row, at)),
      total: { weight: null, score: null },
      conclusion: [],
      places: this.#places,
      doubts: this.#doubts,
    }
    this.#checkWeights(form)
    for (const { column, ...doubt } of this.#project.doubts)
      this.#doubts.push({ path: projectPaths[column], ...doubt, alternatives: [] })
    return { form, problems: this.#problems }
  }

  #header(): Project {
    return {
      name: this.#text("projectName") ?? "",
      code: this.#text("projectCode"),
      category: this.#text("category"),
      period: this.#text("period"),
      purpose: null,
      department: this.#text("department"),
      unit: this.#text("unit"),
    }
  }

  /** A project cell as text, its pieces joined; where the pieces repeat each other, once. */
  #text(column: ProjectColumn): string | null {
    const cells = this.#project.cells.get(column) ?? []
    const pieces = [...new Set(cells.map((cell) => oneLine(cell.text)))].filter((text) => text !== "")
    this.#place(projectPaths[column], cells[0])
    return pieces.length === 0 ? null : pieces.join("")
  }

  #goal(): string | null {
    const cells = [...(this.#project.cells.get("goal") ?? [])].sort(
      (a, b) => (a.source.line ?? 0) - (b.source.line ?? 0),
    )
    const text = this.#joined(cells)
    this.#place("goal.expected", cells[0])
    if (text === null) return null
    const source = cells[0]?.source ?? null
    const name = this.#text("projectName") ?? ""
    if (cells.length > 1) this.#problems.push(wideTableProblem("goal-joined", source, name))
    if (seemsCut(text)) {
      this.#problems.push(wideTableProblem("goal-cut", cells.at(-1)?.source ?? null, name))
      this.#doubts.push({
        path: "goal.expected",
        code: "goal-cut",
        ...sentenceOf("goal-cut"),
        alternatives: [],
      })
    }
    return text
  }

  #joined(cells: readonly Cell[]): string | null {
    const pieces = cells.map((cell) => oneLine(cell.text)).filter((text, at, all) => text !== all[at - 1])
    return pieces.length === 0 ? null : pieces.join("")
  }

  #funds(): readonly Fund[] {
    const figure = (column: ProjectColumn, path: keyof Fund): number | null => {
      const cell = this.#project.cells.get(column)?.find((each) => figureIn(each.text) !== null)
      if (cell === undefined) return null
      this.#place(`funds[0].${path}`, cell)
      return figureIn(cell.text)
    }
    const initialBudget = figure("budget", "initialBudget")
    const executed = figure("executed", "executed")
    const rate = this.#project.cells.get("executionRate")?.[0]
    if (rate !== undefined) this.#place("funds[0].executionRate", rate)
    const executionRate = rate === undefined ? null : parseFigure(rate.text.replace(/\s*[%％]$/u, ""))
    if (initialBudget === null && executed === null && executionRate === null) return []
    return [
      {
        source: this.#facts.budgetHeading,
        initialBudget,
        budget: null,
        executed,
        weight: null,
        executionRate,
        score: null,
      },
    ]
  }

  #indicator(row: JoinedRow, at: number): Indicator {
    for (const [column, cell] of row.cells) {
      const field = indicatorFields[column]
      if (field !== null && cell.source.line !== undefined) this.#place(`indicators[${at}].${field}`, cell)
    }
    for (const { column, code, message, alternatives } of row.doubts)
      this.#doubts.push({
        path: `indicators[${at}].${indicatorFields[column] ?? "target"}`,
        code,
        message,
        alternatives,
      })
    const text = (column: IndicatorColumn): string => oneLine(row.cells.get(column)?.text ?? "")
    const orNull = (column: IndicatorColumn): string | null => (text(column) === "" ? null : text(column))
    const { name, ordinal } = splitOrdinal(text("name"))
    return {
      level1: withoutRemark(text("level1")),
      level2: withoutRemark(text("level2")),
      name,
      ordinal,
      nature: natureOf(text("nature")) ?? natureOf(text("op")),
      target: valueOf(row, "target"),
      adjustedTarget: null,
      actual: valueOf(row, "actual"),
      weight: figureIn(text("weight")),
      score: figureIn(text("score")),
      deviation: orNull("deviation"),
      description: orNull("description"),
      basis: orNull("basis"),
      confidence: row.confidence,
      source: row.cells.get("name")?.source ?? row.cells.get("target")?.source ?? {},
    }
  }

  #checkWeights(form: Form): void {
    const weights = form.indicators.flatMap(({ weight }) => weight ?? [])
    if (weights.length === 0) return
    const total = sum(weights)
    if (closingSums.some((each) => each === total)) return
    const place = this.#places["project.name"] ?? form.indicators[0]?.source ?? null
    this.#problems.push(wideTableProblem("weights-not-closed", place, `${form.project.name}：${total}`))
    this.#doubts.push({
      path: "form",
      code: "weights-not-closed",
      ...sentenceOf("weights-not-closed"),
      alternatives: [],
    })
  }

  #place(path: FieldPath, cell: Cell | undefined): void {
    if (cell !== undefined && Object.keys(cell.source).length > 0) this.#places[path] = cell.source
  }
}

const projectPaths: Readonly<Record<ProjectColumn, FieldPath>> = {
  projectName: "project.name",
  projectCode: "project.code",
  category: "project.category",
  department: "project.department",
  unit: "project.unit",
  period: "project.period",
  budget: "funds[0].initialBudget",
  executed: "funds[0].executed",
  executionRate: "funds[0].executionRate",
  goal: "goal.expected",
}

/** Sign and unit belong to the value of the target; its place is that of the value cell. */
const indicatorFields: Readonly<
  Record<IndicatorColumn, Exclude<keyof Indicator, "confidence" | "source"> | null>
> = {
  level1: "level1",
  level2: "level2",
  name: "name",
  nature: "nature",
  op: null,
  target: "target",
  actual: "actual",
  measureUnit: null,
  weight: "weight",
  score: "score",
  description: "description",
  basis: "basis",
  deviation: "deviation",
}

/** A value whose sign and unit may stand in columns of their own; the text stays that of the value cell. */
function valueOf(row: JoinedRow, column: "target" | "actual"): Value | null {
  const value = parseValue(row.cells.get(column)?.text ?? "")
  if (value === null) return null
  const sign = column === "target" ? signOf(row) : null
  const unit =
    value.unit ?? (value.number === null ? null : oneLine(row.cells.get("measureUnit")?.text ?? ""))
  return { ...value, op: sign ?? value.op, unit: unit === "" ? null : unit }
}

function signOf(row: JoinedRow): Value["op"] {
  for (const column of ["op", "nature"] as const) {
    const op = operatorOf(row.cells.get(column)?.text ?? "")
    if (op !== null) return op
  }
  return null
}

/** 指标1：… */
function splitOrdinal(printed: string): { name: string; ordinal: number | null } {
  const match = /^指标\s*(\d{1,3})\s*[:：]\s*(?=\S)/u.exec(printed)
  if (match === null) return { name: printed, ordinal: null }
  return { name: printed.slice(match[0].length), ordinal: Number(match[1]) }
}

function withoutRemark(level: string): string {
  return level.replace(/[（(][^（()）]*[)）]$/u, "").trim()
}

/** A text of several sentences whose last one has no end. */
function seemsCut(text: string): boolean {
  return text.length > 60 && /[。；;]/u.test(text) && !/[。；;！!…”"）)]$/u.test(text)
}

/** The budgets against their printed sum. */
export function checkSum(forms: readonly Form[], printed: Cell | null): readonly Problem[] {
  const total = printed === null ? null : figureIn(printed.text)
  if (printed === null || total === null) return []
  const budgets = forms.flatMap(({ funds }) => funds[0]?.initialBudget ?? [])
  if (near(sum(budgets), total, 0)) return []
  return [wideTableProblem("sum-differs", printed.source, `${sum(budgets)} ≠ ${total}`)]
}
