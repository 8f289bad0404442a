import { comparable } from "../../basics/text.ts"

/** Characters of one piece that texts are compared by. */
const pieceLength = 2

/** The pieces of a text, each once; punctuation and white space count nothing. */
export function piecesOf(text: string): ReadonlySet<string> {
  const bare = comparable(text).replace(/[^\p{L}\p{N}%]/gu, "")
  const pieces = new Set<string>()
  for (let at = 0; at + pieceLength <= bare.length; at++) pieces.add(bare.slice(at, at + pieceLength))
  if (pieces.size === 0 && bare !== "") pieces.add(bare)
  return pieces
}

/** Shared pieces among all pieces of both: 1 for the same, 0 for nothing in common. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const piece of small) if (large.has(piece)) shared++
  return shared / (a.size + b.size - shared)
}
