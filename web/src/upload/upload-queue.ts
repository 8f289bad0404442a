import type { ApiProblem, DocumentDetail } from "../../../src/contract/documents.ts"

/** One file on its way to the server. */
export interface QueuedFile {
  readonly key: number
  readonly name: string
  readonly progress: UploadProgress
}

export type UploadProgress =
  | { readonly state: "waiting" }
  | { readonly state: "uploading"; readonly percent: number }
  /** `page` of `pages` where the document is read page by page. */
  | { readonly state: "reading"; readonly page?: number; readonly pages?: number }
  | { readonly state: "done"; readonly document: UploadedDocument }
  | { readonly state: "failed"; readonly problem: ApiProblem }
  | { readonly state: "cancelled" }

export type UploadedDocument = Pick<DocumentDetail, "id" | "formCount" | "indicatorCount" | "problemCount">

/** Files sent at the same time; the others wait. */
export const maxAtOnce = 2

export type QueueAction =
  | { readonly type: "add"; readonly files: readonly { readonly key: number; readonly name: string }[] }
  | { readonly type: "progress"; readonly key: number; readonly progress: UploadProgress }
  | { readonly type: "clear-finished" }

export function queueReducer(queue: readonly QueuedFile[], action: QueueAction): readonly QueuedFile[] {
  switch (action.type) {
    case "add":
      return [...queue, ...action.files.map((file) => ({ ...file, progress: { state: "waiting" } as const }))]
    case "progress":
      return queue.map((file) =>
        file.key === action.key && mayFollow(file.progress, action.progress)
          ? { ...file, progress: action.progress }
          : file,
      )
    case "clear-finished":
      return queue.filter((file) => !isFinished(file.progress))
  }
}

/** The files whose turn it is. */
export function nextToSend(queue: readonly QueuedFile[]): readonly QueuedFile[] {
  const underWay = queue.filter(
    ({ progress }) => progress.state === "uploading" || progress.state === "reading",
  )
  const free = Math.max(0, maxAtOnce - underWay.length)
  return queue.filter(({ progress }) => progress.state === "waiting").slice(0, free)
}

export function isFinished(progress: UploadProgress): boolean {
  return progress.state === "done" || progress.state === "failed" || progress.state === "cancelled"
}

/** A late report of a transfer does not revive a file that is finished; only waiting anew (a retry) does. */
function mayFollow(before: UploadProgress, after: UploadProgress): boolean {
  return !isFinished(before) || (after.state === "waiting" && before.state !== "done")
}
