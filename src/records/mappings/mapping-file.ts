import { Value } from "typebox/value"
import { LineCounter, isMap, isScalar, isSeq, parseAllDocuments, stringify } from "yaml"
import type { Document } from "yaml"
import type { Bilingual } from "../../basics/bilingual.ts"
import { done, failed } from "../../basics/outcome.ts"
import type { Outcome } from "../../basics/outcome.ts"
import type { Problem } from "../../basics/problem.ts"
import { columnMappingSchema, mappingFaults, mappingLimits } from "./column-mapping.ts"
import type { ColumnMapping } from "./column-mapping.ts"
import { columnFieldTitle, columnFields, labelFieldTitle, labelFields } from "./fields.ts"

/** No file of mappings is longer; a longer text is refused unread. */
const maxLength = 2_000_000

/**
 * The mappings of a file: YAML, one document each, parted by `---`; JSON is YAML as well. Fields may be written by their
 * names or by their Chinese titles. Every fault is told with its place and line.
 */
export function parseMappings(text: string): Outcome<readonly ColumnMapping[]> {
  if (text.length > maxLength)
    return failed(
      fault("", { zh: `文件超过 ${maxLength} 字`, en: `longer than ${maxLength} characters` }, null),
    )
  const lines = new LineCounter()
  const parsed = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: true, logLevel: "silent" })
  const documents = Array.isArray(parsed)
    ? (parsed as Document.Parsed[]).filter(({ contents }) => contents !== null)
    : []
  if (documents.length === 0)
    return failed(fault("", { zh: "文件里没有栏目对照", en: "no column mapping in it" }, null))
  if (documents.length > mappingLimits.files)
    return failed(
      fault(
        "",
        {
          zh: `一个文件里的对照超过 ${mappingLimits.files} 份`,
          en: `more than ${mappingLimits.files} mappings in one file`,
        },
        null,
      ),
    )
  const read = documents.map((document) => parseOne(document, lines))
  const problems = read.flatMap((each) => (each.ok ? [] : each.problems))
  return problems.length > 0
    ? failed(...problems)
    : done(read.flatMap((each) => (each.ok ? [each.value] : [])))
}

function parseOne(document: Document.Parsed, lines: LineCounter): Outcome<ColumnMapping> {
  const [syntax] = [...document.errors, ...document.warnings]
  if (syntax !== undefined)
    return failed(fault("", notYaml(syntax.message.split("\n")[0] ?? ""), lines.linePos(syntax.pos[0]).line))
  const start = lines.linePos(document.contents?.range?.[0] ?? 0).line
  let data: unknown
  try {
    // Aliases are refused: a few of them expand to any size.
    data = withFieldNames(document.toJS({ maxAliasCount: 0 }))
  } catch {
    return failed(
      fault("", { zh: "不能使用 YAML 别名（& 和 *）", en: "YAML aliases (& and *) are not allowed" }, start),
    )
  }
  if (!Value.Check(columnMappingSchema, data)) {
    const errors = [...Value.Errors(columnMappingSchema, data)].filter(({ keyword }) => keyword !== "boolean")
    return failed(
      ...errors
        .slice(0, 20)
        .map(({ instancePath, message }) =>
          fault(dotted(instancePath), message, lineOf(document, instancePath, lines)),
        ),
    )
  }
  const faults = mappingFaults(data.columns)
  if (faults.length > 0)
    return failed(...faults.map((sentence) => fault("columns", withoutStop(sentence), start)))
  return done(data)
}

function notYaml(message: string): Bilingual {
  return { zh: `不是正确的 YAML：${message}`, en: `not valid YAML: ${message}` }
}

const namesByTitle = new Map<string, string>([
  ...columnFields.map((field) => [columnFieldTitle(field).zh, field] as const),
  ...columnFields.map((field) => [columnFieldTitle(field).zh.replace(/（.*）$/u, ""), field] as const),
  ...labelFields.map((field) => [labelFieldTitle(field).zh, field] as const),
  ...labelFields.map((field) => [labelFieldTitle(field).zh.replace(/（.*）$/u, ""), field] as const),
])

function named(list: unknown): unknown {
  if (!Array.isArray(list)) return list
  return list.map((item: unknown) => {
    if (typeof item !== "object" || item === null || !("field" in item)) return item
    const { field } = item
    return { ...item, field: typeof field === "string" ? (namesByTitle.get(field.trim()) ?? field) : field }
  })
}

/** A person may write 三级指标 for `name`. */
function withFieldNames(data: unknown): unknown {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return data
  const { columns, labels, ...rest } = data as { columns?: unknown; labels?: unknown }
  return {
    ...rest,
    ...(columns === undefined ? {} : { columns: named(columns) }),
    labels: labels === undefined ? [] : named(labels),
  }
}

/** The mappings as a file that a person can read, with the Chinese title behind each field. */
export function writeMappings(mappings: readonly ColumnMapping[]): string {
  return mappings.map(writeOne).join("---\n")
}

function entry(key: string, printedText: string, field: string, title: string): string {
  return `  - ${key}: ${stringify(printedText, { lineWidth: 0 }).trimEnd()}\n    field: ${field} # ${title}\n`
}

function writeOne(mapping: ColumnMapping): string {
  const text = stringify(
    { ...mapping, columns: undefined, labels: undefined },
    { lineWidth: 0, keepUndefined: false },
  )
  const columns = mapping.columns.map(({ heading, field }) =>
    entry("heading", heading, field, columnFieldTitle(field).zh),
  )
  const labels = mapping.labels.map(({ label, field }) =>
    entry("label", label, field, labelFieldTitle(field).zh),
  )
  return `${text}columns:\n${columns.join("")}${labels.length === 0 ? "labels: []\n" : `labels:\n${labels.join("")}`}`
}

/** "/columns/0/field" → "columns[0].field". */
function dotted(pointer: string): string {
  return pointer
    .replace(/^\//, "")
    .replace(/\/(\d+)(?=\/|$)/g, "[$1]")
    .replace(/\//g, ".")
}

/** The line of the value at a path, or of the nearest holder that exists. */
function lineOf(document: Document.Parsed, pointer: string, lines: LineCounter): number | null {
  let node: unknown = document.contents
  let start = document.contents?.range?.[0] ?? 0
  for (const step of pointer.split("/").slice(1)) {
    if (isMap(node)) node = node.get(step, true)
    else if (isSeq(node)) node = node.get(Number(step), true)
    const range = isMap(node) || isSeq(node) || isScalar(node) ? node.range : null
    if (range === null || range === undefined) break
    start = range[0]
  }
  return lines.linePos(start).line
}

function withoutStop({ zh, en }: Bilingual): Bilingual {
  return { zh: zh.replace(/。$/u, ""), en: en.replace(/\.$/u, "") }
}

function fault(at: string, what: string | Bilingual, line: number | null): Problem {
  const { zh, en } = typeof what === "string" ? { zh: what, en: what } : what
  return {
    code: "mapping-invalid",
    severity: "blocking",
    message: `栏目对照有误，${at === "" ? "整个文件" : at}：${zh}。`,
    remedy: "请按 docs/mappings.md 的写法修改这一处。",
    source: line === null ? null : { line },
    en: {
      message: `The column mapping is not right, ${at === "" ? "whole file" : at}: ${en}.`,
      remedy: "Write this place as docs/mappings.md says.",
    },
  }
}
