import type { Budget } from "./budget.ts"
import type { Solved } from "./margins.ts"
import { boundOf, solve } from "./solve.ts"
import { puzzleOf } from "./puzzle-of.ts"
import type { Columns, RowValue } from "./columns.ts"

export interface Matched {
  /** The columns with as many values as names: a row whose value is missing has an empty one. */
  readonly columns: Columns
  readonly solved: Solved | null
  /** `all`: a value for every name; `gaps`: some were missing or surplus; `none`: names alone could be placed. */
  readonly values: "all" | "gaps" | "none"
  readonly surplus: readonly RowValue[]
}

/** So many values may be missing or surplus before names and values are no longer matched at all. */
const mostGaps = 2

/** Solves the form; where there are not as many values as names, the best place for each gap is sought first. */
export function matchValues(columns: Columns, budget: Budget): Matched {
  const lacking = columns.names.length - columns.values.length
  if (lacking === 0) return { columns, solved: solve(puzzleOf(columns), budget), values: "all", surplus: [] }
  if (Math.abs(lacking) > mostGaps || columns.values.length === 0) return withoutValues(columns, budget)
  let current = columns
  const surplus: RowValue[] = []
  for (let gap = 0; gap < Math.abs(lacking); gap += 1) {
    const candidates = lacking > 0 ? fillings(current) : omissions(current)
    const best = candidates.reduce((a, b) =>
      boundOf(puzzleOf(b), budget) > boundOf(puzzleOf(a), budget) ? b : a,
    )
    surplus.push(...current.values.filter((value) => !best.values.includes(value)))
    current = best
  }
  return { columns: current, solved: solve(puzzleOf(current), budget), values: "gaps", surplus }
}

const noValue = { text: "", tokens: [], companion: null, weightToken: null, scoreToken: null }

function fillings(columns: Columns): Columns[] {
  return Array.from({ length: columns.values.length + 1 }, (_, at) => {
    const page = columns.values[Math.min(at, columns.values.length - 1)]?.page ?? 0
    return {
      ...columns,
      values: [...columns.values.slice(0, at), { ...noValue, page }, ...columns.values.slice(at)],
      marks: columns.marks.map((mark) => ({
        ...mark,
        position: mark.position + (mark.position > at ? 1 : 0),
      })),
    }
  })
}

function omissions(columns: Columns): Columns[] {
  return columns.values.map((_, at) => ({
    ...columns,
    values: columns.values.filter((_value, index) => index !== at),
    marks: columns.marks.map((mark) => ({ ...mark, position: mark.position - (mark.position > at ? 1 : 0) })),
  }))
}

/** Groups by names, ordinals and sums alone; every value stays unknown. */
function withoutValues(columns: Columns, budget: Budget): Matched {
  const names = [...columns.names].sort((a, b) => (a.tokens[0]?.page ?? 0) - (b.tokens[0]?.page ?? 0))
  const blank: Columns = {
    ...columns,
    names,
    values: names.map(() => ({ ...noValue, page: 0 })),
    marks: [],
  }
  return { columns: blank, solved: solve(puzzleOf(blank), budget), values: "none", surplus: columns.values }
}
