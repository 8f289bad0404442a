import { useCallback, useEffect, useReducer, useRef } from "react"
import { problemOf, uploadDocument } from "../api/client.ts"
import { nextToSend, queueReducer } from "./upload-queue.ts"
import type { QueuedFile } from "./upload-queue.ts"

export interface Uploads {
  readonly queue: readonly QueuedFile[]
  add(files: readonly File[]): void
  retry(key: number): void
  cancel(key: number): void
  clearFinished(): void
  fileOf(key: number): File | null
}

/** Sends files two at a time. `onRead` is called after each file that was read. Leaving the page cancels what is under way. */
export function useUploadQueue(onRead: () => void): Uploads {
  const [queue, dispatch] = useReducer(queueReducer, [])
  const files = useRef(new Map<number, File>())
  const transfers = useRef(new Map<number, AbortController>())
  const lastKey = useRef(0)

  const send = useCallback(
    (key: number) => {
      const file = files.current.get(key)
      if (file === undefined || transfers.current.has(key)) return
      const controller = new AbortController()
      transfers.current.set(key, controller)
      dispatch({ type: "progress", key, progress: { state: "uploading", percent: 0 } })
      const onProgress = (share: number) =>
        dispatch({
          type: "progress",
          key,
          progress:
            share < 1 ? { state: "uploading", percent: Math.floor(share * 100) } : { state: "reading" },
        })
      uploadDocument(file, onProgress, controller.signal)
        .then(
          (document) => {
            dispatch({ type: "progress", key, progress: { state: "done", document } })
            onRead()
          },
          (failure: unknown) => {
            if (controller.signal.aborted)
              dispatch({ type: "progress", key, progress: { state: "cancelled" } })
            else
              dispatch({ type: "progress", key, progress: { state: "failed", problem: problemOf(failure) } })
          },
        )
        .finally(() => transfers.current.delete(key))
    },
    [onRead],
  )

  useEffect(() => {
    for (const { key } of nextToSend(queue)) send(key)
  }, [queue, send])

  useEffect(() => {
    const underWay = transfers.current
    return () => {
      for (const controller of underWay.values()) controller.abort()
    }
  }, [])

  const add = useCallback((added: readonly File[]) => {
    const entries = added.map((file) => {
      lastKey.current += 1
      files.current.set(lastKey.current, file)
      return { key: lastKey.current, name: file.name }
    })
    dispatch({ type: "add", files: entries })
  }, [])

  const cancel = useCallback((key: number) => {
    const transfer = transfers.current.get(key)
    if (transfer === undefined) dispatch({ type: "progress", key, progress: { state: "cancelled" } })
    else transfer.abort(new DOMException("cancelled", "AbortError"))
  }, [])

  const retry = useCallback(
    (key: number) => dispatch({ type: "progress", key, progress: { state: "waiting" } }),
    [],
  )
  const clearFinished = useCallback(() => dispatch({ type: "clear-finished" }), [])

  const fileOf = useCallback((key: number) => files.current.get(key) ?? null, [])

  return { queue, add, retry, cancel, clearFinished, fileOf }
}
