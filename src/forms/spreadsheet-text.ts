/** Text as a spreadsheet cell can hold it. */

/** Excel keeps no more in one cell, counted in UTF-16 units. */
export const maxCellText = 32_767

const cutMark = (left: number): string => `…（后 ${left} 字超出单元格上限，未写入）`

/**
 * Characters that XML or Excel cannot hold, made visible instead of dropped: controls as their pictures (␇), what has
 * none as �. Line breaks and tabs stay.
 */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, picture)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, "�")
}

function picture(control: string): string {
  const code = control.charCodeAt(0)
  if (code === 0x7f) return "␡"
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "�"
}

/** The text cut to what a cell holds, with a mark that says so; `left` is the number of UTF-16 units that were cut. */
export function cutToCell(text: string): { readonly text: string; readonly left: number } {
  if (text.length <= maxCellText) return { text, left: 0 }
  const kept = text.slice(0, maxCellText - cutMark(text.length).length).replace(/[\ud800-\udbff]$/, "")
  const left = text.length - kept.length
  return { text: kept + cutMark(left), left }
}

/** "_x0041_" inside a text would be read back as "A"; the underscore is written as an escape of its own. */
export function escapeOoxml(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
}
