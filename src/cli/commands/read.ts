import type { Language } from "../../basics/bilingual.ts"
import type { ReadResult } from "../../contract/read-result.ts"
import { confidencesOf } from "../../records/confidence.ts"
import type { Form } from "../../records/form.ts"
import type { Grade } from "../../records/grade.ts"
import { exitCodes } from "../exit-codes.ts"
import { figure, valueText } from "../indicator-table.ts"
import type { Report } from "../report.ts"
import { printable, textTable } from "../text-table.ts"
import { fieldLabel, gradeWords, kindWords } from "../words.ts"

/** `jiheng read`: what stands in the documents. The JSON is the contract of contract/read-result.ts. */
export const readReport: Report<ReadResult["documents"][number]> = {
  entryOf: (document) => ({
    ...document,
    forms: document.forms.map((form) => ({ ...form, confidences: confidencesOf(form) })),
  }),
  codeOf: () => exitCodes.fine,
  linesOf: (document, _entry, language) =>
    document.forms.flatMap((form, at) => [
      ...formLines(document.file, form, language),
      ...gradeLines(document.grade.forms[at], language),
      "",
    ]),
}

function formLines(file: string, form: Form, language: Language): readonly string[] {
  const { project } = form
  const kind = kindWords[form.kind][language]
  const year = form.year === null ? "" : `  ${form.year}`
  const people = [project.department, project.unit].filter((name) => name !== null).join(" / ")
  return [
    printable(`${file}: ${project.name}  ${kind}${year}  ${form.currency}`),
    ...(people === "" ? [] : [printable(`  ${people}`)]),
    ...indent(textTable(fundRows(form, language))),
    ...indent(textTable(indicatorRows(form, language))),
    ...remarkLines(form),
    ...form.doubts.map((doubt) =>
      printable(`  ? ${fieldLabel(form, doubt.path, language)}：${doubt.message}`),
    ),
  ]
}

function gradeLines(grade: Grade | undefined, language: Language): readonly string[] {
  if (grade === undefined) return []
  const why = grade.reasons.map(({ sentence }) => sentence[language]).join(language === "zh" ? "；" : "; ")
  return [`  = ${gradeWords[grade.grade][language]}${why === "" ? "" : `：${why}`}`]
}

const fundHeadings = {
  zh: ["资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  en: ["funds", "initial", "budget", "executed", "weight", "rate", "score"],
} as const

function fundRows(form: Form, language: Language): readonly (readonly string[])[] {
  if (form.funds.length === 0) return []
  const rows = form.funds.map((fund) => [
    fund.source,
    ...[fund.initialBudget, fund.budget, fund.executed, fund.weight].map(figure),
    fund.executionRate === null ? "" : `${figure(fund.executionRate)}%`,
    figure(fund.score),
  ])
  return [fundHeadings[language], ...rows]
}

const indicatorHeadings = {
  zh: ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "可信度"],
  en: ["level 1", "level 2", "indicator", "target", "actual", "weight", "score", "confidence"],
} as const

function indicatorRows(form: Form, language: Language): readonly (readonly string[])[] {
  const rows = form.indicators.map((indicator) => [
    indicator.level1,
    indicator.level2,
    indicator.name,
    valueText(indicator.target),
    valueText(indicator.actual),
    figure(indicator.weight),
    figure(indicator.score),
    indicator.confidence === 1 ? "" : indicator.confidence.toFixed(2),
  ])
  const { weight, score } = form.total
  const total =
    weight === null && score === null ? [] : [["总分", "", "", "", "", figure(weight), figure(score)]]
  return [indicatorHeadings[language], ...rows, ...total]
}

function remarkLines(form: Form): readonly string[] {
  const goals = [form.goal.expected, form.goal.actual].filter((text) => text !== null)
  const remarks = form.conclusion.map((remark) => `${remark.heading}：${remark.text}`)
  return [...goals, ...remarks].map((text) => printable(`  ${text}`))
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`)
}
