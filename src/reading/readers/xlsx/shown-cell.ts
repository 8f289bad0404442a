import { SSF } from "@e965/xlsx"
import type { CellObject } from "@e965/xlsx"
import { multiply, parseFigure, plain, roundHalfUp } from "../../../basics/exact.ts"

/** What a person sees in a cell, and the figure kept behind it where it is shown rounded, in the units shown. */
export interface ShownCell {
  readonly text: string
  readonly stored?: number
}

/** Dates of the system's own format, as a Chinese system shows them; the library's are those of an American one. */
const dateFormats: ReadonlyMap<string, string> = new Map([
  ["m/d/yy", "yyyy/m/d"],
  ["m/d/yy h:mm", "yyyy/m/d h:mm"],
])

/** An error value such as #REF! is shown too, and is then no figure. */
export function shownIn(cell: CellObject | undefined, date1904: boolean): ShownCell {
  if (cell === undefined || cell.t === "z" || cell.v === undefined) return { text: "" }
  if (cell.t !== "n" || typeof cell.v !== "number") return { text: (cell.w ?? String(cell.v)).trim() }
  const text = textOfNumber(cell, cell.v, date1904).trim()
  const stored = storedBehind(cell.v, text)
  return stored === null ? { text } : { text, stored }
}

function textOfNumber(cell: CellObject, value: number, date1904: boolean): string {
  const format = String(cell.z ?? "")
  const date = dateFormats.get(format)
  if (date !== undefined) return String(SSF.format(date, value, { date1904 }))
  return withWrittenPoint(format, value) ?? cell.w ?? plain(value)
}

/**
 * Formats that write the point as a letter, `0!.0,` or `0\.0000`: the usual way to show 元 as 万元. The figures before and
 * behind that point are those of one whole number, which the library does not know. null for all other formats.
 */
function withWrittenPoint(format: string, value: number): string | null {
  const found = /^[#0,]*[#0](?:[!\\]\.|"\.")(0+)(,*)([^;]*)/u.exec(format.replace(/^(?:\[[^\]]*\])+/u, ""))
  const [, decimals = "", commas = "", behind = ""] = found ?? []
  if (found === null || !Number.isFinite(value)) return null
  const whole = plain(Math.abs(roundHalfUp(scaled(value, -3 * commas.length), 0)))
  const digits = whole.padStart(decimals.length + 1, "0")
  const point = digits.length - decimals.length
  const sign = value < 0 && whole !== "0" ? "-" : ""
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}${behind.replace(/["\\!]|_.|\*./gu, "")}`
}

function scaled(value: number, powerOfTen: number): number {
  return multiply(exact(value), Number(`1e${powerOfTen}`))
}

/** The double as the decimal figure of fifteen digits that it stands for. */
function exact(value: number): number {
  return Number(value.toPrecision(15))
}

/** How many powers of ten the shown figure may be away from the one kept: per cent, thousands, 万, millions, 亿. */
const scales = [0, 2, -3, -4, -6, -8] as const

/** The kept figure in the units shown, where it is another one than the text states; null where both are the same. */
function storedBehind(value: number, text: string): number | null {
  if (!Number.isFinite(value) || text === String(value) || text.length > 40) return null
  const digits = /^[¥￥$]?\s*(-?[\d,]*\d(?:\.\d+)?)\s*(?:[%％]|[\u4e00-\u9fff]{1,3})?$/u.exec(text)?.[1]
  const shown = digits === undefined ? null : parseFigure(digits)
  if (shown === null || digits === undefined) return null
  const places = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0
  for (const scale of shown === 0 ? scales.slice(0, 2) : scales) {
    if (scale === 2 && !/[%％]/u.test(text)) continue
    const figure = exact(scaled(value, scale))
    if (roundHalfUp(figure, places) === shown) return figure === shown ? null : figure
  }
  return null
}
