import { Select } from "antd"
import { useMemo } from "react"
import { arrange } from "../../../src/layouts/arrange.ts"
import { layoutById, layoutFor } from "../../../src/layouts/index.ts"
import type { Layout } from "../../../src/layouts/layout.ts"
import type { FieldPath, Form } from "../../../src/records/form.ts"
import type { Finding } from "../../../src/rules/finding.ts"
import { useLanguage } from "../language/language-context.tsx"
import { Pane } from "../pane.tsx"
import { CellInspector } from "./cell-inspector.tsx"
import { marksOf, noMark } from "./cell-marks.ts"
import { cellOfPath } from "./cell-of-path.ts"
import { FormTable } from "./form-table.tsx"
import { fieldCells } from "./grid-navigation.ts"
import { layoutChoices, layoutLabel } from "./layout-choices.ts"
import { SeveralReadings } from "./several-readings.tsx"
import "./form.css"

interface Props {
  readonly form: Form
  readonly findings: readonly Finding[]
  readonly layouts: readonly Layout[]
  /** null: the layout it was printed in. */
  readonly layoutId: string | null
  readonly onLayout: (id: string | null) => void
  readonly selected: FieldPath | null
  readonly selections: number
  readonly onSelect: (path: FieldPath | null) => void
  readonly onEdit: (form: Form, path: FieldPath) => void
  readonly onFinding: (finding: Finding) => void
}

/** The form as read, set out like the official one, with everything that is to be said about its cells. */
export function FormPane(props: Props) {
  const { form, findings, layouts, layoutId, onLayout, selected, selections, onSelect, onEdit, onFinding } =
    props
  const { t } = useLanguage()
  const layout = (layoutId === null ? null : layoutById(layoutId)) ?? layoutFor(form)
  const sheet = useMemo(() => arrange(form, layout), [form, layout])
  const cells = useMemo(() => fieldCells(sheet), [sheet])
  const marks = useMemo(() => marksOf(form, findings, cells), [form, findings, cells])
  const selectedCell = selected === null ? null : cellOfPath(cells, selected)
  return (
    <Pane
      title={t("paneForm")}
      help={t("helpForm")}
      tools={
        <LayoutSelect
          form={form}
          layouts={layouts}
          own={layoutFor(form)}
          layoutId={layoutId}
          onLayout={onLayout}
        />
      }
    >
      <SeveralReadings form={form} selected={selected} onSelect={onSelect} />
      <FormTable
        form={form}
        sheet={sheet}
        cells={cells}
        marks={marks}
        selectedCell={selectedCell}
        selections={selections}
        onSelect={onSelect}
        onEdit={onEdit}
      />
      <CellInspector
        form={form}
        path={selected}
        mark={(selectedCell !== null && marks.get(selectedCell.path)) || noMark}
        onEdit={onEdit}
        onFinding={onFinding}
      />
    </Pane>
  )
}

interface LayoutSelectProps {
  readonly form: Form
  readonly layouts: readonly Layout[]
  readonly own: Layout
  readonly layoutId: string | null
  readonly onLayout: (id: string | null) => void
}

function LayoutSelect({ form, layouts, own, layoutId, onLayout }: LayoutSelectProps) {
  const { t } = useLanguage()
  const ownId = ""
  return (
    <Select
      size="small"
      variant="filled"
      className="layout-select"
      aria-label={t("layout")}
      value={layoutId ?? ownId}
      onChange={(id) => onLayout(id === ownId ? null : id)}
      popupMatchSelectWidth={340}
      options={[
        { value: ownId, label: `${t("layoutOwn")} · ${own.title}` },
        ...layoutChoices(form, layouts).map((layout) => ({
          value: layout.id,
          label: t(layoutLabel(layout), { title: layout.title }),
        })),
      ]}
    />
  )
}
