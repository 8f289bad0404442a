import type { Source } from "../../../src/basics/source.ts"
import { describeField } from "../language/field-labels.ts"
import { useLanguage } from "../language/language-context.tsx"
import { fieldOnLine, segmentsOf } from "./place-index.ts"
import type { PrintedField } from "./place-index.ts"
import { SegmentView, withMatches } from "./source-line.tsx"
import { fieldsInCell } from "./table-cells.ts"
import type { DrawnCell } from "./table-cells.ts"

interface Props {
  readonly id: string
  readonly cell: DrawnCell
  /** The whole line, and the fields printed on it. */
  readonly text: string
  readonly fields: readonly PrintedField[]
  readonly formIndex: number
  /** Where the selected field stands on this line; null where it does not. */
  readonly place: Source | null
  readonly isActive: boolean
  readonly search: string
  readonly element: "td" | "div"
  readonly onPick: (fields: readonly PrintedField[]) => void
  readonly onActive: () => void
}

/** More of a cell is not drawn. */
const maxShown = 2000

/** One cell of the original; the fields read from it are tinted, as a whole or where they stand in it. */
export function TableCell(props: Props) {
  const { id, cell, text, formIndex, place, isActive, search, element: Element, onPick, onActive } = props
  const { language } = useLanguage()
  const { from } = cell
  const shown = text.slice(from, Math.min(cell.to, from + maxShown))
  const fields = fieldsInCell(props.fields, cell)
  const field = fieldOnLine(fields, formIndex)
  const inner = fields.map((each) => ({ ...each, span: shifted(each.span, from) }))
  const segments = segmentsOf(shown.length, inner)
  const isWhole =
    segments.filter((segment) => shown.slice(segment.from, segment.to).trim() !== "").length <= 1
  const isCurrent = place !== null && touches(place, cell)
  const classes = [
    "table-cell",
    field === null ? "" : "has-field",
    field !== null && field.formIndex !== formIndex ? "of-other-form" : "",
    isCurrent ? "current-cell" : "",
    isActive ? "active-cell" : "",
  ]
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid takes the keys, and tells which cell they are at
    <Element
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- its row may be a line of text
      role="gridcell"
      className={classes.filter((each) => each !== "").join(" ")}
      aria-colindex={cell.column + 1}
      aria-selected={isCurrent}
      {...(cell.colSpan > 1 ? { colSpan: cell.colSpan, "aria-colspan": cell.colSpan } : {})}
      {...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan, "aria-rowspan": cell.rowSpan } : {})}
      {...(field === null ? {} : { title: describeField(field.path, language), "data-field": field.path })}
      onClick={() => {
        onActive()
        if (fields.length > 0) onPick(fields)
      }}
    >
      {isWhole
        ? withMatches(shown, search)
        : segments.map((segment) => (
            <SegmentView
              key={segment.from}
              segment={segment}
              place={place === null ? null : { ...place, ...spanOf(shifted(place.span ?? null, from)) }}
              formIndex={formIndex}
              onPick={onPick}
            >
              {withMatches(shown.slice(segment.from, segment.to), search)}
            </SegmentView>
          ))}
      {cell.to - from > maxShown && <span className="muted">…</span>}
    </Element>
  )
}

type Span = readonly [from: number, to: number]

function shifted(span: Span | null, by: number): Span | null {
  return span === null ? null : [span[0] - by, span[1] - by]
}

function spanOf(span: Span | null): { readonly span?: Span } {
  return span === null ? {} : { span }
}

/** Whether a place on the line of a cell is in it; a place without offsets is the whole line. */
function touches({ span }: Source, cell: DrawnCell): boolean {
  return span === undefined || (span[0] <= cell.to && cell.from <= span[1])
}
