import { softValueWords } from "../../../layouts/soft-value-words.ts"
import { nameCues } from "../../../layouts/name-evidence.ts"
import { labelAt, isHardLevel } from "./labels.ts"
import { namesColumn } from "./named-cells.ts"
import type { Print } from "./print.ts"
import { gapAt, gaps, type Tape } from "./tape.ts"
import { leadWords } from "../../../records/operator-words.ts"
import { signAt, softWordsAt, unitsAt } from "./value-grammar.ts"

const longestName = 90
const percentCues = nameCues
  .filter(({ at, kind }) => at === "end" && kind !== "direction")
  .flatMap(({ words }) => words)
const endings = [...new Set(percentCues)]
const percentEndings = nameCues
  .filter(({ at, kind, weight }) => at === "end" && kind === "percent" && weight >= 3)
  .flatMap(({ words }) => words)

/** Where a name may end, with what that costs. */
export interface NameEnd {
  readonly to: number
  readonly cost: number
}

/** All ends of a name that begins at `from`; `mayStart` tells where a cell may begin. */
export function nameEnds(tape: Tape, from: number, end: number, print: Print): readonly NameEnd[] {
  const first = tape.text[from] ?? ""
  if (/[%‰)）】\]、,，。.;；:：/-]/u.test(first)) return []
  const ends: NameEnd[] = []
  // 1250|KVA变压器: a unit that no list knows is no beginning of a name.
  const behindDigit = /\d/u.test(tape.text[from - 1] ?? "") && gapAt(tape, from) === gaps.none
  if (/[A-Za-z]/u.test(first) && behindDigit) return []
  let running = /\d/u.test(first) ? numberFirst(tape, from, end) : 0
  if (namesColumn(tape, from, end)) running += 5
  let depth = 0
  for (let to = from + 1; to <= Math.min(end, from + longestName); to++) {
    const last = tape.text[to - 1] ?? ""
    if (/[(（【[《]/u.test(last) || (last === "“" && isClosed(tape, to, end))) depth += 1
    if (/[)）】\]》]/u.test(last) || (last === "”" && depth > 0)) depth -= 1
    running += innerCost(tape, from, to - 1, end, depth, print)
    if (running > 9) break
    if (to - from < 2) continue
    const text = tape.text.slice(from, to)
    if (!/\p{Script=Han}/u.test(text) || /[<>=≥≤±]$/u.test(text)) continue
    ends.push({
      to,
      cost: running + endCost(tape, text, to, end, depth) + (print.parted ? gluedEndCost(tape, to, end) : 0),
    })
  }
  return ends
}

const longestQuote = 20

/** Misread prints often lose one of a pair of quotation marks: what is not closed soon opens nothing. */
function isClosed(tape: Tape, from: number, end: number): boolean {
  const quoted = tape.text.slice(from, Math.min(end, from + longestQuote))
  const close = quoted.indexOf("”")
  return close !== -1 && !quoted.slice(0, close).includes("“")
}

/** Words that lead to a number are rather the beginning of the value. */
const leadEnding = new RegExp(
  `(?:${leadWords.filter((word) => word.length > 1 && !word.includes("完成")).join("|")})$`,
  "u",
)

/** What a character inside a name costs: sentences, values and breaks are unlikely there. */
function innerCost(tape: Tape, from: number, at: number, end: number, depth: number, print: Print): number {
  const character = tape.text[at] ?? ""
  let cost = 0
  if (at > from) {
    const gap = gapAt(tape, at)
    if (gap >= gaps.blankLine) cost += 3
    else if (gap >= gaps.line) cost += print.rowsALine ? 1.6 : 0.3
    else if (gap >= gaps.blank) cost += print.parted ? 0.6 : 0.15
  }
  if (/[。;；]/u.test(character)) cost += 2.5
  if (/[≥≤]/u.test(character) && tape.text[at + 1] !== "*") cost += depth > 0 ? 1 : 4
  if (/[%‰]/u.test(character)) cost += percentCost(tape, at, end, depth)
  if (at > from && /\d/u.test(character) && !/[\d.]/u.test(tape.text[at - 1] ?? ""))
    cost += depth > 0 ? 0.3 : /\d/u.test(tape.text.slice(from, at)) ? 2 : 1
  const label = labelAt(tape, at, end)
  // A heading that has strayed among the rows.
  if (print.parted && at > from && label !== null && label.column !== null && gapAt(tape, at) >= gaps.blank)
    cost += 3
  if (at > from && namesColumn(tape, at, end)) cost += 5
  if (label !== null && at > from && isHardLevel(label)) cost += 6
  else if (
    label !== null &&
    label.level2 !== null &&
    label.level2 !== "process" &&
    !/[\d≥≤<>=]/u.test(tape.text[label.to] ?? "")
  )
    cost += 2
  if (softValueWords.states.some((state) => state.length >= 4 && tape.text.startsWith(state, at))) cost += 2.5
  else if (at > from + 1 && tape.text[at - 1] !== "否" && softPhraseAt(tape, at)) cost += 2.1
  if (answersState(tape, from, at, end)) cost += 1.4
  if (/[,，]/u.test(character)) cost += 0.4
  if (/^指标\d/u.test(tape.text.slice(at, at + 3)) && at > from) cost += 8
  return cost
}

