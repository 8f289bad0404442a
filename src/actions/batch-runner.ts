import { randomUUID } from "node:crypto"
import type { Problem } from "../basics/problem.ts"
import type { BatchQueue, TakenFile } from "../storage/batch-queue.ts"
import { readToKeep } from "./keep-document.ts"
import type { Office } from "./office.ts"
import { actionProblem } from "./problems.ts"

export interface RunnerOptions {
  /** Files read at the same time. */
  readonly atOnce: number
  /** How long to sleep where there is nothing to do and nobody wakes. */
  readonly pollMs: number
  /** Told of faults of the program and of the database. */
  readonly report: (error: unknown) => void
}

/** A file during whose reading the program has ended this often is not read again by itself. */
const mostAttempts = 3

const renewEveryMs = 10_000

/**
 * Reads the files of all running batches in the background until closed. It keeps no state of its own: killed and
 * started again, it goes on where the database says. A file is handed to the reader only when its turn has come, so
 * that a document which somebody waits for never queues behind a batch.
 */
export class BatchRunner {
  readonly #queue: BatchQueue
  readonly #office: Pick<Office, "batches" | "mappings" | "reader" | "rules" | "now" | "who">
  readonly #options: RunnerOptions
  readonly #name = randomUUID()
  readonly #sleepers = new Set<() => void>()
  #loops: readonly Promise<void>[] = []
  #renewal: NodeJS.Timeout | undefined
  #closing = false
  /** Counts wakes, so that one which comes while the queue is being asked is not lost. */
  #wakes = 0

  constructor(
    queue: BatchQueue,
    office: Pick<Office, "batches" | "mappings" | "reader" | "rules" | "now" | "who">,
    options: RunnerOptions,
  ) {
    this.#queue = queue
    this.#office = office
    this.#options = options
  }

  start(): void {
    this.#loops = Array.from({ length: this.#options.atOnce }, () => this.#run())
    this.#renewal = setInterval(() => {
      this.#queue.renew(this.#name).catch(this.#options.report)
    }, renewEveryMs).unref()
  }

  wake(): void {
    this.#wakes += 1
    for (const wakeUp of this.#sleepers) wakeUp()
  }

  /** Takes no more files; resolves when those under way have ended, which closing the reader brings about. */
  async close(): Promise<void> {
    this.#closing = true
    this.wake()
    await Promise.all(this.#loops)
    clearInterval(this.#renewal)
  }

  async #run(): Promise<void> {
    while (!this.#closing) {
      try {
        const wakes = this.#wakes
        const file = await this.#queue.take(this.#name)
        if (file === null && wakes === this.#wakes) await this.#sleep()
        if (file !== null) await this.#read(file)
      } catch (error) {
        this.#options.report(error)
        await this.#sleep()
      }
    }
  }

  async #read(file: TakenFile): Promise<void> {
    const hand = () => ({ who: this.#office.who, at: this.#office.now() })
    if (file.attempts > mostAttempts) {
      await this.#queue.fail(this.#name, file, [actionProblem("reading-broke-off")], hand())
      return
    }
    try {
      const read = await readToKeep(this.#office, file.bytes, file.path)
      if (read.ok) await this.#queue.finish(this.#name, file, read.value, hand())
      else if (this.#closing && read.problems.some(({ code }) => code === "reader-closed"))
        await this.#queue.giveBack(this.#name, file)
      else await this.#queue.fail(this.#name, file, read.problems, hand())
    } catch (error) {
      await this.#stopBatch(file, error)
    }
  }

  /** The result could not be kept: the others of the batch would fare the same. */
  async #stopBatch(file: TakenFile, error: unknown): Promise<void> {
    this.#options.report(error)
    const problem =
      error instanceof Error && "problem" in error
        ? (error.problem as Problem)
        : actionProblem("reader-failed", error instanceof Error ? error.message : String(error))
    await this.#queue.giveBack(this.#name, file)
    const hand = { who: this.#office.who, at: this.#office.now() }
    await this.#office.batches.steer(file.batch, "paused", hand, problem)
  }

  #sleep(): Promise<void> {
    if (this.#closing) return Promise.resolve()
    return new Promise((settle) => {
      const timer = setTimeout(wakeUp, this.#options.pollMs)
      timer.unref()
      const sleepers = this.#sleepers
      function wakeUp(): void {
        clearTimeout(timer)
        sleepers.delete(wakeUp)
        settle()
      }
      sleepers.add(wakeUp)
    })
  }
}
