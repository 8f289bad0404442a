import { matchLayout } from "../../../layouts/match-layout.ts"
import type { Form, Fund, Indicator } from "../../../records/form.ts"
import { groupsIn, type Group } from "./groups.ts"
import { readGoal, readProject } from "./head-fields.ts"
import { readFunds } from "./funds.ts"
import { indicatorOf, isCutOff, isReadable, type RowContext } from "./indicators.ts"
import type { Notes } from "./problems.ts"
import type { Effort } from "./rows.ts"
import { templatesFor, type Role, type Template } from "./roles.ts"
import { printOf, type Print } from "./print.ts"
import { readGroup } from "./search.ts"
import { solve, type Solution } from "./solve.ts"
import type { FormSpan, Section } from "./spans.ts"
import { printedText, sourceOf, type Tape } from "./tape.ts"
import { kindOf, nameInTitle, nearestTitle, readYear, titleRange } from "./title.ts"
import { readTail, type Tail } from "./tail.ts"

/** null where the span holds neither a header field nor an indicator: a blank template, or no form at all. */
export function buildForm(
  tape: Tape,
  span: FormSpan,
  previousEnd: number,
  notes: Notes,
  allowed: Effort,
): Form | null {
  const tail = readTail(tape, span, notes)
  const funds = readFunds(tape, span, notes)
  const read = span.sections.map((section) =>
    readSection({ tape, span, funds, tail, notes, allowed }, section),
  )
  const title = titleRange(span, previousEnd)
  const roles = new Set(read.flatMap(({ template }) => template.roles))
  const printed = nearestTitle(tape, title)
  const project = readProject(tape, span, notes)
  const name = project.name === "" ? nameInTitle(tape, span, notes) : project.name
  const goal = readGoal(tape, span, notes)
  const indicators = read.flatMap((section, order) => indicatorsOf(tape, section, notes, order, read))
  const filled = [name, project.department, project.unit, project.code, goal.expected].filter(
    (text) => text !== null && text !== "",
  )
  const stated = indicators.filter((row) => row.target !== null || row.actual !== null || row.weight !== null)
  if (stated.length === 0 && (filled.length < 2 || name === "" || tellsHowToFill(tape, span))) return null
  const kind = kindOf(printed, roles)
  const columns = new Set([...roles, "name" as const].filter(isColumnName))
  return {
    kind,
    layout: matchLayout({ kind, columns, title: printed })?.id ?? "national-target",
    year: readYear(tape, span, title, notes),
    project: { ...project, name },
    currency: currencyOf(tape, span, notes),
    funds,
    schedule: [],
    goal,
    indicators,
    total: tail.total,
    conclusion: tail.conclusion,
    places: notes.places,
    doubts: notes.doubts,
  }
}

const instructions =
  /填写(?:要求|说明|样例|范例)|填报(?:要求|说明)|填表说明|(?:申报表|自评表|目标表)内容说明|自行填写|系统自动生成|(?:表格?)?范例/u

/** What a form's labels are followed by says how it is to be filled in: nothing of it is filled in. */
function tellsHowToFill(tape: Tape, { from, to }: FormSpan): boolean {
  return instructions.test(tape.text.slice(from, Math.min(to, from + 6_000)))
}

type ColumnName = "name" | Exclude<Role, "unknown" | "rate" | "yesNo">
function isColumnName(role: Role | "name"): role is ColumnName {
  return role !== "unknown" && role !== "rate" && role !== "yesNo"
}

const triedGroups = 2
/** A step is one cell tried; common forms need some hundreds for a character. */
const stepsPerCharacter = 600
const leastSteps = 300_000
const mostSteps = 3_000_000

interface SectionRead {
  readonly section: Section
  readonly template: Template
  readonly groups: readonly Group[]
  readonly solutions: readonly Solution[]
}

interface SectionContext {
  readonly tape: Tape
  readonly span: FormSpan
  readonly funds: readonly Fund[]
  readonly tail: Tail
  readonly notes: Notes
  /** What is left for the whole document. */
  readonly allowed: Effort
}

