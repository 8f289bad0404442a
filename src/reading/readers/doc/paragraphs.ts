/** What a paragraph is to a table: outside (null), inside a cell, or the mark that ends a row. */
export interface TableParagraph {
  /** For the end of a row, the borders of its cells from left to right, where they are kept; else null. */
  readonly rowBorders: readonly number[] | null
}

interface Run {
  readonly from: number
  readonly to: number
  readonly paragraph: TableParagraph | null
}

/** Place and length of the list of property pages in the head of the main stream. */
const head = { pages: 0x0102, pagesLength: 0x0106 } as const
const pageSize = 512
/** Property codes: in a table, end of a row, definition of a row's cells; the last two carry a length of their own kind. */
const codes = { inTable: 0x2416, rowEnd: 0x2417, rowDefinition: 0xd608, tabs: 0xc615 } as const
/** Bytes of a property's value, by the kind in its code's upper three bits; kind 6 carries its length. */
const valueSizes = [1, 1, 2, 4, 2, 2, -1, 3] as const

/** Tells, of an offset in the main stream, what its paragraph is to a table. */
export function paragraphsOf(main: DataView, table: DataView): (offset: number) => TableParagraph | null {
  const runs = [...runsOf(main, table)].toSorted((a, b) => a.from - b.from)
  return (offset) => {
    let [low, high] = [0, runs.length - 1]
    while (low <= high) {
      const middle = (low + high) >>> 1
      const run = runs[middle]
      if (run === undefined) return null
      if (offset < run.from) high = middle - 1
      else if (offset >= run.to) low = middle + 1
      else return run.paragraph
    }
    return null
  }
}

function* runsOf(main: DataView, table: DataView): Generator<Run> {
  const list = main.getUint32(head.pages, true)
  const count = Math.floor((main.getUint32(head.pagesLength, true) - 4) / 8)
  const pages = list + (count + 1) * 4
  if (pages + count * 4 > table.byteLength) throw new Error("paragraph pages outside the file")
  for (let at = 0; at < count; at += 1) {
    const page = (table.getUint32(pages + at * 4, true) & 0x3fffff) * pageSize
    if (page + pageSize > main.byteLength) continue
    const runs = main.getUint8(page + pageSize - 1)
    if (runs * 17 + 4 > pageSize) continue
    for (let run = 0; run < runs; run += 1)
      yield {
        from: main.getUint32(page + run * 4, true),
        to: main.getUint32(page + run * 4 + 4, true),
        paragraph: paragraphAt(main, page, main.getUint8(page + (runs + 1) * 4 + run * 13) * 2),
      }
  }
}

function paragraphAt(main: DataView, page: number, offset: number): TableParagraph | null {
  if (offset === 0 || offset >= pageSize - 2) return null
  const first = main.getUint8(page + offset)
  const start = page + offset + (first === 0 ? 2 : 1)
  const length = first === 0 ? main.getUint8(page + offset + 1) * 2 : first * 2 - 1
  // The number of the paragraph's style stands before the properties.
  return readProperties(main, start + 2, Math.min(start + length, page + pageSize))
}

function readProperties(main: DataView, from: number, end: number): TableParagraph | null {
  let inTable = false
  let rowEnd = false
  let rowBorders: readonly number[] = []
  for (let at = from; at + 3 <= end;) {
    const code = main.getUint16(at, true)
    let value = at + 2
    let size: number = valueSizes[code >>> 13] ?? 1
    if (code === codes.rowDefinition) {
      if (value + 2 > end) break
      size = main.getUint16(value, true) - 1
      value += 2
    } else if (size < 0) {
      size = main.getUint8(value)
      value += 1
      if (code === codes.tabs && size === 255) break
    }
    if (size < 0 || value + size > end) break
    if (code === codes.inTable) inTable = main.getUint8(value) !== 0
    else if (code === codes.rowEnd) rowEnd = main.getUint8(value) !== 0
    else if (code === codes.rowDefinition && size > 0) rowBorders = bordersAt(main, value, value + size)
    at = value + size
  }
  if (!inTable && !rowEnd) return null
  return { rowBorders: rowEnd ? rowBorders : null }
}

function bordersAt(main: DataView, from: number, end: number): readonly number[] {
  const cells = main.getUint8(from)
  if (from + 1 + (cells + 1) * 2 > end) return []
  return Array.from({ length: cells + 1 }, (_, at) => main.getInt16(from + 1 + at * 2, true))
}
