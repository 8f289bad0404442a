import type { KeptForms } from "../../../src/contract/comparison.ts"
import type { Comparison } from "../../../src/rules/across/compare-forms.ts"
import type { KeptCredibility } from "../../../src/contract/credibility.ts"
import type { SuggestionQuery, Suggestions } from "../../../src/contract/suggestions.ts"
import type { Problem } from "../../../src/basics/problem.ts"
import type {
  ApiProblem,
  DocumentDetail,
  DocumentSummary,
  ReadingState,
  SampleSummary,
} from "../../../src/contract/documents.ts"
import { problemsHeader } from "../../../src/contract/export-formats.ts"
import type { ExportFormat } from "../../../src/contract/export-formats.ts"
import type { Form } from "../../../src/records/form.ts"
import type { Rulebook } from "../../../src/rules/rulebook.ts"

/** What the server refused, or that it did not answer (status 0), as problem details. */
export class ApiFailure extends Error {
  readonly problem: ApiProblem

  constructor(problem: ApiProblem) {
    super(problem.detail)
    this.name = "ApiFailure"
    this.problem = problem
  }
}

export async function listDocuments(signal?: AbortSignal): Promise<readonly DocumentSummary[]> {
  return (await request<{ documents: readonly DocumentSummary[] }>("GET", "/api/documents", { signal }))
    .documents
}

export function openDocument(id: string, signal?: AbortSignal): Promise<DocumentDetail> {
  return request("GET", documentUrl(id), { signal })
}

/** The bytes of a document as they came. */
export async function loadOriginal(id: string, signal?: AbortSignal): Promise<ArrayBuffer> {
  return await (await send("GET", `${documentUrl(id)}/original`, { signal })).arrayBuffer()
}

export async function removeDocument(id: string): Promise<void> {
  await request("DELETE", documentUrl(id))
}

/** Rejects with status 412 where `version` is no longer the newest. */
export function saveForm(id: string, index: number, version: number, form: Form): Promise<DocumentDetail> {
  return request("PUT", `${documentUrl(id)}/forms/${index}`, {
    headers: { "Content-Type": "application/json", "If-Match": `"${version}"` },
    body: JSON.stringify(form),
  })
}

export function compareDocuments(signal?: AbortSignal): Promise<KeptForms & Comparison> {
  return request("GET", "/api/comparison", { signal })
}

export function askSuggestions(query: SuggestionQuery, signal: AbortSignal): Promise<Suggestions> {
  return request("GET", `/api/suggestions?${new URLSearchParams({ ...query })}`, { signal })
}

export function loadCredibility(signal?: AbortSignal): Promise<KeptCredibility> {
  return request("GET", "/api/credibility", { signal })
}

export async function listSamples(signal?: AbortSignal): Promise<readonly SampleSummary[]> {
  return (await request<{ samples: readonly SampleSummary[] }>("GET", "/api/samples", { signal })).samples
}

export function trySample(name: string): Promise<DocumentDetail> {
  return request("POST", `/api/samples/${encodeURIComponent(name)}`)
}

export async function listRulebooks(signal?: AbortSignal): Promise<readonly Rulebook[]> {
  return (await request<{ rulebooks: readonly Rulebook[] }>("GET", "/api/rulebooks", { signal })).rulebooks
}

export interface ExportedFile {
  readonly name: string
  readonly content: Blob
  /** What the file does not hold of the forms. */
  readonly problems: readonly Problem[]
}

/** `layout` null: each form in the layout it was printed in. */
export async function exportDocument(
  id: string,
  layout: string | null,
  form: number | "all",
  format: ExportFormat,
): Promise<ExportedFile> {
  const query = new URLSearchParams({ form: String(form), format, ...(layout === null ? {} : { layout }) })
  const response = await send("GET", `${documentUrl(id)}/export?${query}`)
  return {
    name: fileNameOf(response.headers.get("Content-Disposition")) ?? `export.${format}`,
    content: await response.blob(),
    problems: JSON.parse(decodeURIComponent(response.headers.get(problemsHeader) ?? "[]")) as Problem[],
  }
}

/** Who follows the sending and the reading of one file. */
export interface UploadFollower {
  /** Told the share sent, 0 to 1. */
  readonly onSent: (share: number) => void
  /** Told the page that is being read, of how many, where the document is read page by page. */
  readonly onPage: (progress: NonNullable<ReadingState["progress"]>) => void
}

const askEveryMs = 1_000

