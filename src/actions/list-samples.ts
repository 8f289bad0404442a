import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { SampleSummary } from "../contract/documents.ts"

/** The example forms that come with the product, as samples/index.json lists them; `name` is the file's name. */
export async function listSamples(folder: string): Promise<readonly SampleSummary[]> {
  return JSON.parse(await readFile(join(folder, "index.json"), "utf8")) as readonly SampleSummary[]
}
