import type { Form } from "../src/records/form.ts"
import { isArchive, unpackArchive } from "../src/reading/archive/unpack-archive.ts"
import { readDocument } from "../src/reading/read-document.ts"

export interface GoldenReading {
  /** The forms of a file; of an archive those of all its files, in their order. */
  readonly forms: readonly Form[]
  /** A page was given up for the time it took, which on a busy machine says nothing about the reader. */
  readonly ranOutOfTime: boolean
}

export async function readGolden(bytes: Uint8Array, name: string): Promise<GoldenReading> {
  const files = isArchive(bytes) ? unpackArchive(bytes, name) : [{ bytes, file: name }]
  const forms: Form[] = []
  let ranOutOfTime = false
  for (const { file, bytes: inside } of files) {
    if (inside === null) continue
    const { document } = await readDocument(new Uint8Array(inside), file)
    forms.push(...document.forms)
    ranOutOfTime ||= document.problems.some(({ code }) => code === "scan-page-failed")
  }
  return { forms, ranOutOfTime }
}
