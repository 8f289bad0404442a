import { comparable } from "../../basics/text.ts"
import type { Indicator } from "../../records/form.ts"
import { level2Of } from "../meaning.ts"
import { likeness, piecesOf } from "./likeness.ts"

/** The same indicator on two forms, by their indexes; `alike` is below 1 where it was reworded. */
export interface IndicatorPair {
  readonly earlier: number
  readonly later: number
  readonly alike: number
}

export interface Alignment {
  readonly pairs: readonly IndicatorPair[]
  /** Indexes of those that have no partner. */
  readonly onlyEarlier: readonly number[]
  readonly onlyLater: readonly number[]
}

/** Names less alike than this are different indicators. */
const sameName = 0.6

/** More pairs of names than this are not weighed one by one; the same names still find each other. */
const maxWeighed = 250_000

/** Pairs each indicator with at most one other: the same name first, of the same heading if possible, then the most alike. */
export function alignIndicators(earlier: readonly Indicator[], later: readonly Indicator[]): Alignment {
  const freeEarlier = new Set(earlier.keys())
  const freeLater = new Set(later.keys())
  const pairs: IndicatorPair[] = []
  const join = (a: number, b: number, alike: number): void => {
    if (!freeEarlier.has(a) || !freeLater.has(b)) return
    freeEarlier.delete(a)
    freeLater.delete(b)
    pairs.push({ earlier: a, later: b, alike })
  }
  for (const keyOf of [fullKey, nameKey]) {
    const places = new Map<string, number[]>()
    for (const b of freeLater) places.set(keyOf(later[b]), [...(places.get(keyOf(later[b])) ?? []), b])
    for (const a of freeEarlier) {
      const b = places.get(keyOf(earlier[a]))?.shift()
      if (b !== undefined) join(a, b, 1)
    }
  }
  for (const { a, b, alike } of candidates(earlier, later, freeEarlier, freeLater)) join(a, b, alike)
  return {
    pairs: pairs.toSorted((x, y) => x.earlier - y.earlier),
    onlyEarlier: [...freeEarlier],
    onlyLater: [...freeLater],
  }
}

function nameKey(indicator: Indicator | undefined): string {
  return comparable(indicator?.name ?? "")
}

function fullKey(indicator: Indicator | undefined): string {
  return `${level2Of(indicator?.level2 ?? "") ?? ""}|${nameKey(indicator)}`
}

/** Pairs that are alike enough, the most alike first. */
function candidates(
  earlier: readonly Indicator[],
  later: readonly Indicator[],
  freeEarlier: ReadonlySet<number>,
  freeLater: ReadonlySet<number>,
): readonly { readonly a: number; readonly b: number; readonly alike: number }[] {
  if (freeEarlier.size * freeLater.size > maxWeighed) return []
  const pieces = new Map([...freeLater].map((b) => [b, piecesOf(later[b]?.name ?? "")] as const))
  return [...freeEarlier]
    .flatMap((a) => {
      const own = piecesOf(earlier[a]?.name ?? "")
      return [...pieces].map(([b, other]) => ({ a, b, alike: likeness(own, other) }))
    })
    .filter(({ alike }) => alike >= sameName)
    .toSorted((x, y) => y.alike - x.alike)
}
