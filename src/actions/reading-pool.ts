import { availableParallelism } from "node:os"
import { gradeDocument } from "../records/grade.ts"
import type { Worker } from "node:worker_threads"
import type { Bilingual } from "../basics/bilingual.ts"
import { limitOf } from "../basics/problem.ts"
import { limits } from "../reading/limits.ts"
import { openThread } from "../reading/own-thread.ts"
import { recognisePage } from "../reading/readers/scan/recognisers.ts"
import type { ColumnMapping } from "../records/mappings/column-mapping.ts"
import type { ReadingProgress } from "../reading/reading-watch.ts"
import { actionProblem } from "./problems.ts"
import type { ActionProblemCode } from "./problems.ts"
import type { ArchivedFile } from "../reading/archive/unpack-archive.ts"
import type {
  PageToRecognise,
  ReadingOnTheWay,
  ReadingOrder,
  ReadingReport,
  UnpackingReport,
} from "./reading-message.ts"

/** Reads documents, whatever they are, in bounded time and memory. */
export interface DocumentReader {
  /** Never rejects: what went wrong is a problem of the document. Takes `bytes` for itself. */
  read(bytes: Uint8Array, file: string, follower?: ReadingFollower): Promise<ReadingReport>
  /** The files of an archive, to be read one by one; otherwise as `read`. */
  unpack(bytes: Uint8Array, file: string): Promise<readonly ArchivedFile[]>
}

/** Who follows the reading of one document, and may call it off. */
export interface ReadingFollower {
  /** Told of each page of a document that is read page by page. */
  readonly onProgress?: (progress: ReadingProgress) => void
  readonly signal?: AbortSignal
  /** What people have said of tables that the reader does not know; those of the pool where it is not given. */
  readonly mappings?: readonly ColumnMapping[]
}

export interface ReadingLimits {
  readonly threads: number
  /**
   * For one document, and of a document that is read page by page for each page. Pages that are recognised have the same
   * of work, and are not counted here.
   */
  readonly seconds: number
  /** For all pages of one document. */
  readonly wholeSeconds: number
  /** Of one thread's heap. */
  readonly megabytes: number
}

/** One thread a core; more than eight would need more memory than most machines have. */
const threads = Math.min(8, Math.max(2, availableParallelism()))

export const defaultReadingLimits: ReadingLimits = {
  threads,
  seconds: 60,
  wholeSeconds: limits.documentSeconds,
  megabytes: 1_024,
}

interface Job extends Pick<ReadingOrder, "task" | "bytes" | "file" | "mappings"> {
  readonly onProgress: (progress: ReadingProgress) => void
  readonly settle: (report: Report) => void
  readonly lose: (code: ActionProblemCode, detail: string | Bilingual) => void
}

type Report = ReadingReport | UnpackingReport

interface Thread {
  readonly worker: Worker
  job: Job | null
  /** When its job has to be done, in milliseconds. */
  end: number
  timer: NodeJS.Timeout | undefined
  /** The scan whose pages it has recognised; called off with the thread. */
  scan: Uint8Array | null
  readonly lost: AbortController
}

/**
 * Threads that read documents, started when first needed. A document that takes longer or needs more than the limits
 * costs its thread, never the process; the next document gets a new thread.
 */
export class ReadingPool implements DocumentReader {
  readonly #limits: ReadingLimits
  readonly #waiting: Job[] = []
  readonly #threads = new Set<Thread>()
  readonly #mappings: readonly ColumnMapping[]
  #closed = false

  constructor(own: Partial<ReadingLimits> = {}, mappings: readonly ColumnMapping[] = []) {
    this.#limits = { ...defaultReadingLimits, ...own }
    this.#mappings = mappings
  }

