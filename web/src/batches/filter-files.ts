import { batchFileStates } from "../../../src/contract/batches.ts"
import type { BatchFile, BatchFileState } from "../../../src/contract/batches.ts"

/** Which files are shown: all, those of a state, those with errors found, or those of a grade. */
export type FileFilter = "all" | BatchFileState | "errors" | "doubts" | "person" | "unnamed"

export const fileFilters: readonly FileFilter[] = [
  "all",
  ...batchFileStates,
  "errors",
  "doubts",
  "person",
  "unnamed",
]

export function isShown(file: BatchFile, filter: FileFilter, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  if (wanted !== "" && !wordsOf(file).some((words) => words.toLowerCase().includes(wanted))) return false
  if (filter === "all") return true
  if (filter === "unnamed") return (file.document?.unnamedTables ?? 0) > 0
  if (filter === "errors") return (file.document?.findings.error ?? 0) > 0
  if (filter === "doubts" || filter === "person") return file.document?.grade?.grade === filter
  return file.state === filter
}

function wordsOf(file: BatchFile): readonly string[] {
  return [
    file.path,
    ...(file.document?.projectNames ?? []),
    ...file.problems.flatMap(({ message, en }) => (en === undefined ? [message] : [message, en.message])),
  ]
}
