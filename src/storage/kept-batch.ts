import { batchFileStates } from "../contract/batches.ts"
import type { BatchFileState, BatchState } from "../contract/batches.ts"
import type { Problem } from "../basics/problem.ts"
import type { DocumentOverview } from "./tables.ts"

export interface KeptBatch {
  readonly id: string
  readonly name: string
  readonly state: BatchState
  readonly problem: Problem | null
  readonly fileCount: number
  readonly byteCount: number
  readonly createdAt: Date
  readonly counts: Readonly<Record<BatchFileState, number>>
  /** Files finished within the last minute, and the seconds within which they were. */
  readonly recent: { readonly files: number; readonly seconds: number }
}

export interface KeptBatchFile {
  readonly position: number
  readonly path: string
  readonly size: number
  readonly sha256: string
  readonly state: BatchFileState
  readonly sameAs: number | null
  readonly problems: readonly Problem[]
  /** Of a document that is still there. */
  readonly document: { readonly id: string; readonly overview: DocumentOverview } | null
}

/** As the database tells it. */
interface SummaryRow {
  readonly id: string
  readonly name: string
  readonly state: BatchState
  readonly problem: Problem | null
  readonly file_count: number
  readonly byte_count: string
  readonly created_at: Date
  readonly counts: Partial<Record<BatchFileState, number>> | null
  readonly recent: { readonly files: number; readonly seconds: number }
}

export function batchOf(row: SummaryRow): KeptBatch {
  const { id, name, state, problem, recent } = row
  const counts = Object.fromEntries(batchFileStates.map((each) => [each, row.counts?.[each] ?? 0]))
  return {
    id,
    name,
    state,
    problem,
    fileCount: row.file_count,
    byteCount: Number(row.byte_count),
    createdAt: row.created_at,
    counts: counts as Record<BatchFileState, number>,
    recent,
  }
}
