import { crc32, inflateRawSync } from "node:zlib"
import type { Bilingual } from "../../basics/bilingual.ts"
import { limitOf } from "../../basics/problem.ts"
import type { Problem } from "../../basics/problem.ts"
import { limits } from "../limits.ts"
import { documentProblem } from "../problems.ts"
import type { DocumentProblemCode } from "../problems.ts"
import { zipEntries } from "./zip-entries.ts"
import type { ZipEntry } from "./zip-entries.ts"

/** A file out of an archive, named "archive.zip/folder/form.xlsx"; without bytes where a problem says why. */
export interface ArchivedFile {
  readonly file: string
  readonly bytes: Uint8Array | null
  readonly problems: readonly Problem[]
}

/** True for a zip of files put together by a person; Office documents are zips of their own parts. */
export function isArchive(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || (bytes[2] !== 3 && bytes[2] !== 5)) return false
  try {
    for (const { name } of zipEntries(bytes))
      if (name === "[Content_Types].xml" || /^(?:xl|word)\//u.test(name)) return false
    return true
  } catch {
    return false
  }
}

/** What is left of the limits that hold for an archive and all archives inside it together. */
interface Budget {
  entries: number
  bytes: number
}

/**
 * The files of an archive, those of archives inside it as well. Never throws; what cannot be unpacked is a file with a
 * problem, and the others go on. Hidden files and what packers add for themselves are left out.
 */
export function unpackArchive(bytes: Uint8Array, file: string): readonly ArchivedFile[] {
  const budget = { entries: limits.archiveEntries, bytes: limits.unpackedBytes }
  const files = [...filesOf(bytes, file, budget, 1)]
  return files.length > 0 ? files : [unopened(file, "archive-empty")]
}

function* filesOf(
  bytes: Uint8Array,
  file: string,
  budget: Budget,
  depth: number,
): Generator<ArchivedFile, void> {
  try {
    for (const entry of zipEntries(bytes)) {
      if (isLeftOut(entry.name)) continue
      const name = `${file}/${entry.name}`
      budget.entries -= 1
      if (budget.entries < 0) {
        yield unopened(file, "archive-too-many-entries", limitOf(limits.archiveEntries, "个"))
        return
      }
      const unpacked = unpack(entry, budget)
      if (typeof unpacked === "string") yield unopened(name, unpacked)
      else if (!isArchive(unpacked)) yield { file: name, bytes: unpacked, problems: [] }
      else if (depth < limits.archiveDepth) yield* filesOf(unpacked, name, budget, depth + 1)
      else yield unopened(name, "archive-too-deep", limitOf(limits.archiveDepth, "层"))
    }
  } catch (error) {
    yield unopened(file, "archive-broken", error instanceof Error ? error.message.slice(0, 100) : "")
  }
}

/** The bytes of an entry, or why they cannot be had. They lie alone in their buffer, so that they can be handed over. */
function unpack(entry: ZipEntry, budget: Budget): Uint8Array | DocumentProblemCode {
  if (entry.encrypted) return "file-encrypted"
  if (entry.size > limits.bytes) return "file-too-large"
  if (entry.size > budget.bytes) return "unpacked-too-large"
  if (entry.method !== 0 && entry.method !== 8) return "archive-packing-unknown"
  try {
    const packed = entry.packed()
    const unpacked =
      entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) })
    budget.bytes -= unpacked.byteLength
    if (unpacked.byteLength !== entry.size || crc32(unpacked) !== entry.checksum) return "archive-broken"
    return Uint8Array.from(unpacked)
  } catch {
    return "archive-broken"
  }
}

function unopened(file: string, code: DocumentProblemCode, detail: string | Bilingual = ""): ArchivedFile {
  return { file, bytes: null, problems: [documentProblem(code, null, detail)] }
}

function isLeftOut(name: string): boolean {
  return name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX" || part === "Thumbs.db")
}
