/**
 * The question that a scattered form puts, in plain numbers: `names.length` rows, in `groups.length` groups whose order
 * on the form is known, each row with one name and one value. The values are in row order; the names are not, but each
 * carries its ordinal within its group. Every worth is on one scale; higher is more likely.
 */
export interface Puzzle {
  readonly names: readonly PuzzleName[]
  /** One for each row, in row order. */
  readonly values: readonly PuzzleValue[]
  readonly groups: readonly PuzzleGroup[]
  /** Worth of name `n` in group `g`, apart from its value. */
  readonly nameInGroup: readonly (readonly number[])[]
  /** Worth of value `v` in group `g`, apart from its name. */
  readonly valueInGroup: readonly (readonly number[])[]
  /** Worth of name `n` and value `v` in one row. */
  readonly pair: readonly (readonly number[])[]
  /** Labels printed between the values. */
  readonly marks: readonly Mark[]
  /** Sums of weights printed on the form. */
  readonly sums: readonly WeightSum[]
  /** Labelled groups that the form says are empty (无); null where it says nothing of the kind. */
  readonly empties: number | null
}

export interface PuzzleName {
  readonly ordinal: number
  /** In whole thousandths, so that sums are exact; null where it is not printed beside the name. */
  readonly weight: number | null
  /** Running number in printed order. */
  readonly printed: number
  /** Page of the form: a name and its value stand on one page. */
  readonly page: number
}

export interface PuzzleValue {
  /** What the row would show: two values that read alike are one answer. */
  readonly text: string
  readonly page: number
  /** The weight of the row where weights are printed in a column of their own, in whole thousandths. */
  readonly weight: number | null
}

export interface PuzzleGroup {
  /** The group's label was found on the form. */
  readonly labelled: boolean
  /** Cost of having any row: some groups are often empty. */
  readonly filled: number
}

/** The label of group `group` stands before value `position` (and, where `beside`, on the line of that value). */
export interface Mark {
  readonly group: number
  readonly position: number
  readonly beside: boolean
}

export interface WeightSum {
  readonly groups: readonly number[]
  /** In whole thousandths. */
  readonly total: number
}

/** How many rows each group has, in the order of the groups; 0 for a group without a row. */
export type Composition = readonly number[]

/** Worths of what no words decide. All are costs (≤ 0), so that a bound without them is never too low. */
export const worths = {
  /** A name whose ordinal is off its row by one, two, three and more: one number left out moves all that follow. */
  ordinalOff: [0, -3, -5, -6],
  /** Two neighbouring rows of a group whose ordinals are equal, or fall. */
  ordinalRepeated: -0.5,
  ordinalFalls: -3,
  /** Rows with one ordinal whose names are printed the other way round. */
  printedBackwards: -0.8,
  /** A name and its value on different pages. */
  pageApart: -5,
  /** A label among the values outside the rows of its group: at most this. */
  markOff: -4,
  markBesideOff: -6,
  /** For every row that such a label stands off the middle of its group, where it is printed. */
  markOffMiddle: -0.3,
  /** Rows in a group whose label is not on the form. */
  unlabelledGroup: -5,
  /** Weights of a first level that do not add up to what is printed. */
  sumOff: -4,
  /** For every labelled group more or less that is empty than the form says. */
  emptiesOff: -1.5,
  /** For each further weight met within one group. */
  unevenWeights: -0.5,
} as const

/** Limits on the search. A step is about one comparison of figures; a hundred million take about a second. */
export const searchLimits = {
  names: 120,
  groups: 16,
  compositions: 300,
  queue: 120_000,
  climbs: 60,
  stepsPerForm: 60_000_000,
  stepsPerDocument: 600_000_000,
} as const
