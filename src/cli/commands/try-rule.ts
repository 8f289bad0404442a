import type { RuleShelf } from "../../actions/read-rulebooks.ts"
import { governingRulebook } from "../../actions/governing-rulebook.ts"
import type { Language } from "../../basics/bilingual.ts"
import { plain } from "../../basics/exact.ts"
import { parseParameter } from "../../rules/parse-parameter.ts"
import type { ParameterChange } from "../../rules/parse-parameter.ts"
import { tryRule, withValue } from "../../rules/try-rule.ts"
import type { RuleTrial, TrialRow } from "../../rules/try-rule.ts"
import type { CommandEnvironment } from "../environment.ts"
import { exitCodes } from "../exit-codes.ts"
import type { ExitCode } from "../exit-codes.ts"
import { write } from "../output.ts"
import { readForms } from "../read-forms.ts"
import type { ReadForms } from "../read-forms.ts"
import type { ReportOptions } from "../report.ts"
import { printable, textTable } from "../text-table.ts"

/** `jiheng rulebook try`: what another value of a rule would change for forms of the past. Nothing is switched on. */
export async function tryRuleOnFiles(
  environment: CommandEnvironment,
  paths: readonly string[],
  setting: string,
  options: ReportOptions,
  rules: RuleShelf,
  chosen: string | null,
): Promise<ExitCode> {
  const change = parseParameter(setting)
  if (!change.ok) {
    for (const { message, remedy } of change.problems)
      await write(environment.stderr, printable(`jiheng: ${message}${remedy}`) + "\n")
    return exitCodes.usage
  }
  const read = await readForms(environment, paths)
  if (read === null) return exitCodes.unread
  const past = read.forms.map((form) => ({ form, rulebook: governingRulebook(form, rules, chosen) }))
  const trial = tryRule(past, (rulebook) => withValue(rulebook, change.value.name, change.value.value))
  const text =
    options.format === "json"
      ? JSON.stringify({
          documents: read.documents,
          setting: change.value,
          ...trial,
          changed: named(trial, read),
        })
      : linesOf(trial, read, change.value, options.lang).map(printable).join("\n")
  await write(environment.stdout, `${text}\n`)
  return read.unread ? exitCodes.unread : exitCodes.fine
}

function named({ changed }: RuleTrial, { forms, origins }: ReadForms) {
  return changed.map((row) => ({
    ...row,
    file: origins[row.form]?.file ?? "",
    project: forms[row.form]?.project.name ?? "",
  }))
}

const headings = {
  zh: ["", "原总分", "新总分", "原等级", "新等级", "新增发现", "消失的发现"],
  en: ["", "total before", "after", "grade before", "after", "findings that come", "findings that go"],
} as const

function linesOf(
  trial: RuleTrial,
  read: ReadForms,
  { name, value }: ParameterChange,
  language: Language,
): readonly string[] {
  const rows = named(trial, read).map((row) => [`${row.file} ${row.project}`, ...cellsOf(row)])
  const { forms, changed, totalsChanged, gradesChanged, findingsChanged, greatestChange, meanChange } = trial
  const set = `${name} = ${JSON.stringify(value)}`
  const [greatest, mean] = [greatestChange, meanChange].map((change) =>
    change === null ? "—" : plain(change),
  )
  return [
    ...(rows.length === 0 ? [] : [...textTable([headings[language], ...rows]), ""]),
    language === "zh"
      ? `${set}：${forms} 张表中有 ${changed.length} 张变化；总分变 ${totalsChanged} 张，等级变 ${gradesChanged} 张，发现变 ${findingsChanged} 张；总分变化最大 ${greatest}，平均 ${mean}。规则没有改动。`
      : `${set}: ${changed.length} of ${forms} forms change; ${totalsChanged} totals, ${gradesChanged} grades, ${findingsChanged} lists of findings; greatest change of a total ${greatest}, mean ${mean}. Nothing was switched on.`,
  ]
}

function figure(number: number | null): string {
  return number === null ? "?" : plain(number)
}

function cellsOf({ total, grade, appeared, gone }: TrialRow): readonly string[] {
  return [
    figure(total.before),
    figure(total.after),
    grade.before ?? "",
    grade.after ?? "",
    appeared.join(" "),
    gone.join(" "),
  ]
}
