import { comparable } from "../../basics/text.ts"

/** Longer names are sentences; their beginning tells what they are about. */
const longest = 60

const segmenter = new Intl.Segmenter("zh", { granularity: "word" })

/**
 * The words of a name as the Chinese dictionary of Unicode's library parts them, and every two characters that stand
 * side by side: words find what is meant, pairs find it where a name is parted otherwise or is not written to its end.
 * In order, each once.
 */
export function wordsOfName(name: string): readonly string[] {
  const text = comparable(name).toLowerCase().slice(0, longest)
  const words = new Set<string>()
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike === true) words.add(segment)
  for (let at = 0; at + 2 <= text.length; at++) {
    const pair = text.slice(at, at + 2)
    if (!/[^\p{L}\p{N}]/u.test(pair)) words.add(pair)
  }
  return [...words]
}

/** How alike two names are by their words, from 0 to 1: twice the shared over all, long words counting more. */
export function likenessOfWords(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const others = new Set(b)
  let shared = 0
  let all = 0
  for (const word of a) {
    all += word.length
    if (others.has(word)) shared += word.length
  }
  for (const word of b) all += word.length
  return (2 * shared) / all
}
