import { cellRef, writeXlsx as writePackage } from "hucre/xlsx"
import type { Cell, WriteOptions, WriteSheet } from "hucre/xlsx"
import { divide } from "../basics/exact.ts"
import type { Problem } from "../basics/problem.ts"
import { arrange } from "../layouts/arrange.ts"
import { notShown } from "../layouts/not-shown.ts"
import type { Sheet, SheetCell } from "../layouts/sheet.ts"
import type { Form } from "../records/form.ts"
import { isUpright, rowHeights } from "./row-heights.ts"
import { sheetNames } from "./sheet-names.ts"
import { cellStyle } from "./sheet-style.ts"
import { cutToCell, escapeOoxml, visibleText } from "./spreadsheet-text.ts"
import type { LayoutOf, WrittenForms } from "./written-forms.ts"

type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number]

/** The forms as an xlsx workbook, one sheet a form. The same forms give the same bytes: no clock goes in. */
export async function writeXlsx(forms: readonly Form[], layoutOf: LayoutOf): Promise<Uint8Array> {
  return (await writeWorkbook(forms, layoutOf)).bytes
}

/** As {@link writeXlsx}, with an account of what could not be written. */
export async function writeWorkbook(forms: readonly Form[], layoutOf: LayoutOf): Promise<WrittenForms> {
  const names = sheetNames(forms.map((form) => form.project.name))
  const written = forms.map((form, index) => {
    const layout = layoutOf(form)
    const name = names[index] ?? `Sheet${index + 1}`
    const sheet = arrange(form, layout)
    const { page, problems } = writeSheet(sheet, name)
    return {
      sheet: page,
      titles: printTitles(sheet, name),
      problems: [...notShown(form, layout), ...problems],
    }
  })
  const bytes = await writePackage({
    // A workbook must have a sheet.
    sheets: written.length === 0 ? [{ name: "绩效表", rows: [] }] : written.map(({ sheet }) => sheet),
    namedRanges: written.flatMap(({ titles }) => titles),
    defaultFont: { name: "宋体", size: 10 },
    properties: { creator: "Jiheng 绩衡", created: zipEpoch, modified: zipEpoch },
  })
  return { bytes, problems: written.flatMap(({ problems }) => problems) }
}

/** The library puts the present time where none is given, and the same forms would no longer give the same bytes. */
const zipEpoch = new Date("1980-01-01T00:00:00Z")

function writeSheet(
  sheet: Sheet,
  name: string,
): { readonly page: WriteSheet; readonly problems: readonly Problem[] } {
  const { heights, overflowing } = rowHeights(sheet)
  const problems = overflowing.map((cell) => notPrinted(name, cell))
  const cells = new Map<string, Partial<Cell>>()
  const merges: WriteSheet["merges"] = []
  for (const cell of sheet.cells) {
    const { row, column, rowSpan, colSpan } = cell
    const style = cellStyle(cell, isUpright(cell, sheet.columns))
    // Every position of a merged cell carries the style: borders are drawn position by position.
    for (let y = row; y < row + rowSpan; y += 1)
      for (let x = column; x < column + colSpan; x += 1) cells.set(`${y},${x}`, { style })
    const { content, left } = cellContent(cell)
    if (left > 0) problems.push(textCut(name, cell, left))
    cells.set(`${row},${column}`, { ...content, style })
    if (rowSpan > 1 || colSpan > 1)
      merges.push({
        startRow: row,
        startCol: column,
        endRow: row + rowSpan - 1,
        endCol: column + colSpan - 1,
      })
  }
  return {
    page: {
      name,
      columns: sheet.columns.map((width) => ({ width })),
      cells,
      merges,
      rowDefs: new Map(heights.map((height, row) => [row, { height }])),
      pageSetup: pageSetup(sheet),
      headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
    },
    problems,
  }
}

function cellContent(cell: SheetCell): { readonly content: Partial<Cell>; readonly left: number } {
  if (cell.number !== null) {
    const value = cell.format === "percent" ? divide(cell.number, 100, 20) : cell.number
    return { content: { value, type: "number" }, left: 0 }
  }
  const { text, left } = cutToCell(visibleText(cell.text))
  if (text === "") return { content: {}, left }
  const escaped = escapeOoxml(text)
  // A text such as "#N/A" would be taken for an error value; as a run of rich text it stays what it is.
  if (/^#[A-Z_0/]+[A-Z0/][!?]?$/.test(text))
    return { content: { richText: [{ text: escaped }], type: "richText" }, left }
  return { content: { value: escaped, type: "string" }, left }
}

/** A4 in the form's direction, as wide as the page, as many pages as it takes. */
function pageSetup({ landscape }: Sheet): WriteSheet["pageSetup"] & object {
  return {
    paperSize: "a4",
    orientation: landscape ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
  }
}

/**
 * The table head on every page. The library has a setting for it, but writes the sheet's name without quotes, and Excel
 * refuses a name such as 2024年 unquoted.
 */
function printTitles({ headRows }: Sheet, name: string): readonly NamedRange[] {
  if (headRows === null) return []
  const range = `'${name.replaceAll("'", "''")}'!$${headRows[0] + 1}:$${headRows[1] + 1}`
  return [{ name: "_xlnm.Print_Titles", range, scope: name }]
}

function textCut(sheet: string, cell: SheetCell, left: number): Problem {
  return {
    code: "text-cut",
    severity: "loss",
    message: `文字超过 Excel 单元格上限，后 ${left} 字没有写入（单元格内已注明）。`,
    remedy: "请缩短该栏文字，或将全文作为附件。",
    source: { sheet, cell: cellRef(cell.row, cell.column) },
  }
}

function notPrinted(sheet: string, cell: SheetCell): Problem {
  return {
    code: "text-not-printed",
    severity: "note",
    message: "文字太长，超过 Excel 行高上限，打印时显示不全；单元格内文字完整。",
    remedy: "请缩短该栏文字，或将全文作为附件。",
    source: { sheet, cell: cellRef(cell.row, cell.column) },
  }
}
