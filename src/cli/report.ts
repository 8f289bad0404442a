import type { Language } from "../basics/bilingual.ts"
import { wordsOf } from "../basics/problem.ts"
import type { Problem } from "../basics/problem.ts"
import { describeSource } from "../basics/source.ts"
import type { ReadDocument } from "../contract/read-result.ts"
import type { CommandEnvironment } from "./environment.ts"
import { exitCodes } from "./exit-codes.ts"
import type { ExitCode } from "./exit-codes.ts"
import { findInputs } from "./inputs.ts"
import { write } from "./output.ts"
import { pageProgress } from "./page-progress.ts"
import { readInputs, reasonUnread } from "./read-inputs.ts"
import { printable } from "./text-table.ts"

export interface ReportOptions {
  readonly format: "json" | "table"
  readonly lang: Language
}

/** What a command says of every document. */
export interface Report<Entry> {
  /** What stands in the JSON. */
  entryOf(document: ReadDocument): Entry
  /** The same for people. */
  linesOf(document: ReadDocument, entry: Entry, language: Language): readonly string[]
  codeOf(entry: Entry): ExitCode
}

/**
 * Reads all inputs and writes the report of each as soon as it is there: `{"documents": […]}` or text. Inputs that
 * could not be read also get one line on standard error, and the others go on.
 */
export async function writeReport<Entry>(
  environment: CommandEnvironment,
  paths: readonly string[],
  options: ReportOptions,
  report: Report<Entry>,
): Promise<ExitCode> {
  const { stdout, stderr } = environment
  const inputs = await findInputs(paths, environment.stdin, environment.sizeLimit())
  const reader = environment.openReader()
  const codes = new Set<ExitCode>()
  const json = options.format === "json"
  const progress = pageProgress(stderr)
  try {
    let count = 0
    for await (const document of readInputs(inputs, reader, progress.show)) {
      progress.clear()
      const reason = unreadLine(document, options.lang)
      if (reason !== null) await write(stderr, `${reason}\n`)
      const entry = report.entryOf(document)
      codes.add(reason === null ? report.codeOf(entry) : exitCodes.unread)
      const text = json
        ? `${count === 0 ? '{"documents":[' : ","}\n${JSON.stringify(entry)}`
        : [...report.linesOf(document, entry, options.lang), ...problemLines(document, options.lang)]
            .map((line) => `${line}\n`)
            .join("")
      if (text !== "") await write(stdout, text)
      count += 1
    }
    if (json) await write(stdout, count === 0 ? '{"documents":[]}\n' : "\n]}\n")
  } finally {
    progress.clear()
    await reader.close()
  }
  return worst(codes)
}

/** "文件：位置：什么。怎么办。"; null where something was read. */
export function unreadLine(document: ReadDocument, language: Language = "zh"): string | null {
  const problem = reasonUnread(document)
  if (problem === null) return null
  const parts = [
    document.file === "-" ? { zh: "标准输入", en: "standard input" }[language] : document.file,
    ...(problem.source === null ? [] : [describeSource(problem.source, language)]),
    sentencesOf(problem, language),
  ]
  return printable(parts.join(language === "zh" ? "：" : ": "))
}

/** What is in doubt or was left out of what was read; an unread document has been told of already. */
function problemLines(document: ReadDocument, language: Language): readonly string[] {
  if (document.forms.length === 0 || document.problems.length === 0) return []
  const lines = document.problems.map((problem) =>
    printable(
      `  ! ${describeSource(problem.source, language)}${language === "zh" ? "：" : ": "}${sentencesOf(problem, language)}`,
    ),
  )
  return [printable(`${document.file}:`), ...lines, ""]
}

function worst(codes: ReadonlySet<ExitCode>): ExitCode {
  if (codes.has(exitCodes.unread)) return exitCodes.unread
  return codes.has(exitCodes.findings) ? exitCodes.findings : exitCodes.fine
}

function sentencesOf(problem: Problem, language: Language): string {
  const { message, remedy } = wordsOf(problem, language)
  return language === "zh" ? `${message}${remedy}` : `${message} ${remedy}`
}
