import { readFile, readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { ColumnMapping } from "../records/mappings/column-mapping.ts"
import { parseMappings } from "../records/mappings/mapping-file.ts"
import { inputProblem } from "./problems.ts"

/** No file of mappings is larger. */
const maxBytes = 4 * 1024 * 1024

/** The mappings of files; a folder stands for the YAML and JSON files in it. All must be right. */
export async function loadMappings(paths: readonly string[]): Promise<Outcome<readonly ColumnMapping[]>> {
  const mappings: ColumnMapping[] = []
  for (const path of paths)
    for (const file of await filesAt(path)) {
      const text = await textOf(file)
      const outcome = text.ok ? parseMappings(text.value) : text
      if (!outcome.ok) return failed(...outcome.problems)
      mappings.push(...outcome.value)
    }
  return done(mappings)
}

async function filesAt(path: string): Promise<readonly string[]> {
  const entries = await readdir(path).catch(() => null)
  if (entries === null) return [path]
  return entries
    .filter((name) => /^[^.].*\.(?:ya?ml|json)$/iu.test(name))
    .toSorted()
    .map((name) => join(path, name))
}

async function textOf(file: string): Promise<Outcome<string>> {
  try {
    if ((await stat(file)).size > maxBytes) return failed(inputProblem("file-too-large", file))
    return done(await readFile(file, "utf8"))
  } catch {
    return failed(inputProblem("file-not-found", file))
  }
}
