import cookie from "@fastify/cookie"
import multipart from "@fastify/multipart"
import fastify from "fastify"
import type { FastifyInstance } from "fastify"
import type { Office } from "../actions/office.ts"
import { errorHandler } from "./error-handler.ts"
import { guard } from "./guard.ts"
import { servePage } from "./page.ts"
import { batchRoutes } from "./routes/batches.ts"
import { comparisonRoutes } from "./routes/comparison.ts"
import { documentRoutes } from "./routes/documents.ts"
import { formRoutes } from "./routes/forms.ts"
import { mappingRoutes } from "./routes/mappings.ts"
import { referenceRoutes } from "./routes/reference.ts"
import { suggestionRoutes } from "./routes/suggestions.ts"
import { securityHeaders } from "./security-headers.ts"

export interface ServerOptions {
  /** Who knows it may use the server. */
  readonly token: string
  /** The folder of the built page. */
  readonly pageFolder: string
  /** Largest document, in bytes. */
  readonly uploadLimit: number
  /** Told of faults of the program. */
  readonly report: (error: Error) => void
}

/** Largest JSON body, in bytes; a form of a thousand indicators with all places is about 2 MB. */
const bodyLimit = 16 * 1024 * 1024

/** How long a client may take to send a request. */
const requestTimeout = 5 * 60_000

/** The HTTP side of the program, ready to listen. */
export async function buildServer(office: Office, options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit,
    requestTimeout,
    routerOptions: { maxParamLength: 300 },
    // Nothing is bent into shape: a figure that comes as text is refused, an unknown field is not dropped.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
  })
  app.setErrorHandler(errorHandler(options.report))
  await app.register(cookie)
  guard(app, options.token)
  securityHeaders(app)
  await app.register(multipart, {
    limits: {
      fileSize: options.uploadLimit,
      files: 1,
      fields: 0,
      parts: 2,
      fieldNameSize: 100,
      headerPairs: 50,
    },
    throwFileSizeLimit: true,
  })
  app.get("/api/health", () => ({ status: "ok" }))
  documentRoutes(app, office)
  formRoutes(app, office)
  batchRoutes(app, office)
  mappingRoutes(app, office)
  comparisonRoutes(app, office)
  suggestionRoutes(app, office)
  referenceRoutes(app, office)
  await servePage(app, options.pageFolder)
  return app
}
