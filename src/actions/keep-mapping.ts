import { randomUUID } from "node:crypto"
import { limitOf } from "../basics/problem.ts"
import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { KeptMapping, MappingDraft } from "../contract/mappings.ts"
import { mappingFaults } from "../records/mappings/column-mapping.ts"
import type { ColumnMapping } from "../records/mappings/column-mapping.ts"
import type { MappingChange } from "../storage/mapping-store.ts"
import { openMapping } from "./list-mappings.ts"
import type { Office } from "./office.ts"
import { actionProblem } from "./problems.ts"

/** Each of them goes to the reading thread with every document. */
export const mostMappings = 500

/** Keeps what a person has said of the columns of a table; from now on every document is read by it. */
export async function addMapping(office: Office, draft: MappingDraft): Promise<Outcome<KeptMapping>> {
  const made = { at: office.now().toISOString(), by: office.who }
  return await keepMapping(office, { version: 1, made, ...draft })
}

/** The same with a description of who made it, as it comes from a file. */
export async function keepMapping(office: Office, mapping: ColumnMapping): Promise<Outcome<KeptMapping>> {
  const fault = faultOf(mapping)
  if (fault !== null) return fault
  const id = randomUUID()
  const outcome = await office.mappings.add(id, mapping, { who: office.who, at: office.now() }, mostMappings)
  return outcome === "done" ? await openMapping(office, id) : failed(refusalOf(outcome))
}

/** `version` is the one that the change was made on. */
export async function changeMapping(
  office: Office,
  id: string,
  version: number,
  draft: MappingDraft,
): Promise<Outcome<KeptMapping>> {
  const fault = faultOf(draft)
  if (fault !== null) return fault
  const before = await office.mappings.find(id)
  if (before === null) return failed(refusalOf("missing"))
  const mapping: ColumnMapping = { version: 1, made: before.mapping.made, ...draft }
  const outcome = await office.mappings.change(id, version, mapping, { who: office.who, at: office.now() })
  return outcome === "done" ? await openMapping(office, id) : failed(refusalOf(outcome))
}

/** Documents stay as they were read by it. */
export async function deleteMapping(office: Office, id: string, version: number): Promise<Outcome<null>> {
  const outcome = await office.mappings.remove(id, version, { who: office.who, at: office.now() })
  return outcome === "done" ? done(null) : failed(refusalOf(outcome))
}

/** null where documents can be read by it. */
export function faultOf({ columns }: Pick<MappingDraft, "columns">): Outcome<never> | null {
  const faults = mappingFaults(columns)
  return faults.length === 0
    ? null
    : failed(...faults.map((fault) => actionProblem("mapping-says-nothing", fault)))
}

function refusalOf(outcome: Exclude<MappingChange, "done">) {
  switch (outcome) {
    case "missing":
      return actionProblem("mapping-not-found")
    case "stale":
      return actionProblem("mapping-stale")
    case "exists":
      return actionProblem("mapping-exists")
    case "full":
      return actionProblem("mappings-full", limitOf(mostMappings, "份"))
  }
}
