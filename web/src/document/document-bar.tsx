import { Button, Tooltip } from "antd"
import type { DocumentDetail } from "../../../src/contract/documents.ts"
import type { Form } from "../../../src/records/form.ts"
import { gradeDocument } from "../../../src/records/grade.ts"
import { GradeBadge } from "../grade-badge.tsx"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"
import { credibilityHref, startHref } from "../route.ts"
import type { Assess } from "./assessment.ts"
import type { EditHistory } from "./edit-history.ts"
import { ExportMenu } from "./export-menu.tsx"
import { FormChooser } from "./form-chooser.tsx"
import { SaveStateView } from "./save-state.tsx"
import type { Autosave } from "./use-autosave.ts"

interface Panes {
  readonly source: boolean
  readonly review: boolean
}

interface Props {
  readonly detail: DocumentDetail
  readonly forms: readonly Form[]
  readonly formIndex: number
  readonly assess: Assess
  readonly history: EditHistory
  readonly autosave: Autosave
  readonly panes: Panes
  readonly onPanes: (panes: Panes) => void
  readonly onOpenForm: (index: number) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** Over the panes: which document and form, undo and redo, whether it is saved, and export. */
export function DocumentBar(props: Props) {
  const { detail, forms, formIndex, assess, history, autosave, panes, onPanes, onOpenForm } = props
  const { t } = useLanguage()
  const form = forms[formIndex]
  return (
    <div className="document-bar">
      <a className="back" href={startHref} aria-label={t("home")}>
        <Icon name="left" />
      </a>
      <h1 className="document-name" title={detail.file}>
        {detail.file}
      </h1>
      <GradeBadge grade={gradeDocument(forms, detail.problems)} />
      <FormChooser forms={forms} formIndex={formIndex} assess={assess} onOpen={onOpenForm} />
      <span className="spacer" />
      {form?.kind.endsWith("self-evaluation") === true && (
        <a className="bar-link" href={credibilityHref(detail.id, formIndex)}>
          {t("credibilityOf")}
        </a>
      )}
      <SaveStateView autosave={autosave} />
      <span className="button-group">
        <IconButton
          icon="undo"
          label={t("undo")}
          disabled={history.past.length === 0}
          onClick={props.onUndo}
        />
        <IconButton
          icon="redo"
          label={t("redo")}
          disabled={history.future.length === 0}
          onClick={props.onRedo}
        />
      </span>
      <span className="button-group">
        <IconButton
          icon="paneLeft"
          label={t(panes.source ? "collapse" : "expand", { pane: t("paneSource") })}
          pressed={panes.source}
          onClick={() => onPanes({ ...panes, source: !panes.source })}
        />
        <IconButton
          icon="paneRight"
          label={t(panes.review ? "collapse" : "expand", { pane: t("paneReview") })}
          pressed={panes.review}
          onClick={() => onPanes({ ...panes, review: !panes.review })}
        />
      </span>
      {form !== undefined && (
        <ExportMenu
          id={detail.id}
          form={form}
          formIndex={formIndex}
          formCount={forms.length}
          saveNow={autosave.saveNow}
        />
      )}
    </div>
  )
}

interface IconButtonProps {
  readonly icon: "undo" | "redo" | "paneLeft" | "paneRight"
  readonly label: string
  readonly disabled?: boolean
  readonly pressed?: boolean
  readonly onClick: () => void
}

function IconButton({ icon, label, disabled = false, pressed, onClick }: IconButtonProps) {
  return (
    <Tooltip title={label} mouseEnterDelay={0.4}>
      <Button
        type="text"
        icon={<Icon name={icon} size={18} />}
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={onClick}
      />
    </Tooltip>
  )
}
