import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { DocumentDetail } from "../contract/documents.ts"
import { keepDocument } from "./keep-document.ts"
import { listSamples } from "./list-samples.ts"
import type { Office } from "./office.ts"
import { actionProblem } from "./problems.ts"

/** Reads and keeps an example as if it had been dropped on the page. Only names of the list are ever opened. */
export async function keepSample(office: Office, name: string): Promise<Outcome<DocumentDetail>> {
  const samples = await listSamples(office.samplesFolder)
  const sample = samples.find((candidate) => candidate.name === name)
  if (sample === undefined) return failed(actionProblem("sample-not-found", name))
  return await keepDocument(office, await readFile(join(office.samplesFolder, sample.name)), sample.name)
}
