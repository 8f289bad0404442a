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
  /** The figure kept behind a cell that shows it rounded; null elsewhere. */
  readonly stored: number | null
}

/** Looks at the print again: the cell of a place, or the piece of the line that its span names. */
export class PrintedCells {
  readonly #pages: readonly Page[]
  /** The lines of each number; put together when first asked for, as most forms never are. */
  #lines: ReadonlyMap<number, readonly Line[]> | null = null

  constructor(pages: readonly Page[]) {
    this.#pages = pages
  }

  /** The cell at a place; null where the place is not that of a whole cell. */
  cellAt(source: Source): Cell | null {
    for (const { cells } of this.#linesAt(source))
      for (const cell of cells) if (isSamePlace(cell.source, source)) return cell
    return null
  }

  at(source: Source): Printed | null {
    const cell = this.cellAt(source)
    if (cell !== null)
      return { text: cell.text, whole: true, recognised: isRecognised(cell), stored: cell.stored ?? null }
    const line = this.#linesAt(source).at(-1)
    if (line === undefined || source.span === undefined) return null
    const [from, to] = source.span
    return {
      text: line.text.slice(from, to),
      whole: isBorder(line.text[from - 1]) && isBorder(line.text[to]),
      recognised: line.cells.some(isRecognised),
      stored: null,
    }
  }

  #linesAt(source: Source): readonly Line[] {
    if (source.line === undefined) return []
    this.#lines ??= linesByNumber(this.#pages)
    return this.#lines.get(source.line) ?? []
  }
}

function linesByNumber(pages: readonly Page[]): ReadonlyMap<number, readonly Line[]> {
  const lines = new Map<number, Line[]>()
  for (const page of pages)
    for (const line of page.lines) {
      const alike = lines.get(line.number)
      if (alike === undefined) lines.set(line.number, [line])
      else alike.push(line)
    }
  return lines
}

function isRecognised(cell: Cell): boolean {
  return cell.recognised !== undefined
}

function isSamePlace(one: Source, other: Source): boolean {
  if (one === other) return true
  return (
    one.span?.[0] === other.span?.[0] &&
    one.span?.[1] === other.span?.[1] &&
    one.cell === other.cell &&
    one.page === other.page &&
    one.sheet === other.sheet &&
    one.line === other.line &&
    (one.box === other.box || one.box?.join() === other.box?.join())
  )
}

/** The figure a printed cell states and nothing besides; null where the cell holds more or something else. */
export function figureIn(printed: string): number | null {
  return parseFigure(comparable(printed).replace(/^(?:¥|￥)|(?:万元|元|分|%|％)$/gu, ""))
}

function isBorder(character: string | undefined): boolean {
  return character === undefined || /[\s|,，、:：]/u.test(character)
}
