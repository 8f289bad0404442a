import type { FastifyReply } from "fastify"
import type { ReadingFollower } from "../actions/reading-pool.ts"
import type { ReadingState } from "../contract/documents.ts"

/** The readings that requests are waiting for, by the id that the page gave each. */
export class Readings {
  readonly #progress = new Map<string, ReadingState["progress"]>()

  /** Follows a reading until its reply has ended; one whose client goes away is called off. */
  follow(id: string | undefined, reply: FastifyReply): ReadingFollower {
    const controller = new AbortController()
    if (id !== undefined) this.#progress.set(id, null)
    reply.raw.once("close", () => {
      if (id !== undefined) this.#progress.delete(id)
      if (!reply.raw.writableFinished) controller.abort()
    })
    return {
      signal: controller.signal,
      onProgress: (progress) => {
        if (id !== undefined && this.#progress.has(id)) this.#progress.set(id, progress)
      },
    }
  }

  /** null also where there is no such reading, or not any more. */
  stateOf(id: string): ReadingState {
    return { progress: this.#progress.get(id) ?? null }
  }
}
