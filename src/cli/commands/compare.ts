import { compareByRules } from "../../actions/compare-forms.ts"
import type { RuleShelf } from "../../actions/read-rulebooks.ts"
import type { Language } from "../../basics/bilingual.ts"
import type { ComparedForm } from "../../contract/comparison.ts"
import type { Form } from "../../records/form.ts"
import { findingsByProject } from "../../rules/across/compare-forms.ts"
import type { ComparedProject, Comparison } from "../../rules/across/compare-forms.ts"
import type { AcrossFinding, FormCell } from "../../rules/across/finding.ts"
import type { CommandEnvironment } from "../environment.ts"
import { exitCodes } from "../exit-codes.ts"
import type { ExitCode } from "../exit-codes.ts"
import { write } from "../output.ts"
import { readForms } from "../read-forms.ts"
import type { ReadForms } from "../read-forms.ts"
import type { ReportOptions } from "../report.ts"
import { printable } from "../text-table.ts"
import { fieldLabel, kindWords, severityWords } from "../words.ts"

/** The JSON of `jiheng compare`. */
export interface ComparisonReport extends Comparison {
  readonly documents: ReadForms["documents"]
  /** In the order of the files; findings and projects name them by their place here. */
  readonly forms: readonly (ComparedForm & { readonly file: string; readonly formOfFile: number })[]
}

/** `jiheng compare`: the forms of all files held against each other. */
export async function compareFiles(
  environment: CommandEnvironment,
  paths: readonly string[],
  options: ReportOptions,
  rules: RuleShelf,
  chosen: string | null,
): Promise<ExitCode> {
  const read = await readForms(environment, paths)
  if (read === null) return exitCodes.unread
  const { documents, forms, origins, unread } = read
  const comparison = compareByRules(forms, rules, chosen)
  const report: ComparisonReport = {
    documents,
    ...comparison,
    forms: comparison.forms.map((form, index) => ({
      ...form,
      file: origins[index]?.file ?? "",
      formOfFile: origins[index]?.formOfFile ?? 0,
    })),
  }
  const text =
    options.format === "json" ? JSON.stringify(report) : linesOf(report, forms, options.lang).join("\n")
  await write(environment.stdout, `${text}\n`)
  if (unread) return exitCodes.unread
  return report.findings.some(({ severity }) => severity === "error") ? exitCodes.findings : exitCodes.fine
}

function linesOf(report: ComparisonReport, forms: readonly Form[], language: Language): readonly string[] {
  const lines = findingsByProject(report).flatMap(({ project, findings }) => {
    const told = findings.flatMap((each) => findingLines(report, forms, each, language))
    if (project === null) return told
    if (project.documents.length < 2 && told.length === 0) return []
    return [...headLines(report, project, language), ...told, ""]
  })
  return [...lines, summary(report, language)].map(printable)
}

function headLines(
  { forms }: ComparisonReport,
  { project, unit, year, documents }: ComparedProject,
  language: Language,
): readonly string[] {
  return [
    `${project}  ${unit ?? ""}  ${year}`,
    ...documents.map(({ form, kind }) => `  ${kindWords[kind][language]}: ${forms[form]?.file ?? ""}`),
  ]
}

function findingLines(
  report: ComparisonReport,
  forms: readonly Form[],
  finding: AcrossFinding,
  language: Language,
): readonly string[] {
  const cell = ({ form, path }: FormCell): string => {
    const own = forms[form]
    return `${report.forms[form]?.file ?? ""} ${own === undefined ? path : fieldLabel(own, path, language)}`
  }
  const against = finding.against.map(cell).join("  ")
  return [
    `  ${severityWords[finding.severity][language]} ${finding.code}  ${cell(finding.at)}${against === "" ? "" : ` ↔ ${against}`}`,
    `      ${finding.sentence[language]}`,
    `      → ${finding.remedy[language]}`,
    `      § ${finding.citation.document} ${finding.citation.article}`,
  ]
}

function summary({ projects, forms, findings }: ComparisonReport, language: Language): string {
  const pairs = projects.filter(({ documents }) => documents.length > 1).length
  return language === "zh"
    ? `表 ${forms.length} 张，项目年度 ${projects.length} 个，其中有两张以上的 ${pairs} 个；发现 ${findings.length} 处。`
    : `${forms.length} forms, ${projects.length} project years, ${pairs} of them with several forms; ${findings.length} findings.`
}
