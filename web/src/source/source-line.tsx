import { memo } from "react"
import type { ReactNode } from "react"
import type { Source } from "../../../src/basics/source.ts"
import type { DocumentPage } from "../../../src/contract/documents.ts"
import type { FieldPath } from "../../../src/records/form.ts"
import { useLanguage } from "../language/language-context.tsx"
import { fieldOnLine, segmentsOf } from "./place-index.ts"
import type { PrintedField, Segment } from "./place-index.ts"

interface Props {
  readonly line: DocumentPage["lines"][number]
  readonly fields: readonly PrintedField[]
  readonly formIndex: number
  /** Where the selected field stands on this line; null where it does not. */
  readonly place: Source | null
  readonly search: string
  readonly isMatch: boolean
  readonly onSelect: (path: FieldPath, formIndex: number) => void
}

/** More of a line is not drawn: a document may be one line of any length. */
const maxShown = 3000

/** One line of the original with its number; the words of recognised cells are tinted and can be clicked. */
export const SourceLine = memo(function SourceLine(props: Props) {
  const { line, fields, formIndex, place, search, isMatch, onSelect } = props
  const { t } = useLanguage()
  const text = line.text.slice(0, maxShown)
  const pick = (candidates: readonly PrintedField[]) => {
    const field = fieldOnLine(candidates, formIndex)
    if (field !== null) onSelect(field.path, field.formIndex)
  }
  const isWholeLine = place !== null && place.span === undefined
  return (
    // Keyboard users reach every field in the form itself; the click here is a shortcut for the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={`source-line${place === null ? "" : " current"}${isMatch ? " match" : ""}${fields.length > 0 ? " has-fields" : ""}`}
      data-line={line.number}
      onClick={() => pick(fields)}
    >
      <span className="line-number" aria-hidden="true">
        {line.number}
      </span>
      <span className={`line-text${isWholeLine ? " current-place" : ""}`}>
        {segmentsOf(text.length, fields).map((segment) => (
          <SegmentView key={segment.from} segment={segment} place={place} formIndex={formIndex} onPick={pick}>
            {withMatches(text.slice(segment.from, segment.to), search)}
          </SegmentView>
        ))}
        {line.text.length > maxShown && (
          <span className="muted">{t("lineCut", { count: line.text.length - maxShown })}</span>
        )}
      </span>
    </div>
  )
})

interface SegmentProps {
  readonly segment: Segment
  readonly place: Source | null
  readonly formIndex: number
  readonly onPick: (fields: readonly PrintedField[]) => void
  readonly children: ReactNode
}

/** Words of a line; those of a field are tinted and can be clicked. */
export function SegmentView({ segment, place, formIndex, onPick, children }: SegmentProps) {
  if (segment.fields.length === 0) return <span>{children}</span>
  const isCurrent = place?.span !== undefined && place.span[0] < segment.to && segment.from < place.span[1]
  const isOwn = segment.fields.some((field) => field.formIndex === formIndex)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span
      className={`printed-field${isCurrent ? " current-place" : ""}${isOwn ? "" : " of-other-form"}`}
      onClick={(event) => {
        event.stopPropagation()
        onPick(segment.fields)
      }}
    >
      {children}
    </span>
  )
}

/** The text with what is searched for marked in it. */
export function withMatches(text: string, search: string): ReactNode {
  const wanted = search.trim().toLowerCase()
  if (wanted === "") return text
  const lower = text.toLowerCase()
  // Where lower case has another length, offsets would not agree; such text is shown without marks.
  if (lower.length !== text.length) return text
  const parts: ReactNode[] = []
  let at = 0
  for (let found = lower.indexOf(wanted); found !== -1; found = lower.indexOf(wanted, at)) {
    parts.push(text.slice(at, found), <mark key={found}>{text.slice(found, found + wanted.length)}</mark>)
    at = found + wanted.length
  }
  return [...parts, text.slice(at)]
}
