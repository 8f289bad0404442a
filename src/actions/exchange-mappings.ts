import { isDeepStrictEqual } from "node:util"
import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { ImportedMappings } from "../contract/mappings.ts"
import type { ColumnMapping } from "../records/mappings/column-mapping.ts"
import { parseMappings, writeMappings } from "../records/mappings/mapping-file.ts"
import { changeMapping, keepMapping } from "./keep-mapping.ts"
import type { Office } from "./office.ts"
import { actionProblem } from "./problems.ts"

/** One mapping, or all (id null), as the file that the command line reads by. */
export async function exportMappings(
  office: Office,
  id: string | null,
): Promise<Outcome<{ readonly name: string; readonly text: string }>> {
  const stored = await office.mappings.list()
  const wanted = id === null ? stored : stored.filter((each) => each.id === id)
  if (id !== null && wanted.length === 0) return failed(actionProblem("mapping-not-found"))
  const name = id === null ? "栏目对照" : (wanted[0]?.mapping.name ?? "")
  return done({
    name: `${name.replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, "_")}.yaml`,
    text: writeMappings(wanted.map(({ mapping }) => mapping)),
  })
}

/**
 * Keeps the mappings of a file: all of it must be right, or nothing is kept. One for headings that have a mapping already
 * takes its place.
 */
export async function importMappings(office: Office, text: string): Promise<Outcome<ImportedMappings>> {
  const parsed = parseMappings(text)
  if (!parsed.ok) return parsed
  const counts = { added: 0, changed: 0, same: 0 }
  for (const mapping of parsed.value) {
    const outcome = await importOne(office, mapping)
    if (!outcome.ok) return outcome
    counts[outcome.value] += 1
  }
  return done(counts)
}

async function importOne(office: Office, mapping: ColumnMapping): Promise<Outcome<keyof ImportedMappings>> {
  const before = await office.mappings.findFor(mapping.columns.map(({ heading }) => heading))
  if (before === null) {
    const kept = await keepMapping(office, mapping)
    return kept.ok ? done("added") : kept
  }
  const { version: _version, made: _made, ...draft } = mapping
  const { version: _before, made: _madeBefore, ...kept } = before.mapping
  if (isDeepStrictEqual(draft, kept)) return done("same")
  const changed = await changeMapping(office, before.id, before.version, draft)
  return changed.ok ? done("changed") : changed
}
