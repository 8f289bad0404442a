import type { FastifyInstance } from "fastify"
import { compareKept } from "../../actions/compare-kept.ts"
import { credibilityOfKept } from "../../actions/credibility-kept.ts"
import type { Office } from "../../actions/office.ts"

export function comparisonRoutes(app: FastifyInstance, office: Office): void {
  app.get("/api/comparison", () => compareKept(office))
  app.get("/api/credibility", () => credibilityOfKept(office))
}
