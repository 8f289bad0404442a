import { credibilityByRules } from "../../actions/credibility-of-forms.ts"
import type { CredibilityReport } from "../../actions/credibility-of-forms.ts"
import type { RuleShelf } from "../../actions/read-rulebooks.ts"
import { credibilityParts, figureOf } from "../../contract/credibility.ts"
import type { Distributions, PartValue } from "../../contract/credibility.ts"
import { partWords } from "../../contract/credibility-words.ts"
import type { Language } from "../../basics/bilingual.ts"
import { plain } from "../../basics/exact.ts"
import type { CommandEnvironment } from "../environment.ts"
import { exitCodes } from "../exit-codes.ts"
import type { ExitCode } from "../exit-codes.ts"
import { write } from "../output.ts"
import { readForms } from "../read-forms.ts"
import type { ReadForms } from "../read-forms.ts"
import type { ReportOptions } from "../report.ts"
import { printable, textTable } from "../text-table.ts"
import { kindWords } from "../words.ts"

/** `jiheng credibility`: what the self-evaluations say about themselves, each part among comparable forms. */
export async function credibilityOfFiles(
  environment: CommandEnvironment,
  paths: readonly string[],
  options: ReportOptions,
  rules: RuleShelf,
  chosen: string | null,
): Promise<ExitCode> {
  const read = await readForms(environment, paths)
  if (read === null) return exitCodes.unread
  const report = credibilityByRules(read.forms, rules, chosen)
  const forms = report.forms.map((form) => ({ ...form, ...read.origins[form.index] }))
  const text =
    options.format === "json"
      ? JSON.stringify({ documents: read.documents, ...report, forms })
      : linesOf(report, read, options.lang).map(printable).join("\n")
  await write(environment.stdout, `${text}\n`)
  return read.unread ? exitCodes.unread : exitCodes.fine
}

const headings = {
  zh: ["", "本表", "低于本表的同类表"],
  en: ["", "this form", "comparable forms below it"],
} as const

function linesOf(report: CredibilityReport, { origins }: ReadForms, language: Language): readonly string[] {
  return [
    ...report.forms.flatMap((form) => {
      const rows = credibilityParts.map((part) => [
        partWords[part].title[language],
        valueText(form.credibility[part], language),
        form.standing[part] === null ? "" : `${plain(form.standing[part])}%`,
      ])
      return [
        `${origins[form.index]?.file ?? ""}: ${form.project}  ${form.year ?? ""}`,
        ...textTable([headings[language], ...rows]).map((line) => `  ${line}`),
        "",
      ]
    }),
    ...Object.entries(report.distributions).flatMap(([kind, distributions]) =>
      distributionLines(kindWords[kind as keyof typeof kindWords][language], distributions, language),
    ),
    language === "zh"
      ? "各项只供挑选查看的对象，不是对人的评判。各项的含义见 docs/credibility.md。"
      : "These figures help to choose what to look at; they judge nobody. What each means: docs/credibility.md.",
  ]
}

function valueText(value: PartValue, language: Language): string {
  if (value.kind === "unknown") return `? ${value.because[language]}`
  const figure = plain(figureOf(value) ?? 0)
  return value.kind === "points" ? `${figure}` : `${figure}% (${value.count}/${value.of})`
}

const distributionHeadings = {
  zh: ["", "表数", "最低", "下四分位", "中位", "上四分位", "最高"],
  en: ["", "forms", "lowest", "lower quartile", "median", "upper quartile", "highest"],
} as const

function distributionLines(
  kind: string,
  distributions: Distributions,
  language: Language,
): readonly string[] {
  const rows = credibilityParts.flatMap((part) => {
    const own = distributions[part]
    if (own === null) return []
    const { forms, lowest, lowerQuartile, median, upperQuartile, highest } = own
    const figures = [lowest, lowerQuartile, median, upperQuartile, highest].map(plain)
    return [[partWords[part].title[language], String(forms), ...figures]]
  })
  if (rows.length === 0) return []
  return [kind, ...textTable([distributionHeadings[language], ...rows]).map((line) => `  ${line}`), ""]
}
