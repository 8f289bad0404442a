import type { NameSuggestion, SuggestionQuery, Suggestions } from "../../contract/suggestions.ts"
import { betterWording } from "./better-wording.ts"
import { keyOf } from "./library-line.ts"
import type { LibraryLine } from "./library-line.ts"
import { usualIndicatorOf } from "./usual-indicator.ts"
import { likenessOfWords, wordsOfName } from "./words-of-name.ts"

/** So many of the very name say enough; else indicators of like names are counted with them. */
const enough = 5

/** Names are told from here on; from `veryLike` on they count as names for the same thing. */
const like = 0.25
const veryLike = 0.6
const mostNames = 6

interface Group {
  readonly key: string
  readonly lines: readonly LibraryLine[]
  readonly likeness: number
}

/** What the library says of an indicator that is being written, from the lines of names that share words with it. */
export function suggest(
  query: SuggestionQuery,
  lines: readonly LibraryLine[],
): Pick<Suggestions, "names" | "usual" | "wording"> {
  const key = keyOf(query.name)
  const groups = groupsOf(key, query.level2 ?? "", lines)
  const own = groups.find((group) => group.key === key)?.lines ?? []
  const alike = groups.filter(({ likeness }) => likeness >= veryLike).flatMap((group) => group.lines)
  const counted = own.length >= enough ? own : alike
  const usual = usualIndicatorOf(counted)
  const indicator = {
    name: query.name,
    level1: usual?.level1 ?? "",
    level2: (query.level2 ?? "") === "" ? (usual?.level2 ?? "") : (query.level2 ?? ""),
  }
  return {
    names: groups
      .filter((group) => group.key !== key)
      .slice(0, mostNames)
      .flatMap(({ lines: ofName }) => nameOf(ofName) ?? []),
    usual,
    wording: betterWording(indicator, query.target ?? "", counted),
  }
}

function groupsOf(key: string, level2: string, lines: readonly LibraryLine[]): readonly Group[] {
  const words = wordsOfName(key)
  const byKey = new Map<string, LibraryLine[]>()
  for (const line of lines) {
    const group = byKey.get(line.key)
    if (group === undefined) byKey.set(line.key, [line])
    else group.push(line)
  }
  return [...byKey]
    .map(([other, ofName]) => ({
      key: other,
      lines: ofName,
      likeness: other === key ? 1 : likenessOf(key, words, other),
    }))
    .filter(({ likeness }) => likeness >= like)
    .toSorted(
      (a, b) =>
        b.likeness - a.likeness ||
        underHeading(b, level2) - underHeading(a, level2) ||
        b.lines.length - a.lines.length,
    )
}

/** A name that goes on from what is written is likely to be the one that is meant. */
function likenessOf(key: string, words: readonly string[], other: string): number {
  const likeness = likenessOfWords(words, wordsOfName(other))
  return key.length >= 2 && other.startsWith(key) ? Math.max(likeness, veryLike) : likeness
}

function underHeading({ lines }: Group, level2: string): number {
  return level2 === "" ? 0 : lines.filter((line) => line.level2 === level2).length
}

function nameOf(lines: readonly LibraryLine[]): NameSuggestion | null {
  const usual = usualIndicatorOf(lines)
  if (usual === null) return null
  const { names, count, level1, level2, targets } = usual
  return { name: names[0] ?? "", count, level1, level2, target: targets[0]?.text ?? null }
}
