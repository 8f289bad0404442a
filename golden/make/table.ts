/** A table as a county office draws it: rows of cells, a cell covering `down` rows and `across` columns. */
export interface DrawnCell {
  readonly text: string
  readonly down: number
  readonly across: number
}

export type DrawnRow = readonly DrawnCell[]

/** A title and the table below it, as one sheet or one page shows them. */
export interface Drawing {
  readonly title: readonly string[]
  readonly rows: readonly DrawnRow[]
  readonly columns: number
}

export function cell(text: string | number | null, across = 1, down = 1): DrawnCell {
  return { text: text === null ? "" : String(text), across, down }
}

export interface PlacedCell extends DrawnCell {
  readonly row: number
  readonly column: number
}

/** Where each cell stands once those that reach down from above have taken their room. */
export function place(drawing: Drawing): readonly PlacedCell[] {
  const taken = new Set<string>()
  return drawing.rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((each) => {
      while (taken.has(`${row}:${column}`)) column += 1
      const at = column
      for (let y = row; y < row + each.down; y += 1)
        for (let x = at; x < at + each.across; x += 1) taken.add(`${y}:${x}`)
      column += each.across
      return { ...each, row, column: at }
    })
  })
}

/** The texts by row and column; what a span covers is empty but for its first cell. */
export function matrix(drawing: Drawing): readonly (readonly string[])[] {
  const texts = drawing.rows.map(() => Array.from({ length: drawing.columns }, () => ""))
  for (const { row, column, text } of place(drawing)) {
    const line = texts[row]
    if (line !== undefined) line[column] = text
  }
  return texts
}

/** Prints drawings as a file of one format: each drawing a sheet, a table or a block of text. */
export type Printer = (drawings: readonly Drawing[]) => Uint8Array
