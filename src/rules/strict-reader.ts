/** Readers of untrusted plain data that collect every fault with its path. Small on purpose: rulebooks need no more. */

/** What a reader returns where the value is no good; the faults are in the list it was given. */
export const fault: unique symbol = Symbol("fault")
export type Fault = typeof fault

export type Path = readonly (string | number)[]

export interface FaultAt {
  readonly path: Path
  /** In Chinese, without the path. */
  readonly message: string
}

export type Reader<T> = (value: unknown, path: Path, faults: FaultAt[]) => T | Fault

const datePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

export function textOf(longest: number): Reader<string> {
  return (value, path, faults) => {
    if (typeof value !== "string" || value.trim() === "") return refuse(faults, path, "应为文字，不能为空。")
    if (value.length > longest) return refuse(faults, path, `文字超过 ${longest} 字。`)
    return value
  }
}

export function figureIn(from: number, to: number): Reader<number> {
  return (value, path, faults) =>
    typeof value === "number" && value >= from && value <= to
      ? value
      : refuse(faults, path, `应为 ${from} 到 ${to} 之间的数字。`)
}

export function wholeIn(from: number, to: number): Reader<number> {
  return (value, path, faults) =>
    typeof value === "number" && Number.isInteger(value) && value >= from && value <= to
      ? value
      : refuse(faults, path, `应为 ${from} 到 ${to} 之间的整数。`)
}

export function choiceOf<T extends string>(choices: readonly T[]): Reader<T> {
  return (value, path, faults) =>
    choices.find((choice) => choice === value) ??
    refuse(faults, path, `应为以下之一：${choices.join("、")}。`)
}

/** A day that exists, as YYYY-MM-DD. */
export const readDate: Reader<string> = (value, path, faults) => {
  const valid =
    typeof value === "string" &&
    datePattern.test(value) &&
    new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)
  return valid ? value : refuse(faults, path, "应为日期，写成 YYYY-MM-DD，例如 2020-02-25。")
}

export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return (value, path, faults) => (value === null ? null : reader(value, path, faults))
}

/** A list with at least one entry. */
export function listOf<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value, path, faults) => {
    if (!Array.isArray(value) || value.length === 0) return refuse(faults, path, "应为列表，至少一项。")
    const entries = value.map((entry, index) => reader(entry, [...path, index], faults))
    return entries.some((entry) => entry === fault) ? fault : (entries as T[])
  }
}

interface Fields {
  readonly required?: Readonly<Record<string, Reader<unknown>>>
  readonly optional?: Readonly<Record<string, Reader<unknown>>>
}

/** A record of exactly these fields: a missing one and an unknown one are faults. `T` must be what the readers give. */
export function recordOf<T>({ required = {}, optional = {} }: Fields): Reader<T> {
  return (value, path, faults) => {
    if (!isPlainRecord(value)) return refuse(faults, path, "应为键值对。")
    const before = faults.length
    const result: Record<string, unknown> = {}
    for (const key of Object.keys(value))
      if (!Object.hasOwn(required, key) && !Object.hasOwn(optional, key))
        refuse(
          faults,
          [...path, key],
          `不认识的键。可用的键：${Object.keys({ ...required, ...optional }).join("、")}。`,
        )
    for (const [key, reader] of Object.entries(required))
      if (Object.hasOwn(value, key)) result[key] = reader(value[key], [...path, key], faults)
      else refuse(faults, [...path, key], "缺少这一项。")
    for (const [key, reader] of Object.entries(optional))
      if (Object.hasOwn(value, key)) result[key] = reader(value[key], [...path, key], faults)
    return faults.length > before ? fault : (result as T)
  }
}

export function isPlainRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

export function refuse(faults: FaultAt[], path: Path, message: string): Fault {
  faults.push({ path, message })
  return fault
}

/** `weights.total[0].citation.article`; a key with points of its own is kept as it is. */
export function describePath(path: Path): string {
  return path
    .map((step, at) => (typeof step === "number" ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join("")
}
