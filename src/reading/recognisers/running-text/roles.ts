import type { Heading } from "./headings.ts"

/** What a cell of a row is, in the order in which a row prints its cells behind the name. */
export type Role =
  | "weight"
  | "score"
  | "target"
  | "adjustedTarget"
  | "actual"
  | "unit"
  | "nature"
  | "rate"
  | "yesNo"
  | "description"
  | "basis"
  | "deviation"
  | "unknown"

export interface Template {
  readonly roles: readonly Role[]
  /** The columns are not printed, or damaged: the order is a guess that the rows must bear out. */
  readonly guessed: boolean
  /** Weights were typed under the headings of values: what is read as weight and score stands in target and actual. */
  readonly misplaced?: boolean
}

const guesses: readonly (readonly Role[])[] = [
  ["target"],
  ["target", "weight"],
  ["weight", "target"],
  ["target", "actual"],
  ["target", "actual", "weight", "score"],
  ["weight", "target", "actual", "score"],
  ["target", "weight", "actual", "score"],
  ["target", "actual", "score"],
]

/** Columns that no guessed order may leave out where they are printed. */
const measured: ReadonlySet<Role> = new Set(["weight", "score", "target", "actual"])

const kept: ReadonlySet<string> = new Set([
  "weight",
  "score",
  "target",
  "adjustedTarget",
  "actual",
  "unit",
  "nature",
  "description",
  "basis",
  "deviation",
])

/** The orders of cells to be tried: the printed one, and common ones where the headings are missing or damaged. */
export function templatesFor(heading: Heading | null, text: string): readonly Template[] {
  if (heading === null) return guesses.map((roles) => ({ roles: [...roles, "deviation"], guessed: true }))
  const printed = printedRoles(heading, text)
  if (!printed.includes("unknown")) return [{ roles: printed, guessed: false }, ...misplacedWeights(printed)]
  const given = new Set(printed)
  const alike = guesses.filter(
    (roles) =>
      roles.every((role) => given.has(role) || role === "weight") &&
      [...given].every((role) => !measured.has(role) || roles.includes(role)),
  )
  return [
    { roles: withActual(printed), guessed: false },
    ...alike.map((roles) => ({ roles: [...roles, "deviation" as const], guessed: true })),
  ]
}

function misplacedWeights(printed: readonly Role[]): readonly Template[] {
  const valued = printed.includes("target") && printed.includes("actual")
  if (!valued || printed.includes("weight") || printed.includes("score")) return []
  const roles = printed.map((role) => (role === "target" ? "weight" : role === "actual" ? "score" : role))
  return [{ roles, guessed: true, misplaced: true }]
}

function printedRoles(heading: Heading, text: string): readonly Role[] {
  const names = heading.columns.map(({ name }) => name)
  const nameAt = names.includes("name") ? names.indexOf("name") : names.lastIndexOf("level2")
  const roles: Role[] = []
  for (const { name, from, to } of heading.columns.slice(nameAt + 1)) {
    const role = name === null ? "unknown" : name === "other" ? otherRole(text.slice(from, to)) : name
    if (
      role !== null &&
      (role === "unknown" || !roles.includes(role as Role)) &&
      role !== "level1" &&
      role !== "level2"
    )
      if (role === "unknown" || role === "rate" || role === "yesNo" || kept.has(role))
        roles.push(role as Role)
  }
  return roles
}

/** A damaged heading between legible ones is the actual value's where a score is printed and no actual value is. */
function withActual(roles: readonly Role[]): readonly Role[] {
  if (roles.includes("actual") || !roles.includes("score")) return roles
  const at = roles.lastIndexOf("unknown")
  return roles.map((role, index) => (index === at ? "actual" : role))
}

function otherRole(word: string): Role | null {
  if (word.startsWith("是否")) return "yesNo"
  if (/率|比例|系数/u.test(word)) return "rate"
  return word === "序号" ? null : "basis"
}
