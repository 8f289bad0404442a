/** A label printed in the middle of the rows that it spans. */
export interface Centred {
  readonly key: string
  readonly middle: number
}

export interface Shared {
  /** For each row the number of its label, null where it has none. */
  readonly labels: readonly (number | null)[]
  /** How far the labels stand off the middles of their rows, in rows. */
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
  count: number,
  labels: readonly Centred[],
  fits: (row: number, label: number) => boolean,
): Shared | null {
  if (count > mostRows || labels.length > count) return null
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
      const next = labels[label]
      if (next === undefined) continue
      for (let last = row; last < count && fits(last, label); last++) {
        const off = Math.abs((row + last) / 2 - next.middle)
        offer(label + 1, last + 1, { cost: here.cost + off, from: row, label })
      }
    }
  return trace(best, count, labels)
}

function trace(
  best: readonly (readonly (Step | null)[])[],
  count: number,
  labels: readonly Centred[],
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
      off += Math.abs((step.from + row - 1) / 2 - (labels[step.label]?.middle ?? 0))
      label -= 1
    }
    row = step.from
  }
  return label === 0 ? { labels: owners, off } : null
}
