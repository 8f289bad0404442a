import { comparable } from "../../../basics/text.ts"
import { likelihoodAnswers } from "../../../layouts/vocabulary.ts"
import { indicatorColumnLabels, labelAt, levelLabels } from "./label-match.ts"
import type { IndicatorColumnLabel, LabelFound } from "./label-match.ts"
import type { Print } from "./print.ts"
import type { Token } from "./tokens.ts"

export interface Heading {
  readonly text: string
  readonly names: ReadonlySet<IndicatorColumnLabel>
  readonly position: number | null
}

/** Headings may stand in two rows: those below take the place of the one that is merged over them. */
export function takeSecondRow(
  tokens: readonly Token[],
  at: number,
  found: Heading[],
  { style, keepsColumns }: Print,
): number {
  const end = style === "stream" ? endOfHeadings(tokens, at, found) : endOfRow(tokens, at)
  const below = tokens.slice(at, end).map((token, index): Heading => {
    const names = answerAt(tokens, at + index, found)?.names ?? indicatorColumnLabels.names(token.text)
    return { text: token.text, names, position: token.column }
  })
  const unfolded = style === "stream" && below.length < 2 ? unfold(found) : null
  const known = below.filter(({ names }) => names.size > 0).length
  const parted =
    unfolded ??
    (known >= 2 && known * 3 >= below.length * 2 ? underParents(found, below, keepsColumns) : null)
  if (parted !== null) {
    found.splice(0, found.length, ...parted)
    return unfolded === null ? end : at
  }
  if (style === "stream" || below.length < 2 || known < below.length) return at
  const merged = underMerged(found, below)
  if (merged !== null) {
    found.splice(0, found.length, ...merged)
    return end
  }
  if (!keepsColumns) return at
  const above = found.filter(({ position }, index) => {
    const next = found[index + 1]?.position ?? Infinity
    return !below.some(
      (each) =>
        each.position !== null && position !== null && each.position >= position && each.position < next,
    )
  })
  const ordered = [...above, ...below].sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
  found.splice(0, found.length, ...ordered)
  return end
}

/**
 * Where the print lost what a merged cell covers, the columns of values in the upper row (年度指标值, 分值) seem to stand
 * above the levels: they follow the columns of the lower row. null where the rows can be taken as printed.
 */
function underMerged(found: readonly Heading[], below: readonly Heading[]): readonly Heading[] | null {
  const opens = below[0]?.names.has("level1") === true && below.some(({ names }) => names.has("name"))
  if (!opens || found.length < 2 || !found.every(isValue)) return null
  const last = below.at(-1)?.position ?? 0
  const first = found[0]?.position ?? 0
  if (first > last) return null
  const own = below.some(({ names }) => names.has("target"))
    ? found.filter(({ names }) => !names.has("target"))
    : found
  return [...below, ...own.map((heading, at) => ({ ...heading, position: last + 1 + at }))]
}

function isValue({ names }: Heading): boolean {
  return valueLabels.some((label) => names.has(label))
}

/** Columns of values, which stand right of the levels in every form. */
const valueLabels: readonly IndicatorColumnLabel[] = [
  "nature",
  "op",
  "target",
  "unit",
  "actual",
  "weight",
  "score",
  "deviation",
]

/**
 * Headings in two rows, copied one row after the other: those merged over both rows come before the levels of the second
 * row, though they stand right of them. One of them that was merged over columns of the second row (年度指标值 over
 * 性质, 指标值, 单位) names no column of its own.
 */
export function putLevelsFirst(found: Heading[]): void {
  const first = found.findIndex(({ names }) => names.has("level1"))
  const above = found.slice(0, Math.max(0, first))
  if (above.length < 2 || !above.every(isValue)) return
  const below = found.slice(first)
  const groups = below.some(({ names }) => names.has("target"))
  const own = groups ? above.filter(({ names }) => !names.has("target")) : above
  found.splice(0, found.length, ...below, ...own)
}

