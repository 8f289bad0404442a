import type { ApiProblem } from "../../../src/contract/documents.ts"
import type { MappedDocument } from "../../../src/contract/mappings.ts"
import { problemOf } from "../api/client.ts"
import { readAgain } from "../api/mappings.ts"

export interface Rereading {
  readonly total: number
  readonly read: number
  /** Left as they are, because somebody has edited them. */
  readonly edited: number
  readonly failed: readonly { readonly file: string; readonly problem: ApiProblem }[]
}

/** Those that are not read by the mapping as it is now. */
export function isBehind({ use }: MappedDocument): boolean {
  return use !== "read"
}

/**
 * Reads documents again one after the other, leaving those that somebody has edited; ends early when stopped. What has been
 * read stays read.
 */
export async function rereadDocuments(
  documents: readonly MappedDocument[],
  onProgress: (rereading: Rereading) => void,
  signal: AbortSignal,
): Promise<Rereading> {
  const edited = documents.filter((document) => document.edited).length
  let done: Rereading = { total: documents.length, read: 0, edited, failed: [] }
  onProgress(done)
  for (const { id, file, version, edited: isEdited } of documents) {
    if (isEdited) continue
    if (signal.aborted) break
    try {
      await readAgain(id, version, false, signal)
      done = { ...done, read: done.read + 1 }
    } catch (failure) {
      if (signal.aborted) break
      done = { ...done, failed: [...done.failed, { file, problem: problemOf(failure) }] }
    }
    onProgress(done)
  }
  return done
}
