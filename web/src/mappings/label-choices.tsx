import { Button, Input, Select } from "antd"
import type { MappingDraft } from "../../../src/contract/mappings.ts"
import { mappingLimits } from "../../../src/records/mappings/column-mapping.ts"
import { labelFieldTitle, labelFields } from "../../../src/records/mappings/fields.ts"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"

interface Props {
  readonly labels: MappingDraft["labels"]
  readonly onChange: (labels: MappingDraft["labels"]) => void
}

/** Words above or below the table beside which a value stands, such as another name for the unit in charge. */
export function LabelChoices({ labels, onChange }: Props) {
  const { t, say } = useLanguage()
  const options = labelFields.map((value) => ({ value, label: say(labelFieldTitle(value)) }))
  const change = (at: number, next: Partial<MappingDraft["labels"][number]>) =>
    onChange(labels.map((each, index) => (index === at ? { ...each, ...next } : each)))
  return (
    <details className="label-choices" open={labels.length > 0}>
      <summary>{t("labelsTitle")}</summary>
      <p className="muted">{t("labelsWhy")}</p>
      <ul>
        {labels.map(({ label, field }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a label is known by its place while it is typed
          <li key={at}>
            <Input
              aria-label={t("labelPrinted", { number: at + 1 })}
              placeholder={t("labelPlaceholder")}
              value={label}
              maxLength={mappingLimits.text}
              onChange={(event) => change(at, { label: event.target.value })}
            />
            <Select
              aria-label={t("fieldOf", { heading: label })}
              value={field}
              options={options}
              popupMatchSelectWidth={false}
              onChange={(chosen) => change(at, { field: chosen })}
            />
            <Button
              icon={<Icon name="close" />}
              aria-label={t("labelRemove", { label })}
              onClick={() => onChange(labels.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ul>
      <Button
        size="small"
        disabled={labels.length >= mappingLimits.labels}
        onClick={() => onChange([...labels, { label: "", field: "project.unit" }])}
      >
        {t("labelAdd")}
      </Button>
    </details>
  )
}
