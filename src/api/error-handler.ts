import type { FastifyError, FastifyReply, FastifyRequest } from "fastify"
import type { Problem } from "../basics/problem.ts"
import { HttpProblem, replyWith, replyWithProblems } from "./problem-reply.ts"
import type { HttpProblemCode } from "./problem-reply.ts"

/** What Fastify and its plugins refuse, in our words. */
const codes: Readonly<Record<string, HttpProblemCode>> = {
  FST_ERR_VALIDATION: "not-valid",
  FST_ERR_CTP_INVALID_JSON_BODY: "not-json",
  FST_ERR_CTP_EMPTY_JSON_BODY: "not-json",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "not-valid",
  FST_ERR_CTP_BODY_TOO_LARGE: "too-large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "media-type",
  FST_ERR_NOT_FOUND: "not-found",
  FST_INVALID_MULTIPART_CONTENT_TYPE: "media-type",
  FST_REQ_FILE_TOO_LARGE: "too-large",
  FST_FILES_LIMIT: "one-file-only",
  FST_PARTS_LIMIT: "one-file-only",
  FST_FIELDS_LIMIT: "one-file-only",
}

/**
 * Every error as a problem, without stack trace. Faults of the program are told to `report`, whose words stay on this
 * side of the wire.
 */
export function errorHandler(report: (error: Error) => void) {
  return (error: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (error instanceof HttpProblem) return replyWith(reply, error.body)
    const problem = problemOf(error)
    if (problem !== null) {
      report(error)
      return replyWithProblems(reply, [problem])
    }
    const code = codes[error.code] ?? byStatus(error.statusCode)
    if (code === "internal") report(error)
    return replyWith(reply, new HttpProblem(code, code === "internal" ? "" : error.message).body)
  }
}

/** Storage throws errors that carry their problem; this layer does not know the storage. */
function problemOf(error: Error): Problem | null {
  return "problem" in error ? (error.problem as Problem) : null
}

function byStatus(status: number | undefined): HttpProblemCode {
  if (status === 413) return "too-large"
  if (status === 415) return "media-type"
  return status !== undefined && status >= 400 && status < 500 ? "not-valid" : "internal"
}
