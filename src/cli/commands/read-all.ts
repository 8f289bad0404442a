import type { Language } from "../../basics/bilingual.ts"
import type { ReadDocument } from "../../contract/read-result.ts"
import type { CommandEnvironment } from "../environment.ts"
import { exitCodes } from "../exit-codes.ts"
import type { ExitCode } from "../exit-codes.ts"
import { tableHead, tableRows } from "../indicator-table.ts"
import { findInputs } from "../inputs.ts"
import { write } from "../output.ts"
import { startProgress } from "../progress.ts"
import { readInputs, reasonUnread } from "../read-inputs.ts"
import { unreadLine } from "../report.ts"
import { readReport } from "./read.ts"
import { openOutput } from "../resumable-output.ts"
import type { ResumableOutput } from "../resumable-output.ts"

export interface ReadAllOptions {
  readonly format: "json" | "csv"
  readonly lang: Language
  /** null: standard output. */
  readonly output: string | null
  /** Goes on with an interrupted run, from what stands in the output. */
  readonly resume: boolean
}

/**
 * `jiheng read … -o OUT`: each document is written as soon as its turn has come, so that thousands need no more memory
 * than a few, and an interrupted run can go on.
 */
export async function readAll(
  environment: CommandEnvironment,
  paths: readonly string[],
  options: ReadAllOptions,
): Promise<ExitCode> {
  const all = await findInputs(paths, environment.stdin, environment.sizeLimit())
  const output = await outputOf(environment, options)
  const inputs = all.filter((input) => !output.done.has(input.file))
  const progress = startProgress(environment.stderr, all.length, all.length - inputs.length)
  const reader = environment.openReader()
  let unread = false
  let count = output.done.size
  try {
    for await (const document of readInputs(inputs, reader)) {
      // An archive is opened again for those of its files that are not there yet.
      if (output.done.has(document.file)) continue
      if (reasonUnread(document) !== null) {
        unread = true
        progress.clear()
        await write(environment.stderr, `${unreadLine(document) ?? ""}\n`)
      }
      await output.write(textOf(document, options.format, count === 0))
      count += 1
      progress.step()
    }
    if (options.format === "json") await output.write("]}\n")
  } finally {
    progress.clear()
    await reader.close()
    await output.close()
  }
  return unread ? exitCodes.unread : exitCodes.fine
}

function textOf(document: ReadDocument, format: "json" | "csv", isFirst: boolean): string {
  return format === "csv"
    ? tableRows(document)
    : `${isFirst ? "" : ","}${JSON.stringify(readReport.entryOf(document))}\n`
}

async function outputOf(
  { stdout }: CommandEnvironment,
  { output, format, resume }: ReadAllOptions,
): Promise<ResumableOutput> {
  if (output !== null) return await openOutput(output, format, resume)
  await write(stdout, format === "json" ? '{"documents":[\n' : tableHead)
  return { done: new Set(), write: (text) => write(stdout, text), close: () => Promise.resolve() }
}
