import { LineCounter, parseDocument } from "yaml"
import type { Document } from "yaml"
import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { Problem } from "../basics/problem.ts"
import type { Source } from "../basics/source.ts"
import { describePath, fault, isPlainRecord } from "./strict-reader.ts"
import type { FaultAt, Path, Reader } from "./strict-reader.ts"

/** No rule file is longer; a longer text is refused unread. */
const maxLength = 1_000_000

/**
 * The data of a YAML text, or every fault in it: each with the path inside the file in the message, and its line.
 *
 * Problems: `yaml-too-long`, `yaml-syntax`, `yaml-content`.
 */
export function readYaml<T>(yamlText: string, reader: Reader<T>): Outcome<T> {
  if (yamlText.length > maxLength)
    return failed(problem("yaml-too-long", `文件超过 ${maxLength} 字。`, "请拆分文件。", null))
  const lines = new LineCounter()
  const document = parseDocument(yamlText, { lineCounter: lines, uniqueKeys: true, logLevel: "silent" })
  const syntax = [...document.errors, ...document.warnings]
  if (syntax.length > 0)
    return failed(
      ...syntax.map(({ message, pos }) =>
        problem(
          "yaml-syntax",
          `不是正确的 YAML：${message.split("\n")[0] ?? ""}`,
          "请检查缩进、冒号和重复的键。",
          {
            line: lines.linePos(pos[0]).line,
          },
        ),
      ),
    )
  const data = plainData(document)
  if (data === fault)
    return failed(problem("yaml-content", "不能使用 YAML 别名（& 和 *）。", "请把内容写全。", null))
  const faults: FaultAt[] = []
  const content = reader(data, [], faults)
  if (content !== fault && faults.length === 0) return done(content)
  return failed(
    ...faults.map(({ path, message }) =>
      problem(
        "yaml-content",
        `${path.length === 0 ? "文件" : describePath(path)}：${message}`,
        "请按 rulebooks/README.md 的写法修改这一处。",
        lineOf(document, path, lines),
      ),
    ),
  )
}

/** Aliases are refused: a few of them expand to any size. */
function plainData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    return fault
  }
}

/** The line of the value at a path, or of the nearest holder that exists. */
function lineOf(document: Document, path: Path, lines: LineCounter): Source | null {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    const range = isPlainRecord(node) ? node["range"] : undefined
    if (Array.isArray(range) && typeof range[0] === "number") return { line: lines.linePos(range[0]).line }
  }
  return null
}

function problem(code: string, message: string, remedy: string, source: Source | null): Problem {
  return { code, severity: "blocking", message, remedy, source }
}
