import { oneLine } from "../../../basics/text.ts"
import type { Fund } from "../../../records/form.ts"
import { align } from "./align.ts"
import type { Draft } from "./draft.ts"
import { fundCost, fundSkip, isComplete, isDash, printedFigure } from "./evidence.ts"
import {
  fieldLabels,
  fundColumnLabels,
  isFundTotalWord,
  isFundWord,
  labelAt,
  taskColumnLabels,
} from "./label-match.ts"
import type { FundColumnLabel, TaskColumnLabel } from "./label-match.ts"
import type { Print } from "./print.ts"
import { shiftedColumn, shiftOf } from "./shift-amounts.ts"
import type { Amount, Shift } from "./shift-amounts.ts"
import { joinTokens } from "./tokens.ts"
import { turnedFunds, withoutMidTerm } from "./turned-funds.ts"
import type { Token } from "./tokens.ts"

type Column = FundColumnLabel | TaskColumnLabel

interface Header {
  readonly columns: readonly { readonly label: Column; readonly position: number | null }[]
  readonly start: number
  readonly end: number
}

export interface FundsRead {
  readonly funds: readonly Fund[]
  /** Text of the block that belongs to no funding row. */
  readonly leftOver: readonly Token[]
}

/**
 * The funding rows: a table under headings (年初预算数 全年预算数 …), or pairs of label and amount where there are none;
 * then the only amount is the initial budget.
 */
export function readFunds(printed: readonly Token[], print: Print, draft: Draft): FundsRead {
  const tokens = withoutMidTerm(printed, draft)
  const tasks = findTaskHeader(tokens, print)
  const header = tasks ?? findHeader(tokens, print)
  const turned = header === null ? turnedFunds(tokens, print) : null
  if (turned !== null) {
    const funds = turned.map(({ source, amount }, index) => {
      const figures = amount === null ? [] : [{ column: "initialBudget" as const, tokens: [amount] }]
      return fundOf(source, figures, ["source", "initialBudget"], index, draft)
    })
    return { funds, leftOver: [] }
  }
  const body = header === null ? tokens : tokens.slice(header.end)
  const before =
    header === null ? [] : tokens.slice(0, header.start).filter((token) => !isFundTotalWord(token.text))
  const labels: readonly Column[] =
    header === null ? ["source", "initialBudget"] : header.columns.map((column) => column.label)
  const positions = header === null ? [null, null] : header.columns.map((column) => column.position)
  const columns = labels.map((label, at) => {
    const skip = label === "source" ? 2 : header === null ? 0.8 : fundSkip
    const cost = (text: string): number => fundCost(label, text)
    return { position: positions[at] ?? null, skip, skipInside: skip, cost }
  })
  const pairs = { "new-row": 0.3, "next-cell": 0, "same-cell": 8 }
  const fragments = body.map(({ text, column, gap }) => ({
    text,
    column,
    gap,
    whole: isComplete(text) || isFundWord(text),
  }))
  const exact = print.keepsColumns && print.style === "cells" && header !== null
  const placed = align(fragments, columns, {
    trustColumns: exact,
    ...(header === null ? { joints: { cell: pairs } } : {}),
  })
  const rows: { column: Column; tokens: Token[] }[][] = []
  placed.forEach(({ column, joint }, at) => {
    const token = body[at]
    const label = labels[column]
    if (token === undefined || label === undefined) return
    if (joint === "new-row") rows.push([{ column: label, tokens: [token] }])
    else if (joint === "next-cell") rows.at(-1)?.push({ column: label, tokens: [token] })
    else rows.at(-1)?.at(-1)?.tokens.push(token)
  })
  const funds: Fund[] = []
  const leftOver: Token[] = [...before]
  const mayShift = !exact && labels.includes("budget") && labels.includes("executed")
  let above: Shift | null = null
  for (const row of rows) {
    const source = joinTokens(row.find((cell) => cell.column === "source")?.tokens ?? [])
    const cells = row.filter((cell) => cell.column !== "source" && cell.column !== "other")
    const own: Shift | null = mayShift ? shiftOf(cells.map(amountOf), above) : null
    above = own ?? above
    const figures = cells.map((cell) => ({ ...cell, column: shiftedColumn(cell.column, own) }))
    const said =
      (print.style === "cells" || tasks !== null) &&
      figures.some((cell) => printedFigure(textOf(cell)) !== null || isDash(textOf(cell)))
    const named = header === null && source !== null ? pairedColumn(source) : null
    const total = funds[0]
    if (named !== null && total !== undefined && total[named] === null) {
      funds[0] = { ...total, [named]: pairedFigure(cells, named, draft) }
    } else if (source !== null && (isFundWord(source.text) || said)) {
      funds.push(fundOf(source, figures, labels, funds.length, draft))
    } else leftOver.push(...row.flatMap((cell) => cell.tokens))
  }
  return { funds, leftOver }
}

/** Fields that a funding row has only where the form prints their column. */
const optionalColumns = ["forecast", "content", "fiscal", "otherFunds"] as const

