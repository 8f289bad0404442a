import { useSyncExternalStore } from "react"
import type { ApiProblem } from "../../../src/contract/documents.ts"
import { batchFiles, sendToBatch } from "../api/batches.ts"
import { problemOf } from "../api/client.ts"
import type { ChosenFile } from "./chosen-files.ts"

/** How far the sending of files to one batch has come. */
export interface Sending {
  readonly total: number
  readonly sent: number
  /** Refused by the server, each with its reason. */
  readonly refused: readonly { readonly path: string; readonly problem: ApiProblem }[]
  /** The server does not answer; it is tried again by itself. */
  readonly waiting: boolean
}

const atOnce = 4
const longestPauseMs = 15_000

/**
 * Sends files to batches while the page is open, whatever it shows. A broken connection is waited for; what the batch
 * has already is not sent again.
 */
class BatchSender {
  #sendings: ReadonlyMap<string, Sending> = new Map()
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  of(batch: string): Sending | null {
    return this.#sendings.get(batch) ?? null
  }

  async send(batch: string, files: readonly ChosenFile[]): Promise<void> {
    const before = this.of(batch)
    this.#set(batch, {
      total: (before?.total ?? 0) + files.length,
      sent: before?.sent ?? 0,
      refused: before?.refused ?? [],
      waiting: false,
    })
    addEventListener("beforeunload", askBeforeLeaving)
    const left = [...files]
    const known = await this.#known(batch)
    await Promise.all(Array.from({ length: atOnce }, () => this.#work(batch, left, known)))
    if (![...this.#sendings.values()].some(isUnderWay)) removeEventListener("beforeunload", askBeforeLeaving)
  }

  async #known(batch: string): Promise<ReadonlySet<string>> {
    try {
      const { files } = await batchFiles(batch, null)
      return new Set(files.map((file) => `${file.size} ${file.path}`))
    } catch {
      return new Set()
    }
  }

  async #work(batch: string, left: ChosenFile[], known: ReadonlySet<string>): Promise<void> {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const { file, path } = next
      const problem = known.has(`${file.size} ${path}`) ? null : await this.#sendOne(batch, next)
      const now = this.of(batch)
      if (now === null) continue
      const refused = problem === null ? now.refused : [...now.refused, { path, problem }]
      this.#set(batch, { ...now, sent: now.sent + 1, refused, waiting: false })
    }
  }

  /** null when it has arrived; otherwise why it never will. */
  async #sendOne(batch: string, { file, path }: ChosenFile): Promise<ApiProblem | null> {
    for (let pause = 500; ; pause = Math.min(longestPauseMs, pause * 2)) {
      try {
        await sendToBatch(batch, path, file)
        return null
      } catch (failure) {
        const problem = problemOf(failure)
        if (!isPassing(problem)) return problem
        const now = this.of(batch)
        if (now !== null) this.#set(batch, { ...now, waiting: true })
        await new Promise((settle) => setTimeout(settle, pause))
      }
    }
  }

  #set(batch: string, sending: Sending): void {
    this.#sendings = new Map(this.#sendings).set(batch, sending)
    for (const listener of this.#listeners) listener()
  }
}

export const batchSender = new BatchSender()

export function useSending(batch: string): Sending | null {
  return useSyncExternalStore(batchSender.subscribe, () => batchSender.of(batch))
}

export function isUnderWay(sending: Sending): boolean {
  return sending.sent < sending.total
}

/** No answer, a full queue or a server that is stopping: it may pass. */
function isPassing(problem: ApiProblem): boolean {
  return problem.code === "server-unreachable" || [429, 502, 503].includes(problem.status)
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
