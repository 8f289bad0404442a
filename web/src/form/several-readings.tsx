import { Button } from "antd"
import type { FieldPath, Form } from "../../../src/records/form.ts"
import { useLanguage } from "../language/language-context.tsx"
import { severalReadings } from "./cell-marks.ts"

interface Props {
  readonly form: Form
  readonly selected: FieldPath | null
  readonly onSelect: (path: FieldPath) => void
}

/** Tells that cells of the form fit more than one reading, and leads from one to the next, where one is picked. */
export function SeveralReadings({ form, selected, onSelect }: Props) {
  const { t } = useLanguage()
  const paths = severalReadings(form)
  if (paths.length === 0) return null
  const at = selected === null ? -1 : paths.indexOf(selected)
  const next = paths[(at + 1) % paths.length]
  return (
    <p className="several-readings">
      {t("severalReadings", { count: paths.length })}{" "}
      <Button size="small" onClick={() => next !== undefined && onSelect(next)}>
        {at === -1 ? t("severalReadingsShow") : t("severalReadingsNext", { at: at + 1, count: paths.length })}
      </Button>
    </p>
  )
}
