import { randomBytes } from "node:crypto"
import { join } from "node:path"
import type { FastifyInstance } from "fastify"
import { BatchRunner } from "../actions/batch-runner.ts"
import { IndicatorLibrary } from "../actions/indicator-library.ts"
import type { Office } from "../actions/office.ts"
import { readRulebooks } from "../actions/read-rulebooks.ts"
import { defaultReadingLimits, ReadingPool } from "../actions/reading-pool.ts"
import { buildServer } from "../api/server.ts"
import { openStorage } from "../storage/open-storage.ts"
import { versionOf } from "./project-root.ts"
import type { Settings } from "./settings.ts"

/** Only this machine can reach the server: who holds the printed address may do everything. */
const host = "127.0.0.1"

/** How many ports after the wanted one are tried where it is taken. */
const portsTried = 50

export interface RunningServer {
  /** With the token: http://127.0.0.1:8420/?token=… */
  readonly address: string
  /** Comes true when the database has stopped by itself: then `stop` would wait for ever, and the process must end. */
  readonly broken: Promise<Error>
  /** Lets requests and transactions end, then lets go of everything. */
  stop(): Promise<void>
}

/**
 * Opens the storage and listens. Where anything fails, nothing is left open.
 *
 * @throws {StorageError | RulebookError} with a message for people.
 */
export async function startServer(settings: Settings, root: string): Promise<RunningServer> {
  const rules = await readRulebooks(join(root, "rulebooks"), versionOf(root))
  const storage = await openStorage(settings.storage)
  const reader = new ReadingPool({ seconds: settings.readingSeconds })
  const parts = {
    documents: storage.documents,
    batches: storage.batches,
    mappings: storage.mappings,
    library: new IndicatorLibrary(storage.library, reader, join(root, "samples"), () => Date.now()),
    reader,
    rules,
    samplesFolder: join(root, "samples"),
    now: () => new Date(),
    who: "本机用户",
  }
  const runner = new BatchRunner(storage.queue, parts, {
    atOnce: defaultReadingLimits.threads,
    pollMs: 5_000,
    report: (error) => console.error(error),
  })
  const office: Office = { ...parts, wakeReader: () => runner.wake() }
  const token = randomBytes(24).toString("base64url")
  const stop = async (app: FastifyInstance | null): Promise<void> => {
    await app?.close()
    // Closing the reader ends what the runner waits for; it then gives its files back.
    await Promise.all([runner.close(), reader.close()])
    await storage.close()
  }
  try {
    const app = await buildServer(office, {
      token,
      pageFolder: join(root, "dist/web"),
      uploadLimit: settings.sizeLimit,
      report: (error) => console.error(error),
    })
    const port = await listen(app, settings.port)
    runner.start()
    return {
      address: `http://${host}:${port}/?token=${token}`,
      broken: storage.broken,
      stop: () => stop(app),
    }
  } catch (error) {
    await stop(null)
    throw error
  }
}

/** The wanted port, or the next free one. */
async function listen(app: FastifyInstance, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      await app.listen({ host, port })
      const address = app.server.address()
      return typeof address === "object" && address !== null ? address.port : port
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE"
      if (!taken || port >= Math.min(wanted + portsTried, 65_535)) throw error
    }
  }
}
