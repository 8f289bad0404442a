import type { DocumentDetail } from "../../../src/contract/documents.ts"
import type {
  ImportedMappings,
  KeptMapping,
  MappedDocument,
  MappingDraft,
  MappingPreview,
} from "../../../src/contract/mappings.ts"
import { download, request } from "./client.ts"
import type { DownloadedFile } from "./client.ts"

const json = { "Content-Type": "application/json" }

export async function listMappings(signal?: AbortSignal): Promise<readonly KeptMapping[]> {
  return (await request<{ mappings: readonly KeptMapping[] }>("GET", "/api/mappings", { signal })).mappings
}

export function addMapping(draft: MappingDraft): Promise<KeptMapping> {
  return request("POST", "/api/mappings", { headers: json, body: JSON.stringify(draft) })
}

/** Rejects with status 412 where `version` is no longer the newest; as does removal. */
export function changeMapping(id: string, version: number, draft: MappingDraft): Promise<KeptMapping> {
  return request("PUT", mappingUrl(id), {
    headers: { ...json, "If-Match": `"${version}"` },
    body: JSON.stringify(draft),
  })
}

export async function removeMapping({ id, version }: KeptMapping): Promise<void> {
  await request("DELETE", mappingUrl(id), { headers: { "If-Match": `"${version}"` } })
}

/** The documents with a table that the mapping holds for. */
export async function documentsOfMapping(id: string): Promise<readonly MappedDocument[]> {
  return (await request<{ documents: readonly MappedDocument[] }>("GET", `${mappingUrl(id)}/documents`))
    .documents
}

export function previewMapping(document: string, draft: MappingDraft): Promise<MappingPreview> {
  return request("POST", `/api/documents/${encodeURIComponent(document)}/mapping-preview`, {
    headers: json,
    body: JSON.stringify(draft),
  })
}

/** Rejects with status 412 where `version` is no longer the newest, and with 409 where edits would be lost unasked. */
export function readAgain(
  document: string,
  version: number,
  overEdits: boolean,
  signal?: AbortSignal,
): Promise<DocumentDetail> {
  return request("POST", `/api/documents/${encodeURIComponent(document)}/read-again`, {
    headers: { ...json, "If-Match": `"${version}"` },
    body: JSON.stringify({ overEdits }),
    signal,
  })
}

/** The file that the command line reads by; `id` null: all mappings. */
export function exportMappings(id: string | null): Promise<DownloadedFile> {
  return download(`/api/mappings/export${id === null ? "" : `?id=${encodeURIComponent(id)}`}`)
}

export function importMappings(file: File): Promise<ImportedMappings> {
  const body = new FormData()
  body.append("file", file, file.name)
  return request("POST", "/api/mappings/import", { body })
}

function mappingUrl(id: string): string {
  return `/api/mappings/${encodeURIComponent(id)}`
}
