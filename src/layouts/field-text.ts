import { decimalPlaces, parseFigure, plain } from "../basics/exact.ts"
import type { Currency, Form, Value } from "../records/form.ts"
import type { FundFigure, ScalarField } from "./fields.ts"
import type { SheetCell } from "./sheet.ts"

/** What a cell prints, and the figure where the whole cell is one. */
export type Content = Pick<SheetCell, "text" | "number" | "format">

export const emptyContent: Content = { text: "", number: null, format: "text" }

/** Text; figure cells only where the text is nothing but a plain figure ("100", not "0100" nor "100%"). */
export function textContent(text: string | null): Content {
  if (text === null || text === "") return emptyContent
  const number = parseFigure(text)
  if (number !== null && plain(number) === text) return { text, number, format: "figure" }
  return { text, number: null, format: "text" }
}

/** Words are never taken for figures: a project code or a name of digits only stays text. */
export function wordsContent(text: string | null): Content {
  return { text: text ?? "", number: null, format: "text" }
}

export function figureContent(figure: number | null): Content {
  return figure === null ? emptyContent : { text: plain(figure), number: figure, format: "figure" }
}

/** 93.63 → "93.63%". */
export function percentContent(percent: number | null): Content {
  return percent === null ? emptyContent : { text: `${plain(percent)}%`, number: percent, format: "percent" }
}

/** Amounts in 万元 have two decimals, more only where the figure has more: no digit is hidden. */
export function moneyContent(amount: number | null, currency: Currency): Content {
  if (amount === null) return emptyContent
  const places = currency === "万元" ? Math.max(2, decimalPlaces(amount)) : decimalPlaces(amount)
  return { text: withPlaces(amount, places), number: amount, format: "figure" }
}

export function fundContent(figure: number | null, field: FundFigure, currency: Currency): Content {
  if (field === "executionRate") return percentContent(figure)
  if (field === "weight" || field === "score") return figureContent(figure)
  return moneyContent(figure, currency)
}

export function scalarContent(form: Form, field: ScalarField): Content {
  const [part, name] = field.split(".")
  if (part === "total") return figureContent(form.total[name as keyof Form["total"]])
  if (part === "project") return wordsContent(form.project[name as keyof Form["project"]])
  if (part === "goal") return wordsContent(form.goal[name as keyof Form["goal"]] ?? null)
  return part === "year" ? figureContent(form.year) : wordsContent(form.currency)
}

/**
 * A value printed whole. Where the form it was read from printed sign, number and unit in columns of their own, the text
 * is the bare number, and sign and unit are put back: "100" with "≥" and "%" gives "≥100%".
 */
export function valueContent(value: Value | null): Content {
  if (value === null) return emptyContent
  if (value.number === null || parseFigure(value.text) === null) return textContent(value.text)
  return textContent(`${value.op ?? ""}${value.text}${value.unit ?? ""}`)
}

/** The number of a value alone; the whole text where it holds none. */
export function valueFigureContent(value: Value | null): Content {
  if (value === null) return emptyContent
  return value.number === null ? textContent(value.text) : figureContent(value.number)
}

function withPlaces(figure: number, places: number): string {
  const text = plain(figure)
  const point = text.indexOf(".")
  if (places === 0) return text
  return point === -1 ? `${text}.${"0".repeat(places)}` : text.padEnd(point + 1 + places, "0")
}
