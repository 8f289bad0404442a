import { App, Button, Popconfirm, Progress } from "antd"
import type { BatchSummary } from "../../../src/contract/batches.ts"
import { removeBatch, retryBatch, steerBatch } from "../api/batches.ts"
import { problemOf } from "../api/client.ts"
import { useLanguage } from "../language/language-context.tsx"
import { startHref } from "../route.ts"
import { isUnderWay, useSending } from "../upload/batch-sender.ts"
import { batchStateWord, percentDone } from "./batch-words.ts"

interface Props {
  readonly batch: BatchSummary
  readonly onChanged: () => void
}

/** How far a batch is, and what can be done with it. */
export function BatchBar({ batch, onChanged }: Props) {
  const { t, tell } = useLanguage()
  const act = useAct(onChanged)
  const { counts, id, state } = batch
  const left = counts.waiting + counts.reading
  return (
    <section className="batch-bar" aria-label={t("batchProgress")}>
      <div className="section-head">
        <h1>{batch.name}</h1>
        <output className="muted">
          {t(batchStateWord(batch))} · <Pace batch={batch} />
        </output>
        <span className="spacer" />
        {state === "running" && left > 0 && (
          <Button onClick={() => act(() => steerBatch(id, "paused"))}>{t("batchPause")}</Button>
        )}
        {state === "paused" && (
          <Button type="primary" onClick={() => act(() => steerBatch(id, "running"))}>
            {t("batchResume")}
          </Button>
        )}
        {state !== "cancelled" && left > 0 && (
          <Popconfirm title={t("batchCancelAsk")} onConfirm={() => act(() => steerBatch(id, "cancelled"))}>
            <Button>{t("batchCancel")}</Button>
          </Popconfirm>
        )}
        {counts.failed + counts.cancelled > 0 && (
          <Button onClick={() => act(() => retryBatch(id, null))}>{t("batchRetryAll")}</Button>
        )}
        <Popconfirm
          title={t("batchRemoveAsk")}
          description={t("batchRemoveConsequence")}
          okButtonProps={{ danger: true }}
          onConfirm={() =>
            act(async () => {
              await removeBatch(id)
              location.hash = startHref
            })
          }
        >
          <Button danger type="text">
            {t("remove")}
          </Button>
        </Popconfirm>
      </div>
      <Progress percent={percentDone(batch)} aria-label={t("batchProgress")} />
      {batch.problem !== null && (
        <p role="alert" className="batch-problem">
          <strong>{tell(batch.problem).message}</strong> {tell(batch.problem).remedy}
        </p>
      )}
      <SendingState id={id} />
    </section>
  )
}

function Pace({ batch }: { readonly batch: BatchSummary }) {
  const { t } = useLanguage()
  const { counts, fileCount, filesPerMinute, secondsLeft } = batch
  const words = [t("batchOf", { done: fileCount - counts.waiting - counts.reading, total: fileCount })]
  if (secondsLeft !== null && secondsLeft > 0) {
    words.push(t("batchPace", { rate: filesPerMinute ?? 0 }))
    words.push(t("batchLeft", { minutes: Math.ceil(secondsLeft / 60) }))
  }
  return <>{words.join(" · ")}</>
}

function SendingState({ id }: { readonly id: string }) {
  const { t, tellRefusal } = useLanguage()
  const sending = useSending(id)
  if (sending === null) return null
  const { total, sent, refused, waiting } = sending
  return (
    <>
      {isUnderWay(sending) && (
        <output>
          {t("batchSending", { sent, total })} {waiting ? t("batchSendingWaits") : t("batchSendingHint")}
        </output>
      )}
      {refused.length > 0 && (
        <details className="batch-problem" role="alert">
          <summary>{t("batchRefused", { count: refused.length })}</summary>
          <ul>
            {refused.slice(0, 100).map(({ path, problem }) => (
              <li key={path}>
                {path}: {tellRefusal(problem).detail} {tellRefusal(problem).remedy}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** Does something and shows the change; tells what went wrong. */
export function useAct(onChanged: () => void): (what: () => Promise<unknown>) => void {
  const { notification } = App.useApp()
  const { tellRefusal } = useLanguage()
  return (what) => {
    what().then(onChanged, (failure: unknown) => {
      const { detail, remedy } = tellRefusal(problemOf(failure))
      notification.error({ title: detail, description: remedy })
    })
  }
}
