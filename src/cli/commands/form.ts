import { writeWorkbook } from "../../actions/export-form.ts"
import type { CommandEnvironment } from "../environment.ts"
import { exitCodes } from "../exit-codes.ts"
import type { ExitCode } from "../exit-codes.ts"
import { findInputs } from "../inputs.ts"
import { write, writeFileWhole } from "../output.ts"
import { readInputs } from "../read-inputs.ts"
import { unreadLine } from "../report.ts"
import { printable } from "../text-table.ts"

export interface FormOptions {
  readonly to: "xlsx"
  /** null: every form in its own layout. */
  readonly layout: string | null
  /** `-` for standard output. */
  readonly output: string
}

/**
 * `jiheng form`: the forms of all inputs as one workbook, one sheet each. Where an input could not be read, the others
 * are written all the same and the exit code tells.
 */
export async function writeForms(
  environment: CommandEnvironment,
  paths: readonly string[],
  options: FormOptions,
): Promise<ExitCode> {
  const { stdout, stderr } = environment
  const inputs = await findInputs(paths, environment.stdin, environment.sizeLimit())
  const reader = environment.openReader()
  const forms = []
  let unread = false
  try {
    for await (const document of readInputs(inputs, reader)) {
      const reason = unreadLine(document)
      unread ||= reason !== null
      if (reason !== null) await write(stderr, `${reason}\n`)
      forms.push(...document.forms)
    }
  } finally {
    await reader.close()
  }
  if (forms.length === 0) return exitCodes.unread
  const workbook = await writeWorkbook(forms, options.layout)
  if (!workbook.ok) {
    for (const problem of workbook.problems) {
      await write(stderr, printable(`${problem.message}${problem.remedy}`) + "\n")
    }
    return exitCodes.usage
  }
  if (options.output === "-") await write(stdout, workbook.value)
  else await writeFileWhole(options.output, workbook.value)
  return unread ? exitCodes.unread : exitCodes.fine
}
