import { basename } from "node:path"
import { describeSource } from "../../basics/source.ts"
import type { UnknownTable } from "../../contract/read-result.ts"
import type { ColumnMapping } from "../../records/mappings/column-mapping.ts"
import { columnFields, columnFieldTitle } from "../../records/mappings/fields.ts"
import { writeMappings } from "../../records/mappings/mapping-file.ts"
import type { CommandEnvironment } from "../environment.ts"
import { exitCodes } from "../exit-codes.ts"
import type { ExitCode } from "../exit-codes.ts"
import { findInputs } from "../inputs.ts"
import { loadMappings } from "../load-mappings.ts"
import { write } from "../output.ts"
import { readInputs } from "../read-inputs.ts"
import { unreadLine } from "../report.ts"
import { printable } from "../text-table.ts"

/** `jiheng mapping propose FILE…`: a draft for each table with unknown headings, for a person to complete. */
export async function proposeMappings(
  environment: CommandEnvironment,
  paths: readonly string[],
): Promise<ExitCode> {
  const { stdout, stderr } = environment
  const inputs = await findInputs(paths, environment.stdin, environment.sizeLimit())
  const reader = environment.openReader()
  let count = 0
  let unread = false
  try {
    for await (const document of readInputs(inputs, reader)) {
      const tables = document.unknownTables ?? []
      if (tables.length === 0 && document.forms.length === 0) {
        unread = true
        await write(stderr, `${unreadLine(document) ?? ""}\n`)
      }
      for (const [at, table] of tables.entries()) {
        const name = basename(document.file).replace(/\.\w{1,5}$/u, "") + (at === 0 ? "" : ` ${at + 1}`)
        if (count === 0)
          await write(stdout, `# 可用的 field：${columnFields.map(fieldWithTitle).join("、")}\n`)
        await write(stdout, `${count === 0 ? "" : "---\n"}${draftOf(table, name, document.file)}`)
        count += 1
      }
    }
  } finally {
    await reader.close()
  }
  if (count === 0 && !unread) await write(stderr, "jiheng: 没有不认识的表头，不需要栏目对照。\n")
  return unread ? exitCodes.unread : exitCodes.fine
}

function fieldWithTitle(field: (typeof columnFields)[number]): string {
  return `${field}（${columnFieldTitle(field).zh}）`
}

/** With the first rows as remarks, so that whoever completes it need not open the document. */
function draftOf(table: UnknownTable, name: string, file: string): string {
  const mapping: ColumnMapping = {
    version: 1,
    name: name === "" ? "栏目对照" : name.slice(0, 100),
    made: { at: new Date().toISOString(), by: "" },
    kind: null,
    currency: null,
    columns: table.columns.map(({ heading, guess }) => ({ heading, field: guess })),
    labels: [],
  }
  const rows = table.rows.slice(0, 5).map((cells) => `#   ${cells.map(oneComment).join(" | ")}\n`)
  const place = table.source === null ? "" : `，${describeSource(table.source)}`
  return `# ${oneComment(file)}${place}，${table.rowCount} 行。请核对每一栏的 field（现为推测），不要的栏写 skip：\n${rows.join("")}${writeMappings([mapping])}`
}

function oneComment(text: string): string {
  return printable(text).replaceAll("\n", " ")
}

/** `jiheng mapping check FILE…`: are these files of mappings that can be read by? */
export async function checkMappings(
  environment: CommandEnvironment,
  paths: readonly string[],
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine
  for (const path of paths) {
    const outcome = await loadMappings([path])
    const lines = outcome.ok
      ? outcome.value.map((mapping) => `✓ ${path}：${mapping.name}，${mapping.columns.length} 栏`)
      : outcome.problems.map(({ message, remedy, source }) => {
          const place = source === null ? "" : ` ${describeSource(source)}`
          return `✗ ${path}${place}：${message}${remedy}`
        })
    if (!outcome.ok) code = exitCodes.findings
    await write(environment.stdout, lines.map((line) => `${printable(line)}\n`).join(""))
  }
  return code
}
