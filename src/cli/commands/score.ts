import type { RuleShelf } from "../../actions/read-rulebooks.ts"
import { scoreByRules } from "../../actions/score-form.ts"
import type { FormScoring } from "../../actions/score-form.ts"
import type { Bilingual, Language } from "../../basics/bilingual.ts"
import { plain } from "../../basics/exact.ts"
import type { Problem } from "../../basics/problem.ts"
import type { DocumentFormat } from "../../contract/read-result.ts"
import type { Form } from "../../records/form.ts"
import type { Score } from "../../rules/score.ts"
import { exitCodes } from "../exit-codes.ts"
import type { Report } from "../report.ts"
import { printable, textTable } from "../text-table.ts"
import { fieldLabel, rowLabel } from "../words.ts"

/** One document in the JSON of `jiheng score`. */
export interface ScoredDocument {
  readonly file: string
  readonly format: DocumentFormat
  readonly forms: readonly FormScoring[]
  readonly problems: readonly Problem[]
}

/** `jiheng score`: every score computed anew, with its steps, beside the one claimed. */
export function scoreReport(rules: RuleShelf, chosen: string | null = null): Report<ScoredDocument> {
  return {
    entryOf: ({ file, format, forms, problems }) => ({
      file,
      format,
      forms: forms.map((form) => scoreByRules(form, rules, chosen)),
      problems,
    }),
    codeOf: () => exitCodes.fine,
    linesOf: (document, entry, language) =>
      document.forms.flatMap((form, index) => {
        const scoring = entry.forms[index]
        return scoring === undefined ? [] : formLines(document.file, form, scoring, language)
      }),
  }
}

const headings = {
  zh: ["", "分值", "自评", "复算", ""],
  en: ["", "weight", "claimed", "computed", ""],
} as const

const verdictWords: Readonly<Record<Score["verdict"], Bilingual>> = {
  agrees: { zh: "一致", en: "agrees" },
  differs: { zh: "不一致", en: "differs" },
  "not-comparable": { zh: "无法比较", en: "not comparable" },
}

function formLines(file: string, form: Form, scoring: FormScoring, language: Language): readonly string[] {
  const all = [...scoring.scores, scoring.total]
  const rows = all.map((score) => [
    rowLabel(form, score.path, language) ?? fieldLabel(form, score.path, language),
    figure(score.weight),
    figure(score.claimed),
    resultText(score.result, language),
    verdictWords[score.verdict][language],
  ])
  const table = textTable([headings[language], ...rows])
  const steps = all
    .filter((score) => score.verdict === "differs")
    .flatMap((score) => stepLines(form, score, language))
  return [
    printable(`${file}: ${scoring.project}  ${scoring.year ?? ""}  ${scoring.rulebook}`),
    ...table.map((line) => `  ${line}`),
    ...gradeLines(scoring, language),
    ...steps,
    "",
  ]
}

function gradeLines({ grade }: FormScoring, language: Language): readonly string[] {
  if (grade.claimed === null && grade.computed === null) return []
  const [claimed, computed] = [grade.claimed ?? "—", grade.computed ?? "—"]
  return [
    printable(
      language === "zh"
        ? `  等级：自评 ${claimed}，复算 ${computed}`
        : `  grade: claimed ${claimed}, computed ${computed}`,
    ),
  ]
}

/** How the scores came about that differ from the claimed ones. */
function stepLines(form: Form, score: Score, language: Language): readonly string[] {
  return [
    `  ${fieldLabel(form, score.path, language)}：`,
    ...score.steps.map((step) => `      ${step.text[language]}`),
    `      § ${score.citation.document} ${score.citation.article}`,
  ].map(printable)
}

function resultText(result: Score["result"], language: Language): string {
  if (result.kind === "exact") return figure(result.score)
  if (result.kind === "range") return `${figure(result.from)}–${figure(result.to)}`
  return `? ${result.because[language]}`
}

function figure(number: number | null): string {
  return number === null ? "" : plain(number)
}
