import { near, plain, sum } from "../basics/exact.ts"
import { comparable } from "../basics/text.ts"
import type { Form } from "../records/form.ts"
import { because, exact } from "./attainment.ts"
import type { ScoreResult } from "./attainment.ts"
import type { Citation } from "./finding.ts"
import { targetInForce } from "./quantity.ts"
import type { ParameterName, ProvisionName } from "./rulebook-parameters.ts"
import { citationOn } from "./rulebook.ts"
import type { Rulebook } from "./rulebook.ts"
import type { GradeBound } from "./rulebook-parameters.ts"
import { RecomputedScore } from "./recomputed-score.ts"
import { executionSteps, indicatorSteps, step } from "./score-steps.ts"
import type { Score, ScoreStep } from "./score.ts"
import { subjectOf } from "./subject.ts"
import type { IndicatorRow } from "./indicator-row.ts"
import type { Subject } from "./subject.ts"
import { gradeHeadings, gradeNames } from "./vocabulary/heading-words.ts"
import { containsAny } from "./words.ts"

/** All scores of a form, recomputed. A form without scores (a target form) has none, and an unknown total. */
export interface FormScore {
  /** The total funding row where execution is scored, then the indicators, in printed order. */
  readonly scores: readonly Score[]
  readonly total: Score
  /** `computed` is null where the total is unknown or its range spans several grades. */
  readonly grade: { readonly claimed: string | null; readonly computed: string | null }
}

/** Never throws; what cannot be computed is unknown with its reason. */
export function scoreForm(form: Form, rulebook: Rulebook): FormScore {
  return scoreSubject(subjectOf(form, rulebook))
}

export function scoreSubject(subject: Subject): FormScore {
  const { form, scoreRules } = subject
  if (scoreRules === null) {
    const reason = isScoredKind(form) ? "noRules" : "nothingToScore"
    return {
      scores: [],
      total: toScore(
        subject,
        "total.score",
        form.total.score,
        form.total.weight,
        because(reason),
        noSteps,
        "score.total",
      ),
      grade: { claimed: claimedGrade(form), computed: null },
    }
  }
  const scores = [...executionScores(subject), ...subject.rows.map((row) => indicatorScore(subject, row))]
  const total = totalScore(subject, scores)
  return {
    scores,
    total,
    grade: { claimed: claimedGrade(form), computed: gradeOf(total.result, scoreRules.grades) },
  }
}

function isScoredKind(form: Form): boolean {
  return form.kind === "self-evaluation" || form.kind === "department-self-evaluation"
}

function executionScores(subject: Subject): readonly Score[] {
  const { execution, form } = subject
  if (execution === null || execution.row === null) return []
  const { index, fund } = execution.row
  const steps = (): readonly ScoreStep[] => executionSteps(form, execution)
  return [
    toScore(
      subject,
      `funds[${index}].score`,
      fund.score,
      execution.weight,
      execution.result,
      steps,
      "execution.score",
    ),
  ]
}

function indicatorScore(subject: Subject, row: IndicatorRow): Score {
  const { indicator, index, attainment } = row
  const steps = (): readonly ScoreStep[] => indicatorSteps(subject.form, row)
  const path = `indicators[${index}].score` as const
  return toScore(subject, path, indicator.score, indicator.weight, attainment.result, steps, restsOn(row))
}

/** The rule that an indicator's score rests on. */
export function restsOn({ attainment, indicator }: IndicatorRow): ParameterName | ProvisionName {
  if (attainment.way === "zero-target") return "score.zeroTarget"
  if (attainment.way === "not-equal") return "score.equal"
  if (attainment.way === "ratio" && targetInForce(indicator)?.op === "=") return "score.equal"
  if (attainment.way === "reverse-ratio" || attainment.way === "reverse-linear") return "score.reverse"
  if (attainment.way === "graded" || attainment.way === "share" || attainment.way === "judged")
    return "score.bands"
  return "score.proportion"
}

function totalScore(subject: Subject, scores: readonly Score[]): Score {
  const { form, execution } = subject
  const results = scores.map((score) => score.result)
  if (execution !== null && execution.row === null) results.push(execution.result)
  const result = results.length === 0 ? because("nothingToScore") : added(results)
  const steps = (): readonly ScoreStep[] => totalSteps(subject, scores, results, result)
  return toScore(subject, "total.score", form.total.score, form.total.weight, result, steps, "score.total")
}

