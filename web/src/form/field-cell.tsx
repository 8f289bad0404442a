import { Popover } from "antd"
import type { Ref } from "react"
import type { FieldPath, Form } from "../../../src/records/form.ts"
import type { Language } from "../../../src/basics/bilingual.ts"
import { describeField } from "../language/field-labels.ts"
import { useLanguage } from "../language/language-context.tsx"
import { sentenceOfDoubt } from "../language/sentence-of-doubt.ts"
import { CellEditor } from "./cell-editor.tsx"
import type { CellMark } from "./cell-marks.ts"
import { CellNotes } from "./cell-notes.tsx"
import type { FieldCell, MoveAfterEdit } from "./grid-navigation.ts"

interface Props {
  readonly ref: Ref<HTMLTableCellElement>
  readonly form: Form
  readonly cell: FieldCell
  readonly mark: CellMark | undefined
  readonly isSelected: boolean
  /** Whether the Tab key comes to this cell when it comes to the table. */
  readonly isReached: boolean
  readonly isEditing: boolean
  readonly onMouseDown: () => void
  readonly onClick: () => void
  readonly onFocus: () => void
  readonly onTake: (text: string) => string | null
  readonly onDone: (move: MoveAfterEdit | null) => void
  readonly onEdit: (form: Form, path: FieldPath) => void
}

/** A cell that shows a field: marked by its findings and doubts, edited in place. */
export function FieldCellView(props: Props) {
  const { ref, form, cell, mark, isSelected, isReached, isEditing, onTake, onDone, onEdit } = props
  const { language } = useLanguage()
  const label = describeField(cell.path, language)
  const content = (
    <td
      ref={ref}
      className={classesOf(cell, mark, isSelected, isEditing)}
      rowSpan={cell.rowSpan}
      colSpan={cell.colSpan}
      tabIndex={isReached ? 0 : -1}
      aria-selected={isSelected}
      aria-label={ariaLabel(label, cell.text, mark, language)}
      data-path={cell.path}
      onMouseDown={isEditing ? undefined : props.onMouseDown}
      onClick={isEditing ? undefined : props.onClick}
      onFocus={isEditing ? undefined : props.onFocus}
    >
      <span className="cell-text">{cell.text}</span>
      <Badges mark={mark} />
      {isEditing && <CellEditor form={form} path={cell.path} label={label} onTake={onTake} onDone={onDone} />}
    </td>
  )
  if (mark === undefined || isEditing) return content
  return (
    <Popover
      mouseEnterDelay={0.35}
      placement="bottom"
      destroyOnHidden
      classNames={{ root: "cell-popover" }}
      content={<CellNotes form={form} path={cell.path} mark={mark} onEdit={onEdit} />}
    >
      {content}
    </Popover>
  )
}

function Badges({ mark }: { readonly mark: CellMark | undefined }) {
  if (mark === undefined) return null
  return (
    <>
      {mark.severity !== null && (
        <span className={`badge badge-${mark.severity}`} aria-hidden="true">
          {mark.findings.length > 1 && <span>{mark.findings.length}</span>}
        </span>
      )}
      {mark.doubts.length > 0 && (
        <span className="badge-doubt" aria-hidden="true">
          ?
        </span>
      )}
    </>
  )
}

function classesOf(
  cell: FieldCell,
  mark: CellMark | undefined,
  isSelected: boolean,
  isEditing: boolean,
): string {
  return [
    "cell cell-field",
    `cell-${cell.role}`,
    `align-${cell.align}`,
    cell.format === "text" ? "" : "cell-figure",
    mark?.severity ? `found-${mark.severity}` : "",
    mark !== undefined && mark.doubts.length > 0 ? "doubted" : "",
    mark !== undefined && mark.confidence !== null ? "unsure" : "",
    isSelected ? "selected" : "",
    isEditing ? "editing" : "",
  ]
    .filter((name) => name !== "")
    .join(" ")
}

function ariaLabel(label: string, text: string, mark: CellMark | undefined, language: Language): string {
  const codes = (mark?.findings ?? []).map((finding) => finding.code)
  const doubts = (mark?.doubts ?? []).map((doubt) => sentenceOfDoubt(doubt, language))
  return [`${label}: ${text}`, ...codes, ...doubts].join("; ")
}
