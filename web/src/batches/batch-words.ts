import type { BatchFileState, BatchState, BatchSummary } from "../../../src/contract/batches.ts"
import type { Word } from "../language/dictionary.ts"
import type { FileFilter } from "./filter-files.ts"

export const stateWords: Readonly<Record<BatchFileState, Word>> = {
  waiting: "stateWaiting",
  reading: "batchReading",
  done: "batchDone",
  failed: "stateFailed",
  cancelled: "stateCancelled",
  same: "batchSame",
}

export const filterWords: Readonly<Record<FileFilter, Word>> = {
  ...stateWords,
  all: "all",
  errors: "batchErrors",
  doubts: "gradeDoubts",
  person: "gradePerson",
  unnamed: "unnamedFilter",
}

const ownWords: Readonly<Record<BatchState, Word>> = {
  running: "batchRunning",
  paused: "batchPaused",
  cancelled: "stateCancelled",
}

export function batchStateWord(batch: BatchSummary): Word {
  const left = batch.counts.waiting + batch.counts.reading
  return batch.state === "running" && left === 0 ? "batchFinished" : ownWords[batch.state]
}

/** Of the files that came, the share that needs no reading any more, in whole percent. */
export function percentDone({ counts, fileCount }: BatchSummary): number {
  if (fileCount === 0) return 0
  return Math.floor(((fileCount - counts.waiting - counts.reading) / fileCount) * 100)
}
