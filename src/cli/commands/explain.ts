import type { Language } from "../../basics/bilingual.ts"
import { acrossChecks } from "../../rules/across/catalogue.ts"
import type { AcrossCheck } from "../../rules/across/catalogue.ts"
import type { CheckExplanation } from "../../rules/explain-check.ts"
import { explainCheck } from "../../rules/explain-check.ts"
import type { Citation } from "../../rules/finding.ts"
import { citationOn } from "../../rules/rulebook.ts"
import type { Rulebook } from "../../rules/rulebook.ts"
import type { CommandEnvironment } from "../environment.ts"
import { exitCodes } from "../exit-codes.ts"
import type { ExitCode } from "../exit-codes.ts"
import { write } from "../output.ts"
import type { ReportOptions } from "../report.ts"
import { printable } from "../text-table.ts"
import { fieldLabel, kindWords, severityWords } from "../words.ts"

/** `jiheng check --explain CODE`: what a check asks, what it rests on by each rulebook, and a form that fails it. */
export async function explain(
  environment: CommandEnvironment,
  code: string,
  rulebooks: readonly Rulebook[],
  options: ReportOptions,
): Promise<ExitCode> {
  const explanation = explainCheck(code.trim().toUpperCase(), rulebooks)
  const across = acrossChecks.find((check) => check.code === code.trim().toUpperCase())
  if (explanation === null && across !== undefined) {
    await write(environment.stdout, `${acrossLines(across, rulebooks, options).map(printable).join("\n")}\n`)
    return exitCodes.fine
  }
  if (explanation === null) {
    await write(
      environment.stderr,
      printable(`jiheng: 没有编号为 ${code} 的检查。全部检查见 docs/checks.md`) + "\n",
    )
    return exitCodes.usage
  }
  const text =
    options.format === "json"
      ? JSON.stringify(explanation, null, 2)
      : linesOf(explanation, options.lang).map(printable).join("\n")
  await write(environment.stdout, `${text}\n`)
  return exitCodes.fine
}

/** A check of `jiheng compare`; its example stands in docs/checks.md. */
function acrossLines(
  check: AcrossCheck,
  rulebooks: readonly Rulebook[],
  { format, lang }: ReportOptions,
): readonly string[] {
  const citations = rulebooks.flatMap((rulebook) => {
    const citation = citationOn(rulebook, check.rule, "9999-12-31")
    return citation === null ? [] : [{ rulebook: rulebook.id, title: rulebook.title, citation }]
  })
  if (format === "json") return [JSON.stringify({ ...check, citations }, null, 2)]
  return [
    `${check.code}  ${check.title[lang]}`,
    `  ${severityWords[check.severity][lang]}  jiheng compare`,
    ...citations.map(
      ({ title, citation }) =>
        `    ${title}：${citation.document} ${citation.article}（${statusWords[citation.status][lang]}）`,
    ),
  ]
}

const tierWords = {
  always: { zh: "随时", en: "always" },
  "before-submission": { zh: "提交前", en: "before submission" },
  "on-request": { zh: "按需", en: "on request" },
} as const

const statusWords = {
  confirmed: { zh: "已核对公开文本", en: "seen in a published copy" },
  unconfirmed: { zh: "待核对", en: "not yet seen in a published copy" },
  choice: { zh: "自定", en: "our own choice" },
} as const

function linesOf(explanation: CheckExplanation, language: Language): readonly string[] {
  const { code, title, severity, tier, kinds, citations, example } = explanation
  const words =
    language === "zh"
      ? { kinds: "适用", rests: "依据", example: "不通过的例子", only: "只留前 {} 个指标", empty: "（空）" }
      : {
          kinds: "on",
          rests: "rests on",
          example: "fails on",
          only: "only the first {} indicators",
          empty: "(empty)",
        }
  const cited = (citation: Citation): string =>
    `${citation.document} ${citation.article}（${statusWords[citation.status][language]}）`
  return [
    `${code}  ${title[language]}`,
    `  ${severityWords[severity][language]}  ${tierWords[tier][language]}`,
    `  ${words.kinds}：${kinds.map((kind) => kindWords[kind][language]).join("、")}`,
    `  ${words.rests}：`,
    ...citations.map(({ title: book, citation }) => `    ${book}：${cited(citation)}`),
    `  ${words.example}（${example.rulebook}）：`,
    ...(example.lines === null ? [] : [`    ${words.only.replace("{}", String(example.lines))}`]),
    ...example.changes.map(
      ({ path, text }) => `    ${fieldLabel(example.form, path, language)} = ${text || words.empty}`,
    ),
    `    ${example.finding.sentence[language]}`,
    `    → ${example.finding.remedy[language]}`,
  ]
}
