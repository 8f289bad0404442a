import type { BatchStore } from "../storage/batch-store.ts"
import type { DocumentStore } from "../storage/document-store.ts"
import type { MappingStore } from "../storage/mapping-store.ts"
import type { IndicatorLibrary } from "./indicator-library.ts"
import type { DocumentReader } from "./reading-pool.ts"
import type { RuleShelf } from "./read-rulebooks.ts"

/** What the actions of one running program work with; src/start puts it together once. */
export interface Office {
  readonly documents: DocumentStore
  readonly batches: BatchStore
  readonly mappings: MappingStore
  readonly library: IndicatorLibrary
  /** Tells whoever reads the batches that there may be something to read. */
  readonly wakeReader: () => void
  readonly reader: DocumentReader
  readonly rules: RuleShelf
  /** The folder with the example forms. */
  readonly samplesFolder: string
  readonly now: () => Date
  /** Who is entered into history and events. */
  readonly who: string
}
