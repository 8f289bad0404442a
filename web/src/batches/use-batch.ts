import { useCallback, useEffect, useState } from "react"
import type { BatchFile, BatchSummary } from "../../../src/contract/batches.ts"
import type { ApiProblem } from "../../../src/contract/documents.ts"
import { batchFiles, openBatch } from "../api/batches.ts"
import { problemOf } from "../api/client.ts"

export interface BatchShown {
  readonly batch: BatchSummary
  /** In their order. */
  readonly files: readonly BatchFile[]
}

const pauseMs = 1_000

/** A batch as it stands, kept up to date while it is shown. */
export function useBatch(id: string) {
  const [shown, setShown] = useState<BatchShown | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    let timer: ReturnType<typeof setTimeout> | undefined
    let since: string | null = null
    let files: ReadonlyMap<number, BatchFile> = new Map()
    const refresh = async (): Promise<void> => {
      try {
        const [batch, changed] = await Promise.all([openBatch(id, signal), batchFiles(id, since, signal)])
        if (signal.aborted) return
        since = changed.until
        const next = new Map(files)
        for (const file of changed.files) next.set(file.position, file)
        files = next
        setShown({ batch, files: [...files.values()].toSorted((a, b) => a.position - b.position) })
        setProblem(null)
      } catch (failure) {
        if (signal.aborted) return
        setProblem(problemOf(failure))
      }
      timer = setTimeout(() => void refresh(), pauseMs)
    }
    void refresh()
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new turn loads anew
  }, [id, turn])

  return { shown, problem, reload: useCallback(() => setTurn((before) => before + 1), []) }
}
