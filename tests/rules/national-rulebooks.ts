import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { parseRulebook } from "../../src/rules/rulebook.ts"
import type { Rulebook } from "../../src/rules/rulebook.ts"

export const repository = resolve(import.meta.dirname, "../..")

/** The rulebooks of the repository; a fault in one of them fails the test that asks for it. */
export const nationalRulebooks: readonly Rulebook[] = ["mof/2020-10", "mof/2021-101", "mof/2015-88"].map(
  (id) => {
    const parsed = parseRulebook(readFileSync(resolve(repository, "rulebooks", id, "rulebook.yaml"), "utf8"))
    if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message).join("\n"))
    return parsed.value
  },
)
