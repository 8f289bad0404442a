import type { Problem } from "../basics/problem.ts"
import type { DocumentFormat } from "../contract/read-result.ts"
import type { Form } from "../records/form.ts"
import type { CommandEnvironment } from "./environment.ts"
import { findInputs } from "./inputs.ts"
import { write } from "./output.ts"
import { readInputs, reasonUnread } from "./read-inputs.ts"
import { unreadLine } from "./report.ts"

/** The forms of all inputs in their order, for commands that look at them together. */
export interface ReadForms {
  readonly documents: readonly {
    readonly file: string
    readonly format: DocumentFormat
    readonly problems: readonly Problem[]
  }[]
  readonly forms: readonly Form[]
  /** One for each form. */
  readonly origins: readonly { readonly file: string; readonly formOfFile: number }[]
  /** Some input could not be read; standard error says which. */
  readonly unread: boolean
}

/** More forms than this are not held in memory at once. */
const mostForms = 20_000

/** null where there are too many; standard error says so. */
export async function readForms(
  environment: CommandEnvironment,
  paths: readonly string[],
): Promise<ReadForms | null> {
  const { stderr } = environment
  const inputs = await findInputs(paths, environment.stdin, environment.sizeLimit())
  const reader = environment.openReader()
  const documents: ReadForms["documents"][number][] = []
  const forms: Form[] = []
  const origins: ReadForms["origins"][number][] = []
  let unread = false
  try {
    for await (const document of readInputs(inputs, reader)) {
      const { file, format, problems } = document
      documents.push({ file, format, problems })
      if (reasonUnread(document) !== null) {
        unread = true
        await write(stderr, `${unreadLine(document) ?? file}\n`)
      }
      if (forms.length + document.forms.length > mostForms) {
        await write(stderr, `jiheng: 一次最多 ${mostForms} 张表，请分批。\n`)
        return null
      }
      forms.push(...document.forms)
      origins.push(...document.forms.map((_form, formOfFile) => ({ file, formOfFile })))
    }
  } finally {
    await reader.close()
  }
  return { documents, forms, origins, unread }
}
