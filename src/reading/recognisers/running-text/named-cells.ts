import { labelAt } from "./labels.ts"
import type { Role } from "./roles.ts"
import type { Tape } from "./tape.ts"

/** Roles that prose names before it states them: 名称,目标值≥3座,实际完成值3座,分值10分. */
const named: ReadonlySet<Role> = new Set(["target", "adjustedTarget", "actual", "weight", "score"])
const longestWord = 16

/** How many characters before a cell say which column it is of: a comma, the heading's word, 为 or a colon; 0 for none. */
export function columnWordAt(tape: Tape, at: number, end: number, role: Role): number {
  if (!named.has(role)) return 0
  const joint = /[,，、:：;；]/u.test(tape.text[at] ?? "") ? 1 : 0
  const label = labelAt(tape, at + joint, Math.min(end, at + joint + longestWord))
  if (label === null || label.column !== role) return 0
  const behind = label.to > label.wordTo ? 0 : /^(?:[为是:：])/u.test(tape.text[label.to] ?? "") ? 1 : 0
  return label.to + behind - at
}

/** A column's word behind a comma, with a value behind it, is no part of a name. */
export function namesColumn(tape: Tape, at: number, end: number): boolean {
  if (!/[,，:：;；]/u.test(tape.text[at - 1] ?? "")) return false
  const column = labelAt(tape, at, Math.min(end, at + longestWord))?.column ?? null
  return column !== null && named.has(column as Role)
}
