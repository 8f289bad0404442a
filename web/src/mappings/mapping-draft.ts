import type { NamedTable, UnknownTable } from "../../../src/contract/read-result.ts"
import type { KeptMapping, MappingDraft } from "../../../src/contract/mappings.ts"
import {
  headingKey,
  mappingLimits,
  signatureOfMapping,
} from "../../../src/records/mappings/column-mapping.ts"
import type { ColumnField } from "../../../src/records/mappings/fields.ts"

export type NameableTable = UnknownTable | NamedTable

/** The kept mapping for the headings of a table; null where there is none. */
export function mappingFor(table: NameableTable, kept: readonly KeptMapping[]): KeptMapping | null {
  const signature = signatureOfMapping(table)
  return kept.find(({ mapping }) => signatureOfMapping(mapping) === signature) ?? null
}

/** What is kept for the table, in the order of its columns; where nothing is, the guesses, named after the file. */
export function draftOf(table: NameableTable, file: string, kept: KeptMapping | null): MappingDraft {
  if (kept === null)
    return {
      name: nameAfter(file),
      kind: null,
      currency: null,
      columns: table.columns.map(({ heading, guess }) => ({ heading, field: guess })),
      labels: [],
    }
  const { name, kind, currency, labels, columns } = kept.mapping
  const said = new Map<string, ColumnField[]>()
  for (const { heading, field } of columns) {
    const key = headingKey(heading)
    said.set(key, [...(said.get(key) ?? []), field])
  }
  return {
    name,
    kind,
    currency,
    labels,
    columns: table.columns.map(({ heading, guess }) => ({
      heading,
      field: said.get(headingKey(heading))?.shift() ?? guess,
    })),
  }
}

function nameAfter(file: string): string {
  const bare = (file.split("/").at(-1) ?? "").replace(/\.\w{1,5}$/u, "").trim()
  return (bare === "" ? "栏目对照" : bare).slice(0, mappingLimits.text)
}

export function withField(draft: MappingDraft, at: number, field: ColumnField): MappingDraft {
  return {
    ...draft,
    columns: draft.columns.map((column, index) => (index === at ? { ...column, field } : column)),
  }
}

/** The table that a person most likely wants to name: the first that was not read, else the first read in part. */
export function firstToName(tables: readonly NameableTable[]): number {
  const unknown = tables.findIndex(({ state }) => state === "unknown")
  return unknown === -1
    ? Math.max(
        0,
        tables.findIndex(({ state }) => state === "in-part"),
      )
    : unknown
}
