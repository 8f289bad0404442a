import type { Source } from "../../../basics/source.ts"
import { oneLine } from "../../../basics/text.ts"
import type { SecondLevelId } from "../../../layouts/name-evidence.ts"
import type { Cell } from "../../page-model.ts"
import { align } from "./align.ts"
import type { Alignment, AlignmentTask } from "./align.ts"
import { levelName } from "./cell-fit.ts"
import { LearnedLevels, levelProbabilities, secondLevelOf } from "./level-evidence.ts"
import type { RowCells } from "./level-evidence.ts"
import { branchOver } from "./level-words.ts"
import type { Run } from "./partition.ts"

/** One line of the block that prints the levels. Without either level it is the line of a merged project cell. */
export interface LevelToken {
  readonly level1: Cell | null
  readonly level2: Cell | null
  /** The project whose cell stands on this line, where it is known. */
  readonly project: number | null
}

/** The levels of one indicator row. */
export interface LevelReading {
  readonly level1: string
  readonly level2: string
  /** Where they were printed; null where they were not. */
  readonly places: { readonly level1: Source | null; readonly level2: Source | null }
  readonly confidence: number
  /** "lost": no level row is left for it; "uncertain": another level row fits nearly as well. */
  readonly doubt: { readonly kind: "lost" | "uncertain"; readonly alternatives: readonly string[] } | null
}

export interface LevelsRead {
  /** One for each row. */
  readonly readings: readonly LevelReading[]
  /** For each token the number of the row it belongs to, or of the row before which it stands. */
  readonly rowOfToken: readonly number[]
  /** Tokens that belong to no row. */
  readonly skipped: ReadonlySet<number>
  /** Level rows among them. */
  readonly unused: readonly LevelToken[]
}

/**
 * Costs in nats. A line of a merged cell has often swallowed its levels; other lines seldom get lost, and what is lost
 * or unused costs the more the longer the table is.
 */
const cost = {
  unknownLevel: 2,
  swallowed: 1.2,
  notSwallowed: 0.5,
  lost: 3,
  unused: 5,
  perLogRow: 0.75,
} as const

/**
 * Gives every row its level although some level rows are lost: an alignment in printed order in which a project's cell
 * must stand among the rows of that project, and each level must suit the name, the unit and the value beside it.
 * null where the alignment is too large or contradicts the partition.
 */
export function readLevels(
  rows: readonly RowCells[],
  tokens: readonly LevelToken[],
  projects: readonly Run[],
): LevelsRead | null {
  const wordings = new Wordings(tokens)
  if (wordings.groups.length === 0) return null
  const attempt = (learned: LearnedLevels | null): Alignment | null =>
    align(
      alignmentTask(
        tokens,
        projects,
        rows.map((row) => levelProbabilities(row, wordings.groups, learned)),
      ),
    )
  const first = attempt(null)
  if (first === null) return null
  const learned = learnFrom(rows, tokens, first)
  const alignment = attempt(learned) ?? first
  const readings = rows.map((row, at) => {
    const candidates = alignment.candidates(at)
    const token = tokens[alignment.tokenOf[at] ?? -1]
    const project = projects.find(({ from, to }) => from <= at && at < to)
    if (token === undefined || secondCell(token) === null)
      return inferLevel(row, wordings, learned, project, alignment, tokens)
    return settle(token, candidates, tokens, wordings)
  })
  const rowOfToken = tokens.map((_, token) => alignment.skippedAt.get(token) ?? -1)
  alignment.tokenOf.forEach((token, row) => {
    if (token !== null) rowOfToken[token] = row
  })
  const unused = tokens.filter((token, at) => alignment.skippedAt.has(at) && secondCell(token) !== null)
  return { readings, rowOfToken, skipped: new Set(alignment.skippedAt.keys()), unused }
}

function secondCell(token: LevelToken): Cell | null {
  return token.level2 ?? token.level1
}

function alignmentTask(
  tokens: readonly LevelToken[],
  projects: readonly Run[],
  evidence: readonly ReadonlyMap<SecondLevelId, number>[],
): AlignmentTask {
  const groups = tokens.map((token) => {
    const cell = secondCell(token)
    return cell === null ? null : secondLevelOf(cell.text)
  })
  const empty = tokens.map((token) => secondCell(token) === null)
  const run = (token: number): Run | undefined => projects[tokens[token]?.project ?? -1]
  const perRow = cost.perLogRow * Math.log(evidence.length + 1)
  return {
    rowCount: evidence.length,
    tokenCount: tokens.length,
    match(row, token) {
      const own = run(token)
      if (own !== undefined && (row < own.from || row >= own.to)) return Infinity
      if (empty[token] === true) return cost.swallowed
      const group = groups[token] ?? null
      return group === null ? cost.unknownLevel : -Math.log(evidence[row]?.get(group) ?? 1)
    },
    gap: () => cost.lost + perRow,
    skip(token, row) {
      const own = run(token)
      if (own !== undefined && (row < own.from || row > own.to)) return Infinity
      return empty[token] === true ? cost.notSwallowed : cost.unused + perRow
    },
  }
}

