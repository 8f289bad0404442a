import type { Source } from "../../../basics/source.ts"
import { mendGlyphs } from "../../../basics/text.ts"
import { simplifiedCharacters } from "../../../layouts/simplified-characters.ts"
import type { Line, Page } from "../../page-model.ts"

/** What stood between a character and the one before it. */
export const gaps = { none: 0, blank: 1, cell: 2, line: 3, blankLine: 4 } as const

/**
 * A document as one run of characters without white space, so that labels are found whatever blanks and line breaks
 * stand inside them.
 */
export interface Tape {
  /** For comparing: half width, simplified characters; one UTF-16 unit for each printed one. */
  readonly text: string
  readonly characters: readonly TapeCharacter[]
}

export interface TapeCharacter {
  readonly printed: string
  /** What stands before it: see {@link gaps}. */
  readonly gap: number
  readonly page: number
  readonly sheet: string | null
  readonly line: number
  /** 0-based offset in the line. */
  readonly offset: number
}

const blank = /[\s\p{Cc}\u200b-\u200d\u3000\ufeff\u00ad]/u

export function tapeOf(pages: readonly Page[], longest: number): Tape {
  const pageMarks = pageMarkLengths(pages.flatMap((page) => page.lines))
  const characters: TapeCharacter[] = []
  let text = ""
  let gap: number = gaps.none
  for (const page of pages)
    for (const line of page.lines) {
      if (text.length >= longest) return { text, characters }
      if (line.text.trim() === "") {
        gap = gaps.blankLine
        continue
      }
      const mark = pageMarks.get(line) ?? 0
      gap = mark > 0 ? gaps.none : Math.max(gap, gaps.line)
      const left = readableFrom(line.text, mark)
      for (let offset = mark; offset < line.text.length; offset++) {
        const printed = line.text[offset] ?? ""
        if (left[offset] === 0) continue
        if (blank.test(printed)) gap = Math.max(gap, printed === "\t" ? gaps.cell : gaps.blank)
        else if (printed === "|") gap = Math.max(gap, gaps.cell)
        else {
          text += fold(printed)
          characters.push({
            printed,
            gap: characters.length === 0 ? gaps.blankLine : gap,
            page: page.number,
            sheet: page.sheet,
            line: line.number,
            offset,
          })
          gap = gaps.none
        }
      }
    }
  return { text, characters }
}

/** The printed text of a stretch: blanks only where they part words of other scripts than Hanzi. */
export function printedText(tape: Tape, from: number, to: number): string {
  let text = ""
  for (let at = from; at < to; at++) {
    const character = tape.characters[at]
    if (character === undefined) break
    const apart = at > from && character.gap !== gaps.none && /[A-Za-z0-9,.;:]$/u.test(text)
    text += apart && /[A-Za-z0-9]/u.test(character.printed) ? ` ${character.printed}` : character.printed
  }
  return text
}

/** Where a stretch stands; only its first line is marked where it runs over several. */
export function sourceOf(tape: Tape, from: number, to: number): Source {
  const first = tape.characters[from]
  if (first === undefined) return {}
  let last = first
  for (let at = from; at < to; at++) {
    const character = tape.characters[at]
    if (character?.line !== first.line) break
    last = character
  }
  return {
    ...(first.page > 1 ? { page: first.page } : {}),
    ...(first.sheet === null ? {} : { sheet: first.sheet }),
    line: first.line,
    span: [first.offset, last.offset + 1],
  }
}

export function gapAt(tape: Tape, at: number): number {
  return tape.characters[at]?.gap ?? gaps.blankLine
}

function fold(printed: string): string {
  const mended = mendGlyphs(printed)
  const narrow = mended.normalize("NFKC")
  const one = narrow.length === 1 ? narrow : mended.length === 1 ? mended : printed
  return simplifiedCharacters.get(one) ?? one
}

/** Characters that a page has at the least, on average. */
const leastPage = 120

/**
 * Web copies put the number of the page before the text of each page ("1、…", "2、…"): long lines, numbered from 1. The
 * length of the mark is given for each such line; a numbered list of short lines is none.
 */
function pageMarkLengths(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const marks = new Map<Line, number>()
  const printed = lines.filter((line) => line.text.trim() !== "")
  let next = 1
  for (const line of printed) {
    const mark = /^\s*(\d{1,3})、 ?/u.exec(line.text.slice(0, 12))
    if (mark?.[1] === undefined || Number(mark[1]) !== next) continue
    marks.set(line, mark[0].length)
    next += 1
  }
  const marked = printed.filter((line) => marks.has(line))
  const long = marked.reduce((total, line) => total + line.text.length, 0) >= marked.length * leastPage
  const first = printed[0]
  const whole = first !== undefined && marks.has(first) && marks.size * 2 > printed.length
  const sound = long && (whole || (marked.length >= 2 && breaksSentences(printed, marks)))
  return sound ? marks : new Map()
}

/** Most pages end in the middle of a sentence; the items of a list do not. */
function breaksSentences(printed: readonly Line[], marks: ReadonlyMap<Line, number>): boolean {
  const ends = printed.flatMap((line, at) => {
    const next = printed[at + 1]
    return marks.has(line) && next !== undefined && marks.has(next) ? [line.text.trimEnd()] : []
  })
  const cut = ends.filter((text) => !/[。；;：:！？.]$/u.test(text))
  return ends.length > 0 && cut.length * 2 > ends.length
}

const pageNumber = /第\s{0,3}\d{1,4}\s{0,3}页\s{0,3}[,，/(（]?\s{0,3}共\s{0,3}\d{1,4}\s{0,3}页[)）]?/gu

/**
 * 0 for the characters of page numbers within a line, and of phonetic marks, which some web pages put in brackets behind
 * traditional characters.
 */
function readableFrom(text: string, from: number): Uint8Array {
  const left = new Uint8Array(text.length).fill(1)
  for (const found of text.matchAll(pageNumber))
    if (found.index >= from) left.fill(0, found.index, found.index + found[0].length)
  for (const found of text.matchAll(/(?<=\p{Script=Han})\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/gu))
    if (found.index >= from && /[^a-z()]/u.test(found[0]))
      left.fill(0, found.index, found.index + found[0].length)
  return left
}
