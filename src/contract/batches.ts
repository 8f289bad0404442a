import type { Problem } from "../basics/problem.ts"
import type { Grade } from "../records/grade.ts"

export type BatchState = "running" | "paused" | "cancelled"

export const batchFileStates = ["waiting", "reading", "done", "failed", "cancelled", "same"] as const

/** `same`: another file of the batch has the same bytes and is read for both. */
export type BatchFileState = (typeof batchFileStates)[number]

/** A batch of files that are read in the background. */
export interface BatchSummary {
  readonly id: string
  readonly name: string
  readonly state: BatchState
  /** Why the program itself has paused it. */
  readonly problem: Problem | null
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly fileCount: number
  readonly byteCount: number
  readonly counts: Readonly<Record<BatchFileState, number>>
  /** Files finished within the last minute, as a rate; null where nothing was. */
  readonly filesPerMinute: number | null
  /** Until nothing waits any more, at that rate; null where it cannot be told. */
  readonly secondsLeft: number | null
}

export interface BatchFile {
  /** 1-based, in the order in which the files came. */
  readonly position: number
  /** With its folders, as it was given. */
  readonly path: string
  readonly size: number
  /** Lower case hex. */
  readonly sha256: string
  readonly state: BatchFileState
  /** The position of the file with the same bytes. */
  readonly sameAs: number | null
  /** Why it failed. */
  readonly problems: readonly Problem[]
  /** What was read; null where nothing was, or where the document has been deleted since. */
  readonly document: BatchDocument | null
}

export interface BatchDocument {
  readonly id: string
  readonly formCount: number
  readonly indicatorCount: number
  readonly problemCount: number
  readonly findings: { readonly error: number; readonly warning: number; readonly hint: number }
  readonly projectNames: readonly string[]
  /** Absent where it was kept before there were grades. */
  readonly grade?: Grade
  /** As of a document in the list. */
  readonly unnamedTables?: number
}

/** The files that have changed; `until` asks for what changes later. */
export interface BatchFiles {
  readonly files: readonly BatchFile[]
  /** ISO 8601. Files may come once more, never less. */
  readonly until: string
}
