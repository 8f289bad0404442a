import { App, Button, Skeleton } from "antd"
import { useCallback, useState } from "react"
import { listSamples, problemOf, trySample } from "../api/client.ts"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"
import { ProblemAlert } from "../problem-alert.tsx"
import { documentHref } from "../route.ts"
import { useLoaded } from "../use-loaded.ts"

/** Forms to try the product with. */
export function Samples() {
  const { t } = useLanguage()
  const [samples, reload] = useLoaded(useCallback((signal: AbortSignal) => listSamples(signal), []))
  const { tryOne, busy } = useTrySample()
  return (
    <section className="samples" aria-label={t("samples")}>
      <div className="section-head">
        <h2>{t("samples")}</h2>
        <span className="muted">{t("samplesHint")}</span>
      </div>
      {samples.state === "loading" && <Skeleton active paragraph={{ rows: 3 }} title={false} />}
      {samples.state === "failed" && (
        <ProblemAlert title={t("samplesFailed")} problem={samples.problem} onRetry={reload} />
      )}
      {samples.state === "ready" && (
        <ul className="sample-list">
          {samples.value.map((sample) => (
            <li key={sample.name}>
              <Button
                className="sample"
                icon={<Icon name="sample" size={20} />}
                loading={busy === sample.name}
                disabled={busy !== null && busy !== sample.name}
                onClick={() => void tryOne(sample.name)}
              >
                <span className="sample-words">
                  <strong>{sample.title}</strong>
                  <span>{sample.description}</span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Reads a sample like an uploaded file and opens it. */
export function useTrySample() {
  const { notification } = App.useApp()
  const { tellRefusal } = useLanguage()
  const [busy, setBusy] = useState<string | null>(null)
  const tryOne = async (name: string) => {
    setBusy(name)
    try {
      location.hash = documentHref((await trySample(name)).id)
    } catch (failure) {
      const { detail, remedy } = tellRefusal(problemOf(failure))
      notification.error({ title: detail, description: remedy })
    } finally {
      setBusy(null)
    }
  }
  return { tryOne, busy }
}
