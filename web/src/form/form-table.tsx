import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import type { KeyboardEvent } from "react"
import { sum } from "../../../src/basics/exact.ts"
import type { Sheet, SheetCell } from "../../../src/layouts/sheet.ts"
import type { FieldPath, Form } from "../../../src/records/form.ts"
import { useLanguage } from "../language/language-context.tsx"
import { editCell } from "./cell-edit.ts"
import type { CellMark } from "./cell-marks.ts"
import { FieldCellView } from "./field-cell.tsx"
import { cellAfterEdit, neighbour, stepInOrder } from "./grid-navigation.ts"
import type { Direction, FieldCell } from "./grid-navigation.ts"

interface Props {
  readonly form: Form
  readonly sheet: Sheet
  readonly cells: readonly FieldCell[]
  readonly marks: ReadonlyMap<FieldPath, CellMark>
  readonly selectedCell: FieldCell | null
  readonly selections: number
  readonly onSelect: (path: FieldPath | null) => void
  readonly onEdit: (form: Form, path: FieldPath) => void
}

/** Where a cell stands. A value printed over three columns has three cells of one path: a path alone names no cell. */
type Position = string

const positionOf = (cell: SheetCell): Position => `${cell.row}:${cell.column}`

/** The sheet as a table in which one moves and edits as in a spreadsheet. */
export function FormTable({ form, sheet, cells, marks, selectedCell, selections, onSelect, onEdit }: Props) {
  const { t, tell } = useLanguage()
  const [focused, setFocused] = useState<Position | null>(null)
  const [editing, setEditing] = useState<Position | null>(null)
  // Pressing the mouse focuses the cell, which selects it: a click edits only where the cell was selected before that.
  const pressedActive = useRef(false)
  const elements = useRef(new Map<Position, HTMLTableCellElement>())

  const active = activeCell(cells, focused, selectedCell)
  const activePosition = active === null ? null : positionOf(active)
  useEffect(() => {
    if (activePosition === null || selectedCell === null) return
    elements.current.get(activePosition)?.scrollIntoView({ block: "nearest", inline: "nearest" })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- selecting the same cell again scrolls again
  }, [activePosition, selectedCell, selections])

  const goTo = useCallback(
    (cell: FieldCell) => {
      setFocused(positionOf(cell))
      onSelect(cell.path)
      elements.current.get(positionOf(cell))?.focus({ preventScroll: true })
    },
    [onSelect],
  )
  const stopEditing = useCallback((cell: FieldCell) => {
    setEditing(null)
    elements.current.get(positionOf(cell))?.focus({ preventScroll: true })
  }, [])
  /** null where it was taken; else what is wrong with it. */
  const take = (cell: FieldCell, text: string): string | null => {
    const outcome = editCell(form, cell, text)
    if (!outcome.ok)
      return outcome.problems.map((problem) => `${tell(problem).message} ${tell(problem).remedy}`).join(" ")
    onEdit(outcome.value, cell.path)
    return null
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null || active === null || event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = arrows[event.key]
    const to =
      arrow !== undefined
        ? neighbour(cells, active, arrow)
        : event.key === "Tab"
          ? stepInOrder(cells, active, event.shiftKey ? -1 : 1)
          : null
    if (to !== null) goTo(to)
    else if (event.key === "Enter" || event.key === "F2") setEditing(positionOf(active))
    else if (event.key === "Delete" || event.key === "Backspace") take(active, "")
    else if (arrow === undefined) return
    event.preventDefault()
  }

  const rows = useMemo(() => rowsOf(sheet), [sheet])
  const columns = sheet.columns.map((width) => Math.max(width, narrowest))
  const widthInCharacters = sum(columns)
  return (
    <div className="pane-body paper">
      <table
        className="sheet"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is a table one edits
        role="grid"
        aria-label={sheet.title}
        style={{ minWidth: `${Math.min(widthInCharacters, 160) * leastWidth}em` }}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {columns.map((width, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a column is its number
            <col key={at} style={{ width: `${(width / widthInCharacters) * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((row, number) => (
            // oxlint-disable-next-line react/no-array-index-key -- a row is its number
            <tr key={number}>
              {row.map((cell) =>
                isField(cell) ? (
                  <FieldCellView
                    key={cell.column}
                    ref={(element) => keep(elements.current, positionOf(cell), element)}
                    form={form}
                    cell={cell}
                    mark={marks.get(cell.path)}
                    isSelected={selectedCell !== null && cell.path === selectedCell.path}
                    isReached={active === null ? cell === cells[0] : positionOf(cell) === activePosition}
                    isEditing={editing === positionOf(cell)}
                    onMouseDown={() => {
                      pressedActive.current = selectedCell !== null && positionOf(cell) === activePosition
                    }}
                    onClick={() => {
                      if (pressedActive.current) setEditing(positionOf(cell))
                      else goTo(cell)
                    }}
                    onFocus={() => {
                      if (positionOf(cell) !== activePosition || selectedCell === null) goTo(cell)
                    }}
                    onTake={(text) => take(cell, text)}
                    onDone={(move) => {
                      stopEditing(cell)
                      const next = move === null ? null : cellAfterEdit(cells, cell, move)
                      if (next !== null) goTo(next)
                    }}
                    onEdit={onEdit}
                  />
                ) : (
                  <PlainCell key={cell.column} cell={cell} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="visually-hidden">{t("cellHint")}</p>
    </div>
  )
}

/** The least width of a character of the layout's column widths, in em; cells break their text before it gets narrower. */
const leastWidth = 0.3

/** A column of one Hanzi below the other needs this many characters on the screen. */
const narrowest = 5

const arrows: Readonly<Record<string, Direction | undefined>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
}

/** The cell the keyboard is at: the one gone to last while it still shows what is selected. */
function activeCell(
  cells: readonly FieldCell[],
  focused: Position | null,
  selectedCell: FieldCell | null,
): FieldCell | null {
  const at = cells.find((cell) => positionOf(cell) === focused)
  return at !== undefined && at.path === selectedCell?.path ? at : selectedCell
}

function rowsOf(sheet: Sheet): readonly (readonly SheetCell[])[] {
  const rows = Array.from({ length: sheet.rowCount }, (): SheetCell[] => [])
  for (const cell of sheet.cells) rows[cell.row]?.push(cell)
  for (const row of rows) row.sort((a, b) => a.column - b.column)
  return rows
}

function isField(cell: SheetCell): cell is FieldCell {
  return cell.path !== null
}

function keep(
  elements: Map<Position, HTMLTableCellElement>,
  position: Position,
  element: HTMLTableCellElement | null,
): void {
  if (element === null) elements.delete(position)
  else elements.set(position, element)
}

function PlainCell({ cell }: { readonly cell: SheetCell }) {
  return (
    <td
      className={`cell cell-${cell.role} align-${cell.align}`}
      rowSpan={cell.rowSpan}
      colSpan={cell.colSpan}
    >
      {cell.text}
    </td>
  )
}
