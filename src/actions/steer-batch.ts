import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { BatchState, BatchSummary } from "../contract/batches.ts"
import type { Office } from "./office.ts"
import { openBatch } from "./open-batch.ts"
import { actionProblem } from "./problems.ts"

/** Pauses a batch, lets it go on, or gives up what has not been read. */
export async function steerBatch(
  office: Office,
  id: string,
  state: BatchState,
): Promise<Outcome<BatchSummary>> {
  const found = await office.batches.steer(id, state, { who: office.who, at: office.now() })
  if (!found) return failed(actionProblem("batch-not-found"))
  office.wakeReader()
  return await openBatch(office, id)
}

/** Reads what failed or was cancelled once more; `position` for one file, null for all. */
export async function retryBatch(
  office: Office,
  id: string,
  position: number | null,
): Promise<Outcome<BatchSummary>> {
  const found = await office.batches.retry(id, position, { who: office.who, at: office.now() })
  if (!found) return failed(actionProblem("batch-not-found"))
  office.wakeReader()
  return await openBatch(office, id)
}

/** The list and the bytes that became no document are gone; the documents stay. */
export async function deleteBatch(office: Office, id: string): Promise<Outcome<null>> {
  const removed = await office.batches.remove(id, { who: office.who, at: office.now() })
  return removed ? done(null) : failed(actionProblem("batch-not-found"))
}
