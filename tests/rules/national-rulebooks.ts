import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { joinRulebooks } from "../../src/rules/join-rulebooks.ts"
import { nationalRegion, parseRulebook } from "../../src/rules/rulebook.ts"
import type { Rulebook } from "../../src/rules/rulebook.ts"

export const repository = resolve(import.meta.dirname, "../..")

const folder = resolve(repository, "rulebooks")

function readRulebook(file: string): Rulebook {
  const parsed = parseRulebook(readFileSync(resolve(folder, file), "utf8"))
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => `${file}: ${problem.message}`).join("\n"))
  return parsed.value
}

function readAll(): readonly Rulebook[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  const joined = joinRulebooks(
    files
      .filter((file) => file.endsWith("rulebook.yaml"))
      .toSorted()
      .map(readRulebook),
  )
  if (!joined.ok) throw new Error(joined.problems.map(({ message }) => message).join("\n"))
  return joined.value
}

/** The rulebooks of the repository; a fault in one of them fails the test that asks for it. */
export const allRulebooks: readonly Rulebook[] = readAll()

/** Those that most forms go by. */
const first = ["mof/2020-10", "mof/2021-101", "mof/2015-88"]

/** Those of the whole country, the most used ones first. */
export const nationalRulebooks: readonly Rulebook[] = [
  ...first.flatMap((id) => allRulebooks.filter((rulebook) => rulebook.id === id)),
  ...allRulebooks.filter(({ id, region }) => region === nationalRegion && !first.includes(id)),
]
