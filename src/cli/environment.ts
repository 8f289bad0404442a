import type { Readable, Writable } from "node:stream"
import type { RuleShelf } from "../actions/read-rulebooks.ts"
import type { ReadingPool } from "../actions/reading-pool.ts"
import type { ColumnMapping } from "../records/mappings/column-mapping.ts"

/** What the commands get from outside; src/start hands it in, tests hand in their own. */
export interface CommandEnvironment {
  readonly version: string
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  /** Largest input, in bytes. */
  readonly sizeLimit: () => number
  /** With what people have said of tables that the reader does not know. */
  readonly openReader: (mappings?: readonly ColumnMapping[]) => ReadingPool
  readonly readRules: () => Promise<RuleShelf>
  /** Runs the server until it is asked to stop; `announce` gets the address to open. */
  readonly serve: (announce: (address: string) => Promise<void>) => Promise<void>
}
