/** Looking for the words of the vocabulary in names and answers: what most checks do for every line of a form. */

/** The words of one list by their first and by their last character; the tables tell at once that none can begin or end there. */
interface WordIndex {
  readonly starts: Uint8Array
  readonly byStart: ReadonlyMap<number, readonly string[]>
  readonly ends: Uint8Array
  readonly byEnd: ReadonlyMap<number, readonly string[]>
}

const tableSize = 256
const indexes = new WeakMap<readonly string[], WordIndex>()

/** A list is indexed at its first use: pass lists that stay, not ones written at the place of the call. */
function indexOf(words: readonly string[]): WordIndex {
  const known = indexes.get(words)
  if (known !== undefined) return known
  const byStart = new Map<number, string[]>()
  const byEnd = new Map<number, string[]>()
  for (const word of words) {
    put(byStart, word.charCodeAt(0), word)
    put(byEnd, word.charCodeAt(word.length - 1), word)
  }
  const index = { starts: tableOf(byStart), byStart, ends: tableOf(byEnd), byEnd }
  indexes.set(words, index)
  return index
}

function put(groups: Map<number, string[]>, key: number, word: string): void {
  groups.set(key, [...(groups.get(key) ?? []), word])
}

function tableOf(groups: ReadonlyMap<number, unknown>): Uint8Array {
  const table = new Uint8Array(tableSize)
  for (const code of groups.keys()) table[code % tableSize] = 1
  return table
}

export function containsAny(text: string, words: readonly string[]): boolean {
  const { starts, byStart } = indexOf(words)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (starts[code % tableSize] === 0) continue
    for (const word of byStart.get(code) ?? none) if (text.startsWith(word, at)) return true
  }
  return false
}

export function endsWithAny(text: string, words: readonly string[]): boolean {
  if (text === "") return false
  const { ends, byEnd } = indexOf(words)
  const code = text.charCodeAt(text.length - 1)
  if (ends[code % tableSize] === 0) return false
  for (const word of byEnd.get(code) ?? none) if (text.endsWith(word)) return true
  return false
}

const none: readonly string[] = []
