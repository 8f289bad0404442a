import { exportForms } from "../../actions/export-form.ts"
import type { Problem } from "../../basics/problem.ts"
import type { ExportFormat } from "../../contract/export-formats.ts"
import type { CommandEnvironment } from "../environment.ts"
import { exitCodes } from "../exit-codes.ts"
import type { ExitCode } from "../exit-codes.ts"
import { findInputs } from "../inputs.ts"
import { write, writeFileWhole } from "../output.ts"
import { readInputs } from "../read-inputs.ts"
import { unreadLine } from "../report.ts"
import { printable } from "../text-table.ts"

export interface FormOptions {
  readonly to: ExportFormat
  /** null: every form in its own layout. */
  readonly layout: string | null
  /** `-` for standard output. */
  readonly output: string
}

/**
 * `jiheng form`: the forms of all inputs as one file. Where an input could not be read, the others are written all the
 * same and the exit code tells. What the file does not hold of the forms is told on standard error.
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
  const written = await exportForms(forms, { format: options.to, layout: options.layout })
  if (!written.ok) {
    await tell(environment, written.problems)
    return written.problems.some(({ code }) => code === "layout-not-found")
      ? exitCodes.usage
      : exitCodes.output
  }
  const { bytes, problems } = written.value
  if (options.output === "-") await write(stdout, bytes)
  else await writeFileWhole(options.output, bytes)
  await tell(environment, problems)
  return unread ? exitCodes.unread : exitCodes.fine
}

/** Each sentence once, with how often it holds: two hundred forms in one layout all lack the same columns. */
async function tell({ stderr }: CommandEnvironment, problems: readonly Problem[]): Promise<void> {
  const counts = new Map<string, number>()
  for (const { message, remedy } of problems) {
    const sentence = `${message}${remedy}`
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  }
  for (const [sentence, count] of counts)
    await write(stderr, printable(count === 1 ? sentence : `${sentence}（共 ${count} 处）`) + "\n")
}
