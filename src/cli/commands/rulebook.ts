import { testRulebooks } from "../../actions/test-rulebooks.ts"
import type { RulebookTest } from "../../actions/test-rulebooks.ts"
import type { Problem } from "../../basics/problem.ts"
import { describeSource } from "../../basics/source.ts"
import type { CommandEnvironment } from "../environment.ts"
import { exitCodes } from "../exit-codes.ts"
import type { ExitCode } from "../exit-codes.ts"
import { write } from "../output.ts"
import { printable } from "../text-table.ts"

/** `jiheng rulebook test DIR`: are the rulebooks of a folder valid, and do the cases beside them hold? */
export async function testRulebookFolder(
  environment: CommandEnvironment,
  folder: string,
  format: "json" | "table",
): Promise<ExitCode> {
  const { rulebooks } = await environment.readRules()
  const outcome = await testRulebooks(folder, rulebooks)
  if (!outcome.ok) {
    for (const { message, remedy } of outcome.problems)
      await write(environment.stderr, printable(`jiheng: ${message}${remedy}`) + "\n")
    return exitCodes.unread
  }
  const test = outcome.value
  const text = format === "json" ? JSON.stringify(test, null, 2) : linesOf(test).map(printable).join("\n")
  await write(environment.stdout, `${text}\n`)
  return holds(test) ? exitCodes.fine : exitCodes.findings
}

function holds({ rulebooks, problems, cases }: RulebookTest): boolean {
  return (
    problems.length === 0 &&
    rulebooks.every((rulebook) => rulebook.problems.length === 0) &&
    cases.every((each) => each.problems.length === 0 && each.differences.length === 0)
  )
}

function linesOf({ rulebooks, problems, cases }: RulebookTest): readonly string[] {
  const failing = cases.filter((each) => each.problems.length > 0 || each.differences.length > 0)
  return [
    ...rulebooks.flatMap(({ file, id, problems: own }) => [
      `${own.length === 0 ? "✓" : "✗"} ${id ?? file}`,
      ...own.map((problem) => `    ${file}${problemText(problem)}`),
    ]),
    ...problems.map((problem) => `✗ ${problemText(problem)}`),
    ...cases.flatMap(({ file, name, differences, problems: own }) => [
      `${own.length + differences.length === 0 ? "✓" : "✗"} ${name ?? file}`,
      ...own.map((problem) => `    ${file}${problemText(problem)}`),
      ...differences.map((difference) => `    ${difference}`),
    ]),
    `规则 ${rulebooks.length} 份，算例 ${cases.length} 个，不符 ${failing.length} 个。`,
  ]
}

function problemText({ message, remedy, source }: Problem): string {
  return `${source === null ? "" : ` ${describeSource(source)}`} ${message}${remedy}`
}
