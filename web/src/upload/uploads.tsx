import { createContext, useCallback, useContext, useEffect, useMemo, useReducer, useRef } from "react"
import type { ReactNode } from "react"
import { problemOf, uploadDocument } from "../api/client.ts"
import { nextToSend, queueReducer } from "./upload-queue.ts"
import type { QueuedFile, UploadProgress } from "./upload-queue.ts"

export interface Uploads {
  readonly queue: readonly QueuedFile[]
  add(files: readonly File[]): void
  retry(key: number): void
  cancel(key: number): void
  clearFinished(): void
  fileOf(key: number): File | null
}

/** Sends files two at a time, whatever the page shows. Closing it calls off what is under way. */
function useUploadQueue(): Uploads {
  const [queue, dispatch] = useReducer(queueReducer, [])
  const files = useRef(new Map<number, File>())
  const transfers = useRef(new Map<number, AbortController>())
  const lastKey = useRef(0)

  const send = useCallback((key: number) => {
    const file = files.current.get(key)
    if (file === undefined || transfers.current.has(key)) return
    const controller = new AbortController()
    transfers.current.set(key, controller)
    dispatch({ type: "progress", key, progress: { state: "uploading", percent: 0 } })
    const show = (progress: UploadProgress) => dispatch({ type: "progress", key, progress })
    const onSent = (share: number) =>
      show(share < 1 ? { state: "uploading", percent: Math.floor(share * 100) } : { state: "reading" })
    const onPage = ({ page, pages }: { readonly page: number; readonly pages: number }) =>
      show({ state: "reading", page, pages })
    uploadDocument(file, { onSent, onPage }, controller.signal)
      .then(
        (document) => show({ state: "done", document }),
        (failure: unknown) =>
          show(
            controller.signal.aborted
              ? { state: "cancelled" }
              : { state: "failed", problem: problemOf(failure) },
          ),
      )
      .finally(() => transfers.current.delete(key))
  }, [])

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

  return useMemo(
    () => ({ queue, add, retry, cancel, clearFinished, fileOf }),
    [queue, add, retry, cancel, clearFinished, fileOf],
  )
}

const UploadsContext = createContext<Uploads | null>(null)

/** Holds the files under way, so that they go on while another page is shown. */
export function UploadsProvider({ children }: { readonly children: ReactNode }) {
  return <UploadsContext value={useUploadQueue()}>{children}</UploadsContext>
}

export function useUploads(): Uploads {
  const uploads = useContext(UploadsContext)
  if (uploads === null) throw new Error("useUploads outside of UploadsProvider")
  return uploads
}
