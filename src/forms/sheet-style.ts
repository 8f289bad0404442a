import type { CellStyle } from "hucre/xlsx"
import type { SheetCell } from "../layouts/sheet.ts"

const line = { style: "thin", color: { rgb: "000000" } } as const
const ruled = { top: line, right: line, bottom: line, left: line } as const

/** The look of the official forms: 宋体 throughout, a large bold title, ruled cells, labels and figures centred. */
export function cellStyle(cell: SheetCell, upright: boolean): CellStyle {
  if (cell.role === "title")
    return {
      font: { name: "宋体", size: 18, bold: true },
      alignment: { horizontal: "center", vertical: "center", wrapText: true },
    }
  const numFmt = numberFormat(cell)
  return {
    font: { name: "宋体", size: 10 },
    ...(cell.role === "note" ? {} : { border: ruled }),
    alignment: {
      horizontal: cell.align,
      vertical: "center",
      wrapText: true,
      ...(upright ? { textRotation: stacked } : {}),
    },
    ...(numFmt === null ? {} : { numFmt }),
  }
}

/** Excel's code for letters stacked one below the other. */
const stacked = 255

/** Shows the figure with just the decimals of its text: 80.00 as "0.00", 93.63% as "0.00%". */
function numberFormat(cell: SheetCell): string | null {
  if (cell.number === null) return null
  const decimals = /\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0
  const format = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`
  return cell.format === "percent" ? `${format}%` : format
}
