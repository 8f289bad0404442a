import type { FieldPath, Fund } from "../../../records/form.ts"
import { cutFunds, fundOf, type FundCut } from "./fund-cuts.ts"
import { fundHeadingIn } from "./headings.ts"
import type { FundColumn } from "./labels.ts"
import type { Notes } from "./problems.ts"
import type { FormSpan } from "./spans.ts"
import { printedText, sourceOf, type Tape } from "./tape.ts"

/** A kind of money: a short run of words that ends in one of these, with a figure, a dash or the next kind behind it. */
const rowPattern =
  /(?:其中[:：]?)?(?:[\p{Script=Han}、()（）]{0,18}?)(?:资金总额|总金额|预算总额|财政拨款|内拨款|拨款|(?:资金|合计|总额)(?!总额|数|率)|(?:补助|结转|自筹|收入)(?=[\d—–-]|其他|地方|$))[:：]?/gu
const longestRow = 26
const longestHead = 6_000

/** The funding rows of a form. A row whose figures can be cut in two ways alike keeps none of them, and says so. */
export function readFunds(tape: Tape, span: FormSpan, notes: Notes): readonly Fund[] {
  const region = fundRegion(tape, span)
  if (region === null) return []
  const { from, to, columns } = region
  const funds: Fund[] = []
  let whole: FundCut["cells"] = {}
  const rows = [...tape.text.slice(from, to).matchAll(rowPattern)].filter(
    ([text]) => text.length <= longestRow,
  )
  for (const [order, row] of rows.entries()) {
    const labelFrom = from + row.index + leadingJunk(row[0])
    const labelTo = from + row.index + row[0].length
    const next = rows[order + 1]
    const cellsTo = figuresEnd(tape, labelTo, next === undefined ? to : from + next.index)
    const text = printedFigures(tape, labelTo, cellsTo)
    const source = printedText(tape, labelFrom, labelTo)
    if (order === 0 && text === "" && !/总额|总金额/u.test(source)) continue
    const path = `funds[${funds.length}]` as const
    const isTotal = /总额|总金额/u.test(source)
    const cut =
      text === "" ? { cells: {}, cost: 0 } : cutFunds(text, columnsFor(columns, text), isTotal, whole)
    if (isTotal && cut !== null && Object.values(cut.cells).some((figure) => figure > 0)) whole = cut.cells
    if (cut === null) notes.problem("cut-unsure", sourceOf(tape, labelFrom, cellsTo), `${source} ${text}`)
    funds.push(fundOf(source, cut?.cells ?? {}))
    notes.place(`${path}.source`, sourceOf(tape, labelFrom, labelTo))
    for (const name of Object.keys(cut?.cells ?? {}))
      notes.place(`${path}.${name}` as FieldPath, sourceOf(tape, labelTo, cellsTo))
  }
  return funds.some((fund) => fund.initialBudget !== null || fund.budget !== null) ? funds : []
}

interface Region {
  readonly from: number
  readonly to: number
  readonly columns: readonly FundColumn[]
}

/** From the headings of the funds (or their label) to the goal. */
function fundRegion(tape: Tape, span: FormSpan): Region | null {
  const end = Math.min(span.headTo, span.from + longestHead)
  const heading = fundHeadingIn(tape, span.labels, span.from, end)
  const label = span.labels.find(({ field, to }) => field === "funds" && to <= end)
  const from = heading?.to ?? label?.to
  if (from === undefined) return null
  const goal = span.labels.find(
    ({ field, from: at }) =>
      at >= from &&
      (field === "goal" || field === "expectedGoal" || field === "indicators" || field === "purpose"),
  )
  return { from, to: Math.min(goal?.from ?? end, end), columns: heading?.columns ?? [] }
}

/** One amount without headings is the budget; several are not told apart. */
function columnsFor(columns: readonly FundColumn[], text: string): readonly FundColumn[] {
  return columns.length > 0 || text.includes(" ") ? columns : ["initialBudget"]
}

function leadingJunk(label: string): number {
  return /^[)）、(（:：]*/u.exec(label)?.[0].length ?? 0
}

function figuresEnd(tape: Tape, from: number, limit: number): number {
  let to = from
  while (to < limit && /[\d.,%‰—–\-万亿元]/u.test(tape.text[to] ?? "")) to++
  return to
}

/** The figures with a blank wherever the print parts them. */
function printedFigures(tape: Tape, from: number, to: number): string {
  let text = ""
  for (let at = from; at < to; at++) {
    if (at > from && (tape.characters[at]?.gap ?? 0) > 0) text += " "
    text += tape.text[at] ?? ""
  }
  return text
}