/** A rate inside a name (达标率100%) is likely only where the value with its own sign follows. */
function percentCost(tape: Tape, at: number, end: number, depth: number): number {
  if (depth > 0) return 0.5
  if (!/\d/u.test(tape.text[at - 1] ?? "")) return 1.5
  return signAt(tape, at + 1, end) > 0 ? 0.8 : 4.5
}

/** A name hardly begins with a number, least of all with a quantity that nothing parts from the cell before it. */
function numberFirst(tape: Tape, from: number, end: number): number {
  if (gapAt(tape, from) >= gaps.line) return 0.4
  if (gapAt(tape, from) >= gaps.blank) return 1.4
  const digits = /^\d+(?:\.\d+)?/u.exec(tape.text.slice(from, Math.min(end, from + 12)))?.[0].length ?? 0
  return unitsAt(tape, from + digits, end).length > 0 && !isBehindLevel(tape, from) ? 2.8 : 1.4
}

function isBehindLevel(tape: Tape, at: number): boolean {
  return /(?:指标|目标)[:：]?$/u.test(tape.text.slice(Math.max(0, at - 3), at))
}

/** Ends of names that ask for a state: what is said of it in a word follows. */
const stateEnding = /(?:情况|程度|性|水平|能力|效果|状况|作用)$/u

/** 隐患减少情况|减少: the word behind such an end is rather a value than the middle of a name. */
function answersState(tape: Tape, from: number, at: number, end: number): boolean {
  if (at < from + 4 || !stateEnding.test(tape.text.slice(at - 2, at))) return false
  return softWordsAt(tape, at, end).some(({ to }) => to >= at + 2)
}

const softPhrases: ReadonlySet<string> = new Set(
  softValueWords.adverbs.flatMap((adverb) => softValueWords.verbs.map((verb) => adverb + verb)),
)
const longestPhrase = 6

/** 稳步提高 and the like: rather the value of a row than the middle of a name. */
function softPhraseAt(tape: Tape, at: number): boolean {
  for (let length = 3; length <= longestPhrase; length++)
    if (softPhrases.has(tape.text.slice(at, at + length))) return true
  return false
}

function endCost(tape: Tape, text: string, to: number, end: number, depth: number): number {
  let cost = depth === 0 ? 0 : 6
  if (endings.some((ending) => text.endsWith(ending))) cost -= 0.7
  if (text.endsWith(")")) cost -= 0.3
  if (/\d$/u.test(text)) cost += /\d/u.test(tape.text[to] ?? "") ? 4 : 1.2
  if (/[的与和及在为等将对以]$/u.test(text)) cost += 1
  if (leadEnding.test(text)) cost += 1.2
  if (text.length < 3) cost += 1.5
  if (/[-—~、(（]$/u.test(text)) cost += 3
  if (text.length > 30) cost += 0.05 * (text.length - 30)
  if (to < end && gapAt(tape, to) >= gaps.blank) cost -= 0.3
  return cost
}

/** What it costs in a print with blanks between the cells that a cell ends where none stands. */
export function gluedEndCost(tape: Tape, to: number, end: number): number {
  if (to >= end || gapAt(tape, to) > gaps.none) return 0
  if (/\d/u.test(tape.text[to] ?? "")) return /\d/u.test(tape.text[to - 1] ?? "") ? 4 : 0.5
  return /[≥≤<>=;；。,，:：]/u.test(tape.text[to] ?? "") ? 0.5 : 1.6
}

/** A name that asks for a state. */
export function namesState(text: string): boolean {
  return stateEnding.test(text.replace(/[(（][^()（）]*[)）]$/u, ""))
}

/** A name that announces a rate. */
export function namesRate(text: string): boolean {
  const bare = text.replace(/[(（][^()（）]*[)）]$/u, "")
  return percentEndings.some((ending) => bare.endsWith(ending)) && !/频率/u.test(bare)
}
