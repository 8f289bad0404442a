import { App, Button, Dropdown, Segmented, theme } from "antd"
import type { MenuProps } from "antd"
import { useMemo, useState } from "react"
import type { ReactNode } from "react"
import { exportFormats } from "../../../src/contract/export-formats.ts"
import type { ExportFormat } from "../../../src/contract/export-formats.ts"
import { layoutFor, layouts } from "../../../src/layouts/index.ts"
import type { Layout } from "../../../src/layouts/layout.ts"
import { notShown } from "../../../src/layouts/not-shown.ts"
import type { Form } from "../../../src/records/form.ts"
import { exportDocument, problemOf } from "../api/client.ts"
import type { ExportedFile } from "../api/client.ts"
import { layoutChoices, layoutLabel } from "../form/layout-choices.ts"
import { offerFile } from "../offer-file.ts"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"

interface Props {
  readonly id: string
  readonly form: Form
  readonly formIndex: number
  readonly formCount: number
  readonly saveNow: () => Promise<boolean>
}

/**
 * Export of one form or all, as the file format chosen, in the layout it was printed in or another that fits. Each layout
 * says how many fields of the form it has no place for. What is unsaved is saved first.
 */
export function ExportMenu({ id, form, formIndex, formCount, saveNow }: Props) {
  const { t, tellRefusal } = useLanguage()
  const { message, notification } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [open, setOpen] = useState(false)
  const [format, setFormat] = useState<ExportFormat>("xlsx")
  const losses = useMemo(() => (open ? countLosses(form) : new Map<string, number>()), [form, open])

  const download = async (layout: string | null, which: number | "all") => {
    setBusy(true)
    try {
      if (!(await saveNow())) return
      const file = await exportDocument(id, layout, which, format)
      offerFile(file)
      if (file.problems.length === 0) void message.success(t("exported", { file: file.name }))
      else
        notification.warning({
          title: t("exportedWithLoss", { file: file.name }),
          description: <LossList file={file} />,
          placement: "bottomRight",
          duration: 15,
        })
    } catch (failure) {
      const { detail, remedy } = tellRefusal(problemOf(failure))
      notification.error({ title: detail, description: remedy })
    } finally {
      setBusy(false)
    }
  }

  const label = (layout: Layout, title: string) => {
    const count = losses.get(layout.id) ?? 0
    return count === 0 ? title : `${title}（${t("layoutLacks", { count })}）`
  }
  const choices = (which: number | "all") => [
    { key: `${which}|`, label: label(layoutFor(form), t("layoutOwn")) },
    ...layoutChoices(form, layouts).map((layout) => ({
      key: `${which}|${layout.id}`,
      label: label(layout, t(layoutLabel(layout), { title: layout.title })),
    })),
  ]
  const items: MenuProps["items"] = [
    { key: "this", type: "group", label: t("exportThis"), children: choices(formIndex) },
    ...(formCount < 2
      ? []
      : [
          {
            key: "all",
            type: "group" as const,
            label: t("exportAll", { count: formCount }),
            children: choices("all"),
          },
        ]),
  ]
  const onClick = ({ key }: { readonly key: string }) => {
    const [which, layout] = key.split("|")
    setOpen(false)
    void download(
      layout === undefined || layout === "" ? null : layout,
      which === "all" ? "all" : Number(which),
    )
  }
  const withFormats = (menu: ReactNode) => (
    <FormatPanel format={format} onFormat={setFormat}>
      {menu}
    </FormatPanel>
  )
  return (
    <Dropdown
      trigger={["click"]}
      menu={{ items, onClick, style: { boxShadow: "none", maxHeight: "60vh", overflowY: "auto" } }}
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      popupRender={withFormats}
    >
      <Button type="primary" loading={busy} icon={<Icon name="export" />}>
        {t("exportAs")}
      </Button>
    </Dropdown>
  )
}

interface FormatPanelProps {
  readonly format: ExportFormat
  readonly onFormat: (format: ExportFormat) => void
  readonly children: ReactNode
}

/** The choice of the file format above the menu of layouts. */
function FormatPanel({ format, onFormat, children }: FormatPanelProps) {
  const { t } = useLanguage()
  const { token } = theme.useToken()
  return (
    <div
      style={{
        background: token.colorBgElevated,
        borderRadius: token.borderRadiusLG,
        boxShadow: token.boxShadowSecondary,
      }}
    >
      <div style={{ padding: token.paddingXS }}>
        <Segmented
          block
          size="small"
          aria-label={t("exportFormat")}
          value={format}
          onChange={onFormat}
          options={exportFormats.map((value) => ({ value, label: formatNames[value] }))}
        />
      </div>
      {children}
    </div>
  )
}

const formatNames: Readonly<Record<ExportFormat, string>> = {
  xlsx: "Excel",
  docx: "Word",
  pdf: "PDF",
  html: "HTML",
}

function LossList({ file }: { readonly file: ExportedFile }) {
  const { tell } = useLanguage()
  return (
    <ul style={{ margin: 0, paddingInlineStart: "1.2em" }}>
      {file.problems.map((problem, index) => (
        <li key={index}>
          {tell(problem).message} {tell(problem).remedy}
        </li>
      ))}
    </ul>
  )
}

/** By layout id: how many fields of the form it has no place for. */
function countLosses(form: Form): ReadonlyMap<string, number> {
  return new Map(
    [layoutFor(form), ...layoutChoices(form, layouts)].map((layout) => [
      layout.id,
      notShown(form, layout).length,
    ]),
  )
}
