import type { Problem } from "../../../basics/problem.ts"
import type { Source } from "../../../basics/source.ts"
import { comparable, oneLine } from "../../../basics/text.ts"
import { matchLayout } from "../../../layouts/match-layout.ts"
import type { IndicatorColumnName } from "../../../layouts/match-layout.ts"
import type { Currency, Form } from "../../../records/form.ts"
import type { Cell, Line } from "../../page-model.ts"
import type { Block, Blocks } from "./blocks.ts"
import type { WideColumn } from "./columns.ts"
import { wideTableProblem } from "./problems.ts"

/** What holds for all forms of one wide table. */
export interface TableFacts {
  readonly layout: string
  readonly kind: Form["kind"]
  readonly year: number | null
  readonly yearPlace: Source | null
  readonly currency: Currency
  readonly currencyPlace: Source | null
  /** The heading of the budget column, as printed. */
  readonly budgetHeading: string
}

export function tableFacts({ blocks, captions }: Blocks): TableFacts {
  const columns = new Set(blocks.flatMap((block) => block.columns))
  const kind = columns.has("actual") || columns.has("score") ? "self-evaluation" : "target"
  const year = firstPlace(captions, yearIn)
  const currency = firstPlace(captions, currencyIn) ?? headingCurrency(blocks)
  return {
    layout: layoutOf(kind, columns, captions),
    kind,
    year: year?.found ?? null,
    yearPlace: year?.place ?? null,
    currency: currency?.found ?? "万元",
    currencyPlace: currency?.place ?? null,
    budgetHeading: withoutRemark(headingOf(blocks, "budget")?.text ?? "预算数"),
  }
}

const columnNames: Readonly<Partial<Record<WideColumn, IndicatorColumnName>>> = {
  level1: "level1",
  level2: "level2",
  name: "name",
  nature: "nature",
  op: "op",
  target: "target",
  actual: "actual",
  measureUnit: "unit",
  weight: "weight",
  score: "score",
  deviation: "deviation",
  description: "description",
  basis: "basis",
}

function layoutOf(
  kind: Form["kind"],
  columns: ReadonlySet<WideColumn | null>,
  captions: readonly Line[],
): string {
  const named = [...columns].flatMap((column) => (column === null ? [] : (columnNames[column] ?? [])))
  const title = captions.slice(0, 200).flatMap(({ text }) => (text.length < titleLength ? [text] : []))
  return matchLayout({ kind, columns: new Set(named), title: title.join(" ") })?.id ?? kind
}

/** No title of a form is longer. */
const titleLength = 60

interface Found<T> {
  readonly found: T
  readonly place: Source
}

function firstPlace<T>(lines: readonly Line[], find: (text: string) => T | null): Found<T> | null {
  for (const line of lines)
    for (const { text, source } of line.cells) {
      const found = text.length > 80 ? null : find(comparable(text))
      if (found !== null) return { found, place: source }
    }
  return null
}

/** The year of a title or a line of its own; years inside notes say nothing about the form. */
function yearIn(text: string): number | null {
  const alone = /^\(?((?:19|20)\d\d)年度?\)?$/u.exec(text)
  const before = /((?:19|20)\d\d)年度?.*(?:绩效|预算).*表$/u.exec(text)
  const after = /(?:绩效|预算).*表\(?((?:19|20)\d\d)年度?\)?$/u.exec(text)
  const year = alone?.[1] ?? before?.[1] ?? after?.[1]
  return year === undefined ? null : Number(year)
}

function currencyIn(text: string): Currency | null {
  const unit = /单位[:：]\s*(?:人民币)?(万元|元)/u.exec(text)?.[1]
  return unit === "万元" || unit === "元" ? unit : null
}

function headingCurrency(blocks: readonly Block[]): Found<Currency> | null {
  const heading = headingOf(blocks, "budget")
  const unit = /[（(](万元|元)[)）]/u.exec(heading?.text ?? "")?.[1]
  if (heading === null || (unit !== "万元" && unit !== "元")) return null
  return { found: unit, place: heading.source }
}

function headingOf(blocks: readonly Block[], column: WideColumn): Cell | null {
  for (const { headings } of blocks) {
    const cell = headings.get(column)
    if (cell !== undefined) return cell
  }
  return null
}

function withoutRemark(heading: string): string {
  return oneLine(heading).replace(/[（(][^（()）]*[)）]$/u, "")
}

/** What the reader has to say about the table as a whole. */
export function tableProblems(facts: TableFacts, { unread, cut }: Blocks): readonly Problem[] {
  const problems: Problem[] = []
  if (facts.year === null) problems.push(wideTableProblem("year-not-printed", null))
  if (facts.currencyPlace === null) problems.push(wideTableProblem("currency-assumed", null))
  if (cut) problems.push(wideTableProblem("table-too-long", null))
  const [first] = unread
  if (first !== undefined) {
    const shown = unread.slice(0, 3).map(({ text }) => `“${text.slice(0, 20)}”`)
    problems.push(
      wideTableProblem("cells-unread", first.source, {
        zh: `共 ${unread.length} 处：${shown.join("、")}`,
        en: `${unread.length} places: ${shown.join(", ")}`,
      }),
    )
  }
  return problems
}
