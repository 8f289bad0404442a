import { limitOf } from "../../basics/problem.ts"
import type { Problem } from "../../basics/problem.ts"
import { decodeText } from "../decode-text.ts"
import { limits } from "../limits.ts"
import type { Cell, Line } from "../page-model.ts"
import { documentProblem } from "../problems.ts"
import type { PagesRead } from "./page-reader.ts"

/**
 * A text document: one page, or several where form feeds part them. Line numbers run through the whole document.
 * A line is cut at its tabs, or at its pipes where it is a pipe row; leading tabs give leading empty cells.
 */
export function readText(bytes: Uint8Array): PagesRead {
  const decoded = decodeText(bytes)
  if (decoded === null) return refused(documentProblem("binary-content"))
  const texts = decoded.text.split(/\r\n|\r|\n/u)
  if (texts.length > limits.lines)
    return refused(documentProblem("too-many-lines", { line: limits.lines }, limitOf(limits.lines, "行")))
  const long = texts.findIndex((text) => text.length > limits.lineCharacters)
  if (long !== -1)
    return refused(documentProblem("line-too-long", { line: long + 1 }, limitOf(limits.lineCharacters, "字")))

  const problems: Problem[] = decoded.cut ? [documentProblem("text-cut", { line: texts.length })] : []
  const pages: Line[][] = [[]]
  texts.forEach((text, at) => {
    const number = at + 1
    if (text.startsWith("\f")) pages.push([])
    const cells = cutIntoCells(text, number)
    if (cells.length > limits.cellsPerLine)
      problems.push(documentProblem("too-many-cells", { line: number }, limitOf(limits.cellsPerLine, "个")))
    pages.at(-1)?.push({ number, text, cells: cells.slice(0, limits.cellsPerLine) })
  })
  return { pages: pages.map((lines, at) => ({ number: at + 1, sheet: null, lines })), problems }
}

function refused(problem: Problem): PagesRead {
  return { pages: [], problems: [problem] }
}

function cutIntoCells(text: string, line: number): readonly Cell[] {
  if (text.trim() === "" && !text.includes("\t")) return []
  if (text.includes("\t")) return cutAt(text, /\t/gu, line)
  const pipes = text.match(/[|｜│]/gu)?.length ?? 0
  if (pipes >= 2 || (pipes === 1 && /^\s*[|｜│]|[|｜│]\s*$/u.test(text))) return cutPipeRow(text, line)
  return [cellOf(text, 0, text.length, 0, line)]
}

/** The bars at the two ends of a pipe row frame it; a row of dashes under a heading holds no cells. */
function cutPipeRow(text: string, line: number): readonly Cell[] {
  if (/^[\s|｜│:—–-]*$/u.test(text) && /-{2,}/u.test(text)) return []
  const cells = cutAt(text, /[|｜│]/gu, line)
  const framedLeft = /^\s*[|｜│]/u.test(text)
  const framedRight = /[|｜│]\s*$/u.test(text)
  const inner = cells.slice(framedLeft ? 1 : 0, framedRight ? -1 : undefined)
  return framedLeft ? inner.map((cell) => ({ ...cell, column: cell.column - 1 })) : inner
}

function cutAt(text: string, separator: RegExp, line: number): readonly Cell[] {
  const cells: Cell[] = []
  let from = 0
  for (const match of text.matchAll(separator)) {
    cells.push(cellOf(text, from, match.index, cells.length, line))
    from = match.index + match[0].length
  }
  cells.push(cellOf(text, from, text.length, cells.length, line))
  return cells
}

/** Marks that converters leave inside cells: word bookmarks and stray tags. They are no part of the printed text. */
const remains =
  /\[bookmark:[^\]]{0,200}\]|<\/?(?:p|br|b|i|u|font|span|strong|div|td|tr|th|sup|sub)\b[^<>]{0,200}>/giu

/** Readings that a converter of characters leaves behind the ones it knows two of: 預(yù)算. */
const readings = /(?<=\p{Script=Han})\((?=[a-z]{0,5}[^a-z()])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/gu

function cellOf(line: string, from: number, to: number, column: number, number: number): Cell {
  const raw = line.slice(from, to)
  const text = raw.replace(remains, "").replace(readings, "").trim()
  const found = text === "" ? -1 : raw.indexOf(text)
  const start = from + (found === -1 ? raw.length - raw.trimStart().length : found)
  const end = found === -1 ? start + raw.trim().length : start + text.length
  return { text, column, source: { line: number, span: [start, Math.min(end, line.length)] } }
}
