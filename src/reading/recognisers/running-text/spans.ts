import { chapterWords } from "../../../layouts/running-text-words.ts"
import { headingsIn, type Heading } from "./headings.ts"
import { isHardLevel, labelsIn, type Label } from "./labels.ts"
import { isNarrative } from "./narrative.ts"
import { gapAt, gaps, type Tape } from "./tape.ts"

/** Where one form stands on the tape. */
export interface FormSpan {
  readonly from: number
  readonly to: number
  /** Header fields and funds stand before the first section. */
  readonly headTo: number
  readonly sections: readonly Section[]
  /** Labels of the whole span. */
  readonly labels: readonly Label[]
}

/** Rows of indicators under one row of headings, or under level labels alone. */
export interface Section {
  readonly heading: Heading | null
  readonly from: number
  readonly to: number
}

/** Less than this share of joints without a blank, and the print still has its cells. */
const leastGlued = 0.5
/** So many characters behind the headings are more than a heading that the vocabulary does not know. */
const leastBehind = 40
/** So many labels in one line: the head of a form is printed as one run. */
const fewestInLine = 6
const fewestLevels = 3
/** So many numbered names show rows where headings and levels are scattered. */
const fewestNumbered = 4
const titlePattern =
  /(?:(?:省级|市级|区级|县级|市直|本级|部门|单位|预算|项目|支出|财政|政策|专项|资金|整体|年度|20\d\d年?度?|附件\d?|[(（)）])+)?绩效(?:目标|自评|评价|监控|申报)[^,，。;；\d]{0,10}表/gu

/** The forms of a tape whose cells run together; none where the print keeps them apart. */
export function formSpans(tape: Tape): readonly FormSpan[] {
  const labels = labelsIn(tape, 0, tape.text.length)
  const headings = headingsIn(tape, labels)
  const starts = formStarts(labels, headings)
  return starts.flatMap((from, order) => {
    const to = starts[order + 1] ?? tape.text.length
    const own = labels.filter((label) => label.from >= from && label.wordTo <= to)
    const inside = headings.filter((heading) => heading.from >= from && heading.to <= to)
    const sections = sectionsIn(tape, own, inside, from, to)
    if (!isRunTogether(tape, own, sections)) return []
    return [
      { from, to, headTo: sections[0]?.heading?.from ?? sections[0]?.from ?? to, sections, labels: own },
    ]
  })
}

/** The titles in a stretch: where each begins and ends. */
export function titlesIn(tape: Tape, from: number, to: number): readonly (readonly [number, number])[] {
  return [...tape.text.slice(from, to).matchAll(titlePattern)].map((found) => [
    from + found.index,
    from + found.index + found[0].length,
  ])
}

/** A form begins at its title before the first project name that stands behind the headings of the form before. */
function formStarts(labels: readonly Label[], headings: readonly Heading[]): readonly number[] {
  const starts = [0]
  let begun = 0
  for (const label of labels) {
    if (label.field !== "projectName") continue
    const closed = headings.some((heading) => heading.from > begun && heading.to <= label.from)
    if (!closed) continue
    starts.push(label.from)
    begun = label.from
  }
  return starts
}

function sectionsIn(
  tape: Tape,
  labels: readonly Label[],
  headings: readonly Heading[],
  from: number,
  to: number,
): readonly Section[] {
  if (headings.length > 0)
    return headings.map((heading, order) => ({
      heading,
      from: heading.to,
      to: sectionEnd(tape, labels, heading.to, headings[order + 1]?.from ?? to),
    }))
  const levels = labels.filter((label) => isHardLevel(label) && label.from >= from)
  const numbered = numberedNames(tape, from, to)
  const start = Math.min(levels[0]?.from ?? to, numbered.length >= fewestNumbered ? (numbered[0] ?? to) : to)
  if (start === to || (levels.length < 2 && numbered.length < fewestNumbered)) return []
  const end = sectionEnd(tape, labels, start, to)
  return isNarrative(tape, levels, end) ? [] : [{ heading: null, from: start, to: end }]
}

/** Where names begin with 指标N:. */
function numberedNames(tape: Tape, from: number, to: number): readonly number[] {
  return [...tape.text.slice(from, to).matchAll(/指标\d{1,2}[:：]/gu)].map(({ index }) => from + index)
}

/** Rows end at the total, at notes and signatures, or at the title of the next form. */
function sectionEnd(tape: Tape, labels: readonly Label[], from: number, to: number): number {
  const after = labels.find((label) => label.after && label.from > from)?.from ?? to
  const title = titlesIn(tape, from, to)[0]?.[0] ?? to
  const chapter = nextChapter(tape, from, to)
  const own = labels.find(
    (label) =>
      (label.field === "indicators" || label.field === "goal") && label.from > from && label.to >= to - 24,
  )
  return Math.min(to, after, title, chapter, own?.from ?? to)
}

const chapterPattern =
  /(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,2}[)）]、?)\p{Script=Han}{2,24}/gu
const partPattern = /第[一二三四五六七八九十]{1,2}(?:部分|章)/u

/** Where the text of a report goes on behind its table: 三、存在的问题, 第四部分. */
function nextChapter(tape: Tape, from: number, to: number): number {
  const text = tape.text.slice(from, to)
  const part = partPattern.exec(text)?.index ?? to - from
  for (const { 0: heading, index } of text.slice(0, part).matchAll(chapterPattern))
    if (chapterWords.some((word) => heading.includes(word))) return from + index
  return from + part
}

function areInOneLine(tape: Tape, labels: readonly Label[]): boolean {
  return new Set(labels.map(({ from }) => tape.characters[from]?.line)).size === 1
}

/** 产出数量: with its colon as sure as 数量指标. */
function isLevelOfRows(label: Label): boolean {
  return isHardLevel(label) || (label.level2 !== null && label.to > label.wordTo)
}

/** Rows that stand in the line of their headings: nothing but blanks parts the cells of a whole form. */
function rowsFollowInLine(tape: Tape, heading: Heading): boolean {
  const line = tape.characters[heading.from]?.line
  return line !== undefined && tape.characters[heading.to + leastBehind]?.line === line
}

/** Headings or level labels run into each other and into the names behind them. */
function isRunTogether(tape: Tape, labels: readonly Label[], sections: readonly Section[]): boolean {
  const printed = sections.flatMap(({ heading }) => heading ?? [])
  if (printed.length > 0) {
    const share = printed.reduce((total, { gluedShare }) => total + gluedShare, 0) / printed.length
    return share >= leastGlued || printed.some((heading) => rowsFollowInLine(tape, heading))
  }
  const section = sections[0]
  const levels =
    section === undefined
      ? labels.filter(({ field, fundColumn }) => field !== null || fundColumn !== null)
      : labels.filter((label) => isLevelOfRows(label) && label.from >= section.from && label.to < section.to)
  if (section === undefined && levels.length >= fewestInLine && areInOneLine(tape, levels)) return true
  if (section !== undefined && levels.length >= fewestLevels && areInOneLine(tape, levels)) return true
  const numbered = section === undefined ? [] : numberedNames(tape, section.from, section.to)
  if (
    numbered.length >= fewestNumbered &&
    new Set(numbered.map((at) => tape.characters[at]?.line)).size === 1
  )
    return true
  const behind = levels.filter((label, order) => levels[order + 1]?.from !== label.to)
  const glued = behind.filter((label) => gapAt(tape, label.to) === gaps.none)
  const followed = behind.filter((label) => gapAt(tape, label.to) < gaps.line)
  return levels.length >= 2 && glued.length > 0 && glued.length * 5 >= followed.length * 3
}
