import { comparable } from "../../../basics/text.ts"
import { indicatorTree } from "../../../layouts/vocabulary.ts"

interface Branch {
  readonly level1: readonly string[]
  readonly level2: readonly string[]
}

const branches: readonly Branch[] = indicatorTree.map(({ level1, level2 }) => ({
  level1: level1.map(comparable),
  level2: level2.map(comparable),
}))

/** The branch of the official tree under which a second level hangs; null where it hangs under none or under two. */
export function branchOver(level2: string): Branch | null {
  const over = branches.filter((branch) => branch.level2.includes(level2))
  return over.length === 1 ? (over[0] ?? null) : null
}
