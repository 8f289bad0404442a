import { readdir, readFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { Problem } from "../basics/problem.ts"
import { joinRulebooks } from "../rules/join-rulebooks.ts"
import { parseRulebookCase, runRulebookCase } from "../rules/rulebook-case.ts"
import { parseRulebook } from "../rules/rulebook.ts"
import type { Rulebook } from "../rules/rulebook.ts"

/** One worked case of a rulebook: it holds where nothing differs and nothing is wrong with its file. */
export interface CaseResult {
  readonly file: string
  readonly rulebook: string
  /** Its name; null where the file could not be read. */
  readonly name: string | null
  readonly differences: readonly string[]
  readonly problems: readonly Problem[]
}

export interface RulebookTest {
  /** The rulebooks found, each with what is wrong with its file. */
  readonly rulebooks: readonly {
    readonly file: string
    readonly id: string | null
    readonly problems: readonly Problem[]
  }[]
  /** What is wrong with the rulebooks together: unknown parents, circles, an id twice. */
  readonly problems: readonly Problem[]
  readonly cases: readonly CaseResult[]
}

/**
 * Reads every rulebook.yaml under the folder and runs the cases beside each. A rulebook may extend those of `shipped`,
 * and one of the same id takes its place.
 *
 * Problems: `rulebooks-missing`.
 */
export async function testRulebooks(
  folder: string,
  shipped: readonly Rulebook[],
): Promise<Outcome<RulebookTest>> {
  const files = await yamlFiles(folder)
  const books = await Promise.all(
    files
      .filter((file) => basename(file) === "rulebook.yaml")
      .map(async (file) => {
        const outcome = parseRulebook(await readFile(file, "utf8"))
        return { file, outcome }
      }),
  )
  if (books.length === 0) return failed(missing(folder))
  const own = books.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []))
  const others = shipped.filter(({ id }) => !own.some((rulebook) => rulebook.id === id))
  const joined = joinRulebooks([...others, ...own])
  const usable = joined.ok ? joined.value : []
  const cases = await Promise.all(
    books.map(async ({ file, outcome }) => {
      const rulebook = usable.find(({ id }) => outcome.ok && id === outcome.value.id)
      const beside = join(dirname(file), "cases")
      const caseFiles = files.filter((each) => dirname(each) === beside)
      return rulebook === undefined ? [] : Promise.all(caseFiles.map((each) => runCase(each, rulebook)))
    }),
  )
  return done({
    rulebooks: books.map(({ file, outcome }) => ({
      file,
      id: outcome.ok ? outcome.value.id : null,
      problems: outcome.ok ? [] : outcome.problems,
    })),
    problems: joined.ok ? [] : joined.problems,
    cases: cases.flat(),
  })
}

async function runCase(file: string, rulebook: Rulebook): Promise<CaseResult> {
  const outcome = parseRulebookCase(await readFile(file, "utf8"))
  const shared = { file, rulebook: rulebook.id }
  return outcome.ok
    ? {
        ...shared,
        name: outcome.value.案例,
        differences: runRulebookCase(outcome.value, rulebook),
        problems: [],
      }
    : { ...shared, name: null, differences: [], problems: outcome.problems }
}

async function yamlFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

function missing(folder: string): Problem {
  return {
    code: "rulebooks-missing",
    severity: "blocking",
    message: `${folder} 中没有 rulebook.yaml。`,
    remedy: "请给出规则所在的文件夹；写法见 rulebooks/README.md。",
    source: null,
  }
}
