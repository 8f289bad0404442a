import { comparable } from "../src/basics/text.ts"
import type { Form, Indicator } from "../src/records/form.ts"
import { assign } from "./assign.ts"
import type { ExpectedForm, ExpectedIndicator, FieldContent } from "./expected-form.ts"
import {
  fundFields,
  headerFields,
  indicatorFields,
  remarkFields,
  scheduleFields,
  type Field,
  type FieldSort,
} from "./form-fields.ts"
import { hashText, isHash } from "./hash-text.ts"

export interface Comparison {
  /** Fields that were read as expected. */
  readonly right: number
  /** Fields that hold something in the reference or in what was read: what is empty in both does not count. */
  readonly total: number
  /** `right / total`; 1 where there is nothing to compare. */
  readonly share: number
  /** Forms and indicators that were read and are not in the reference. */
  readonly invented: number
  /** Forms and indicators of the reference that were not read. */
  readonly missing: number
  readonly differences: readonly Difference[]
  /** Every field that was read and judged, by its path in the form that was read. */
  readonly judged: readonly Judged[]
}

export interface Judged {
  /** Position among the forms that were read. */
  readonly form: number
  readonly path: string
  readonly right: boolean
}

export interface Difference {
  /** `[form].field`, numbered as in the reference; an invented row is numbered as it was read and marked `read`. */
  readonly path: string
  readonly expected: FieldContent
  readonly read: FieldContent
}

/** Compares the forms that were read with the reference, field by field. */
export function compareForms(expected: readonly ExpectedForm[], read: readonly Form[]): Comparison {
  const tally = new Tally()
  const pairs = pairByKey(expected, read, (a, b) => sameContent("text", a.project.name, b.project.name))
  for (const { expected: form, read: found, expectedAt, readAt } of pairs) {
    tally.enter(form === null ? `read[${readAt}]` : `[${expectedAt}]`, form, readAt)
    compareForm(tally, form, found)
  }
  return tally.result()
}

function compareForm(tally: Tally, expected: ExpectedForm | null, read: Form | null): void {
  if (expected === null) tally.invented += 1
  if (read === null) tally.missing += 1
  tally.compare(expected && headerFields(expected), read && headerFields(read))
  compareRows(tally, "funds", expected?.funds, read?.funds, (row) => row.source, fundFields)
  compareRows(tally, "schedule", expected?.schedule, read?.schedule, (row) => row.label, scheduleFields)
  compareIndicators(tally, expected?.indicators ?? [], read?.indicators ?? [])
  compareRows(tally, "conclusion", expected?.conclusion, read?.conclusion, (row) => row.heading, remarkFields)
}

function compareRows<Row>(
  tally: Tally,
  list: string,
  expected: readonly Row[] = [],
  read: readonly Row[] = [],
  labelOf: (row: Row) => string,
  fieldsOf: (row: Row, path: string, reference: Row | null) => readonly Field[],
): void {
  const pairs = pairByKey(expected, read, (a, b) => sameContent("label", labelOf(a), labelOf(b)))
  for (const pair of pairs) {
    const path = pair.expected === null ? `read.${list}[${pair.readAt}]` : `${list}[${pair.expectedAt}]`
    const readPath = `${list}[${pair.readAt}]`
    tally.compare(
      pair.expected && fieldsOf(pair.expected, path, pair.expected),
      pair.read && fieldsOf(pair.read, readPath, pair.expected),
      path,
    )
  }
}

function compareIndicators(
  tally: Tally,
  expected: readonly ExpectedIndicator[],
  read: readonly Indicator[],
): void {
  const partners = pairIndicators(expected, read, (at) => tally.judges(`indicators[${at}]`))
  for (const [at, row] of expected.entries()) {
    const path = `indicators[${at}]`
    const partner = partners[at] ?? null
    const found = partner === null ? undefined : read[partner]
    if (found === undefined && tally.judges(path)) tally.missing += 1
    const readFields = found === undefined ? null : indicatorFields(found, `indicators[${partner}]`, row)
    tally.compare(indicatorFields(row, path, row), readFields)
  }
  const taken = new Set(partners)
  for (const [at, row] of read.entries()) {
    if (taken.has(at)) continue
    tally.invented += 1
    tally.compare(null, indicatorFields(row, `indicators[${at}]`), `read.indicators[${at}]`)
  }
}

/**
 * For each expected indicator the index of the one read for it, or null. The pairing is the best for the reader as a
 * whole: the name counts most, then the number of equal fields, then the nearness in order. Rows that share neither
 * the name nor half of their fields are no pair: one is missing, the other invented. Rows that are not judged stand
 * behind those that are.
 */
