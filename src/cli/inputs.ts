import { createReadStream } from "node:fs"
import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { limitOf } from "../basics/problem.ts"
import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import { inputProblem } from "./problems.ts"

/** One thing to read, named as the user named it; `-` is standard input. */
export interface Input {
  readonly file: string
  /** The bytes, or why they cannot be had; never more than the size limit is held. */
  load(): Promise<Outcome<Uint8Array>>
}

/** A folder stands for all files in it and below, in the order of their names, but for hidden ones. */
export async function findInputs(
  paths: readonly string[],
  stdin: Readable,
  sizeLimit: number,
): Promise<readonly Input[]> {
  const inputs: Input[] = []
  for (const path of paths) {
    if (path === "-") inputs.push({ file: path, load: () => collect(stdin, sizeLimit) })
    else inputs.push(...(await inputsAt(path, sizeLimit)))
  }
  return inputs
}

async function inputsAt(path: string, sizeLimit: number): Promise<readonly Input[]> {
  const fileAt = (file: string): Input => ({ file, load: () => collect(createReadStream(file), sizeLimit) })
  const kind = await stat(path).catch(() => null)
  if (kind === null || !kind.isDirectory()) return [fileAt(path)]
  try {
    const files = await filesBelow(path)
    if (files.length > 0) return files.map(fileAt)
    return [{ file: path, load: () => Promise.resolve(failed(inputProblem("folder-empty"))) }]
  } catch (error) {
    return [{ file: path, load: () => Promise.resolve(failed(problemOf(error))) }]
  }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const visible = entries
    .filter((entry) => !entry.name.startsWith("."))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const lists = await Promise.all(
    visible.map((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesBelow(path)
      return entry.isFile() ? [path] : []
    }),
  )
  return lists.flat()
}

/** Stops at the limit, so that a device without end does no harm. */
async function collect(stream: Readable, sizeLimit: number): Promise<Outcome<Uint8Array>> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > sizeLimit) {
        return failed(inputProblem("file-too-large", limitOf(sizeLimit / 1024 / 1024, "MB")))
      }
      chunks.push(chunk)
    }
  } catch (error) {
    return failed(problemOf(error))
  }
  // A buffer of its own, which can be handed over to the reading thread.
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return done(bytes)
}

function problemOf(error: unknown): ReturnType<typeof inputProblem> {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  if (code === "ENOENT" || code === "ENOTDIR") return inputProblem("file-not-found")
  if (code === "EACCES" || code === "EPERM") return inputProblem("no-permission")
  return inputProblem("file-not-readable", error instanceof Error ? error.message : "")
}
