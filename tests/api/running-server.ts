import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { request as httpRequest } from "node:http"
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { DocumentDetail } from "../../src/contract/documents.ts"
import { findProjectRoot } from "../../src/start/project-root.ts"
import { startServer } from "../../src/start/serve.ts"
import type { Settings } from "../../src/start/settings.ts"

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly text: string
  /** The body as JSON; a test that expects none does not ask. */
  json<T>(): T
}

/** The real server on a folder of its own, with the address as it is printed to users. */
export class RunningServer {
  readonly address: URL
  readonly folder: string
  readonly #stop: () => Promise<void>

  private constructor(address: string, folder: string, stop: () => Promise<void>) {
    this.address = new URL(address)
    this.folder = folder
    this.#stop = stop
  }

  static async start(changes: Partial<Settings> & { readonly folder?: string } = {}): Promise<RunningServer> {
    const { folder = mkdtempSync(join(tmpdir(), "jiheng-api-")), ...settings } = changes
    const { address, stop } = await startServer(
      {
        storage: { kind: "folder", folder },
        port: 0,
        sizeLimit: 4 * 1024 * 1024,
        readingSeconds: 20,
        ...settings,
      },
      findProjectRoot(),
    )
    return new RunningServer(address, folder, stop)
  }

  get token(): string {
    return this.address.searchParams.get("token") ?? ""
  }

  /** Stops; the folder stays for another start. */
  async stop(): Promise<void> {
    await this.#stop()
  }

  async stopAndRemove(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** As somebody who has the token; an object as body goes as JSON. */
  async call(
    method: string,
    path: string,
    body?: object | Buffer,
    headers: OutgoingHttpHeaders = {},
  ): Promise<Answer> {
    const json = body !== undefined && !Buffer.isBuffer(body)
    return await this.raw(method, path, json ? Buffer.from(JSON.stringify(body)) : body, {
      authorization: `Bearer ${this.token}`,
      ...(json ? { "content-type": "application/json" } : {}),
      ...headers,
    })
  }

  /** As anybody. */
  raw(method: string, path: string, body: Buffer | undefined, headers: OutgoingHttpHeaders): Promise<Answer> {
    return new Promise((settle, refuse) => {
      const { hostname, port } = this.address
      const sent = httpRequest({ hostname, port, method, path, headers, agent: false }, (response) => {
        const chunks: Buffer[] = []
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.on("error", refuse)
        response.on("end", () => {
          const bytes = Buffer.concat(chunks)
          const text = bytes.toString("utf8")
          settle({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            text,
            json: <T>() => JSON.parse(text) as T,
          })
        })
      })
      sent.on("error", refuse)
      sent.end(body)
    })
  }

  async upload(name: string, content: Buffer | string): Promise<Answer> {
    const { body, type } = multipart([{ field: "file", name, content: Buffer.from(content) }])
    return await this.call("POST", "/api/documents", body, { "content-type": type })
  }

  /** Uploads a document that can be read. */
  async keep(name: string, content: Buffer | string): Promise<DocumentDetail> {
    const answer = await this.upload(name, content)
    if (answer.status !== 201) throw new Error(answer.text)
    return answer.json<DocumentDetail>()
  }
}

/** A body of multipart/form-data, made by hand so that tests may also break it. */
export function multipart(
  files: readonly { readonly field: string; readonly name: string; readonly content: Buffer }[],
): { body: Buffer; type: string } {
  const boundary = `----${randomUUID()}`
  const parts = files.flatMap(({ field, name, content }) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n`,
    "content-type: application/octet-stream\r\n\r\n",
    content,
    "\r\n",
  ])
  return {
    body: Buffer.concat([...parts, `--${boundary}--\r\n`].map((part) => Buffer.from(part))),
    type: `multipart/form-data; boundary=${boundary}`,
  }
}
