export interface Quartiles {
  readonly lowest: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly highest: number
}

/** Of figures in ascending order, at least one; by the nearest rank, so that each is one of the figures. */
export function quartilesOf(sorted: readonly number[]): Quartiles {
  const at = (percent: number): number =>
    sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0
  return {
    lowest: at(0),
    lowerQuartile: at(25),
    median: at(50),
    upperQuartile: at(75),
    highest: at(100),
  }
}
