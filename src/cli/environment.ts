import type { Readable, Writable } from "node:stream"
import type { RuleShelf } from "../actions/read-rulebooks.ts"
import type { ReadingPool } from "../actions/reading-pool.ts"

/** What the commands get from outside; src/start hands it in, tests hand in their own. */
export interface CommandEnvironment {
  readonly version: string
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  /** Largest input, in bytes. */
  readonly sizeLimit: () => number
  readonly openReader: () => ReadingPool
  readonly readRules: () => Promise<RuleShelf>
  /** Runs the server until it is asked to stop; `announce` gets the address to open. */
  readonly serve: (announce: (address: string) => Promise<void>) => Promise<void>
}
