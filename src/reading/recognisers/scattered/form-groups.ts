import { comparable } from "../../../basics/text.ts"
import { secondLevels } from "../../../layouts/name-evidence.ts"
import type { SecondLevelId } from "../../../layouts/name-evidence.ts"
import { indicatorTree } from "../../../layouts/vocabulary.ts"
import type { LevelLabel } from "./fragments.ts"

/** A second-level group of the form, in the order of the official forms. */
export interface FormGroup {
  readonly id: SecondLevelId
  /** As printed, or as the official forms print it where the label was not found. */
  readonly level2: string
  readonly level1: string
  readonly points: number | null
  readonly labelled: boolean
  readonly label: LevelLabel | null
}

/** The groups of the official forms in the order of the tree, under the first levels printed. */
export function groupsOf(levels: readonly LevelLabel[]): readonly FormGroup[] {
  const printed = secondLevels.filter(({ id }) => levels.some((label) => label.level2 === id))
  const all = secondLevels.filter(({ id }) => !rare.has(id) || printed.some((one) => one.id === id))
  return all.map(({ id, words }) => {
    const labels = levels.filter((label) => label.level2 === id)
    const whole = labels.filter((label) => words.some((word) => comparable(word) === comparable(label.text)))
    const longest = whole.reduce(
      (a: LevelLabel | null, b) => (a === null || b.text.length > a.text.length ? b : a),
      null,
    )
    const level1 = firstLevelOf(words, levels)
    return {
      id,
      level2: longest?.text ?? words[0],
      level1: level1.text,
      points: level1.points,
      labelled: labels.length > 0,
      label: longest ?? labels[0] ?? null,
    }
  })
}

/** Groups that only the newer forms have. */
const rare: ReadonlySet<SecondLevelId> = new Set(["economic-cost", "social-cost", "environmental-cost"])

function firstLevelOf(
  words: readonly string[],
  levels: readonly LevelLabel[],
): { text: string; points: number | null } {
  const branch = indicatorTree.find(({ level2 }) => level2.some((word) => words.includes(word)))
  if (branch === undefined) return { text: "", points: null }
  const labels = levels.filter((label) => label.level1 === branch.level1[0] && label.level2 === null)
  const withPoints = labels.find((label) => label.points !== null)
  return {
    text: (withPoints ?? labels[0])?.text ?? branch.level1[0],
    points: withPoints?.points ?? null,
  }
}
