import type { FormKind } from "../../../records/form.ts"
import type { Notes } from "./problems.ts"
import type { Role } from "./roles.ts"
import { titlesIn, type FormSpan } from "./spans.ts"
import { gapAt, gaps, printedText, sourceOf, type Tape } from "./tape.ts"

/** What stands above a form: at most so many characters before its first label. */
const longestTitle = 200

export function titleRange(span: FormSpan, previousEnd: number): readonly [number, number] {
  const first = span.labels.find((label) => label.field === "projectName" && label.from < span.headTo)
  if (first === undefined)
    return [previousEnd, Math.min(span.headTo, Math.max(previousEnd, span.from) + longestTitle)]
  return [Math.max(previousEnd, first.to - longestTitle), first.to]
}

/** The title nearest to the form: furniture above it may name other forms. */
export function nearestTitle(tape: Tape, [from, to]: readonly [number, number]): string {
  return printedText(tape, titlesIn(tape, from, to).at(-1)?.[0] ?? from, to)
}

export function kindOf(title: string, roles: ReadonlySet<Role>): FormKind {
  const department = /整体(?:支出)?绩效|整体支出|部门整体|部门(?:\(单位\))?绩效自评/u.test(title)
  if (/监控/u.test(title)) return "monitoring"
  const evaluated = /自评|完成情况/u.test(title) || roles.has("actual") || roles.has("score")
  if (evaluated) return department ? "department-self-evaluation" : "self-evaluation"
  return department ? "department-target" : "target"
}

/** The year in the title or beside it; in a notice without a table, the year that its text names most. */
export function readYear(
  tape: Tape,
  span: FormSpan,
  title: readonly [number, number],
  notes: Notes,
): number | null {
  const [from, to] = title
  const text = tape.text.slice(from, Math.min(span.headTo, to + 40))
  for (const pattern of [
    /[(（](20\d\d)年?度?[)）年]/gu,
    /表(20\d\d)年度?/gu,
    /(20\d\d)年度/gu,
    /(20\d\d)年(?!\d{1,2}月)/gu,
  ]) {
    const found = [...text.matchAll(pattern)].findLast(({ index }) => index < to - from) ?? pattern.exec(text)
    if (found?.[1] === undefined) continue
    pattern.lastIndex = 0
    const at = from + found.index + found[0].indexOf(found[1])
    notes.place("year", sourceOf(tape, at, at + 4))
    return Number(found[1])
  }
  if (span.sections[0]?.heading === null) {
    const year = mostNamed(tape.text.slice(span.from, Math.min(span.headTo, span.from + 3_000)))
    if (year !== null) {
      notes.doubt("year", "year-from-text")
      return year
    }
  }
  notes.problem("year-not-printed", null)
  return null
}

function mostNamed(text: string): number | null {
  const counts = new Map<string, number>()
  for (const [, year] of text.matchAll(/(?<!\d)(20\d\d)年/gu))
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1)
  const sorted = [...counts].toSorted((a, b) => b[1] - a[1])
  const [first, second] = sorted
  if (first === undefined || (second !== undefined && second[1] === first[1])) return null
  return Number(first[0])
}

/** What titles call a project of no name. */
const generalName =
  /^(?:省级|市级|区级|县级|本级)?(?:部门)?(?:预算)?(?:财政)?(?:预算)?(?:支出)?(?:项目|专项资金|财政资金|转移支付资金)$/u

/** The project's name where only the title says it: "…项目绩效目标表", "关于…项目绩效目标的公示". */
export function nameInTitle(tape: Tape, span: FormSpan, notes: Notes): string {
  const text = tape.text.slice(span.from, Math.min(span.headTo, span.from + 1_500))
  const notice =
    /关于(?:解决|下达|安排|拨付|申报|做好)?([^,，。;；]{4,60}?)(?:资金)?(?:支出)?绩效(?:目标|自评)[^,，。;；]{0,10}(?:公示|公告|通知|报告)/u.exec(
      text,
    )
  const found =
    notice ??
    /(?:^|[^\p{Script=Han}\d(（])([\p{Script=Han}\d(（)）]{4,60}?(?:项目|经费|资金))(?:支出)?绩效(?:目标|自评|评价)[^,，。;；\d]{0,6}表/u.exec(
      text,
    )
  if (
    found?.[1] === undefined ||
    titlesIn(tape, span.from, span.headTo).length + (notice === null ? 0 : 1) === 0
  )
    return ""
  if (generalName.test(found[1].replace(/20\d\d(?:年度?)?/u, ""))) return ""
  const from = span.from + found.index + found[0].indexOf(found[1])
  // What stands on the line before is no part of the title.
  for (let at = from + 1; at < from + found[1].length; at++)
    if (notice === null && gapAt(tape, at) >= gaps.blankLine) return ""
  notes.place("project.name", sourceOf(tape, from, from + found[1].length))
  return printedText(tape, from, from + found[1].length)
}
