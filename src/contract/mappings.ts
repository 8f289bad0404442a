import { Type } from "typebox"
import type { Problem } from "../basics/problem.ts"
import type { Form } from "../records/form.ts"
import { columnMappingSchema } from "../records/mappings/column-mapping.ts"
import type { ColumnMapping } from "../records/mappings/column-mapping.ts"

/** A column mapping as kept. */
export interface KeptMapping {
  readonly id: string
  /** Raised by one at every change; sent back as If-Match. */
  readonly version: number
  /** ISO 8601, UTC. */
  readonly changedAt: string
  readonly mapping: ColumnMapping
  readonly documents: MappingUse
}

/** How many documents have a table with a mapping's headings. */
export interface MappingUse {
  /** Read by it as it is now. */
  readonly read: number
  /** Read by it as it was before its last change. */
  readonly behind: number
  /** Not read by it. */
  readonly waiting: number
}

/** A document with a table of a mapping's headings. */
export interface MappedDocument {
  readonly id: string
  readonly file: string
  readonly version: number
  /** Changed by a person since it was last read: it is not read again unasked. */
  readonly edited: boolean
  readonly use: keyof MappingUse
}

/** What a person says; who has said it and when is added where it is kept. */
export type MappingDraft = Omit<ColumnMapping, "version" | "made">

export const mappingDraftSchema = Type.Omit(columnMappingSchema, ["version", "made"], {
  additionalProperties: false,
})

/** What a document would be with a mapping. Nothing of it is kept. */
export interface MappingPreview {
  readonly forms: readonly Form[]
  readonly problems: readonly Problem[]
  /** False where no table of the document was read by it. */
  readonly used: boolean
}

/** What has become of the mappings of a file. */
export interface ImportedMappings {
  readonly added: number
  /** There was another one for the same headings; it has become this one. */
  readonly changed: number
  /** They were there already. */
  readonly same: number
}
