import { pairWorth, nameGroupWorth, valueGroupWorth } from "./evidence.ts"
import { secondLevels } from "../../../layouts/name-evidence.ts"
import type { SecondLevelId } from "../../../layouts/name-evidence.ts"
import { indicatorTree } from "../../../layouts/vocabulary.ts"
import { comparable } from "../../../basics/text.ts"
import type { Fragments, LevelLabel } from "./fragments.ts"
import type { NameFragment } from "./names.ts"
import type { Mark, Puzzle, WeightSum } from "./puzzle.ts"
import { figureOf } from "./tokens.ts"
import type { Token } from "./tokens.ts"
import { assembleValues } from "./values.ts"
import type { Piece, ValueFragment } from "./values.ts"
import { shapeOf } from "./value-shape.ts"

/** What stands in the columns of a form: names, values in row order, and the groups they belong to. */
export interface Columns {
  readonly names: readonly NameFragment[]
  readonly values: readonly (ValueFragment & { readonly page: number })[]
  readonly groups: readonly FormGroup[]
  readonly marks: readonly Mark[]
  /** How often 无 stands for a group without indicators. */
  readonly nones: number
  /** Text that found no place. */
  readonly unplaced: readonly Piece[]
}

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

export function columnsOf(fragments: Fragments): Columns {
  const groups = groupsOf(fragments.levels)
  const { names, used } = weightsFound(fragments)
  const values: (ValueFragment & { page: number })[] = []
  const unplaced: Piece[] = []
  const marks: Mark[] = []
  const pages = Math.max(0, ...fragments.tokens.map((token) => token.page + 1))
  for (let page = 0; page < pages; page += 1) {
    const indices = fragments.rest.filter((at) => fragments.tokens[at]?.page === page && !used.has(at))
    const pieces = piecesOf(fragments, indices)
    const wanted = names.filter((name) => name.tokens[0]?.page === page).length
    const read = assembleValues(pieces, wanted, (at) => parted(pieces[at - 1], pieces[at]))
    marks.push(...marksOn(fragments, groups, read.values, values.length, page))
    values.push(...read.values.map((value) => ({ ...value, page })))
    unplaced.push(...read.skipped)
  }
  return { names, values, groups, marks, nones: fragments.nones, unplaced }
}

/** Names whose weight stands apart take the stray figures of their page, in printed order. */
function weightsFound(fragments: Fragments): { names: readonly NameFragment[]; used: ReadonlySet<number> } {
  const used = new Set<number>()
  const names = [...fragments.names]
  const pages = new Set(names.map((name) => name.tokens[0]?.page))
  for (const page of pages) {
    const without = names.flatMap((name, at) =>
      name.weight === null && name.tokens[0]?.page === page ? [at] : [],
    )
    const stray = fragments.rest.filter((at) => {
      const token = fragments.tokens[at]
      return token !== undefined && token.page === page && figureOf(token) !== null
    })
    if (without.length === 0 || stray.length !== without.length) continue
    without.forEach((name, index) => {
      const at = stray[index] ?? -1
      const token = fragments.tokens[at]
      const fragment = names[name]
      if (token === undefined || fragment === undefined) return
      names[name] = { ...fragment, weight: figureOf(token), weightToken: token }
      used.add(at)
    })
  }
  return { names, used }
}

/** The leftover tokens, a piece a line; of two values on one line the second is the actual one. */
function piecesOf(fragments: Fragments, indices: readonly number[]): readonly Piece[] {
  const lines = new Map<number, Token[]>()
  for (const at of indices) {
    const token = fragments.tokens[at]
    if (token !== undefined) lines.set(token.line, [...(lines.get(token.line) ?? []), token])
  }
  return [...lines.values()].map((tokens) => {
    const [first, second] = tokens
    const paired =
      tokens.length === 2 && first !== undefined && second !== undefined && isValue(first) && isValue(second)
    return paired ? { tokens: [first], companion: [second] } : { tokens, companion: [] }
  })
}

function isValue(token: Token): boolean {
  const shape = shapeOf(token.text)
  return shape === "whole" || shape === "words"
}

/** True where anything but empty lines stands between two pieces. */
function parted(before: Piece | undefined, after: Piece | undefined): boolean {
  const last = before?.tokens.at(-1)
  const next = after?.tokens[0]
  return last === undefined || next === undefined || next.line - last.line > 1
}

/** Where labels stand among the values of a page; labels behind the last value say nothing. */
function marksOn(
  fragments: Fragments,
  groups: readonly FormGroup[],
  values: readonly ValueFragment[],
  offset: number,
  page: number,
): readonly Mark[] {
  const lines = values.map((value) => value.tokens[0]?.line ?? 0)
  const last = lines.at(-1)
  const nameLines = fragments.names.flatMap((name) =>
    name.tokens[0]?.page === page ? [name.tokens[0].line] : [],
  )
  const firstName = Math.min(...nameLines, Number.POSITIVE_INFINITY)
  if (last === undefined) return []
  return fragments.levels.flatMap((label) => {
    const group = groups.findIndex(({ id }) => id === label.level2)
    const { line } = label.token
    if (group === -1 || label.token.page !== page || line > last || line > firstName) return []
    const before = lines.filter((other) => other < line).length
    return [{ group, position: offset + before, beside: lines.includes(line) }]
  })
}

/** The groups whose labels are on the form, in the order of the tree, under the first levels printed. */
function groupsOf(levels: readonly LevelLabel[]): readonly FormGroup[] {
  const printed = secondLevels.filter(({ id }) => levels.some((label) => label.level2 === id))
  const all =
    printed.length > 0
      ? secondLevels.filter(({ id }) => !rare.has(id) || printed.some((one) => one.id === id))
      : []
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

/** The puzzle in numbers; `values` must be as many as the names. */
export function puzzleOf(columns: Columns): Puzzle {
  const { names, values, groups, marks, nones } = columns
  return {
    names: names.map((name, printed) => ({
      ordinal: name.ordinal,
      weight: name.weight,
      printed,
      page: name.tokens[0]?.page ?? 0,
    })),
    values: values.map((value) => ({ text: value.text, page: value.page })),
    groups: groups.map(({ labelled }) => ({ labelled })),
    nameInGroup: names.map((name) => groups.map((group) => nameGroupWorth(name.name, group.id))),
    valueInGroup: values.map((value) => groups.map((group) => valueGroupWorth(value.text, group.id))),
    pair: names.map((name) => values.map((value) => pairWorth(name.name, value.text))),
    marks,
    sums: sumsOf(groups),
    empties: nones === 0 ? null : nones,
  }
}

function sumsOf(groups: readonly FormGroup[]): readonly WeightSum[] {
  const byLevel = new Map<string, { groups: number[]; total: number }>()
  groups.forEach(({ level1, points }, at) => {
    if (points === null) return
    const sum = byLevel.get(level1) ?? { groups: [], total: points }
    sum.groups.push(at)
    byLevel.set(level1, sum)
  })
  return [...byLevel.values()]
}
