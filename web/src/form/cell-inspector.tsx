import { getFieldText } from "../../../src/records/field.ts"
import type { FieldPath, Form } from "../../../src/records/form.ts"
import type { Finding } from "../../../src/rules/finding.ts"
import { describeSource } from "../../../src/basics/source.ts"
import { describeField } from "../language/field-labels.ts"
import { useLanguage } from "../language/language-context.tsx"
import type { CellMark } from "./cell-marks.ts"
import { CellNotes } from "./cell-notes.tsx"

interface Props {
  readonly form: Form
  readonly path: FieldPath | null
  readonly mark: CellMark
  readonly onEdit: (form: Form, path: FieldPath) => void
  readonly onFinding: (finding: Finding) => void
}

/** A strip of fixed height under the form, like the formula line of a spreadsheet: the selected cell in full. */
export function CellInspector({ form, path, mark, onEdit, onFinding }: Props) {
  const { t, language } = useLanguage()
  if (path === null)
    return (
      <section className="inspector" aria-label={t("selectCell")}>
        <p className="muted">{t("selectCell")}</p>
      </section>
    )
  const place = form.places[path] ?? null
  const text = getFieldText(form, path)
  return (
    <section className="inspector" aria-label={describeField(path, language)}>
      <p className="inspector-head">
        <strong>{describeField(path, language)}</strong>
        <span className="inspector-text">
          {text === "" ? <span className="muted">{t("empty")}</span> : text}
        </span>
        <span className="muted">{place === null ? t("notPrinted") : describeSource(place, language)}</span>
      </p>
      <CellNotes form={form} path={path} mark={mark} onEdit={onEdit} onFinding={onFinding} />
    </section>
  )
}
