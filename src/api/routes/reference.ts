import type { FastifyInstance } from "fastify"
import { Type } from "typebox"
import { keepSample } from "../../actions/keep-sample.ts"
import { listSamples } from "../../actions/list-samples.ts"
import type { Office } from "../../actions/office.ts"
import { replyWithDetail } from "./documents.ts"

const byName = { params: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) }) }

/** What comes with the product: examples and rulebooks. */
export function referenceRoutes(app: FastifyInstance, office: Office): void {
  app.get("/api/samples", async () => ({ samples: await listSamples(office.samplesFolder) }))

  app.post<{ Params: { name: string } }>("/api/samples/:name", { schema: byName }, async (request, reply) =>
    replyWithDetail(reply, await keepSample(office, request.params.name), 201),
  )

  app.get("/api/rulebooks", () => ({ rulebooks: office.rules.rulebooks }))
}
