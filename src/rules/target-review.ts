import { plain, sum } from "../basics/exact.ts"
import type { Bilingual } from "../basics/bilingual.ts"
import type { Citation } from "./finding.ts"
import type { ReviewGrade } from "./rulebook-parameters.ts"
import { parameterOn } from "./rulebook.ts"
import type { Rulebook } from "./rulebook.ts"
import { say } from "./wording.ts"

/** Points that a reviewer gave to the questions of a target's review, by the question's name. */
export type ReviewPoints = Readonly<Record<string, number>>

/** A target's review by the four natures (四性): what each got, the sum, the grade and what follows from it. */
export interface TargetReview {
  readonly aspects: readonly {
    readonly aspect: string
    readonly points: number | null
    readonly of: number
  }[]
  /** null while questions are open. */
  readonly total: number | null
  readonly grade: ReviewGrade | null
  /** Questions without points, and points that no question allows. */
  readonly open: readonly string[]
  readonly faults: readonly Bilingual[]
  readonly citation: Citation
}

/** null where the rulebook has no review. */
export function reviewTarget(rulebook: Rulebook, date: string, points: ReviewPoints): TargetReview | null {
  const aspects = parameterOn(rulebook, "review.aspects", date)
  const grades = parameterOn(rulebook, "review.grades", date)
  if (aspects?.value == null || grades?.value == null) return null
  const questions = aspects.value.flatMap((aspect) => aspect.questions)
  const given = (question: string): number | null =>
    Object.hasOwn(points, question) ? (points[question] ?? null) : null
  const open = questions.map(({ question }) => question).filter((question) => given(question) === null)
  const faults = [
    ...Object.keys(points)
      .filter((name) => !questions.some(({ question }) => question === name))
      .map((name) => say(`审核表中没有“${name}”这一问。`, `The review has no question “${name}”.`)),
    ...questions.flatMap(({ question, points: most }) => {
      const own = given(question)
      return own === null || (own >= 0 && own <= most)
        ? []
        : say(
            `“${question}”得 ${plain(own)} 分，应在 0 到 ${plain(most)} 之间。`,
            `“${question}” got ${plain(own)}; it must be within 0 and ${plain(most)}.`,
          )
    }),
  ]
  const complete = open.length === 0 && faults.length === 0
  const total = complete ? sum(questions.map(({ question }) => given(question) ?? 0)) : null
  const grade =
    total === null
      ? null
      : (grades.value.toSorted((a, b) => b.from - a.from).find(({ from }) => total >= from) ?? null)
  return {
    aspects: aspects.value.map(({ aspect, questions: own }) => ({
      aspect,
      of: sum(own.map((question) => question.points)),
      points: own.some(({ question }) => given(question) === null)
        ? null
        : sum(own.map(({ question }) => given(question) ?? 0)),
    })),
    total,
    grade,
    open,
    faults,
    citation: grades.citation,
  }
}
