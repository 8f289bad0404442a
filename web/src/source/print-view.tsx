import { Button, Skeleton } from "antd"
import { useCallback, useEffect, useState } from "react"
import type { ReactNode } from "react"
import type { DocumentDetail } from "../../../src/contract/documents.ts"
import { loadOriginal } from "../api/client.ts"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"
import { Pane } from "../pane.tsx"
import { useLoaded } from "../use-loaded.ts"
import { PrintPages } from "./print-pages.tsx"
import { openPrint } from "./open-print.ts"
import type { ShownOriginal } from "./shown-original.ts"

interface Props extends ShownOriginal {
  readonly detail: DocumentDetail
  readonly choice: ReactNode
  /** Asked for where the original cannot be drawn. */
  readonly onWords: () => void
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const
const asWide = 2

/** The original as it was printed, with the selected cell framed. */
export function PrintView({ detail, choice, onWords, ...shown }: Props) {
  const { t } = useLanguage()
  const [step, setStep] = useState(asWide)
  const { id, format } = detail
  const load = useCallback(
    async (signal: AbortSignal) => await openPrint(format, await loadOriginal(id, signal)),
    [id, format],
  )
  const [print] = useLoaded(load)
  useEffect(() => (print.state === "ready" ? () => print.value.close() : undefined), [print])
  const zoom = zooms[step] ?? 1

  return (
    <Pane
      title={t("paneSource")}
      help={t("helpPrint")}
      tools={
        <>
          {choice}
          <ZoomButton name="zoomOut" icon="minus" disabled={step === 0} onClick={() => setStep(step - 1)} />
          <Button type="text" size="small" aria-label={t("zoomReset")} onClick={() => setStep(asWide)}>
            {Math.round(zoom * 100)}%
          </Button>
          <ZoomButton
            name="zoomIn"
            icon="plus"
            disabled={step === zooms.length - 1}
            onClick={() => setStep(step + 1)}
          />
        </>
      }
    >
      {print.state === "ready" && <PrintPages print={print.value} zoom={zoom} {...shown} />}
      {print.state === "loading" && (
        <div className="pane-body print" aria-busy="true">
          <Skeleton active paragraph={{ rows: 12 }} />
        </div>
      )}
      {print.state === "failed" && (
        <div className="pane-body print" role="alert">
          <p className="print-failed">{t("printFailed")}</p>
          <Button onClick={onWords}>{t("sourceWords")}</Button>
        </div>
      )}
    </Pane>
  )
}

interface ZoomProps {
  readonly name: "zoomIn" | "zoomOut"
  readonly icon: "plus" | "minus"
  readonly disabled: boolean
  readonly onClick: () => void
}

function ZoomButton({ name, icon, disabled, onClick }: ZoomProps) {
  const { t } = useLanguage()
  return (
    <Button
      type="text"
      size="small"
      icon={<Icon name={icon} />}
      aria-label={t(name)}
      disabled={disabled}
      onClick={onClick}
    />
  )
}
