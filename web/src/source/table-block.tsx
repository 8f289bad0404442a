import { memo } from "react"
import type { Source } from "../../../src/basics/source.ts"
import type { DocumentLine } from "../../../src/contract/documents.ts"
import type { PrintedField } from "./place-index.ts"
import type { Block } from "./table-blocks.ts"
import { brokenText, cellsOf, textCell } from "./table-cells.ts"
import type { DrawnCell } from "./table-cells.ts"
import { columnLetters } from "./table-columns.ts"
import type { TableColumns } from "./table-columns.ts"
import { TableCell } from "./table-cell.tsx"
import { cellId } from "./table-navigation.ts"
import type { CellPosition } from "./table-navigation.ts"

export interface BlockProps {
  /** Ids of cells begin with it. */
  readonly id: string
  /** Whether rows have the numbers of a sheet. */
  readonly isSheet: boolean
  readonly places: ReadonlyMap<number, readonly PrintedField[]>
  readonly formIndex: number
  /** Where the selected field stands in this block; null where it does not. */
  readonly place: Source | null
  /** The cell of this block that the keyboard is at. */
  readonly active: CellPosition | null
  readonly search: string
  /** The line of this block whose match is shown. */
  readonly matchLine: number | null
  readonly onPick: (fields: readonly PrintedField[]) => void
  readonly onActive: (position: CellPosition) => void
}

/** Some rows of a table, laid out by the browser, or a line of the text between tables. */
export const TableBlock = memo(function TableBlock({
  block,
  ...props
}: BlockProps & { readonly block: Block }) {
  if (block.kind === "text") {
    const { line, from } = block
    return (
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it stands between tables, in none
      <div className="table-text" role="row" aria-rowindex={from + 1} data-line={line.number}>
        <Cell {...props} at={from} line={line} text={line.text} cell={textCell(line)} element="div" />
      </div>
    )
  }
  const { columns, lines, from } = block
  const rows = cellsOf(block)
  return (
    <table className={`table-rows${props.isSheet ? " of-sheet" : ""}`} role="presentation">
      <ColumnWidths columns={columns} isSheet={props.isSheet} />
      {/* The grid is one, its tables are many: those are for layout, and so their parts name their roles. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <tbody role="rowgroup">
        {lines.map((line, row) => {
          const text = brokenText(line)
          return (
            <tr
              key={line.number}
              // oxlint-disable-next-line jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role
              role="row"
              aria-rowindex={from + row + 1}
              data-line={line.number}
              className={line.number === props.matchLine ? "match" : undefined}
            >
              {props.isSheet && (
                <th className="row-number" aria-hidden="true">
                  {line.row?.number}
                </th>
              )}
              {(rows[row] ?? []).map((cell) => (
                <Cell
                  key={cell.column}
                  {...props}
                  at={from + row}
                  line={line}
                  text={text}
                  cell={cell}
                  element="td"
                />
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
})

interface WidthsProps {
  readonly columns: TableColumns
  readonly isSheet: boolean
}

function ColumnWidths({ columns, isSheet }: WidthsProps) {
  return (
    <colgroup>
      {isSheet && <col className="row-number" />}
      {columns.widths.map((width, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a column is its number
        <col key={at} style={{ width: `${(width / columns.total) * 100}%` }} />
      ))}
    </colgroup>
  )
}

/** The letters over the columns of a sheet; they stay in sight. */
export function ColumnLetters({ columns }: Pick<WidthsProps, "columns">) {
  return (
    <table className="table-rows of-sheet column-letters" aria-hidden="true">
      <ColumnWidths columns={columns} isSheet />
      <tbody>
        <tr>
          {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- not for reading aloud */}
          <td className="row-number"> </td>
          {columns.widths.map((_, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a column is its number
            <th key={at}>{columnLetters(at)}</th>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

interface CellProps extends BlockProps {
  readonly at: number
  readonly line: DocumentLine
  readonly text: string
  readonly cell: DrawnCell
  readonly element: "td" | "div"
}

function Cell({ id, places, active, place, at, line, onActive, ...props }: CellProps) {
  const { cell } = props
  const isOnLine = place?.line === line.number
  return (
    <TableCell
      {...props}
      id={cellId(id, { at, column: cell.column })}
      fields={places.get(line.number) ?? noFields}
      place={isOnLine ? place : null}
      isActive={active?.at === at && active.column === cell.column}
      onActive={() => onActive({ at, column: cell.column })}
    />
  )
}

const noFields = [] as const
