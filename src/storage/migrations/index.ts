import type { Migration } from "kysely"
import * as documents from "./001-documents.ts"
import * as batches from "./002-batches.ts"
import * as mappings from "./003-mappings.ts"
import * as library from "./004-indicator-library.ts"

/** In order of their numbers; a migration that has been released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  "001-documents": documents,
  "002-batches": batches,
  "003-mappings": mappings,
  "004-indicator-library": library,
}
