import type { FastifyRequest } from "fastify"
import { HttpProblem } from "./problem-reply.ts"

export interface UploadedFile {
  /** As the browser gave it; may be anything. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The one file of an upload, whole, from the field "file". An upload that is cut off, holds more than one file or more
 * than the size limit is refused; nothing of it is used.
 *
 * @throws {HttpProblem} or Fastify's own error for a limit
 */
export async function onlyFile(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new HttpProblem("media-type")
  let file: UploadedFile | null = null
  try {
    for await (const part of request.files()) {
      if (part.fieldname !== "file") throw new HttpProblem("no-file", part.fieldname)
      file = { name: part.filename ?? "", bytes: await part.toBuffer() }
    }
  } catch (error) {
    throw brokenOff(error) ? new HttpProblem("upload-cut") : error
  }
  if (file === null) throw new HttpProblem("no-file")
  return file
}

/** The parser of uploads throws plain errors for a body that is not what it says it is. */
function brokenOff(error: unknown): boolean {
  if (error instanceof HttpProblem) return false
  return !(error instanceof Error && "code" in error && String(error.code).startsWith("FST_"))
}