/** Sends one file and waits until it is read. Aborting calls the reading off and rejects with the signal's reason. */
export function uploadDocument(
  file: File,
  { onSent, onPage }: UploadFollower,
  signal: AbortSignal,
): Promise<DocumentDetail> {
  const reading = newId()
  let asking: ReturnType<typeof setInterval> | undefined
  const ask = () =>
    request<ReadingState>("GET", `/api/readings/${reading}`, { signal }).then(
      ({ progress }) => (progress === null ? undefined : onPage(progress)),
      // Only what the upload itself meets is told.
      () => undefined,
    )
  return new Promise<DocumentDetail>((resolve, reject) => {
    // fetch cannot report the progress of what it sends.
    const transfer = new XMLHttpRequest()
    const body = new FormData()
    body.append("file", file, file.name)
    transfer.open("POST", `/api/documents?reading=${reading}`)
    transfer.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable && event.total > 0) onSent(event.loaded / event.total)
    })
    transfer.upload.addEventListener("load", () => {
      onSent(1)
      asking = setInterval(() => void ask(), askEveryMs)
    })
    transfer.addEventListener("load", () => {
      const content = parseJson(transfer.responseText)
      if (transfer.status === 201) resolve(content as DocumentDetail)
      else reject(new ApiFailure(toProblem(transfer.status, content)))
    })
    transfer.addEventListener("error", () => reject(new ApiFailure(unreachable)))
    transfer.addEventListener("abort", () => reject(signal.reason as Error))
    signal.addEventListener("abort", () => transfer.abort())
    transfer.send(body)
  }).finally(() => clearInterval(asking))
}

/** A random UUID; crypto.randomUUID is missing where the page is not served from this machine or by TLS. */
function newId(): string {
  const digits = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/u, "$1-$2-4$3-8$4-$5")
}

/** The problem behind any failure, for showing. */
export function problemOf(failure: unknown): ApiProblem {
  if (failure instanceof ApiFailure) return failure.problem
  const detail = failure instanceof Error ? failure.message : String(failure)
  return {
    type: "about:blank",
    title: "",
    status: 0,
    code: "page-failed",
    detail,
    remedy: "请重新载入页面后再试。",
    en: { title: "", detail, remedy: "Reload the page and try again." },
  }
}

export function isStale(failure: unknown): boolean {
  return failure instanceof ApiFailure && failure.problem.status === 412
}

export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | FormData
  readonly signal?: AbortSignal | undefined
}

export async function request<T>(method: string, url: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(method, url, options)
  return (response.status === 204 ? null : await response.json()) as T
}

export interface DownloadedFile {
  readonly name: string
  readonly content: Blob
}

export async function download(url: string): Promise<DownloadedFile> {
  const response = await send("GET", url)
  const name = fileNameOf(response.headers.get("Content-Disposition")) ?? "download"
  return { name, content: await response.blob() }
}

async function send(method: string, url: string, options: RequestOptions = {}): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, {
      method,
      credentials: "same-origin",
      ...(options.headers === undefined ? {} : { headers: options.headers }),
      ...(options.body === undefined ? {} : { body: options.body }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    })
  } catch (failure) {
    if (options.signal?.aborted === true) throw failure
    throw new ApiFailure(unreachable)
  }
  if (!response.ok) throw new ApiFailure(toProblem(response.status, parseJson(await response.text())))
  return response
}

const unreachable: ApiProblem = {
  type: "about:blank",
  title: "连不上服务",
  status: 0,
  code: "server-unreachable",
  detail: "连不上服务。",
  remedy: "请确认绩衡仍在运行，然后重试。",
  en: {
    title: "The server does not answer",
    detail: "The server does not answer.",
    remedy: "Check that Jiheng is running, then retry.",
  },
}

function toProblem(status: number, content: unknown): ApiProblem {
  if (typeof content === "object" && content !== null && "detail" in content) return content as ApiProblem
  return {
    type: "about:blank",
    title: "服务出错",
    status,
    code: `http-${status}`,
    detail: `服务没有完成这个请求（HTTP ${status}）。`,
    remedy: status === 401 ? "请用启动时打印的网址重新打开本页。" : "请稍后重试。",
    en: {
      title: "The server failed",
      detail: `The server did not do this (HTTP ${status}).`,
      remedy:
        status === 401 ? "Open the page with the address that was printed at the start." : "Try again later.",
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function documentUrl(id: string): string {
  return `/api/documents/${encodeURIComponent(id)}`
}

/** RFC 5987 `filename*=UTF-8''…`, else the plain `filename`. */
function fileNameOf(disposition: string | null): string | null {
  if (disposition === null) return null
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (extended !== undefined) {
    try {
      return decodeURIComponent(extended)
    } catch {
      return null
    }
  }
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? null
}