  read(
    bytes: Uint8Array,
    file: string,
    { onProgress = () => undefined, signal, mappings = this.#mappings }: ReadingFollower = {},
  ): Promise<ReadingReport> {
    return new Promise((settle) => {
      const lose: Job["lose"] = (code, detail) => end(withoutResult(file, code, detail))
      const job: Job = {
        task: "read",
        bytes,
        file,
        mappings,
        onProgress,
        settle: (report) => end(report),
        lose,
      }
      const cancel = (): void => this.#cancel(job)
      const end = (report: Report): void => {
        signal?.removeEventListener("abort", cancel)
        settle(report as ReadingReport)
      }
      if (signal?.aborted === true) return lose("reading-cancelled", "")
      signal?.addEventListener("abort", cancel)
      this.#order(job)
    })
  }

  unpack(bytes: Uint8Array, file: string): Promise<readonly ArchivedFile[]> {
    return new Promise((settle) => {
      const lose: Job["lose"] = (code, detail) =>
        settle([{ file, bytes: null, problems: [actionProblem(code, detail)] }])
      const report = (files: Report): void => settle((files as UnpackingReport).files)
      this.#order({
        task: "unpack",
        bytes,
        file,
        mappings: [],
        onProgress: () => undefined,
        settle: report,
        lose,
      })
    })
  }

  #order(job: Job): void {
    this.#waiting.push(job)
    this.#next()
  }

  /** One that waits is taken out; one that is read costs its thread. */
  #cancel(job: Job): void {
    const at = this.#waiting.indexOf(job)
    const thread = [...this.#threads].find((each) => each.job === job)
    if (at >= 0) this.#waiting.splice(at, 1)
    if (thread === undefined) job.lose("reading-cancelled", "")
    else this.#lose(thread, "reading-cancelled", "")
  }

  /** Stops all threads; documents still waiting or being read end with a problem. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()))
    this.#next()
  }

  #next(): void {
    if (this.#closed) {
      for (const job of this.#waiting.splice(0)) job.lose("reader-closed", "")
      return
    }
    while (this.#waiting.length > 0) {
      const thread = this.#free() ?? this.#start()
      const job = thread === null ? undefined : this.#waiting.shift()
      if (thread === null || job === undefined) return
      this.#give(thread, job)
    }
  }

  #free(): Thread | null {
    return [...this.#threads].find((thread) => thread.job === null) ?? null
  }

  #start(): Thread | null {
    if (this.#threads.size >= this.#limits.threads) return null
    const worker = openThread("./reading-worker", import.meta.url, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
      // What a thread writes must not get between the data on standard output.
      stdout: true,
    })
    const lost = new AbortController()
    const thread: Thread = { worker, job: null, end: 0, timer: undefined, scan: null, lost }
    this.#threads.add(thread)
    worker.on("message", (message: Report | ReadingOnTheWay | PageToRecognise) => {
      if ("recognise" in message) void this.#recognise(thread, message)
      else if ("progress" in message) this.#goOn(thread, message.progress)
      else this.#settle(thread, message)
    })
    worker.on("error", (error: Error) => {
      const outOfMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
      if (outOfMemory) this.#lose(thread, "memory-limit", `${this.#limits.megabytes} MB`)
      else this.#lose(thread, "reader-failed", error.message)
    })
    worker.on("exit", () => this.#lose(thread, this.#closed ? "reader-closed" : "reader-failed", ""))
    return thread
  }

  #give(thread: Thread, job: Job): void {
    thread.job = job
    const { seconds, wholeSeconds } = this.#limits
    // The reading itself ends after the page at which its whole time is used up.
    thread.end = Date.now() + (wholeSeconds + seconds) * 1_000
    this.#watch(thread)
    thread.worker.ref()
    // Only bytes that lie alone in their buffer can be handed over; others are copied.
    const { buffer, byteLength } = job.bytes
    const alone = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    const { task, bytes, file, mappings } = job
    const order: ReadingOrder = { task, bytes, file, pageSeconds: seconds, wholeSeconds, mappings }
    thread.worker.postMessage(order, alone ? [buffer] : [])
  }

  #watch(thread: Thread): void {
    clearTimeout(thread.timer)
    const ms = Math.min(this.#limits.seconds * 1_000, thread.end - Date.now())
    thread.timer = setTimeout(
      () => this.#lose(thread, "time-limit", limitOf(Math.round(ms / 1_000), "秒")),
      ms,
    )
  }

  #goOn(thread: Thread, progress: ReadingProgress): void {
    if (thread.job === null) return
    this.#watch(thread)
    thread.job.onProgress(progress)
  }

  /** Recognising has limits of its own, and may have to wait for others: the thread's time stands still. */
  async #recognise(thread: Thread, { recognise, seconds }: PageToRecognise): Promise<void> {
    clearTimeout(thread.timer)
    const begun = Date.now()
    const bytes = recognise.bytes ?? thread.scan
    if (bytes === null) return
    thread.scan = bytes
    const answer = await recognisePage({ ...recognise, bytes }, seconds, thread.lost.signal)
    if (!this.#threads.has(thread) || thread.job === null) return
    thread.end += Date.now() - begun
    this.#watch(thread)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window of a browser
    thread.worker.postMessage(answer)
  }

  #lose(thread: Thread, code: ActionProblemCode, detail: string | Bilingual): void {
    if (!this.#threads.delete(thread)) return
    thread.lost.abort()
    void thread.worker.terminate()
    this.#end(thread, (job) => job.lose(code, detail))
  }

  #settle(thread: Thread, report: Report): void {
    this.#end(thread, (job) => job.settle(report))
  }

  #end(thread: Thread, tell: (job: Job) => void): void {
    const { job } = thread
    clearTimeout(thread.timer)
    thread.job = null
    // An idle thread does not keep the process alive.
    thread.worker.unref()
    if (job === null) return
    tell(job)
    this.#next()
  }
}

function withoutResult(file: string, code: ActionProblemCode, detail: string | Bilingual): ReadingReport {
  const problems = [actionProblem(code, detail)]
  const grade = gradeDocument([], problems)
  return { document: { file, format: "text", forms: [], problems, grade }, pages: [] }
}
