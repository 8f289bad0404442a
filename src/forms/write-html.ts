import { arrange } from "../layouts/arrange.ts"
import { notShown } from "../layouts/not-shown.ts"
import type { Sheet, SheetCell } from "../layouts/sheet.ts"
import type { Form } from "../records/form.ts"
import { printParts } from "./print-parts.ts"
import { withSignatureRow } from "./signature-row.ts"
import { visibleText } from "./spreadsheet-text.ts"
import type { LayoutOf, WrittenForms } from "./written-forms.ts"

/**
 * The forms as one web page that needs nothing beside itself: no script, no font, no picture. Printed, every form begins
 * on a page of its own, A4 in its direction, and a longer one repeats its title.
 */
export function writeHtml(forms: readonly Form[], layoutOf: LayoutOf): WrittenForms {
  const written = forms.map((form) => {
    const layout = layoutOf(form)
    return {
      markup: section(withSignatureRow(arrange(form, layout), form)),
      problems: notShown(form, layout),
    }
  })
  const page = [
    "<!doctype html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(forms[0]?.project.name ?? "绩效表")}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    ...written.map(({ markup }) => markup),
    "</body>",
    "</html>",
    "",
  ].join("\n")
  return {
    // Programs that do not look for the declared encoding go by the mark at the beginning.
    bytes: new TextEncoder().encode(`\uFEFF${page}`),
    problems: written.flatMap(({ problems }) => problems),
  }
}

function section(sheet: Sheet): string {
  const { above, tables } = printParts(sheet)
  const width = sheet.columns.reduce((before, column) => before + column, 0)
  const columns = sheet.columns.map((column) => `<col style="width:${percent(column, width)}">`)
  return [
    `<section class="${sheet.landscape ? "landscape" : "portrait"}">`,
    "<table>",
    `<colgroup>${columns.join("")}</colgroup>`,
    ...(above.length === 0 ? [] : ["<thead>", ...above.map((cell) => row([cell])), "</thead>"]),
    "<tbody>",
    ...tables.flatMap((table) => table.rows.map(row)),
    "</tbody>",
    "</table>",
    "</section>",
  ].join("\n")
}

function row(cells: readonly SheetCell[]): string {
  return `<tr>${cells.map(cellMarkup).join("")}</tr>`
}

function cellMarkup({ text, role, align, rowSpan, colSpan }: SheetCell): string {
  const spans = `${span("rowspan", rowSpan)}${span("colspan", colSpan)}`
  const className = role === "value" && align === "left" ? "left" : role === "value" ? "" : `${role} ${align}`
  const named = className === "" ? "" : ` class="${className}"`
  return `<td${named}${spans}>${textMarkup(text)}</td>`
}

function span(name: string, count: number): string {
  return count === 1 ? "" : ` ${name}="${count}"`
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(3)}%`
}

function textMarkup(text: string): string {
  return escapeHtml(text).replaceAll("\n", "<br>")
}

function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

const style = `
@page { margin: 15mm 12mm; @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font-size: 9pt } }
@page portrait { size: A4 portrait }
@page landscape { size: A4 landscape }
body { margin: 0; color: #000; background: #fff; font: 10pt/1.35 SimSun, "宋体", "Noto Serif SC", "Noto Serif CJK SC", serif }
section { max-width: 190mm; margin: 0 auto 12mm }
section.landscape { max-width: 277mm; page: landscape }
section.portrait { page: portrait }
section + section { break-before: page }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
thead { display: table-header-group }
td { border: 1px solid #000; padding: 2pt 3pt; text-align: center; vertical-align: middle; overflow-wrap: anywhere; white-space: pre-wrap }
td.title, td.note { border: 0 }
td.left { text-align: left }
td.title { font-family: SimHei, "黑体", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; font-size: 18pt; padding: 4pt }
@media print { section { max-width: none; margin: 0 } }
`
