import type { FastifyInstance } from "fastify"
import { Type } from "typebox"
import type { Office } from "../../actions/office.ts"
import type { SuggestionQuery } from "../../contract/suggestions.ts"

const text = (most: number) => Type.String({ maxLength: most })
const query = {
  querystring: Type.Object({
    name: text(200),
    level2: Type.Optional(text(100)),
    target: Type.Optional(text(200)),
  }),
}

export function suggestionRoutes(app: FastifyInstance, office: Office): void {
  app.get<{ Querystring: SuggestionQuery }>("/api/suggestions", { schema: query }, (request) =>
    office.library.suggest(request.query),
  )
}
