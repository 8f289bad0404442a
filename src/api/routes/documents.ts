import type { FastifyInstance, FastifyReply } from "fastify"
import { Type } from "typebox"
import { deleteDocument } from "../../actions/delete-document.ts"
import { documentHistory } from "../../actions/document-history.ts"
import { keepDocument } from "../../actions/keep-document.ts"
import { listDocuments } from "../../actions/list-documents.ts"
import type { Office } from "../../actions/office.ts"
import { openDocument } from "../../actions/open-document.ts"
import { openOriginal } from "../../actions/open-original.ts"
import { readAgain } from "../../actions/read-again.ts"
import type { Outcome } from "../../basics/outcome.ts"
import type { DocumentDetail } from "../../contract/documents.ts"
import { attachment } from "../attachment.ts"
import { versionOf } from "../if-match.ts"
import { replyWithProblems } from "../problem-reply.ts"
import { Readings } from "../readings.ts"
import { onlyFile } from "../upload.ts"

interface ById {
  Params: { id: string }
}

/** The id of a document: a UUID. */
export const documentId = Type.String({ pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" })
const byId = { params: Type.Object({ id: documentId }) }
/** `reading`: an id of the client's own choice, by which it may ask how far the reading is. */
const addition = {
  querystring: Type.Object({ reading: Type.Optional(documentId) }, { additionalProperties: false }),
}

/** `overEdits`: what people have changed since the document was read may be lost. */
const rereading = {
  ...byId,
  body: Type.Object({ overEdits: Type.Boolean() }, { additionalProperties: false }),
}

export function documentRoutes(app: FastifyInstance, office: Office): void {
  app.get("/api/documents", async () => ({ documents: await listDocuments(office) }))

  const readings = new Readings()
  app.post<{ Querystring: { reading?: string } }>(
    "/api/documents",
    { schema: addition },
    async (request, reply) => {
      const follower = readings.follow(request.query.reading, reply)
      const { name, bytes } = await onlyFile(request)
      return replyWithDetail(reply, await keepDocument(office, bytes, name, follower), 201)
    },
  )

  app.get<ById>("/api/readings/:id", { schema: byId }, (request) => readings.stateOf(request.params.id))

  app.get<ById>("/api/documents/:id", { schema: byId }, async (request, reply) =>
    replyWithDetail(reply, await openDocument(office, request.params.id), 200),
  )

  app.post<ById & { Body: { overEdits: boolean } }>(
    "/api/documents/:id/read-again",
    { schema: rereading },
    async (request, reply) => {
      const order = {
        id: request.params.id,
        version: versionOf(request.headers["if-match"]),
        overEdits: request.body.overEdits,
      }
      return replyWithDetail(reply, await readAgain(office, order, readings.follow(undefined, reply)), 200)
    },
  )

  app.delete<ById>("/api/documents/:id", { schema: byId }, async (request, reply) => {
    const outcome = await deleteDocument(office, request.params.id)
    return outcome.ok ? reply.code(204).send() : replyWithProblems(reply, outcome.problems)
  })

  // A page or script that somebody uploaded must never run under this address: it is only ever a file to be saved.
  app.get<ById>("/api/documents/:id/original", { schema: byId }, async (request, reply) => {
    const outcome = await openOriginal(office, request.params.id)
    if (!outcome.ok) return replyWithProblems(reply, outcome.problems)
    return reply
      .type("application/octet-stream")
      .header("content-disposition", attachment(outcome.value.name, "original"))
      .send(Buffer.from(outcome.value.bytes))
  })

  app.get<ById>("/api/documents/:id/history", { schema: byId }, async (request, reply) => {
    const outcome = await documentHistory(office, request.params.id)
    return outcome.ok ? { entries: outcome.value } : replyWithProblems(reply, outcome.problems)
  })
}

/** The document with its version as ETag, to be sent back as If-Match. */
export function replyWithDetail(
  reply: FastifyReply,
  outcome: Outcome<DocumentDetail>,
  status: 200 | 201,
): FastifyReply {
  if (!outcome.ok) return replyWithProblems(reply, outcome.problems)
  const detail = outcome.value
  if (status === 201) reply.header("location", `/api/documents/${detail.id}`)
  return reply.code(status).header("etag", `"${detail.version}"`).send(detail)
}