/** The rows whose level is beyond doubt teach how this document groups its names. */
function learnFrom(
  rows: readonly RowCells[],
  tokens: readonly LevelToken[],
  alignment: Alignment,
): LearnedLevels {
  const learned = new LearnedLevels()
  rows.forEach((row, at) => {
    const [best] = alignment.candidates(at)
    const token = tokens[alignment.tokenOf[at] ?? -1]
    const cell = token === undefined ? null : secondCell(token)
    const group = cell === null ? null : secondLevelOf(cell.text)
    if (group !== null && best !== undefined && best.probability > 0.9)
      learned.learn(row.get("name")?.text ?? "", group)
  })
  return learned
}

/** A level row was found; how sure it is depends on what else might stand there. */
function settle(
  token: LevelToken,
  candidates: ReturnType<Alignment["candidates"]>,
  tokens: readonly LevelToken[],
  wordings: Wordings,
): LevelReading {
  const level2 = secondCell(token)?.text ?? ""
  const level1 = token.level1?.text ?? wordings.level1Over(level2)
  const places = { level1: token.level1?.source ?? null, level2: secondCell(token)?.source ?? null }
  const shares = new Map<string, number>()
  for (const { token: other, probability } of candidates) {
    const cell = secondCell(tokens[other] ?? { level1: null, level2: null, project: null })
    const key = cell === null ? "" : levelName(cell.text)
    shares.set(key, (shares.get(key) ?? 0) + probability)
  }
  const own = shares.get(levelName(level2)) ?? 0
  const inherited = token.level1 === null ? 0.9 : 1
  if (own >= 0.9) return { level1, level2, places, confidence: inherited, doubt: null }
  const alternatives = [...shares]
    .filter(([name, share]) => name !== "" && name !== levelName(level2) && share >= 0.1)
    .map(([name]) => name)
  if (own >= 0.75) return { level1, level2, places, confidence: Math.min(inherited, 0.85), doubt: null }
  const confidence = own >= 0.6 ? 0.65 : 0.5
  return { level1, level2, places, confidence, doubt: { kind: "uncertain", alternatives } }
}

/** No level row is left: the likeliest of the document's own levels, always as a doubt. */
function inferLevel(
  row: RowCells,
  wordings: Wordings,
  learned: LearnedLevels,
  project: Run | undefined,
  alignment: Alignment,
  tokens: readonly LevelToken[],
): LevelReading {
  const ranked = [...levelProbabilities(row, wordings.groups, learned)].sort((a, b) => b[1] - a[1])
  const neighbours = alignment.tokenOf
    .slice(project?.from ?? 0, project?.to ?? 0)
    .flatMap((token) => (token === null ? [] : (tokens[token] ?? [])))
  const [best = ["quantity", 0] as const, ...others] = ranked
  const { level1, level2 } = wordings.wordingOf(best[0], neighbours)
  const alternatives = others
    .filter(([, probability]) => probability >= 0.1)
    .map(([group]) => wordings.wordingOf(group, neighbours).level2)
  return {
    level1,
    level2,
    places: { level1: null, level2: null },
    confidence: best[1] >= 0.85 ? 0.75 : 0.5,
    doubt: { kind: "lost", alternatives },
  }
}

/** The level words this document itself uses. */
class Wordings {
  readonly groups: readonly SecondLevelId[]
  readonly #tokens: readonly LevelToken[]
  readonly #level1Over = new Map<string, string>()

  constructor(tokens: readonly LevelToken[]) {
    this.#tokens = tokens
    const groups = new Set<SecondLevelId>()
    for (const token of tokens) {
      const group = groupOf(token)
      if (group !== null) groups.add(group)
    }
    this.groups = [...groups]
  }

  /** The words for a group, as the project itself prints them, else as the document mostly does. */
  wordingOf(group: SecondLevelId, neighbours: readonly LevelToken[]): { level1: string; level2: string } {
    const same = (token: LevelToken): boolean => groupOf(token) === group
    const near = neighbours.filter(same)
    const level2 = mostFrequent((near.length > 0 ? near : this.#tokens.filter(same)).map(secondCell)) ?? ""
    const level1 = mostFrequent(this.#tokens.filter(same).map((token) => token.level1))
    return { level1: level1 ?? this.level1Over(level2), level2 }
  }

  /** The first level over a second level whose own first-level cell is merged or lost. */
  level1Over(level2: string): string {
    const name = levelName(level2)
    const known = this.#level1Over.get(name)
    if (known !== undefined) return known
    const words = branchOver(name)?.level1 ?? []
    const used = mostFrequent(
      this.#tokens.map(({ level1 }) =>
        level1 !== null && words.includes(levelName(level1.text)) ? level1 : null,
      ),
    )
    const found = used ?? words[0] ?? ""
    this.#level1Over.set(name, found)
    return found
  }
}

function groupOf(token: LevelToken): SecondLevelId | null {
  const cell = secondCell(token)
  return cell === null ? null : secondLevelOf(cell.text)
}

function mostFrequent(cells: readonly (Cell | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const cell of cells)
    if (cell !== null) counts.set(oneLine(cell.text), (counts.get(oneLine(cell.text)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
