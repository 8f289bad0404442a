import type { FastifyInstance, FastifyReply } from "fastify"
import { Type } from "typebox"
import { exportMappings, importMappings } from "../../actions/exchange-mappings.ts"
import { addMapping, changeMapping, deleteMapping } from "../../actions/keep-mapping.ts"
import { documentsOfMapping, listMappings, openMapping } from "../../actions/list-mappings.ts"
import type { Office } from "../../actions/office.ts"
import { previewMapping } from "../../actions/preview-mapping.ts"
import type { Outcome } from "../../basics/outcome.ts"
import { mappingDraftSchema } from "../../contract/mappings.ts"
import type { KeptMapping, MappingDraft } from "../../contract/mappings.ts"
import { attachment } from "../attachment.ts"
import { versionOf } from "../if-match.ts"
import { replyWithProblems } from "../problem-reply.ts"
import { onlyFile } from "../upload.ts"
import { documentId } from "./documents.ts"

interface ById {
  Params: { id: string }
}

const byId = { params: Type.Object({ id: documentId }) }
const creation = { body: mappingDraftSchema }
const change = { ...byId, body: mappingDraftSchema }
const choice = {
  querystring: Type.Object({ id: Type.Optional(documentId) }, { additionalProperties: false }),
}

/** What people have said of the columns of tables that the reader does not know. */
export function mappingRoutes(app: FastifyInstance, office: Office): void {
  app.get("/api/mappings", async () => ({ mappings: await listMappings(office) }))

  app.post<{ Body: MappingDraft }>("/api/mappings", { schema: creation }, async (request, reply) =>
    replyWithMapping(reply, await addMapping(office, request.body), 201),
  )

  app.get<{ Querystring: { id?: string } }>(
    "/api/mappings/export",
    { schema: choice },
    async (request, reply) => {
      const outcome = await exportMappings(office, request.query.id ?? null)
      if (!outcome.ok) return replyWithProblems(reply, outcome.problems)
      const { name, text } = outcome.value
      return reply
        .type("application/yaml; charset=utf-8")
        .header("content-disposition", attachment(name, "mappings.yaml"))
        .send(text)
    },
  )

  app.post("/api/mappings/import", async (request, reply) => {
    const { bytes } = await onlyFile(request)
    const outcome = await importMappings(office, new TextDecoder().decode(bytes))
    return outcome.ok ? reply.send(outcome.value) : replyWithProblems(reply, outcome.problems)
  })

  app.get<ById>("/api/mappings/:id", { schema: byId }, async (request, reply) =>
    replyWithMapping(reply, await openMapping(office, request.params.id), 200),
  )

  app.put<ById & { Body: MappingDraft }>("/api/mappings/:id", { schema: change }, async (request, reply) => {
    const version = versionOf(request.headers["if-match"])
    return replyWithMapping(reply, await changeMapping(office, request.params.id, version, request.body), 200)
  })

  app.delete<ById>("/api/mappings/:id", { schema: byId }, async (request, reply) => {
    const version = versionOf(request.headers["if-match"])
    const outcome = await deleteMapping(office, request.params.id, version)
    return outcome.ok ? reply.code(204).send() : replyWithProblems(reply, outcome.problems)
  })

  app.get<ById>("/api/mappings/:id/documents", { schema: byId }, async (request, reply) => {
    const outcome = await documentsOfMapping(office, request.params.id)
    return outcome.ok ? { documents: outcome.value } : replyWithProblems(reply, outcome.problems)
  })

  app.post<ById & { Body: MappingDraft }>(
    "/api/documents/:id/mapping-preview",
    { schema: change },
    async (request, reply) => {
      const outcome = await previewMapping(office, request.params.id, request.body)
      return outcome.ok ? reply.send(outcome.value) : replyWithProblems(reply, outcome.problems)
    },
  )
}

/** The mapping with its version as ETag, to be sent back as If-Match. */
function replyWithMapping(
  reply: FastifyReply,
  outcome: Outcome<KeptMapping>,
  status: 200 | 201,
): FastifyReply {
  if (!outcome.ok) return replyWithProblems(reply, outcome.problems)
  const { id, version } = outcome.value
  if (status === 201) reply.header("location", `/api/mappings/${id}`)
  return reply.code(status).header("etag", `"${version}"`).send(outcome.value)
}
