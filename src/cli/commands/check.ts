import { checkByRules } from "../../actions/check-form.ts"
import type { FormCheck } from "../../actions/check-form.ts"
import type { RuleShelf } from "../../actions/read-rulebooks.ts"
import type { Language } from "../../basics/bilingual.ts"
import type { Problem } from "../../basics/problem.ts"
import { describeSource } from "../../basics/source.ts"
import type { DocumentFormat } from "../../contract/read-result.ts"
import type { Form } from "../../records/form.ts"
import type { Tier } from "../../rules/check.ts"
import type { Finding, Severity } from "../../rules/finding.ts"
import { exitCodes } from "../exit-codes.ts"
import type { Report } from "../report.ts"
import { printable } from "../text-table.ts"
import { fieldLabel, severityWords } from "../words.ts"

/** One document in the JSON of `jiheng check`. */
export interface CheckedDocument {
  readonly file: string
  readonly format: DocumentFormat
  readonly forms: readonly FormCheck[]
  readonly problems: readonly Problem[]
}

/** `jiheng check`: what the rules object to in every form. */
export function checkReport(
  rules: RuleShelf,
  chosen: string | null = null,
  tiers?: readonly Tier[],
): Report<CheckedDocument> {
  return {
    entryOf: ({ file, format, forms, problems }) => ({
      file,
      format,
      forms: forms.map((form) => checkByRules(form, rules, chosen, tiers)),
      problems,
    }),
    codeOf: ({ forms }) => {
      const errors = forms.some((form) => form.findings.some((finding) => finding.severity === "error"))
      return errors ? exitCodes.findings : exitCodes.fine
    },
    linesOf: (document, entry, language) =>
      document.forms.flatMap((form, index) => {
        const check = entry.forms[index]
        return check === undefined ? [] : formLines(document.file, form, check, language)
      }),
  }
}

function formLines(file: string, form: Form, check: FormCheck, language: Language): readonly string[] {
  return [
    printable(`${file}: ${check.project}  ${check.year ?? ""}  ${check.rulebook}`),
    ...check.findings.flatMap((finding) => findingLines(form, finding, language)),
    `  ${countLine(check.findings, language)}`,
    "",
  ]
}

function findingLines(form: Form, finding: Finding, language: Language): readonly string[] {
  const { citation, place, found } = finding
  const where = place === null ? "" : `${describeSource(place)}  `
  const label = fieldLabel(form, finding.path, language)
  return [
    `  ${severityWords[finding.severity][language]} ${finding.code}  ${where}${label}${found === null ? "" : `：${found}`}`,
    `      ${finding.sentence[language]}`,
    `      → ${finding.remedy[language]}`,
    `      § ${citation.document} ${citation.article}`,
  ].map(printable)
}

function countLine(findings: readonly Finding[], language: Language): string {
  const count = (severity: Severity): string => {
    const number = findings.filter((finding) => finding.severity === severity).length
    return `${severityWords[severity][language]} ${number}`
  }
  return [count("error"), count("warning"), count("hint")].join("  ")
}
