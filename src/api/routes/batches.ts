import type { FastifyInstance, FastifyReply } from "fastify"
import { Type } from "typebox"
import { addToBatch } from "../../actions/add-to-batch.ts"
import type { Office } from "../../actions/office.ts"
import { batchFiles, createBatch, listBatches, openBatch } from "../../actions/open-batch.ts"
import { deleteBatch, retryBatch, steerBatch } from "../../actions/steer-batch.ts"
import type { Outcome } from "../../basics/outcome.ts"
import { replyWithProblems } from "../problem-reply.ts"
import { onlyFile } from "../upload.ts"
import { documentId } from "./documents.ts"

interface ById {
  Params: { id: string }
}

const closed = { additionalProperties: false }
const byId = { params: Type.Object({ id: documentId }) }
const creation = { body: Type.Object({ name: Type.String({ maxLength: 200 }) }, closed) }
const addition = {
  ...byId,
  querystring: Type.Object({ path: Type.Optional(Type.String({ maxLength: 2_000 })) }, closed),
}
const changes = {
  ...byId,
  querystring: Type.Object(
    {
      since: Type.Optional(
        Type.String({ pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z$" }),
      ),
    },
    closed,
  ),
}
const steering = {
  ...byId,
  body: Type.Object({ state: Type.Enum(["running", "paused", "cancelled"]) }, closed),
}
const retrying = {
  ...byId,
  body: Type.Object(
    { position: Type.Union([Type.Integer({ minimum: 1, maximum: 1_000_000 }), Type.Null()]) },
    closed,
  ),
}

export function batchRoutes(app: FastifyInstance, office: Office): void {
  app.get("/api/batches", async () => ({ batches: await listBatches(office) }))

  app.post<{ Body: { name: string } }>("/api/batches", { schema: creation }, async (request, reply) =>
    replyWithOutcome(reply, await createBatch(office, request.body.name), 201),
  )

  app.get<ById>("/api/batches/:id", { schema: byId }, async (request, reply) =>
    replyWithOutcome(reply, await openBatch(office, request.params.id)),
  )

  app.delete<ById>("/api/batches/:id", { schema: byId }, async (request, reply) => {
    const outcome = await deleteBatch(office, request.params.id)
    return outcome.ok ? reply.code(204).send() : replyWithProblems(reply, outcome.problems)
  })

  app.get<ById & { Querystring: { since?: string } }>(
    "/api/batches/:id/files",
    { schema: changes },
    async (request, reply) =>
      replyWithOutcome(reply, await batchFiles(office, request.params.id, request.query.since ?? null)),
  )

  app.post<ById & { Querystring: { path?: string } }>(
    "/api/batches/:id/files",
    { schema: addition },
    async (request, reply) => {
      const { name, bytes } = await onlyFile(request)
      const path = request.query.path ?? name
      const outcome = await addToBatch(office, request.params.id, path, bytes)
      return replyWithOutcome(reply, outcome, outcome.ok && outcome.value.known ? 200 : 201)
    },
  )

  app.put<ById & { Body: { state: "running" | "paused" | "cancelled" } }>(
    "/api/batches/:id/state",
    { schema: steering },
    async (request, reply) =>
      replyWithOutcome(reply, await steerBatch(office, request.params.id, request.body.state)),
  )

  app.post<ById & { Body: { position: number | null } }>(
    "/api/batches/:id/retry",
    { schema: retrying },
    async (request, reply) =>
      replyWithOutcome(reply, await retryBatch(office, request.params.id, request.body.position)),
  )
}

function replyWithOutcome(
  reply: FastifyReply,
  outcome: Outcome<object>,
  status: 200 | 201 = 200,
): FastifyReply {
  return outcome.ok ? reply.code(status).send(outcome.value) : replyWithProblems(reply, outcome.problems)
}