function totalSteps(
  { form, execution }: Subject,
  scores: readonly Score[],
  results: readonly ScoreResult[],
  total: ScoreResult,
): readonly ScoreStep[] {
  const addends = results.map(describeResult).join(" + ")
  const paths = scores.map(({ path }) => path)
  const whole = describeResult(total)
  const sumStep = step(form, `总分 = ${addends} = ${whole}。`, `Total = ${addends} = ${whole}.`, paths)
  if (execution?.fromParts == null) return [sumStep]
  return [sumStep, totalFromParts(form, results, execution.fromParts.score)]
}

/** The total that would come out if the total funding row were filled in. */
function totalFromParts(form: Form, results: readonly ScoreResult[], execution: number): ScoreStep {
  const text = describeResult(added([exact(execution), ...results.slice(1)]))
  return step(
    form,
    `若总额行按各项之和填写，总分为 ${text}。`,
    `With the total row filled in from its parts the total would be ${text}.`,
  )
}

function describeResult(result: ScoreResult): string {
  if (result.kind === "unknown") return "？"
  return result.kind === "exact" ? plain(result.score) : `（${plain(result.from)}～${plain(result.to)}）`
}

/** A sum is as sure as its least sure addend: unknown, else a range, else exact. */
function added(results: readonly ScoreResult[]): ScoreResult {
  const unknown = results.find((result) => result.kind === "unknown")
  if (unknown !== undefined) return because("partUnknown")
  const from = sum(results.map((result) => lowest(result)))
  const to = sum(results.map((result) => highest(result)))
  return from === to ? exact(from) : { kind: "range", from, to }
}

function lowest(result: ScoreResult): number {
  return result.kind === "exact" ? result.score : result.kind === "range" ? result.from : 0
}

function highest(result: ScoreResult): number {
  return result.kind === "exact" ? result.score : result.kind === "range" ? result.to : 0
}

function gradeOf(result: ScoreResult, grades: readonly GradeBound[]): string | null {
  if (result.kind === "unknown") return null
  const low = gradeOfTotal(lowest(result), grades)
  return low === gradeOfTotal(highest(result), grades) ? low : null
}

/** The grade of a total; a bound belongs to its grade. */
export function gradeOfTotal(total: number, grades: readonly GradeBound[]): string | null {
  let best: GradeBound | null = null
  for (const grade of grades)
    if (total >= grade.from && (best === null || grade.from > best.from)) best = grade
  return best?.grade ?? null
}

/** The grade printed among the conclusions, in its usual wording (优秀 is 优); null where none is. */
export function claimedGrade(form: Form): string | null {
  const index = claimedGradeIndex(form)
  return index === null ? null : (gradesByWording.get(comparable(form.conclusion[index]?.text ?? "")) ?? null)
}

const gradesByWording: ReadonlyMap<string, string> = new Map(
  Object.entries(gradeNames).flatMap(([grade, wordings]) => wordings.map((wording) => [wording, grade])),
)

/** Which remark holds the grade. */
export function claimedGradeIndex(form: Form): number | null {
  const index = form.conclusion.findIndex(
    ({ heading, text }) => gradesByWording.has(comparable(text)) && containsAny(heading, gradeHeadings),
  )
  return index === -1 ? null : index
}

function toScore(
  subject: Subject,
  path: Score["path"],
  claimed: number | null,
  weight: number | null,
  result: ScoreResult,
  tellSteps: () => readonly ScoreStep[],
  rule: ParameterName | ProvisionName,
): Score {
  const citation = citationOn(subject.rulebook, rule, subject.date) ?? ownCitation
  const tolerance = subject.scoreRules?.tolerance ?? 0
  const verdict = verdictOf(claimed, result, tolerance)
  return new RecomputedScore({ path, claimed, weight, result, verdict, citation }, tellSteps)
}

const noSteps = (): readonly ScoreStep[] => []

/** Where the rulebook does not name the article. */
export const ownCitation: Citation = { document: "绩衡", article: "检查目录", status: "choice" }

/** A range has hard ends: its bounds already stand for "less than". */
export function verdictOf(claimed: number | null, result: ScoreResult, tolerance: number): Score["verdict"] {
  if (claimed === null || result.kind === "unknown") return "not-comparable"
  if (result.kind === "exact") return near(claimed, result.score, tolerance) ? "agrees" : "differs"
  return claimed >= result.from && claimed <= result.to ? "agrees" : "differs"
}
