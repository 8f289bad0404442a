import type { FastifyInstance } from "fastify"
import { Type } from "typebox"
import { editForm } from "../../actions/edit-form.ts"
import { exportForm } from "../../actions/export-form.ts"
import type { Office } from "../../actions/office.ts"
import type { Problem } from "../../basics/problem.ts"
import {
  type ExportFormat,
  exportFormats,
  maxToldProblems,
  mediaTypes,
  problemsHeader,
} from "../../contract/export-formats.ts"
import { formSchema } from "../../contract/form-schema.ts"
import type { Form } from "../../records/form.ts"
import { attachment } from "../attachment.ts"
import { versionOf } from "../if-match.ts"
import { replyWithProblems } from "../problem-reply.ts"
import { documentId, replyWithDetail } from "./documents.ts"

const formIndex = Type.String({ pattern: "^[0-9]{1,6}$" })

const editSchema = {
  params: Type.Object({ id: documentId, index: formIndex }),
  body: formSchema,
}

const exportSchema = {
  params: Type.Object({ id: documentId }),
  querystring: Type.Object(
    {
      layout: Type.Optional(Type.String({ maxLength: 100 })),
      format: Type.Optional(Type.Enum([...exportFormats])),
      form: Type.Optional(Type.String({ pattern: "^([0-9]{1,6}|all)$" })),
      token: Type.Optional(Type.String()),
    },
    { additionalProperties: false },
  ),
}

interface ExportQuery {
  readonly layout?: string
  readonly form?: string
  readonly format?: ExportFormat
}

export function formRoutes(app: FastifyInstance, office: Office): void {
  app.put<{ Params: { id: string; index: string }; Body: Form }>(
    "/api/documents/:id/forms/:index",
    { schema: editSchema },
    async (request, reply) => {
      const { id, index } = request.params
      const version = versionOf(request.headers["if-match"])
      const order = { id, version, formIndex: Number(index), form: request.body }
      return replyWithDetail(reply, await editForm(office, order), 200)
    },
  )

  app.get<{ Params: { id: string }; Querystring: ExportQuery }>(
    "/api/documents/:id/export",
    { schema: exportSchema },
    async (request, reply) => {
      const { layout = null, form = "all", format = "xlsx" } = request.query
      const which = form === "all" ? "all" : Number(form)
      const outcome = await exportForm(office, request.params.id, which, { format, layout })
      if (!outcome.ok) return replyWithProblems(reply, outcome.problems)
      const { name, bytes, problems } = outcome.value
      if (problems.length > 0) reply.header(problemsHeader, told(problems))
      return reply
        .type(mediaTypes[format])
        .header("content-disposition", attachment(name, `form.${format}`))
        .send(Buffer.from(bytes))
    },
  )
}

/** Headers hold ASCII only, and clients refuse long ones. */
function told(problems: readonly Problem[]): string {
  return encodeURIComponent(JSON.stringify(problems.slice(0, maxToldProblems)))
}
