import { comparable } from "../../../basics/text.ts"
import {
  groupNameCues,
  groupValueKinds,
  secondLevels,
  valueKindWords,
} from "../../../layouts/name-evidence.ts"
import type { GroupCue, SecondLevelId, ValueKind } from "../../../layouts/name-evidence.ts"
import { parseValue } from "../../../records/value.ts"
import type { Cell } from "../../page-model.ts"
import type { IndicatorColumn } from "./columns.ts"

/** What stands in the other columns of a row whose level is to be judged. */
export type RowCells = ReadonlyMap<IndicatorColumn, Cell>

/** Share of the probability that stays open whatever the words say: forms are filled by people. */
const open = 0.03

const idByWord = new Map<string, SecondLevelId>(
  secondLevels.flatMap(({ id, words }) => words.map((word) => [comparable(word), id] as const)),
)

/** The second-level group that a printed level cell names, or null. */
export function secondLevelOf(text: string): SecondLevelId | null {
  const bare = comparable(text).replace(/\([^()]*\)/gu, "")
  return idByWord.get(bare) ?? idByWord.get(`${bare}指标`) ?? null
}

/** How probable each of the given groups is for a row, by name, unit and value; the probabilities sum to 1. */
export function levelProbabilities(
  cells: RowCells,
  groups: readonly SecondLevelId[],
  learned: LearnedLevels | null,
): ReadonlyMap<SecondLevelId, number> {
  const name = comparable(cells.get("name")?.text ?? "").slice(0, 200)
  const kinds = valueKindsOf(cells)
  const scores = groups.map(
    (group) => nameScore(name, group) + valueScore(kinds, group) + (learned?.score(name, group) ?? 0),
  )
  const highest = Math.max(...scores)
  const masses = scores.map((score) => Math.exp(score - highest))
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  return new Map(
    groups.map(
      (group, at) => [group, ((1 - open) * (masses[at] ?? 0)) / total + open / groups.length] as const,
    ),
  )
}

/** The strongest cue of a group counts, not their number: synonyms in one name say the same thing twice. */
function nameScore(name: string, group: SecondLevelId): number {
  const bare = name.replace(/\([^()]*\)$/u, "")
  let best = 0
  for (const cue of groupNameCues[group]) if (cueFits(bare, cue)) best = Math.max(best, cue.weight)
  return best
}

function cueFits(name: string, { words, at }: GroupCue): boolean {
  if (at === "start") return words.some((word) => name.startsWith(word))
  return words.some((word) => (at === "end" ? name.endsWith(word) : name.includes(word)))
}

function valueScore(kinds: readonly ValueKind[], group: SecondLevelId): number {
  if (kinds.length === 0) return 0
  return kinds.reduce((sum, kind) => sum + groupValueKinds[group][kind], 0) / kinds.length
}

function valueKindsOf(cells: RowCells): readonly ValueKind[] {
  const target = cells.get("target")?.text ?? ""
  const value = parseValue(target)
  const unit = comparable(cells.get("measureUnit")?.text ?? value?.unit ?? "")
  if (unit === "" && /\d年|\d月/u.test(target)) return ["time"]
  const bare = comparable(target)
  return (Object.keys(valueKindWords) as ValueKind[]).filter((kind) => {
    const { units, words } = valueKindWords[kind]
    return unit === ""
      ? words.some((word) => bare.includes(word))
      : units.some((each) => comparable(each) === unit)
  })
}

/**
 * What this document itself shows: the groups under which it prints the same name, or names that end alike. Agencies
 * reuse their indicators, so this outweighs general wording.
 */
export class LearnedLevels {
  readonly #byName = new Map<string, Map<SecondLevelId, number>>()
  readonly #byEnding = new Map<string, Map<SecondLevelId, number>>()

  learn(name: string, group: SecondLevelId): void {
    const bare = comparable(name)
    count(this.#byName, bare, group)
    if (bare.length > endingLength) count(this.#byEnding, bare.slice(-endingLength), group)
  }

  /** Log-odds scale, as the cues of name-evidence. */
  score(name: string, group: SecondLevelId): number {
    const same = this.#byName.get(name)
    if (same !== undefined) return 2 * logShare(same, group)
    const alike = this.#byEnding.get(name.slice(-endingLength))
    return alike === undefined ? 0 : logShare(alike, group)
  }
}

const endingLength = 3

function count(counts: Map<string, Map<SecondLevelId, number>>, key: string, group: SecondLevelId): void {
  const groups = counts.get(key) ?? new Map<SecondLevelId, number>()
  counts.set(key, groups.set(group, (groups.get(group) ?? 0) + 1))
}

function logShare(groups: ReadonlyMap<SecondLevelId, number>, group: SecondLevelId): number {
  const total = [...groups.values()].reduce((sum, each) => sum + each, 0)
  return Math.log(((groups.get(group) ?? 0) + 0.3) / (total + 0.3 * secondLevels.length))
}
