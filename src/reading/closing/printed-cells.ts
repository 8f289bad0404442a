import { parseFigure } from "../../basics/exact.ts"
import type { Source } from "../../basics/source.ts"
import { comparable } from "../../basics/text.ts"
import type { Cell, Line, Page } from "../page-model.ts"

/** What stands in the document at a place. */
export interface Printed {
  readonly text: string
  /** False where the reader cut the text out of a longer one: figures run together. */
  readonly whole: boolean
  /** True where the text was recognised in a picture: the print may say something else. */
  readonly recognised: boolean
}

/** Looks at the print again: the cell of a place, or the piece of the line that its span names. */
export class PrintedCells {
  readonly #cells = new Map<string, Cell>()
  readonly #lines = new Map<number, Line>()

  constructor(pages: readonly Page[]) {
    for (const page of pages)
      for (const line of page.lines) {
        this.#lines.set(line.number, line)
        for (const cell of line.cells) this.#cells.set(keyOf(cell.source), cell)
      }
  }

  at(source: Source): Printed | null {
    const cell = this.#cells.get(keyOf(source))
    if (cell !== undefined) return { text: cell.text, whole: true, recognised: isRecognised(cell) }
    const line = source.line === undefined ? undefined : this.#lines.get(source.line)
    if (line === undefined || source.span === undefined) return null
    const [from, to] = source.span
    return {
      text: line.text.slice(from, to),
      whole: isBorder(line.text[from - 1]) && isBorder(line.text[to]),
      recognised: line.cells.some(isRecognised),
    }
  }
}

function isRecognised(cell: Cell): boolean {
  return cell.recognised !== undefined
}

function keyOf({ page, sheet, cell, line, span, box }: Source): string {
  return JSON.stringify([page, sheet, cell, line, span, box])
}

/** The figure a printed cell states and nothing besides; null where the cell holds more or something else. */
export function figureIn(printed: string): number | null {
  return parseFigure(comparable(printed).replace(/^(?:¥|￥)|(?:万元|元|分|%|％)$/gu, ""))
}

function isBorder(character: string | undefined): boolean {
  return character === undefined || /[\s|,，、:：]/u.test(character)
}
