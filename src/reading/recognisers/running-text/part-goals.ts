import { gapAt, gaps, type Tape } from "./tape.ts"

const shortest = 4
const startLength = 4

/**
 * Where the second of two goals begins that stand one behind the other: where the text comes again, where its numbering
 * or its first words begin anew behind a sentence, or at the only blank. Null where nothing tells.
 */
export function secondGoal(tape: Tape, from: number, to: number): number | null {
  const parted = (fits: (at: number) => boolean): number | null => onlyOne(blanks(tape, from, to, fits))
  return (
    repeated(tape, from, to) ??
    onlyOne(begunAgain(tape, from, to)) ??
    parted(() => true) ??
    parted((at) => /[。;；!！]/u.test(tape.text[at - 1] ?? "")) ??
    parted((at) => doneWords.test(tape.text.slice(at, at + 10)))
  )
}

/** How accounts of what was done begin. */
const doneWords =
  /^(?:全年|截至|20\d\d年|本年度|年度内?|较好|全面|基本|按时|按期)?(?:已|共|全部|实际)?(?:完成|实现|达到|开展|支付|落实|按)/u

function repeated(tape: Tape, from: number, to: number): number | null {
  const text = tape.text.slice(from, to)
  for (const shorter of [0, 1]) {
    const half = Math.floor((text.length + shorter) / 2)
    const [first, second] = [text.slice(0, half), text.slice(half)]
    if (half >= shortest && withoutStop(first) === withoutStop(second)) return from + half
  }
  return null
}

function withoutStop(text: string): string {
  return text.replace(/[。;；,，]$/u, "")
}

function begunAgain(tape: Tape, from: number, to: number): readonly number[] {
  const text = tape.text.slice(from, to)
  const numbered = /^(?:目标|任务)?(?:1|一|[(（]1[)）]|[(（]一[)）])[.、:：)）]/u.exec(text)?.[0]
  const start = numbered ?? text.slice(0, startLength)
  if (numbered === undefined && !/^[\p{Script=Han}\d]{4}/u.test(start)) return []
  const found: number[] = []
  for (let at = text.indexOf(start, start.length); at !== -1; at = text.indexOf(start, at + 1)) {
    const apart = /[。;；!！]/u.test(text[at - 1] ?? "") || gapAt(tape, from + at) >= gaps.blank
    if (apart && isMiddle(at, text.length)) found.push(from + at)
  }
  return found
}

function blanks(tape: Tape, from: number, to: number, fits: (at: number) => boolean): readonly number[] {
  const found: number[] = []
  for (let at = from + shortest; at < to - 1; at++) {
    const words = /\p{Script=Han}/u.test(tape.text[at] ?? "") || /\d/u.test(tape.text[at] ?? "")
    const numbers =
      /\d/u.test(tape.text[at - 1] ?? "") || /^\d+\p{Script=Han}{1,2}/u.test(tape.text.slice(at, at + 6))
    if (gapAt(tape, at) >= gaps.blank && words && !numbers && fits(at)) found.push(at)
  }
  return found
}

/** Two goals say much the same at much the same length. */
function isMiddle(at: number, length: number): boolean {
  return at * 5 >= length && at * 5 <= length * 4
}

function onlyOne(found: readonly number[]): number | null {
  return found.length === 1 ? (found[0] ?? null) : null
}
