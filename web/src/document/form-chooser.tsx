import { Button, Select } from "antd"
import type { ReactNode } from "react"
import type { Form } from "../../../src/records/form.ts"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"
import { SeverityCountsView } from "../severity.tsx"
import { countBySeverity } from "./assessment.ts"
import type { Assess } from "./assessment.ts"

interface Props {
  readonly forms: readonly Form[]
  readonly formIndex: number
  readonly assess: Assess
  readonly onOpen: (index: number) => void
}

/** The projects of the document with what was found in each; nothing to choose where there is but one. */
export function FormChooser({ forms, formIndex, assess, onOpen }: Props) {
  const { t } = useLanguage()
  if (forms.length < 2) return null
  const name = (form: Form) => form.project.name || t("unnamedProject")
  return (
    <span className="form-chooser">
      <Button
        type="text"
        icon={<Icon name="left" />}
        aria-label={t("previousForm")}
        disabled={formIndex === 0}
        onClick={() => onOpen(formIndex - 1)}
      />
      <Select
        className="form-select"
        aria-label={t("chooseForm")}
        value={formIndex}
        onChange={onOpen}
        showSearch={{ optionFilterProp: "label" }}
        popupMatchSelectWidth={460}
        listHeight={420}
        options={forms.map((form, value) => ({ value, label: `${value + 1}. ${name(form)}` }))}
        optionRender={({ value, label }) => formOption(label, forms[Number(value)], assess)}
      />
      <Button
        type="text"
        icon={<Icon name="right" />}
        aria-label={t("nextForm")}
        disabled={formIndex === forms.length - 1}
        onClick={() => onOpen(formIndex + 1)}
      />
      <span className="muted form-position">
        {t("formOf", { index: formIndex + 1, count: forms.length })}
      </span>
    </span>
  )
}

function formOption(label: ReactNode, form: Form | undefined, assess: Assess): ReactNode {
  return (
    <span className="form-option">
      <span>{label}</span>
      {form !== undefined && <SeverityCountsView counts={countBySeverity(assess(form).findings)} />}
    </span>
  )
}
