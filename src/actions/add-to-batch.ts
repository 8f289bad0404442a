import { createHash } from "node:crypto"
import { limitOf } from "../basics/problem.ts"
import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import { isArchive } from "../reading/archive/unpack-archive.ts"
import type { BatchLimits, NewBatchFile } from "../storage/batch-store.ts"
import { filePath } from "./file-name.ts"
import type { Office } from "./office.ts"
import { actionProblem } from "./problems.ts"

export const batchLimits: BatchLimits = {
  files: 20_000,
  bytes: 16 * 1024 * 1024 * 1024,
  waiting: 100_000,
}

/** What became of an upload; `known` where it had come before. */
export interface AddedToBatch {
  readonly position: number
  readonly known: boolean
}

/**
 * Keeps the bytes of a file and puts it in the queue; an archive stands for the files in it. The same file may be sent again, after a connection that broke
 * off for instance: it is in the batch once.
 */
export async function addToBatch(
  office: Office,
  batch: string,
  name: string,
  bytes: Uint8Array,
  limits: BatchLimits = batchLimits,
): Promise<Outcome<AddedToBatch>> {
  if (isArchive(bytes)) return await addArchive(office, batch, name, bytes, limits)
  return await addFile(office, batch, { path: filePath(name), bytes }, limits)
}

/** The files of an archive, each under its path in it; sent again, those that are missing are added. */
async function addArchive(
  office: Office,
  batch: string,
  name: string,
  bytes: Uint8Array,
  limits: BatchLimits,
): Promise<Outcome<AddedToBatch>> {
  let first: AddedToBatch | null = null
  // The reading thread takes the bytes it is given for itself.
  for (const inner of await office.reader.unpack(Uint8Array.from(bytes), filePath(name))) {
    const { file: path, problems } = inner
    const file =
      inner.bytes === null ? { path, bytes: new Uint8Array(), problems } : { path, bytes: inner.bytes }
    const added = await addFile(office, batch, file, limits)
    if (!added.ok) return added
    first ??= added.value
  }
  return first === null ? failed(actionProblem("archive-empty")) : done(first)
}

async function addFile(
  office: Office,
  batch: string,
  file: Omit<NewBatchFile, "sha256">,
  limits: BatchLimits,
): Promise<Outcome<AddedToBatch>> {
  const sha256 = createHash("sha256").update(file.bytes).digest("hex")
  const hand = { who: office.who, at: office.now() }
  const added = await office.batches.add(batch, { ...file, sha256 }, limits, hand)
  switch (added.outcome) {
    case "added":
    case "known":
      office.wakeReader()
      return done({ position: added.position, known: added.outcome === "known" })
    case "missing":
      return failed(actionProblem("batch-not-found"))
    case "cancelled":
      return failed(actionProblem("batch-cancelled"))
    case "too-many-files":
      return failed(actionProblem("batch-full", limitOf(limits.files, "份")))
    case "too-many-bytes":
      return failed(actionProblem("batch-too-large", limitOf(limits.bytes / 1024 / 1024 / 1024, "GB")))
    case "too-many-waiting":
      return failed(actionProblem("queue-full", limitOf(limits.waiting, "份")))
  }
}
