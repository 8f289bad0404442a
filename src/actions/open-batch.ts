import { randomUUID } from "node:crypto"
import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { BatchFiles, BatchSummary } from "../contract/batches.ts"
import type { KeptBatch, KeptBatchFile } from "../storage/kept-batch.ts"
import type { Office } from "./office.ts"
import { actionProblem } from "./problems.ts"

/** A new, empty batch; files are added one by one and read as they come. */
export async function createBatch(office: Office, name: string): Promise<Outcome<BatchSummary>> {
  const id = randomUUID()
  const clean = name.replace(/\p{Cc}/gu, "").trim()
  await office.batches.create(id, clean === "" ? "未命名" : clean, { who: office.who, at: office.now() })
  return await openBatch(office, id)
}

/** Newest first. */
export async function listBatches(office: Office): Promise<readonly BatchSummary[]> {
  return (await office.batches.list()).map(summaryOf)
}

export async function openBatch(office: Office, id: string): Promise<Outcome<BatchSummary>> {
  const batch = await office.batches.find(id)
  return batch === null ? failed(actionProblem("batch-not-found")) : done(summaryOf(batch))
}

/** The files of a batch, or those that have changed since an earlier answer. */
export async function batchFiles(
  office: Office,
  id: string,
  since: string | null,
): Promise<Outcome<BatchFiles>> {
  const { files, until } = await office.batches.files(id, since === null ? null : new Date(since))
  if (files.length === 0 && (await office.batches.find(id)) === null)
    return failed(actionProblem("batch-not-found"))
  return done({ files: files.map(fileOf), until: until.toISOString() })
}

/** A rate is told once it rests on more than a moment. */
const leastSeconds = 1

function summaryOf(batch: KeptBatch): BatchSummary {
  const { recent, createdAt, ...rest } = batch
  const filesPerMinute =
    recent.files > 1 && recent.seconds >= leastSeconds
      ? Math.round((recent.files / recent.seconds) * 600) / 10
      : null
  const left = rest.counts.waiting + rest.counts.reading
  const secondsLeft =
    filesPerMinute === null || filesPerMinute === 0 || rest.state !== "running"
      ? null
      : Math.ceil((left / filesPerMinute) * 60)
  return { ...rest, createdAt: createdAt.toISOString(), filesPerMinute, secondsLeft }
}

function fileOf({ document, ...file }: KeptBatchFile): BatchFiles["files"][number] {
  if (document === null) return { ...file, document }
  const { rules: _rules, ...counts } = document.overview
  return { ...file, document: { id: document.id, ...counts } }
}
