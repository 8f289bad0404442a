import { Button } from "antd"
import { getFieldText, setField, settle } from "../../../src/records/field.ts"
import { parseFieldPath } from "../../../src/records/field-path.ts"
import type { Doubt, FieldPath, Form } from "../../../src/records/form.ts"
import type { Finding } from "../../../src/rules/finding.ts"
import { sentenceOfDoubt } from "../language/sentence-of-doubt.ts"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"
import { SeverityShape } from "../severity.tsx"
import type { CellMark } from "./cell-marks.ts"

interface Props {
  readonly form: Form
  readonly path: FieldPath
  readonly mark: CellMark
  readonly onEdit: (form: Form, path: FieldPath) => void
  /** Where given, a finding can be clicked. */
  readonly onFinding?: (finding: Finding) => void
}

/** All that is to be said about a cell: findings, doubts with other readings to pick, and how sure its row is. */
export function CellNotes({ form, path, mark, onEdit, onFinding }: Props) {
  const { t, say } = useLanguage()
  return (
    <ul className="cell-notes">
      {mark.findings.map((finding) => (
        <li key={`${finding.code}${finding.path}${finding.sentence.zh}`}>
          <SeverityShape severity={finding.severity} />
          <span className="note-words">
            <span className="muted">{finding.code}</span>{" "}
            {onFinding === undefined ? (
              say(finding.sentence)
            ) : (
              <button type="button" className="plain-link" onClick={() => onFinding(finding)}>
                {say(finding.sentence)}
              </button>
            )}
          </span>
        </li>
      ))}
      {mark.doubts.map((doubt) => (
        <DoubtNote key={`${doubt.path}${doubt.code}`} form={form} doubt={doubt} onEdit={onEdit} />
      ))}
      {mark.confidence !== null && (
        <li>
          <span className="shape shape-doubt" aria-hidden="true" />
          <span className="note-words">
            {t("lowConfidence", { percent: Math.round(mark.confidence * 100) })}
            {mark.doubts.length === 0 && <span className="muted"> {t("lowConfidenceWhy")}</span>}{" "}
            <SettleRowButton form={form} path={path} onEdit={onEdit} />
          </span>
        </li>
      )}
    </ul>
  )
}

interface DoubtProps {
  readonly form: Form
  readonly doubt: Doubt
  readonly onEdit: (form: Form, path: FieldPath) => void
}

/** Why the reader is not sure of a field, the other readings to take instead, and a button that says it is right. */
export function DoubtNote({ form, doubt, onEdit }: DoubtProps) {
  const { t, language } = useLanguage()
  const { path } = doubt
  const others = doubt.alternatives
    .filter((text) => text !== getFieldText(form, path))
    .map((text) => ({ text, outcome: setField(form, path, text) }))
  return (
    <li>
      <span className="shape shape-doubt" aria-hidden="true" />
      <span className="note-words">
        {sentenceOfDoubt(doubt, language)}
        <span className="note-choices">
          {others.length > 0 && <span className="muted">{t("alternatives")}</span>}
          {others.map(({ text, outcome }) =>
            // What no field of this kind can hold, such as a remark, is only told.
            outcome.ok ? (
              <Button
                key={text}
                size="small"
                aria-label={t("takeAlternative", { text })}
                onClick={() => onEdit(outcome.value, path)}
              >
                {text}
              </Button>
            ) : (
              <span key={text}>{text}</span>
            ),
          )}
          <Button
            size="small"
            type="text"
            icon={<Icon name="check" />}
            onClick={() => onEdit(settle(form, path), path)}
          >
            {t("settle")}
          </Button>
        </span>
      </span>
    </li>
  )
}

function SettleRowButton({ form, path, onEdit }: Pick<Props, "form" | "path" | "onEdit">) {
  const { t } = useLanguage()
  const { index } = parseFieldPath(path)
  if (index === null) return null
  return (
    <Button
      size="small"
      type="text"
      icon={<Icon name="check" />}
      onClick={() => onEdit(settle(form, `indicators[${index}]`), path)}
    >
      {t("settleRow")}
    </Button>
  )
}
