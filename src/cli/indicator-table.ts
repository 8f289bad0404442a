import Papa from "papaparse"
import { plain } from "../basics/exact.ts"
import type { ReadDocument } from "../contract/read-result.ts"
import type { Form, Indicator, Value } from "../records/form.ts"
import { gradeWords, kindWords } from "./words.ts"

/** One row an indicator, for spreadsheets. A file or form without any has one row, which says why. */
export const tableHeadings = [
  "文件",
  "表序号",
  "表种",
  "年度",
  "项目名称",
  "主管部门",
  "实施单位",
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "可信度",
  "总分",
  "读取等级",
  "问题",
] as const

/** A text that a spreadsheet would take for a formula is marked as text; figures are not. */
const formula = /^(?=[=+\-@\t\r])(?!-?\d+(?:\.\d+)?$)/

/** Tells spreadsheets that the text is UTF-8. */
export const tableHead = `\ufeff${csvLines([tableHeadings])}`

export function tableRows(document: ReadDocument): string {
  if (document.forms.length === 0) return csvLines([rowOf(document, {})])
  return csvLines(
    document.forms.flatMap((form, index) =>
      form.indicators.length === 0
        ? [rowOf(document, { form, index })]
        : form.indicators.map((indicator) => rowOf(document, { form, index, indicator })),
    ),
  )
}

interface RowParts {
  readonly form?: Form
  readonly index?: number
  readonly indicator?: Indicator
}

function rowOf(
  { file, grade: all, problems: said }: ReadDocument,
  { form, index, indicator }: RowParts,
): readonly string[] {
  const problems = said.map((problem) => problem.message).join(" ")
  const grade = gradeWords[(index === undefined ? all : (all.forms[index] ?? all)).grade].zh
  return [
    file,
    index === undefined ? "" : String(index + 1),
    form === undefined ? "" : kindWords[form.kind].zh,
    form?.year?.toString() ?? "",
    form?.project.name ?? "",
    form?.project.department ?? "",
    form?.project.unit ?? "",
    indicator?.level1 ?? "",
    indicator?.level2 ?? "",
    indicator?.name ?? "",
    valueText(indicator?.target ?? null),
    valueText(indicator?.actual ?? null),
    figure(indicator?.weight ?? null),
    figure(indicator?.score ?? null),
    figure(indicator?.confidence ?? null),
    figure(form?.total.score ?? null),
    grade,
    problems,
  ]
}

function csvLines(rows: readonly (readonly string[])[]): string {
  const flat = rows.map((row) => row.map((cell) => cell.replace(/[\r\n]+/g, " ")))
  return `${Papa.unparse(flat, { newline: "\r\n", escapeFormulae: formula })}\r\n`
}

/** The sign may stand in a cell of its own; then the printed text of the value lacks it. */
export function valueText(value: Value | null): string {
  if (value === null) return ""
  const { text, op, unit } = value
  const apart = /^[-+\d.,]+$/.test(text)
  return apart ? `${op === null || op === "=" ? "" : op}${text}${unit ?? ""}` : text
}

export function figure(number: number | null): string {
  return number === null ? "" : plain(number)
}
