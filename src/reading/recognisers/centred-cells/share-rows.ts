/** A label printed in the middle of the rows that it spans; its height in printed lines. */
export interface Centred {
  readonly key: string
  readonly middle: number
}

/** A row by its first and last printed line. */
export interface Extent {
  readonly from: number
  readonly to: number
}

export interface Shared {
  /** For each row the number of its label, null where it has none. */
  readonly labels: readonly (number | null)[]
  /** How far the labels stand off the middles of their rows, in rows of usual height. */
  readonly off: number
}

const bareCost = 1
/** The most rows and labels that are shared out. */
const mostRows = 400

interface Step {
  readonly cost: number
  readonly from: number
  readonly label: number | null
}

/**
 * Shares rows out among labels in their order, so that each label stands as near as can be to the middle of its rows.
 * `fits` says which rows a label may span. Null where the labels cannot be shared out.
 */
export function shareRows(
  rows: readonly Extent[],
  labels: readonly Centred[],
  fits: (row: number, label: number) => boolean,
): Shared | null {
  const count = rows.length
  if (count > mostRows || labels.length > count) return null
  const height = Math.max(1, ((rows.at(-1)?.to ?? 0) - (rows[0]?.from ?? 0) + 1) / Math.max(1, count))
  const offOf = (first: number, last: number, label: number): number =>
    Math.abs(((rows[first]?.from ?? 0) + (rows[last]?.to ?? 0)) / 2 - (labels[label]?.middle ?? 0)) / height
  // best[l][r]: the first r rows shared out among the first l labels.
  const best: (Step | null)[][] = Array.from({ length: labels.length + 1 }, () =>
    Array.from({ length: count + 1 }, () => null),
  )
  const offer = (label: number, row: number, step: Step): void => {
    const known = best[label]?.[row]
    if (known === null || (known !== undefined && step.cost < known.cost)) best[label]?.splice(row, 1, step)
  }
  offer(0, 0, { cost: 0, from: 0, label: null })
  for (let label = 0; label <= labels.length; label++)
    for (let row = 0; row < count; row++) {
      const here = best[label]?.[row]
      if (here === null || here === undefined) continue
      offer(label, row + 1, { cost: here.cost + bareCost, from: row, label: null })
      if (labels[label] === undefined) continue
      for (let last = row; last < count && fits(last, label); last++)
        offer(label + 1, last + 1, { cost: here.cost + offOf(row, last, label), from: row, label })
    }
  return trace(best, count, labels, offOf)
}

function trace(
  best: readonly (readonly (Step | null)[])[],
  count: number,
  labels: readonly Centred[],
  offOf: (first: number, last: number, label: number) => number,
): Shared | null {
  const owners: (number | null)[] = Array.from({ length: count }, () => null)
  let off = 0
  let label = labels.length
  let row = count
  while (row > 0) {
    const step = best[label]?.[row]
    if (step === null || step === undefined) return null
    if (step.label !== null) {
      owners.fill(step.label, step.from, row)
      off += offOf(step.from, row - 1, step.label)
      label -= 1
    }
    row = step.from
  }
  return label === 0 ? { labels: owners, off } : null
}
