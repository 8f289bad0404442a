import { Button } from "antd"
import { useVirtualizer } from "@tanstack/react-virtual"
import { useEffect, useRef } from "react"
import type { KeyboardEvent } from "react"
import type { Problem } from "../../../src/basics/problem.ts"
import type { BatchFile } from "../../../src/contract/batches.ts"
import { GradeBadge } from "../grade-badge.tsx"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"
import { documentHref } from "../route.ts"
import { SeverityCountsView } from "../severity.tsx"
import { stateWords } from "./batch-words.ts"

interface Props {
  readonly files: readonly BatchFile[]
  /** The position of the file that the keyboard is at. */
  readonly current: number | null
  readonly onCurrent: (position: number) => void
  readonly onRetry: (position: number) => void
}

const rowHeight = 44

/** The files of a batch, of which only those in sight are drawn. Arrow keys walk, Enter opens a document. */
export function BatchFilesList({ files, current, onCurrent, onRetry }: Props) {
  const { t } = useLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- the rows follow the scroller, not memoised props
  const rows = useVirtualizer({
    count: files.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => files[index]?.position ?? index,
    overscan: 12,
  })
  const at = files.findIndex((file) => file.position === current)

  const returned = useRef(false)
  useEffect(() => {
    // Coming back from a document: to where one was.
    if (returned.current || files.length === 0) return
    returned.current = true
    if (at >= 0) rows.scrollToIndex(at, { align: "center" })
  }, [at, files.length, rows])

  const walked = useRef(false)
  useEffect(() => {
    const control = scroller.current?.querySelector<HTMLElement>(`[data-position="${current}"]`)
    // A row that was out of sight is drawn after the list has scrolled.
    if (!walked.current || !control) return
    walked.current = false
    control.focus()
  })

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const last = files.length - 1
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: last,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.min(last, Math.max(0, step))
    const file = files[next]
    if (file === undefined) return
    walked.current = true
    rows.scrollToIndex(next)
    onCurrent(file.position)
  }

  return (
    <div ref={scroller} className="batch-files">
      <ol style={{ height: rows.getTotalSize() }} aria-label={t("batchFiles")}>
        {rows.getVirtualItems().map((item) => {
          const file = files[item.index]
          if (file === undefined) return null
          const isCurrent = file.position === current
          return (
            <li
              key={item.key}
              className={`batch-file batch-${file.state}${isCurrent ? " current" : ""}`}
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              <FileRow
                file={file}
                onRetry={onRetry}
                control={{
                  "data-position": file.position,
                  className: "batch-path",
                  title: file.path,
                  // One stop of the Tab key for the whole list: the current row, or the first.
                  tabIndex: isCurrent || (at < 0 && item.index === 0) ? 0 : -1,
                  onKeyDown: (event) => onKeyDown(event, item.index),
                  onFocus: () => onCurrent(file.position),
                }}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** What the name of a file is, link or button. */
interface RowControl {
  readonly "data-position": number
  readonly className: string
  readonly title: string
  readonly tabIndex: number
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: () => void
}

interface RowProps extends Pick<Props, "onRetry"> {
  readonly file: BatchFile
  readonly control: RowControl
}

function FileRow({ file, onRetry, control }: RowProps) {
  const { t, tell } = useLanguage()
  const { document, problems, state } = file
  const sentences = (problem: Problem) => `${tell(problem).message} ${tell(problem).remedy}`
  return (
    <>
      <span className="batch-number">{file.position}</span>
      {document === null ? (
        <button type="button" {...control}>
          {file.path}
        </button>
      ) : (
        <a href={documentHref(document.id)} {...control}>
          {file.path}
        </a>
      )}
      <span className="batch-state">{t(stateWords[state])}</span>
      <span className="batch-said" title={problems.map(sentences).join("\n")}>
        {document !== null &&
          t("stateDone", { forms: document.formCount, indicators: document.indicatorCount }) +
            (document.problemCount > 0 ? t("stateDoneProblems", { count: document.problemCount }) : "")}
        {file.sameAs !== null && t("batchSameAs", { position: file.sameAs })}
        {problems[0] !== undefined && sentences(problems[0])}
        {state === "done" && document === null && t("batchDocumentGone")}
      </span>
      <span className="batch-findings">
        {document?.grade !== undefined && <GradeBadge grade={document.grade} />}
        {document !== null && <SeverityCountsView counts={document.findings} />}
        {(state === "failed" || state === "cancelled") && (
          <Button
            size="small"
            icon={<Icon name="retry" />}
            aria-label={t("batchRetryNamed", { file: file.path })}
            onClick={() => onRetry(file.position)}
          />
        )}
      </span>
    </>
  )
}
