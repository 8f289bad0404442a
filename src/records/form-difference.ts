import type { FieldPath, Form } from "./form.ts"

/** One field that differs between two states of a form. */
export interface FieldChange {
  readonly path: FieldPath
  /** What stood there; null where the field was empty or the row was not there. */
  readonly from: FieldContent
  /** What stands there now; null where the field is empty or the row was taken away. */
  readonly to: FieldContent
}

/** The contents of a field: a text, a figure, a Value, or a whole row that was added or taken away. */
export type FieldContent = string | number | object | null

/** The lists of a form whose rows are compared field by field. */
const lists = ["funds", "schedule", "indicators", "conclusion"] as const

/** What a row carries that is not printed in the form and therefore is no field of it. */
const unprinted: ReadonlySet<string> = new Set(["confidence", "source"])

/**
 * The fields in which `after` differs from `before`, in the order of the form. Rows are compared by position, after the
 * rows that are equal at the beginning and at the end of a list have been set aside, so that a row put in between is
 * one change. A form in another layout is a change of "form". Paths of rows that were taken away count in `before`, all others in `after`.
 */
export function formDifference(before: Form, after: Form): readonly FieldChange[] {
  const layout: FieldChange[] =
    before.layout === after.layout ? [] : [{ path: "form", from: before.layout, to: after.layout }]
  return [
    ...layout,
    ...fieldChanges(
      "",
      pick(before, ["kind", "year", "currency"]),
      pick(after, ["kind", "year", "currency"]),
    ),
    ...fieldChanges("project.", before.project, after.project),
    ...fieldChanges("goal.", before.goal, after.goal),
    ...lists.flatMap((list) => rowChanges(list, before[list], after[list])),
    ...fieldChanges("total.", before.total, after.total),
  ]
}

/** True where nothing differs, places, doubts and confidence included. */
export function sameForm(a: Form, b: Form): boolean {
  return same(a, b)
}

function rowChanges(list: string, before: readonly object[], after: readonly object[]): FieldChange[] {
  const head = commonLength(before, after)
  const tail = commonLength(before.slice(head).toReversed(), after.slice(head).toReversed())
  const changes: FieldChange[] = []
  const [beforeEnd, afterEnd] = [before.length - tail, after.length - tail]
  for (let index = head; index < Math.max(beforeEnd, afterEnd); index += 1) {
    const from = index < beforeEnd ? (before[index] ?? null) : null
    const to = index < afterEnd ? (after[index] ?? null) : null
    if (from !== null && to !== null) changes.push(...fieldChanges(`${list}[${index}].`, from, to))
    else changes.push({ path: `${list}[${index}]` as FieldPath, from, to })
  }
  return changes
}

function commonLength(before: readonly object[], after: readonly object[]): number {
  const end = Math.min(before.length, after.length)
  let length = 0
  while (length < end && fieldChanges("", before[length] ?? {}, after[length] ?? {}).length === 0) length += 1
  return length
}

function fieldChanges(prefix: string, before: object, after: object): FieldChange[] {
  const [old, fresh] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  const names = new Set([...old.keys(), ...fresh.keys()])
  return [...names]
    .filter((name) => !unprinted.has(name) && !same(old.get(name), fresh.get(name)))
    .map((name) => ({
      path: `${prefix}${name}` as FieldPath,
      from: (old.get(name) ?? null) as FieldContent,
      to: (fresh.get(name) ?? null) as FieldContent,
    }))
}

/** Equality of JSON values, whatever the order of their fields. */
function same(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  const [keysOfA, keysOfB] = [Object.keys(a), Object.keys(b)]
  const [partsOfA, partsOfB] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return (
    keysOfA.length === keysOfB.length && keysOfA.every((key) => same(partsOfA.get(key), partsOfB.get(key)))
  )
}

function pick<T extends object, K extends keyof T>(record: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, record[name]])) as Pick<T, K>
}