function pairIndicators(
  expected: readonly ExpectedIndicator[],
  read: readonly Indicator[],
  judged: (at: number) => boolean,
): readonly (number | null)[] {
  const expectedFields = expected.map((row) => indicatorFields(row, ""))
  const readFields = read.map((row) => indicatorFields(row, ""))
  const worth = expectedFields.map((fields, at) =>
    readFields.map((others, otherAt) => {
      const { right, total } = countEqual(fields, others)
      const named = sameContent("text", expected[at]?.name ?? null, read[otherAt]?.name ?? null)
      if (!named && right * 2 < total) return 0
      const nearness = 1 - Math.abs(at - otherAt) / (expected.length + read.length)
      return ((named ? 1000 : 0) + right * 10 + nearness) * (judged(at) ? 1 : 0.5)
    }),
  )
  return assign(worth, read.length).map((partner, at) =>
    partner !== null && (worth[at]?.[partner] ?? 0) > 0 ? partner : null,
  )
}

function countEqual(fields: readonly Field[], others: readonly Field[]): { right: number; total: number } {
  let right = 0
  let total = 0
  for (const [at, field] of fields.entries()) {
    const other = others[at]?.content ?? null
    if (isEmpty(field.content) && isEmpty(other)) continue
    total += 1
    if (sameContent(field.sort, field.content, other)) right += 1
  }
  return { right, total }
}

interface Pair<E, R> {
  readonly expected: E | null
  readonly read: R | null
  readonly expectedAt: number
  readonly readAt: number
}

/** Pairs equal keys first, in order; then what is left on both sides, in order; what is left over stands alone. */
function pairByKey<E, R>(
  expected: readonly E[],
  read: readonly R[],
  same: (a: E, b: R) => boolean,
): readonly Pair<E, R>[] {
  const free = new Set(read.keys())
  const partners = expected.map((row) => {
    const partner = [...free].find((at) => same(row, read[at] as R))
    if (partner !== undefined) free.delete(partner)
    return partner
  })
  const rest = [...free]
  const pairs = expected.map((row, expectedAt): Pair<E, R> => {
    const readAt = partners[expectedAt] ?? rest.shift() ?? -1
    return { expected: row, read: read[readAt] ?? null, expectedAt, readAt }
  })
  return [
    ...pairs,
    ...rest.map((readAt) => ({ expected: null, read: read[readAt] ?? null, expectedAt: -1, readAt })),
  ]
}

/** Texts by their wording: white space, width of characters and, in labels, a closing colon do not count. */
function sameContent(sort: FieldSort, expected: FieldContent, read: FieldContent): boolean {
  if (isEmpty(expected) || isEmpty(read)) return isEmpty(expected) && isEmpty(read)
  if (sort === "plain" || typeof expected !== "string" || typeof read !== "string") return expected === read
  const bare = (text: string): string => (sort === "label" ? comparable(text).replace(/:+$/, "") : text)
  if (isHash(expected)) return expected === hashText(bare(read))
  return comparable(bare(expected)) === comparable(bare(read))
}

function isEmpty(content: FieldContent): boolean {
  return content === null || (typeof content === "string" && content.trim() === "")
}

/** The running count over all forms. */
class Tally {
  invented = 0
  missing = 0
  private right = 0
  private total = 0
  private readonly differences: Difference[] = []
  private readonly judged: Judged[] = []
  private form = -1
  private prefix = ""
  private accepted: NonNullable<ExpectedForm["accepted"]> = {}
  private unjudged: readonly string[] = []

  enter(prefix: string, form: ExpectedForm | null, readAt: number): void {
    this.prefix = prefix
    this.form = readAt
    this.accepted = form?.accepted ?? {}
    this.unjudged = form?.unjudged ?? []
  }

  judges(path: string): boolean {
    return !this.unjudged.some(
      (part) => path === part || path.startsWith(`${part}.`) || path.startsWith(`${part}[`),
    )
  }

  /** `row` is how the row is called where it is not in the reference. */
  compare(expected: readonly Field[] | null, read: readonly Field[] | null, row: string | null = null): void {
    for (const [at, { path: own, sort }] of (expected ?? read ?? []).entries()) {
      const path = expected === null && row !== null ? own.replace(/^\w+\[\d+\]/u, row) : own
      const wanted = expected?.[at]?.content ?? null
      const found = read?.[at]?.content ?? null
      if ((isEmpty(wanted) && isEmpty(found)) || !this.judges(path)) continue
      this.total += 1
      const also = expected === null || read === null ? [] : (this.accepted[path] ?? [])
      const answers = [wanted, ...also]
      const right = answers.some((answer) => sameContent(sort, answer, found))
      const readPath = read?.[at]?.path
      if (readPath !== undefined && !isEmpty(found)) this.judged.push({ form: this.form, path: readPath, right })
      if (right) this.right += 1
      else this.differences.push({ path: `${this.prefix}.${path}`, expected: wanted, read: found })
    }
  }

  result(): Comparison {
    const { right, total, invented, missing, differences, judged } = this
    return { right, total, share: total === 0 ? 1 : right / total, invented, missing, differences, judged }
  }
}
