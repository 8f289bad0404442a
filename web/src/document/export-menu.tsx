import { App, Button, Dropdown } from "antd"
import type { MenuProps } from "antd"
import { useState } from "react"
import { layouts } from "../../../src/layouts/index.ts"
import type { Form } from "../../../src/records/form.ts"
import { exportDocument, problemOf } from "../api/client.ts"
import type { ExportedFile } from "../api/client.ts"
import { layoutChoices } from "../form/layout-choices.ts"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"

interface Props {
  readonly id: string
  readonly form: Form
  readonly formIndex: number
  readonly formCount: number
  readonly saveNow: () => Promise<boolean>
}

/** Export as xlsx, one form or all, in the layout it was printed in or a national one. What is unsaved is saved first. */
export function ExportMenu({ id, form, formIndex, formCount, saveNow }: Props) {
  const { t } = useLanguage()
  const { message, notification } = App.useApp()
  const [busy, setBusy] = useState(false)

  const download = async (layout: string | null, which: number | "all") => {
    setBusy(true)
    try {
      if (!(await saveNow())) return
      const file = await exportDocument(id, layout, which)
      offer(file)
      void message.success(t("exported", { file: file.name }))
    } catch (failure) {
      const { detail, remedy } = problemOf(failure)
      notification.error({ title: detail, description: remedy })
    } finally {
      setBusy(false)
    }
  }

  const choices = (which: number | "all") => [
    { key: `${which}|`, label: t("layoutOwn") },
    ...layoutChoices(form, layouts).map(({ id: layout, title }) => ({
      key: `${which}|${layout}`,
      label: t("layoutNational", { title }),
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
    void download(
      layout === undefined || layout === "" ? null : layout,
      which === "all" ? "all" : Number(which),
    )
  }
  return (
    <Dropdown trigger={["click"]} menu={{ items, onClick }} placement="bottomRight">
      <Button type="primary" loading={busy} icon={<Icon name="export" />}>
        {t("exportAs")}
      </Button>
    </Dropdown>
  )
}

function offer({ name, content }: ExportedFile): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  // The browser reads the address when the click is handled, not later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