/** The section under each order of cells that its headings allow; the order that fits best is taken. */
function readSection(
  { tape, span, funds, tail, notes, allowed }: SectionContext,
  section: Section,
): SectionRead {
  const groups = groupsIn(tape, span.labels, section.from, section.to)
  const execution = funds.find((fund) => fund.weight !== null || fund.score !== null)
  const sums = {
    executionWeight: execution?.weight ?? null,
    executionScore: execution?.score ?? null,
    totalWeight: tail.total.weight,
    totalScore: tail.total.score,
    cut: section.to >= tape.text.length,
  }
  let best: SectionRead | null = null
  const print = printOf(tape, section)
  const steps = Math.min(
    mostSteps,
    leastSteps + (section.to - section.from) * stepsPerCharacter,
    allowed.left,
  )
  const effort = { left: steps }
  for (const template of likelyTemplates(tape, section, groups, print, effort)) {
    const grammar = { roles: template.roles, print, effort }
    const readings = groups.map((group) => readGroup(tape, grammar, group))
    const solutions = solve(groups, readings, sums)
    const [first] = solutions
    // Weights under the headings of values: only where their sum proves it.
    if (template.misplaced === true && first?.weightCloses !== true) continue
    const cost = first?.cost ?? Infinity
    if (best === null || cost < (best.solutions[0]?.cost ?? Infinity) - 0.001)
      best = { section, template, groups, solutions }
  }
  allowed.left -= steps - Math.max(0, effort.left)
  if (effort.left <= 0) notes.problem("effort-spent", sourceOf(tape, section.from, section.to))
  return best ?? { section, template: { roles: [], guessed: true }, groups, solutions: [] }
}

/** Where many orders are possible, a few groups show which are worth reading the whole with. */
function likelyTemplates(
  tape: Tape,
  section: Section,
  groups: readonly Group[],
  print: Print,
  effort: Effort,
): readonly Template[] {
  const templates = templatesFor(section.heading, tape.text)
  if (templates.length <= 3 || groups.length <= triedGroups) return templates
  const costs = templates.map((template) => {
    const grammar = { roles: template.roles, print, effort }
    const tried = groups.slice(0, triedGroups).map((group) => readGroup(tape, grammar, group)[0]?.cost ?? 99)
    return { template, cost: tried.reduce((total, cost) => total + cost, 0) }
  })
  const sorted = costs.toSorted((a, b) => a.cost - b.cost)
  return sorted.slice(0, 2).map(({ template }) => template)
}

function indicatorsOf(
  tape: Tape,
  { groups, solutions, section, template }: SectionRead,
  notes: Notes,
  order: number,
  all: readonly SectionRead[],
): readonly Indicator[] {
  const [best] = solutions
  if (best === undefined) return []
  const offset = all
    .slice(0, order)
    .reduce((total, { solutions: [first] }) => total + rowCount(tape, first), 0)
  const indicators: Indicator[] = []
  const misplaced = template.misplaced === true
  const context = (group: Group | undefined): RowContext => ({ tape, solutions, group, misplaced })
  for (const [at, reading] of best.groups.entries()) {
    for (const [from, to] of reading.unplaced) {
      const text = printedText(tape, from, to)
      const last = at === best.groups.length - 1 && to >= section.to && section.to >= tape.text.length
      if (/[\p{Script=Han}\dA-Za-z]/u.test(text))
        notes.problem(last ? "form-cut" : "text-not-placed", sourceOf(tape, from, to), text.slice(0, 60))
    }
    for (const placed of reading.rows) {
      if (placed.row.to >= tape.text.length && isCutOff(placed)) {
        notes.problem(
          "form-cut",
          sourceOf(tape, placed.row.from, placed.row.to),
          printedText(tape, placed.row.from, placed.row.to).slice(0, 60),
        )
        continue
      }
      if (!isReadable(tape, placed)) {
        notes.problem(
          "text-not-placed",
          sourceOf(tape, placed.row.from, placed.row.to),
          printedText(tape, placed.row.from, placed.row.to).slice(0, 60),
        )
        continue
      }
      indicators.push(indicatorOf(context(groups[at]), placed, offset + indicators.length, notes))
    }
  }
  return indicators
}

function rowCount(tape: Tape, solution: Solution | undefined): number {
  return (
    solution?.groups.reduce(
      (total, { rows }) => total + rows.filter((row) => isReadable(tape, row)).length,
      0,
    ) ?? 0
  )
}

function currencyOf(tape: Tape, span: FormSpan, notes: Notes): Form["currency"] {
  const text = tape.text.slice(span.from, span.headTo)
  if (/万元|[(（]万.?[)）]/u.test(text)) return "万元"
  if (/[(（](?:单位[:：])?元[)）]|单位[:：]元/u.test(text)) return "元"
  notes.problem("currency-assumed", null)
  return "万元"
}
