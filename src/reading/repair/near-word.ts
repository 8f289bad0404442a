import { comparable } from "../../basics/text.ts"
import {
  fieldWords,
  fundColumnWords,
  fundRowWords,
  indicatorColumnWords,
  indicatorTree,
} from "../../layouts/vocabulary.ts"

const words: ReadonlySet<string> = new Set(
  [fieldWords, fundColumnWords, fundRowWords, indicatorColumnWords]
    .flatMap((list) => Object.values<readonly string[]>(list))
    .concat(
      indicatorTree.map(({ level1 }) => level1),
      indicatorTree.map(({ level2 }) => level2),
    )
    .flatMap((list) => list.map(comparable)),
)

/** Shorter words lie too near to others. */
const shortest = 3

/** The one word of the forms that is nearest to the text: a character away, two where it is long; null where none is, or several. */
export function nearWord(printed: string): string | null {
  const text = comparable(printed)
  if (text.length < shortest || words.has(text)) return null
  const most = text.length >= 7 ? 2 : 1
  for (let distance = 1; distance <= most; distance += 1) {
    const near = [...words].filter((word) => word.length >= shortest && differsBy(text, word) === distance)
    if (near.length > 0) return near.length === 1 ? (near[0] ?? null) : null
  }
  return null
}

/** Characters to change, add or leave out; 3 for any more. */
function differsBy(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1)
      row.push(
        Math.min(
          (before[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    before = row
  }
  return Math.min(3, before[b.length] ?? 3)
}
