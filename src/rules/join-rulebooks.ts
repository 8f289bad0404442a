import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import type { Problem } from "../basics/problem.ts"
import type { Rulebook } from "./rulebook.ts"

/**
 * Rulebooks with what they extend: a parameter or provision that one sets itself replaces the whole history of that of
 * its parent; all else is the parent's. The order stays.
 *
 * Problems: `rulebook-twice`, `rulebook-parent-unknown`, `rulebook-circle`.
 */
export function joinRulebooks(written: readonly Rulebook[]): Outcome<readonly Rulebook[]> {
  const byId = new Map(written.map((rulebook) => [rulebook.id, rulebook]))
  const problems: Problem[] = written
    .filter((rulebook) => byId.get(rulebook.id) !== rulebook)
    .map(({ id }) => problem("rulebook-twice", `有两份规则的 id 都是 ${id}。`, "请给其中一份另起 id。"))
  const joined = written.map((rulebook) => {
    const line = lineOf(rulebook, byId)
    if (line.ok) return line.value.reduceRight(under)
    problems.push(...line.problems)
    return rulebook
  })
  return problems.length === 0 ? done(joined) : failed(...problems)
}

/** The rulebook and its ancestors, nearest first. */
function lineOf(rulebook: Rulebook, byId: ReadonlyMap<string, Rulebook>): Outcome<readonly Rulebook[]> {
  const line = [rulebook]
  let parent = rulebook.extends
  while (parent !== null) {
    const next = byId.get(parent)
    if (next === undefined)
      return failed(
        problem(
          "rulebook-parent-unknown",
          `${rulebook.id} 所沿用的规则 ${parent} 不存在。`,
          "请核对 extends 所写的 id。",
        ),
      )
    if (line.includes(next))
      return failed(
        problem(
          "rulebook-circle",
          `规则互相沿用，成了一圈：${[...line, next].map(({ id }) => id).join(" → ")}。`,
          "请去掉其中一处 extends。",
        ),
      )
    line.push(next)
    parent = next.extends
  }
  return done(line)
}

function under(parent: Rulebook, child: Rulebook): Rulebook {
  return {
    ...child,
    parameters: { ...parent.parameters, ...child.parameters },
    provisions: { ...parent.provisions, ...child.provisions },
  }
}

function problem(code: string, message: string, remedy: string): Problem {
  return { code, severity: "blocking", message, remedy, source: null }
}
