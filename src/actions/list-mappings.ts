import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { KeptMapping, MappedDocument } from "../contract/mappings.ts"
import type { StoredMapping } from "../storage/mapping-store.ts"
import type { Office } from "./office.ts"
import { actionProblem } from "./problems.ts"

/** In the order of their names. */
export async function listMappings(office: Office): Promise<readonly KeptMapping[]> {
  return (await office.mappings.list()).map(keptMappingOf)
}

export async function openMapping(office: Office, id: string): Promise<Outcome<KeptMapping>> {
  const stored = await office.mappings.find(id)
  return stored === null ? failed(actionProblem("mapping-not-found")) : done(keptMappingOf(stored))
}

/** The documents with a table that it holds for. */
export async function documentsOfMapping(
  office: Office,
  id: string,
): Promise<Outcome<readonly MappedDocument[]>> {
  const stored = await office.mappings.find(id)
  if (stored === null) return failed(actionProblem("mapping-not-found"))
  return done(await office.mappings.documentsOf(stored))
}

export function keptMappingOf({ changedAt, ...stored }: StoredMapping): KeptMapping {
  return { ...stored, changedAt: changedAt.toISOString() }
}
