import { open } from "node:fs/promises"
import type { FileHandle } from "node:fs/promises"
import Papa from "papaparse"
import { OutputError } from "./output.ts"
import { tableHead } from "./indicator-table.ts"

/** A file that grows by one document at a time, so that an interrupted run can go on where it stopped. */
export interface ResumableOutput {
  /** The files that stand in it already. */
  readonly done: ReadonlySet<string>
  write(text: string): Promise<void>
  /** Puts it on the disk. */
  close(): Promise<void>
}

/**
 * Opens `path` to be written, or, with `resume`, to go on behind the last document that stands in it whole. Where a run
 * was killed in the middle of a document, what it wrote of that one is cut off.
 *
 * @throws {OutputError}
 */
export async function openOutput(
  path: string,
  format: "json" | "csv",
  resume: boolean,
): Promise<ResumableOutput> {
  try {
    const file = await open(path, resume ? "a+" : "w")
    const { size } = await file.stat()
    const kept = resume ? await (format === "json" ? keptJson : keptTable)(file, size) : nothing
    if (resume) await file.truncate(kept.end)
    const write = async (text: string): Promise<void> => {
      await file.appendFile(text).catch((error: unknown) => {
        throw new OutputError(` ${path} `, error)
      })
    }
    if (kept.end === 0) await write(format === "json" ? '{"documents":[\n' : tableHead)
    return {
      done: kept.done,
      write,
      close: async () => {
        // A device or pipe has no disk.
        await file.sync().catch(() => undefined)
        await file.close()
      },
    }
  } catch (error) {
    throw error instanceof OutputError ? error : new OutputError(` ${path} `, error)
  }
}

interface Kept {
  readonly done: ReadonlySet<string>
  /** Bytes that stay. */
  readonly end: number
}

const nothing: Kept = { done: new Set(), end: 0 }

/** One document a line, with a comma before each but the first; what is no whole document ends it. */
async function keptJson(file: FileHandle, size: number): Promise<Kept> {
  const done = new Set<string>()
  let end = 0
  for await (const { line, next } of linesOf(file, size)) {
    if (end === 0) {
      if (line !== '{"documents":[') return nothing
    } else {
      const name = fileOf(line.replace(/^,/, ""))
      if (name === null) break
      done.add(name)
    }
    end = next
  }
  return { done, end }
}

function fileOf(line: string): string | null {
  try {
    const document: unknown = JSON.parse(line)
    const isDocument = typeof document === "object" && document !== null && "file" in document
    return isDocument && typeof document.file === "string" ? document.file : null
  } catch {
    return null
  }
}

/** The rows of the last file may not all be there: it is read again. */
async function keptTable(file: FileHandle, size: number): Promise<Kept> {
  const done = new Set<string>()
  let [last, start, head] = ["", 0, 0]
  for await (const { line, next } of linesOf(file, size)) {
    if (head === 0) {
      if (`${line}\n` !== tableHead) return nothing
      head = next
      start = next
      continue
    }
    const name =
      Papa.parse<string[]>(line.replace(/\r$/, "")).data[0]?.[0]?.replace(/^'(?=[=+\-@])/, "") ?? ""
    if (name !== last) {
      if (last !== "") done.add(last)
      ;[last, start] = [name, next - Buffer.byteLength(line) - 1]
    }
  }
  return { done, end: start }
}

/** Whole lines with the place behind each; a last line without its end is left out. Holds one line at a time. */
async function* linesOf(
  file: FileHandle,
  size: number,
): AsyncGenerator<{ readonly line: string; readonly next: number }> {
  const block = Buffer.alloc(256 * 1024)
  let parts: Buffer[] = []
  for (let at = 0; at < size;) {
    const { bytesRead } = await file.read(block, 0, block.length, at)
    if (bytesRead === 0) return
    let from = 0
    for (let end = block.indexOf(10, from); end >= 0 && end < bytesRead; end = block.indexOf(10, from)) {
      parts.push(Buffer.from(block.subarray(from, end)))
      yield { line: Buffer.concat(parts).toString("utf8"), next: at + end + 1 }
      parts = []
      from = end + 1
    }
    parts.push(Buffer.from(block.subarray(from, bytesRead)))
    at += bytesRead
  }
}
