import { comparable } from "../../../basics/text.ts"
import type { FieldPath, Form } from "../../../records/form.ts"
import type { Problem } from "../../../basics/problem.ts"
import { gridProblem, sentenceOf } from "./draft.ts"
import { isContainerRemain } from "./segment-forms.ts"
import type { Segment } from "./segment-forms.ts"

export interface SegmentForm {
  readonly segment: Segment
  readonly form: Form
  readonly problems: readonly Problem[]
}

/** How much of the figures two prints of one form have in common, at the least. */
const sameShare = 0.8

/**
 * A form may stand in a document twice: as a sheet, and once more as the text of its picture. The fuller print is kept;
 * the other one confirms its figures, and figures that only one of them prints are doubts.
 */
export function mergePrintedTwice(read: readonly SegmentForm[]): readonly SegmentForm[] {
  const kept: SegmentForm[] = []
  const byName = new Map<string, number[]>()
  for (const next of read) {
    const { name } = next.form.project
    const key = [comparable(name), next.form.year, next.form.kind].join(" ")
    const candidates = name === "" ? [] : (byName.get(key) ?? []).slice(-maxCandidates)
    const at = candidates.find((index) => isSamePrint(kept[index], next))
    const before = at === undefined ? undefined : kept[at]
    if (at === undefined || before === undefined) {
      byName.set(key, [...candidates, kept.length])
      kept.push(next)
    } else
      kept[at] = fieldsOf(next.form) > fieldsOf(before.form) ? confirm(next, before) : confirm(before, next)
  }
  return kept
}

/** Many units have a project of the same name; the second print follows soon after the first. */
const maxCandidates = 4

function isSamePrint(a: SegmentForm | undefined, b: SegmentForm): boolean {
  if (a === undefined) return false
  const [ours, theirs] = [figuresOf(a.segment), figuresOf(b.segment)]
  const most = Math.max(sizeOf(ours), sizeOf(theirs))
  return most > 0 && shared(ours, theirs) >= sameShare * most
}

function confirm(main: SegmentForm, second: SegmentForm): SegmentForm {
  const line = second.segment.lines.find((each) => each.cells.length > 0)
  const source = line?.cells[0]?.source ?? null
  const problems = [...main.problems, gridProblem("printed-twice", source, main.form.project.name)]
  const ours = figuresOf(main.segment)
  const theirs = figuresOf(second.segment)
  const differing = new Set([...missing(ours, theirs), ...missing(theirs, ours)])
  if (differing.size === 0) return { ...main, problems }
  const detail = [...differing].slice(0, 12).join("、")
  const doubts = pathsWith(main.form, differing).map((path) => ({
    path,
    code: "prints-differ",
    ...sentenceOf("prints-differ", detail),
    alternatives: [],
  }))
  return {
    ...main,
    form: { ...main.form, doubts: [...main.form.doubts, ...doubts] },
    problems: [...problems, gridProblem("prints-differ", source, detail)],
  }
}

/** Every number printed, and how often. */
function figuresOf(segment: Segment): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of segment.lines.filter((each) => !isContainerRemain(each)))
    for (const [figure] of comparable(line.text.slice(0, 20_000).replace(/\s/gu, " ")).matchAll(
      /\d+(?:\.\d+)?/gu,
    ))
      counts.set(figure, (counts.get(figure) ?? 0) + 1)
  return counts
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}

function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return [...a].reduce((total, [figure, count]) => total + Math.min(count, b.get(figure) ?? 0), 0)
}

function missing(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): readonly string[] {
  return [...a].flatMap(([figure, count]) => (count > (b.get(figure) ?? 0) ? [figure] : []))
}

function pathsWith(form: Form, figures: ReadonlySet<string>): readonly FieldPath[] {
  const paths: FieldPath[] = []
  const look = (path: FieldPath, content: string | number | null | undefined): void => {
    if (content === null || content === undefined) return
    const printed = String(content).match(/\d+(?:\.\d+)?/gu) ?? []
    if (printed.some((figure) => figures.has(figure))) paths.push(path)
  }
  form.funds.forEach((fund, at) => {
    look(`funds[${at}].initialBudget`, fund.initialBudget)
    look(`funds[${at}].budget`, fund.budget)
    look(`funds[${at}].executed`, fund.executed)
    look(`funds[${at}].executionRate`, fund.executionRate)
    look(`funds[${at}].score`, fund.score)
  })
  form.indicators.forEach((row, at) => {
    look(`indicators[${at}].name`, row.name)
    look(`indicators[${at}].target`, row.target?.text)
    look(`indicators[${at}].actual`, row.actual?.text)
    look(`indicators[${at}].weight`, row.weight)
    look(`indicators[${at}].score`, row.score)
  })
  look("total.score", form.total.score)
  return paths
}

function fieldsOf(form: Form): number {
  return Object.keys(form.places).length
}
