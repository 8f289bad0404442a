import { mendGlyphs } from "../../../basics/text.ts"
import type { Sheet } from "./sheet.ts"
import { figureOf, isDash, isNone, joinPieces, ordinalPrefix, printedWidth } from "./tokens.ts"
import type { Token } from "./tokens.ts"
import { looksLikeValue } from "./value-shape.ts"

/** `指标N：name weight score`, put together from its lines. */
export interface NameFragment {
  readonly ordinal: number
  readonly name: string
  readonly weight: number | null
  readonly score: number | null
  readonly tokens: readonly Token[]
  readonly weightToken: Token | null
  readonly scoreToken: Token | null
  /** Index of the token behind the name and its figures. */
  readonly next: number
}

/** Lines that one name may wrap over. */
const longestName = 8

/** Takes all names off the sheet, in printed order. */
export function takeNames(sheet: Sheet): readonly NameFragment[] {
  const names: NameFragment[] = []
  const width = nameColumnWidth(sheet)
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    const token = sheet.free(at)
    const prefix = token === null ? null : ordinalPrefix.exec(token.text)
    if (token === null || prefix === null) continue
    const { end, figures } = extentOf(sheet, at, width)
    const pieces = sheet.tokens
      .slice(at, end)
      .map((piece, index) => (index === 0 ? { ...piece, text: piece.text.slice(prefix[0].length) } : piece))
    const [weightToken = null, scoreToken = null] = figures.map((index) => sheet.tokens[index] ?? null)
    sheet.take(at, end)
    for (const index of figures) sheet.take(index)
    names.push({
      ordinal: ordinalOf(prefix[1] ?? ""),
      name: mendGlyphs(joinPieces(pieces)).trim(),
      weight: weightToken === null ? null : figureOf(weightToken),
      score: scoreToken === null ? null : figureOf(scoreToken),
      tokens: sheet.tokens.slice(at, end),
      weightToken,
      scoreToken,
      next: (figures.at(-1) ?? end - 1) + 1,
    })
  }
  return names
}

/** The longest first line of a name: a name that wraps fills its column. */
function nameColumnWidth(sheet: Sheet): number {
  const widths = sheet.tokens
    .filter((token) => ordinalPrefix.test(token.text))
    .map((token) => printedWidth(token.text))
  return Math.max(0, ...widths)
}

/** Where the name that starts at `start` ends, and the figures (weight, then score) that follow it. */
function extentOf(sheet: Sheet, start: number, width: number): { end: number; figures: number[] } {
  let end = start + 1
  let lines = 1
  for (let at = end; lines <= longestName; at += 1) {
    const token = sheet.free(at)
    const last = sheet.tokens[end - 1]
    if (token === null || last === undefined || token.page !== last.page) break
    const figures = figuresAt(sheet, at)
    if (figures.length > 0) return { end, figures }
    if (ordinalPrefix.test(token.text) || isNone(token) || isDash(token)) break
    if (token.line !== last.line) {
      const wraps = token.paragraph === last.paragraph || fillsColumn(last, width)
      const closed = leadsToFigure(sheet, at)
      if (!wraps || looksLikeValue(token.text)) break
      if (!closed && (token.paragraph !== last.paragraph || sheet.labelAt(at) !== null)) break
      lines += 1
    } else if (sheet.labelAt(at) !== null) break
    end = at + 1
  }
  return { end, figures: [] }
}

/** One or two figures that close a line. */
function figuresAt(sheet: Sheet, at: number): number[] {
  const rest = sheet.restOfLine(at)
  if (rest.length > 2) return []
  const figures = rest.filter((index) => isWeight(sheet.tokens[index]))
  return figures.length === rest.length ? figures : []
}

function isWeight(token: Token | undefined): boolean {
  const figure = token === undefined ? null : figureOf(token)
  return figure !== null && figure >= 0 && figure <= 100
}

function fillsColumn(token: Token, width: number): boolean {
  return printedWidth(token.text) >= width - 2
}

/** Over an empty line a name goes on only where its weight follows the rest. */
function leadsToFigure(sheet: Sheet, at: number): boolean {
  const line = sheet.restOfLine(at)
  const after = (line.at(-1) ?? at) + 1
  return line.some((index) => isWeight(sheet.tokens[index])) || figuresAt(sheet, after).length > 0
}

const digits = "一二三四五六七八九"

function ordinalOf(printed: string): number {
  const figure = Number(printed.normalize("NFKC"))
  if (Number.isInteger(figure)) return figure
  const ones = digits.indexOf(printed.at(-1) ?? "") + 1
  return printed.startsWith("十") ? 10 + ones : ones
}
