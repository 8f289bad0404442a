import { isArchive } from "../reading/archive/unpack-archive.ts"
import { defaultReadingLimits } from "../actions/reading-pool.ts"
import { gradeDocument } from "../records/grade.ts"
import type { DocumentReader, ReadingFollower } from "../actions/reading-pool.ts"
import type { Problem } from "../basics/problem.ts"
import type { ReadDocument } from "../contract/read-result.ts"
import type { ReadingProgress } from "../reading/reading-watch.ts"
import type { Input } from "./inputs.ts"

/** How many documents are read ahead of the one being printed. */
const ahead = defaultReadingLimits.threads + 2

/**
 * Reads the inputs one after the other, a few ahead, and gives the documents in the order of the inputs. An archive
 * stands for the files in it. An input that cannot be had is a document without forms that says why; the others go on.
 */
export async function* readInputs(
  inputs: readonly Input[],
  reader: DocumentReader,
  onProgress: OnProgress = () => undefined,
): AsyncGenerator<ReadDocument> {
  yield* inOrder(inputs.map((input) => () => openOne(input, reader, onProgress)))
}

/** Told of each page of the documents that are read page by page. */
export type OnProgress = (file: string, progress: ReadingProgress) => void

/** Readings that are still to be begun; each may turn out to be several. */
type Begin = () => Promise<ReadDocument | readonly Begin[]>

async function* inOrder(readings: readonly Begin[]): AsyncGenerator<ReadDocument> {
  const pending: Promise<ReadDocument | readonly Begin[]>[] = []
  let next = 0
  while (next < readings.length || pending.length > 0) {
    for (; pending.length < ahead && next < readings.length; next += 1) {
      const begin = readings[next]
      if (begin !== undefined) pending.push(begin())
    }
    const first = await pending.shift()
    if (first === undefined) continue
    if ("forms" in first) yield first
    else yield* inOrder(first)
  }
}

async function openOne(
  input: Input,
  reader: DocumentReader,
  onProgress: OnProgress,
): Promise<ReadDocument | readonly Begin[]> {
  const follow = (file: string): ReadingFollower => ({ onProgress: (progress) => onProgress(file, progress) })
  const bytes = await input.load()
  if (!bytes.ok) return unread(input.file, bytes.problems)
  if (!isArchive(bytes.value))
    return (await reader.read(bytes.value, input.file, follow(input.file))).document
  const files = await reader.unpack(bytes.value, input.file)
  return files.map((inner) => async () => {
    if (inner.bytes === null) return unread(inner.file, inner.problems)
    return (await reader.read(inner.bytes, inner.file, follow(inner.file))).document
  })
}

function unread(file: string, problems: readonly Problem[]): ReadDocument {
  return { file, format: "text", forms: [], problems, grade: gradeDocument([], problems) }
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
