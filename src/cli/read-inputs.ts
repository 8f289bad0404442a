import type { DocumentReader } from "../actions/reading-pool.ts"
import type { Problem } from "../basics/problem.ts"
import type { ReadDocument } from "../contract/read-result.ts"
import type { Input } from "./inputs.ts"

/** How many documents are read ahead of the one being printed. */
const ahead = 2

/**
 * Reads the inputs one after the other, a few ahead, and gives the documents in the order of the inputs. An input that
 * cannot be had is a document without forms that says why; the others go on.
 */
export async function* readInputs(
  inputs: readonly Input[],
  reader: DocumentReader,
): AsyncGenerator<ReadDocument> {
  const pending: Promise<ReadDocument>[] = []
  let next = 0
  while (next < inputs.length || pending.length > 0) {
    for (; pending.length < ahead && next < inputs.length; next += 1) {
      const input = inputs[next]
      if (input !== undefined) pending.push(readOne(input, reader))
    }
    const first = await pending.shift()
    if (first !== undefined) yield first
  }
}

async function readOne(input: Input, reader: DocumentReader): Promise<ReadDocument> {
  const bytes = await input.load()
  if (!bytes.ok) return { file: input.file, format: "text", forms: [], problems: bytes.problems }
  const { document } = await reader.read(bytes.value, input.file)
  return document
}

/** Why there is nothing to show of the document; null where there is. */
export function reasonUnread(document: ReadDocument): Problem | null {
  if (document.forms.length > 0) return null
  const blocking = document.problems.find((problem) => problem.severity === "blocking")
  return blocking ?? document.problems[0] ?? unexplained
}

const unexplained: Problem = {
  code: "no-form-found",
  severity: "blocking",
  message: "没有找到绩效表。",
  remedy: "请确认文件里有绩效目标表、监控表或自评表。",
  source: null,
}
