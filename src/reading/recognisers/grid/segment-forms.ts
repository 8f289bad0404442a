import type { Line } from "../../page-model.ts"
import { fieldLabels, indicatorColumnLabels, withoutRemarks, wordKey } from "./label-match.ts"

/** The lines of one printed form, from its title (where it has one) to the line before the next form. */
export interface Segment {
  readonly titles: readonly Line[]
  readonly lines: readonly Line[]
}

/**
 * Cuts a document into forms. A form begins at its title or, where it has none, at its project's name: but only once the
 * form before has content of its own, so that lists of titles and doubled titles begin nothing.
 */
export function segmentForms(lines: readonly Line[]): readonly Segment[] {
  const segments: { titles: Line[]; lines: Line[] }[] = []
  let current: { titles: Line[]; lines: Line[] } = { titles: [], lines: [] }
  let named = false
  let tabled = false
  /** True after a line that ends with the label of the project's name: the name is on the next one. */
  let awaitsName = false
  const begin = (kept: number): void => {
    const moved = current.lines.splice(kept)
    segments.push(current)
    current = { titles: moved.filter(isTitle), lines: moved }
    named = false
    tabled = false
  }
  for (const line of lines) {
    const words = wordsOf(line)
    const title = !awaitsName && isTitle(line)
    const name = words.some((word) => fieldLabels.names(labelIn(word)).has("projectName"))
    if (title && (named || tabled) && !(named && isPartTitle(line.text))) begin(startOfTitle(current.lines))
    else if (name && (tabled || named)) begin(startOfHeader(current.lines))
    current.lines.push(line)
    if (title) current.titles.push(line)
    if (name) named = true
    if (isIndicatorHeader(words)) tabled = true
    const last = words.at(-1)
    if (last !== undefined) awaitsName = fieldLabels.names(last).has("projectName")
  }
  segments.push(current)
  return segments
}

/** Files inside a container that its text extractor names on a line of their own. */
export function isContainerRemain(line: Line): boolean {
  return /^\s*(?:image\d{0,5}\.(?:emf|wmf|png|jpe?g|gif|bmp|tiff?)|Sheet\d{1,4})\s*$/iu.test(line.text)
}

/** "…项目支出绩效目标表", alone on its line; the print may part it into two cells. */
export function isTitle(line: Line): boolean {
  if (line.text.length > 400) return false
  const texts = line.cells.map((cell) => cell.text).filter((text) => text !== "")
  if (texts.length === 0 || texts.length > 2) return false
  const text = wordKey(texts.join(""))
  if (text.length < 5 || text.length > 100) return false
  const bare = withoutRemarks(text).replace(/[\d年度]+$/u, "")
  if (fieldLabels.names(bare).has("indicators")) return false
  return /(?:绩效|自评).{0,30}表$/u.test(bare) && !/[。；：:]/u.test(bare)
}

/** 长期绩效目标表, 年度绩效目标表: the title of a table within a form, without a word on what the form is about. */
export function isPartTitle(text: string): boolean {
  return /^(?:长期|中长期|中期|年度|当年|实施期)绩效(?:目标|指标)表\d{0,2}$/u.test(
    wordKey(text).replace(/[|｜]/gu, ""),
  )
}

/** "项目名称：…" in one cell begins with its label. */
function labelIn(word: string): string {
  return /^[^:：]{2,16}(?=[:：]\s*\S)/u.exec(word)?.[0] ?? word
}

/** Cells, and the words of a line that is not cut into cells. */
function wordsOf(line: Line): readonly string[] {
  if (line.text.length > 4000) return []
  const texts = line.cells.map((cell) => cell.text).filter((text) => text !== "")
  return texts.length === 1 ? [...texts, ...(texts[0] ?? "").split(/\s+/u).slice(0, 24)] : texts
}

function isIndicatorHeader(words: readonly string[]): boolean {
  const names = words.flatMap((word) => [...indicatorColumnLabels.names(word)])
  return names.includes("name") || (names.includes("level1") && names.includes("level2"))
}

/** A title may be broken over lines: what stands between a container's remains and the title belongs to it. */
function startOfTitle(lines: readonly Line[]): number {
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - 8); at--) {
    const line = lines[at]
    if (line === undefined || line.cells.some((cell) => cell.column > 0)) break
    if (isContainerRemain(line)) return at
  }
  return lines.length
}

/** Header fields may stand above the project's name. */
function startOfHeader(lines: readonly Line[]): number {
  let start = lines.length
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - 12); at--) {
    const line = lines[at]
    if (line === undefined) break
    const words = wordsOf(line)
    if (words.length === 0) continue
    const header = words.some((word) => {
      const names = fieldLabels.names(word)
      return names.has("projectCode") || names.has("department") || names.has("unit") || names.has("category")
    })
    if (!header) break
    start = at
  }
  return start
}
