import type { BatchFiles, BatchState, BatchSummary } from "../../../src/contract/batches.ts"
import { request } from "./client.ts"

const json = { "Content-Type": "application/json" }

export function createBatch(name: string): Promise<BatchSummary> {
  return request("POST", "/api/batches", { headers: json, body: JSON.stringify({ name }) })
}

export async function listBatches(signal?: AbortSignal): Promise<readonly BatchSummary[]> {
  return (await request<{ batches: readonly BatchSummary[] }>("GET", "/api/batches", { signal })).batches
}

export function openBatch(id: string, signal?: AbortSignal): Promise<BatchSummary> {
  return request("GET", batchUrl(id), { signal })
}

/** All files; with `since`, those that may have changed since that answer. */
export function batchFiles(id: string, since: string | null, signal?: AbortSignal): Promise<BatchFiles> {
  const query = since === null ? "" : `?since=${encodeURIComponent(since)}`
  return request("GET", `${batchUrl(id)}/files${query}`, { signal })
}

export function steerBatch(id: string, state: BatchState): Promise<BatchSummary> {
  return request("PUT", `${batchUrl(id)}/state`, { headers: json, body: JSON.stringify({ state }) })
}

/** `position` null: all that failed or was cancelled. */
export function retryBatch(id: string, position: number | null): Promise<BatchSummary> {
  return request("POST", `${batchUrl(id)}/retry`, { headers: json, body: JSON.stringify({ position }) })
}

export async function removeBatch(id: string): Promise<void> {
  await request("DELETE", batchUrl(id))
}

/** May be repeated: the same file is in the batch once. */
export async function sendToBatch(id: string, path: string, file: File): Promise<void> {
  const body = new FormData()
  body.append("file", file, file.name)
  await request("POST", `${batchUrl(id)}/files?path=${encodeURIComponent(path)}`, { body })
}

function batchUrl(id: string): string {
  return `/api/batches/${encodeURIComponent(id)}`
}