function endOfRow(tokens: readonly Token[], at: number): number {
  const row = tokens[at]?.row
  let end = at
  while (tokens[end] !== undefined && tokens[end]?.row === row) end++
  return end
}

/** Where a stream marks the rows, the second row of headings begins at such a mark. */
function endOfHeadings(tokens: readonly Token[], at: number, found: readonly Heading[]): number {
  let end = at
  while (end < tokens.length && (end === at || tokens[end]?.gap !== "soft-row")) {
    const label = labelAt(tokens, end, indicatorColumnLabels) ?? answerAt(tokens, end, found)
    if (label === null || labelAt(tokens, end, levelLabels) !== null) break
    end++
  }
  return end
}

/** 确定能, 有可能 and the like head boxes to be ticked, once 完成目标可能性 stands above them; elsewhere they are answers. */
export function answerAt(
  tokens: readonly Token[],
  at: number,
  found: readonly Heading[],
): LabelFound<IndicatorColumnLabel> | null {
  const isAnswer = (index: number): boolean =>
    (likelihoodAnswers as readonly string[]).includes(comparable(tokens[index]?.text ?? ""))
  const headed = found.some(({ names }) => names.has("likelihood"))
  return headed && isAnswer(at) && (isAnswer(at - 1) || isAnswer(at + 1))
    ? { names: new Set(["likelihood"]), length: 1 }
    : null
}

/** The column that a heading of the lower row is part of: sign and unit of the value, classes of the reasons. */
const parts: Partial<Record<IndicatorColumnLabel, IndicatorColumnLabel>> = {
  op: "target",
  nature: "target",
  unit: "target",
  target: "target",
  causes: "deviation",
  deviation: "deviation",
  likelihood: "likelihood",
}

/**
 * The lower headings in the place of those that are merged over them, told by what they are part of, wherever the print
 * left them. null where each has not its heading in the upper row, in the same order, or where the columns tell as well.
 */
function underParents(
  found: readonly Heading[],
  below: readonly Heading[],
  keepsColumns: boolean,
): readonly Heading[] | null {
  const owners: number[] = []
  for (const { names } of below) {
    const owner = names.size === 0 ? (owners.at(-1) ?? -1) : ownerOf(names, found)
    if (owner === -1 || owner < (owners.at(-1) ?? 0)) return null
    owners.push(owner)
  }
  const groups = found.map((_, index) => below.filter((_each, at) => owners[at] === index))
  const isIn = ({ position }: Heading, index: number): boolean =>
    position !== null &&
    position >= (found[index]?.position ?? Infinity) &&
    position < (found[index + 1]?.position ?? Infinity)
  if (keepsColumns && groups.every((group, index) => group.every((heading) => isIn(heading, index))))
    return null
  let shift = 0
  return found.flatMap((heading, index): readonly Heading[] => {
    const group = groups[index] ?? []
    const moved = (each: Heading, by: number): Heading => {
      return { ...each, position: heading.position === null ? null : heading.position + by }
    }
    const columns =
      group.length === 0 ? [moved(heading, shift)] : group.map((each, at) => moved(each, shift + at))
    shift += columns.length - 1
    return columns
  })
}

function ownerOf(names: ReadonlySet<IndicatorColumnLabel>, found: readonly Heading[]): number {
  const owners = new Set([...names].flatMap((name) => parts[name] ?? []))
  return found.findIndex((heading) => [...owners].some((owner) => heading.names.has(owner)))
}

/** The same where nothing marks the end of the upper row: the lower one begins where headings come that are part of another's. */
function unfold(found: readonly Heading[]): readonly Heading[] | null {
  for (let from = 3; from <= found.length - 2; from++) {
    const [upper, lower] = [found.slice(0, from), found.slice(from)]
    const owner = ownerOf(lower[0]?.names ?? new Set(), upper)
    const again = lower.some(({ names }) => [...(upper[owner]?.names ?? [])].some((name) => names.has(name)))
    if (owner === -1 || lower.some(({ names }) => names.size === 0) || !again) continue
    const parted = underParents(upper, lower, false)
    if (parted !== null) return parted
  }
  return null
}
