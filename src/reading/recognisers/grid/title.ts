import { comparable } from "../../../basics/text.ts"
import type { Source } from "../../../basics/source.ts"
import type { FormKind } from "../../../records/form.ts"
import type { Line } from "../../page-model.ts"
import { wordKey } from "./label-match.ts"

/** What the form's title says of its kind; null where there is no title or it does not tell. */
export function kindOfTitle(titles: readonly Line[]): FormKind | null {
  for (const title of titles.toReversed()) {
    const text = textOf(title)
    const department = /(?:部门|单位|整体)(?:\(单位\))?整体|整体支出|整体绩效/u.test(text)
    if (/监控/u.test(text)) return "monitoring"
    if (/自评|评价表|完成情况/u.test(text))
      return department ? "department-self-evaluation" : "self-evaluation"
    if (/目标|申报|审批|批复/u.test(text)) return department ? "department-target" : "target"
  }
  return null
}

export interface YearFound {
  readonly year: number
  readonly source: Source
}

/**
 * The year that the form is for: printed alone ("（2021年度）"), or in the title. A year in a project's name counts only as
 * part of the title, after all others.
 */
export function readYear(titles: readonly Line[], head: readonly Line[]): YearFound | null {
  return (
    firstYear(head, /^[^\d]{0,4}(20\d\d)\)?年?度?[)）]?年?度?$/u) ??
    firstYear(titles.toReversed(), /^[^\d]{0,4}(20\d\d)年/u) ??
    firstYear(titles.toReversed(), /(20\d\d)年度/u) ??
    firstYear(head, /[(（](20\d\d)年度?[)）]/u) ??
    firstYear(head, /^[(（](20\d\d)年[^()（）]{1,12}[)）]$/u) ??
    firstYear(titles.toReversed(), /(20\d\d)年/u) ??
    firstYear(head.slice(0, 6), /(20\d\d)年度(?=(?:金额)?单位:)/u) ??
    firstYear(head.slice(0, 12).filter(isHeading), /^(20\d\d)年(?!\d)/u)
  )
}

/** A line of its own above the form, neither a sentence nor a label. */
function isHeading(line: Line): boolean {
  return line.cells.filter((cell) => cell.text !== "").length === 1 && !/[。；：:]/u.test(line.text)
}

function firstYear(lines: readonly Line[], pattern: RegExp): YearFound | null {
  for (const line of lines) {
    const text = textOf(line)
    if (text.length > 200) continue
    const found = pattern.exec(text)?.[1]
    const cell = line.cells.find((each) => found !== undefined && comparable(each.text).includes(found))
    if (found !== undefined) return { year: Number(found), source: cell?.source ?? { line: line.number } }
  }
  return null
}

function textOf(line: Line): string {
  if (line.text.length > 400) return ""
  return wordKey(line.cells.map((cell) => cell.text).join("")).replace(/^\d{1,2}[.、](?!\d{3}年)/u, "")
}
