import { plain, parseFigure } from "../basics/exact.ts"
import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { Problem } from "../basics/problem.ts"
import { oneLine } from "../basics/text.ts"
import { fieldTypeOf, optionalFields, parseFieldPath } from "./field-path.ts"
import type { FieldAddress, FieldName, FieldType } from "./field-path.ts"
import type { FieldPath, Form, FormKind, Nature, Value } from "./form.ts"
import { parseValue } from "./value.ts"

/** The longest text that a field takes, in UTF-16 units. */
export const maxFieldLength = 20_000

const natureNames: readonly (readonly [Nature, string])[] = [
  ["positive", "正向"],
  ["negative", "反向"],
  ["qualitative", "定性"],
]

const formKinds: readonly FormKind[] = [
  "target",
  "monitoring",
  "self-evaluation",
  "department-target",
  "department-self-evaluation",
]

/** The field as a person would type it; "" where it is empty, does not exist, or is no single field. */
export function getFieldText(form: Form, path: FieldPath): string {
  const type = fieldTypeOf(path)
  if (type === null) return ""
  const content = contentAt(form, parseFieldPath(path))
  if (content === null || content === undefined) return ""
  if (type === "nature") return natureNames.find(([nature]) => nature === content)?.[1] ?? ""
  if (typeof content === "number") return plain(content)
  if (typeof content === "string") return content
  return valueText(content as Value)
}

/** Sign and unit that were printed in columns of their own are put back, or an edit would lose them: "≥" "95" "%". */
function valueText({ text, op, number, unit }: Value): string {
  return number === null || parseFigure(text) === null ? text : `${op ?? ""}${text}${unit ?? ""}`
}

/**
 * A new form with the field set to what was typed: a value is taken apart again, a figure must be a figure, an empty
 * text empties the field. The field's doubts are settled by it; its place stays where it was printed. The very same
 * form comes back where the text says what already stands there.
 *
 * Problems: `field-unknown`, `field-too-long`, `figure-invalid`, `year-invalid`, `choice-invalid`.
 */
export function setField(form: Form, path: FieldPath, text: string): Outcome<Form> {
  const type = fieldTypeOf(path)
  const address = parseFieldPath(path)
  if (type === null || contentAt(form, address) === undefined)
    return failed(problem("field-unknown", `表中没有“${path}”这一栏。`, "请重新打开该文件后再修改。"))
  if (text.length > maxFieldLength)
    return failed(
      problem("field-too-long", `文字超过 ${maxFieldLength} 字。`, `请缩短到 ${maxFieldLength} 字以内。`),
    )
  if (oneLine(text) === getFieldText(form, path)) return done(form)
  const content = parseContent(text, type)
  return content.ok ? done(settle(withContent(form, address, content.value), path)) : content
}

/**
 * The form with the doubts on a field taken as settled. For a row (`indicators[3]`) those of all its fields. Once an
 * indicator has no doubt left that it had, its row counts as sure; a row named as a whole always does.
 */
export function settle(form: Form, path: FieldPath): Form {
  const doubts = form.doubts.filter((doubt) => doubt.path !== path && !doubt.path.startsWith(`${path}.`))
  const { section, index, field } = parseFieldPath(path)
  const row = section === "indicators" && index !== null ? form.indicators[index] : undefined
  const prefix = `indicators[${index}]`
  const stillDoubted = doubts.some((doubt) => doubt.path === prefix || doubt.path.startsWith(`${prefix}.`))
  const becomesSure =
    row !== undefined &&
    row.confidence < 1 &&
    !stillDoubted &&
    (field === null || doubts.length < form.doubts.length)
  if (!becomesSure) return doubts.length === form.doubts.length ? form : { ...form, doubts }
  const indicators = form.indicators.map((each) => (each === row ? { ...each, confidence: 1 } : each))
  return { ...form, doubts, indicators }
}

/** undefined where the form has no such field; null where it has, and it is empty. */
function contentAt(form: Form, { section, index, field }: FieldAddress): unknown {
  let content: unknown = own(form, section)
  if (index !== null) content = Array.isArray(content) ? content[index] : undefined
  if (field === null) return content
  const held = own(content, field)
  const isAbsent = held === undefined && typeof content === "object" && content !== null
  return isAbsent && optionalFields.has(`${section}.${field}` as FieldName) ? null : held
}

function own(holder: unknown, key: string): unknown {
  if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, key)) return undefined
  return (holder as Record<string, unknown>)[key]
}

/** The casts are sound because `contentAt` found the field and `parseContent` made content of the field's type. */
function withContent(form: Form, { section, index, field }: FieldAddress, content: unknown): Form {
  const holder = own(form, section)
  if (field === null) return { ...form, [section]: content } as Form
  if (index === null) return { ...form, [section]: { ...(holder as object), [field]: content } } as Form
  const rows = (holder as readonly object[]).map((row, at) =>
    at === index ? { ...row, [field]: content } : row,
  )
  return { ...form, [section]: rows } as Form
}

function parseContent(text: string, type: FieldType): Outcome<unknown> {
  const line = oneLine(text)
  switch (type) {
    case "text":
      return done(line)
    case "optional-text":
      return done(line === "" ? null : line)
    case "value":
      return done(parseValue(text))
    case "figure":
    case "percent":
    case "whole":
      return parseFigureField(line, type)
    case "year":
      return parseYear(line)
    case "nature": {
      if (line === "") return done(null)
      const nature = natureNames.find(([id, name]) => id === line || name === line)
      return nature === undefined ? badChoice(line, "正向、反向、定性") : done(nature[0])
    }
    case "currency":
      return line === "元" || line === "万元" ? done(line) : badChoice(line, "元、万元")
    case "kind": {
      const kind = formKinds.find((each) => each === line)
      return kind === undefined ? badChoice(line, formKinds.join("、")) : done(kind)
    }
  }
}

function parseFigureField(line: string, type: "figure" | "percent" | "whole"): Outcome<number | null> {
  const folded = line.normalize("NFKC")
  if (folded === "" || /^[-—–]+$/u.test(folded)) return done(null)
  const figure = parseFigure(type === "percent" ? folded.replace(/\s*%$/u, "") : folded)
  if (figure !== null && (type !== "whole" || (Number.isInteger(figure) && figure > 0))) return done(figure)
  return failed(
    problem(
      "figure-invalid",
      `“${line.slice(0, 40)}”不是数字，没有保存。`,
      type === "whole"
        ? "请填写正整数，或留空。"
        : "请只填写数字（可带小数点和千位逗号，最多 15 位有效数字），或留空。",
    ),
  )
}

function parseYear(line: string): Outcome<number | null> {
  const folded = line.normalize("NFKC").replace(/\s*年度?$/u, "")
  if (folded === "") return done(null)
  if (/^(19|20|21)\d\d$/.test(folded)) return done(Number(folded))
  return failed(
    problem("year-invalid", `“${line.slice(0, 40)}”不是年度，没有保存。`, "请填写四位年份，例如 2024。"),
  )
}

function badChoice(line: string, choices: string): Outcome<never> {
  return failed(
    problem("choice-invalid", `这一栏不能填“${line.slice(0, 40)}”，没有保存。`, `可填：${choices}。`),
  )
}

function problem(code: string, message: string, remedy: string): Problem {
  return { code, severity: "blocking", message, remedy, source: null }
}
