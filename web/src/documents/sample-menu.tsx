import { Button, Dropdown } from "antd"
import { useState } from "react"
import type { SampleSummary } from "../../../src/contract/documents.ts"
import { listSamples } from "../api/client.ts"
import { useLanguage } from "../language/language-context.tsx"
import { useTrySample } from "./samples.tsx"

/** The samples once there are documents: a menu, loaded when opened. */
export function SampleMenu() {
  const { t } = useLanguage()
  const { tryOne, busy } = useTrySample()
  const [samples, setSamples] = useState<readonly SampleSummary[] | "failed" | null>(null)
  const load = () => {
    listSamples().then(setSamples, () => setSamples("failed"))
  }
  const items = Array.isArray(samples)
    ? (samples as readonly SampleSummary[]).map(({ name, title }) => ({ key: name, label: title }))
    : [{ key: "", disabled: true, label: samples === "failed" ? t("samplesFailed") : t("loading") }]
  return (
    <Dropdown
      trigger={["click"]}
      menu={{ items, onClick: ({ key }) => void tryOne(key) }}
      onOpenChange={(open) => {
        if (open && !Array.isArray(samples)) load()
      }}
    >
      <Button loading={busy !== null}>{t("samples")}</Button>
    </Dropdown>
  )
}