function fundOf(
  source: Token,
  figures: readonly { column: Column; tokens: readonly Token[] }[],
  columns: readonly Column[],
  index: number,
  draft: Draft,
): Fund {
  const fund: { -readonly [Field in keyof Fund]: Fund[Field] } = {
    source: oneLine(source.text).replace(/\s+|[:：]$/gu, ""),
    initialBudget: null,
    budget: null,
    executed: null,
    weight: null,
    executionRate: null,
    score: null,
  }
  for (const column of optionalColumns) if (columns.includes(column)) fund[column] = null
  draft.place(`funds[${index}]`, source.source)
  draft.place(`funds[${index}].source`, source.source)
  for (const cell of figures) {
    const token = joinTokens(cell.tokens)
    if (token === null || cell.column === "source" || cell.column === "other") continue
    const path = `funds[${index}].${cell.column}` as const
    draft.place(path, token.source)
    if (isDash(token.text)) continue
    if (cell.column === "content") {
      fund.content = oneLine(token.text)
      continue
    }
    const figure = printedFigure(token.text)
    if (figure === null) {
      draft.problem("figure-unread", token.source, oneLine(token.text).slice(0, 40))
      draft.doubt(path, "figure-unread", oneLine(token.text).slice(0, 40))
    }
    fund[cell.column] = figure
  }
  return fund
}

type PairedColumn = "executed" | "executionRate" | "score"

/** Where label and amount stand in pairs, 实际支出金额 names no further funding row but what was spent of the total. */
function pairedColumn(label: Token): PairedColumn | null {
  const names = fundColumnLabels.names(label.text)
  return (["executed", "executionRate", "score"] as const).find((column) => names.has(column)) ?? null
}

function pairedFigure(
  printed: readonly { readonly tokens: readonly Token[] }[],
  column: PairedColumn,
  draft: Draft,
): number | null {
  const token = joinTokens(printed[0]?.tokens ?? [])
  if (token === null) return null
  draft.place(`funds[0].${column}`, token.source)
  return printedFigure(token.text)
}

function amountOf(cell: { readonly column: Column; readonly tokens: readonly Token[] }): Amount {
  return { column: cell.column, figure: printedFigure(textOf(cell)) }
}

function textOf(cell: { readonly tokens: readonly Token[] }): string {
  return joinTokens(cell.tokens)?.text ?? ""
}

/** At least two headings of money columns next to each other. */
function findHeader(tokens: readonly Token[], print: Print): Header | null {
  for (let start = 0; start < tokens.length; start++) {
    if (namesWholeBlock(tokens, start)) continue
    const columns: { label: FundColumnLabel; position: number | null }[] = []
    let at = start
    let known = 0
    while (at < tokens.length) {
      const token = tokens[at]
      if (token === undefined) break
      const found = labelAt(tokens, at, fundColumnLabels)
      const inRow = print.style !== "stream" && token.row === tokens[start]?.row
      if (found === null && (!inRow || at === start || printedFigure(token.text) !== null)) break
      const label = [...(found?.names ?? [])][0] ?? "other"
      // 预算数 beside 年初预算数 is that of the whole year.
      const again = label === "initialBudget" && columns.some((column) => column.label === label)
      columns.push({ label: again ? "budget" : label, position: token.column })
      if (found !== null) known++
      at += found?.length ?? 1
    }
    const source = { label: "source", position: null } as const
    if (known >= 2) return { columns: [source, ...columns], start, end: at }
  }
  return null
}

/** 年度预算数 before 年初预算 names the block, not a column. */
function namesWholeBlock(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    next !== undefined &&
    fieldLabels.names(tokens[at]?.text ?? "").has("funds") &&
    labelAt(tokens, at + 1, fundColumnLabels)?.names.has("initialBudget") === true
  )
}

/**
 * The headings of a table of tasks: 任务名称 first, an amount among the others, all in one row; those of a second row stand
 * under the amount that is merged over them.
 */
function findTaskHeader(tokens: readonly Token[], print: Print): Header | null {
  if (print.style === "run-on") return null
  const start = tokens.findIndex((token) => taskColumnLabels.names(token.text).has("source"))
  const first = tokens[start]
  if (first === undefined) return null
  const row =
    print.style === "stream"
      ? taskHeadings(tokens.slice(start))
      : tokens.slice(start).filter((token) => token.row === first.row)
  const columns = row.map(taskColumn)
  const amount = columns.findIndex(({ label }) => label === "initialBudget")
  if (amount === -1) return null
  const end = start + row.length
  const below = tokens.slice(end).filter((token) => token.row === tokens[end]?.row)
  const parts = below.every(({ text }) => taskColumnLabels.names(text).size > 0) ? below.map(taskColumn) : []
  if (parts.length < 2) return { columns, start, end }
  const both = [...columns.slice(0, amount), ...parts, ...columns.slice(amount + 1)]
  return { columns: both, start, end: end + below.length }
}

/** Where rows are not marked, the headings that follow each other. */
function taskHeadings(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ text }) => taskColumnLabels.names(text).size === 0)
  return end === -1 ? tokens : tokens.slice(0, end)
}

function taskColumn({ text, column }: Token): Header["columns"][number] {
  return { label: [...taskColumnLabels.names(text)][0] ?? "other", position: column }
}
