import { multiply } from "../../../basics/exact.ts"
import { groupFilled } from "../../../layouts/name-evidence.ts"
import type { Columns } from "./columns.ts"
import { nameGroupWorth, pairWorth, valueGroupWorth } from "./evidence.ts"
import type { FormGroup } from "./form-groups.ts"
import type { Puzzle, WeightSum } from "./puzzle.ts"
import { figureOf } from "./tokens.ts"

/** The puzzle in numbers; `values` must be as many as the names. */
export function puzzleOf(columns: Columns): Puzzle {
  const { names, values, groups, marks, nones } = columns
  return {
    names: names.map((name, printed) => ({
      ordinal: name.ordinal,
      weight: thousandths(name.weight),
      printed,
      page: name.tokens[0]?.page ?? 0,
    })),
    values: values.map((value) => ({
      text: value.text,
      page: value.page,
      weight: value.weightToken === null ? null : thousandths(figureOf(value.weightToken)),
    })),
    groups: groups.map(({ id, labelled }) => ({ labelled, filled: groupFilled[id] ?? 0 })),
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
    const sum = byLevel.get(level1) ?? { groups: [], total: thousandths(points) ?? 0 }
    sum.groups.push(at)
    byLevel.set(level1, sum)
  })
  return [...byLevel.values()]
}

function thousandths(weight: number | null): number | null {
  return weight === null ? null : Math.round(multiply(weight, 1000))
}
