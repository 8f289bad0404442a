import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join, relative } from "node:path"
import type { Problem } from "../basics/problem.ts"
import { joinRulebooks } from "../rules/join-rulebooks.ts"
import { parseRulebook } from "../rules/rulebook.ts"
import type { Rulebook } from "../rules/rulebook.ts"

/** The rulebooks in use. */
export interface RuleShelf {
  readonly rulebooks: readonly Rulebook[]
  /** Another mark means other rules, so that what was counted by them must be counted again. */
  readonly mark: string
}

/** A rulebook that cannot be used stops the program: judging by half of the law would be worse than not judging. */
export class RulebookError extends Error {
  readonly problems: readonly Problem[]

  constructor(file: string, problems: readonly Problem[]) {
    super(
      `规则文件无法使用：${file}\n${problems.map((problem) => `  ${problem.message}${problem.remedy}`).join("\n")}`,
    )
    this.name = "RulebookError"
    this.problems = problems
  }
}

/**
 * All rulebook.yaml files under the folder, in the order of their paths. `program` is the version of the checks
 * themselves.
 *
 * @throws {RulebookError} where one of them is not valid.
 */
export async function readRulebooks(folder: string, program: string): Promise<RuleShelf> {
  const hash = createHash("sha256").update(program)
  const rulebooks: Rulebook[] = []
  for (const file of await rulebookFiles(folder)) {
    const text = await readFile(file, "utf8")
    hash.update(text)
    const outcome = parseRulebook(text)
    if (!outcome.ok) throw new RulebookError(relative(folder, file), outcome.problems)
    rulebooks.push(outcome.value)
  }
  const joined = joinRulebooks(rulebooks)
  if (!joined.ok) throw new RulebookError(folder, joined.problems)
  return { rulebooks: joined.value, mark: hash.digest("hex").slice(0, 16) }
}

async function rulebookFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name === "rulebook.yaml")
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
