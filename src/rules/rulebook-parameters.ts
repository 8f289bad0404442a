import type { Fault } from "./strict-reader.ts"
import { choiceOf, figureIn, listOf, recordOf, textOf, wholeIn } from "./strict-reader.ts"

/** Weights of the first-level headings; a heading left out does not occur in this division of the points. */
export type Level1Weights = Readonly<Partial<Record<Level1, number>>>
export const level1Names = ["成本指标", "产出指标", "效益指标", "满意度指标"] as const
export type Level1 = (typeof level1Names)[number]

/** A first-level heading and the second-level ones that may stand under it. */
export interface TreeBranch {
  readonly level1: Level1
  readonly level2: readonly string[]
}

/** A band of a qualitative indicator in percent of its weight: `from` belongs to it, `to` only where `to` is 100. */
export interface Band {
  readonly grade: string
  readonly from: number
  readonly to: number
}

export interface GradeBound {
  readonly grade: string
  /** Lowest total of the grade; belongs to it. */
  readonly from: number
}

/** How an indicator whose target is one value (=) is scored where the value is not met exactly. */
export type EqualFormula = "proportion" | "manual"

/** Lights of monitoring, as bounds in percent of what is due by the month: below `red`, below `yellow`, from `blue` on. */
export interface Lights {
  readonly red: number
  readonly yellow: number
  readonly blue: number
}

export type Light = "red" | "yellow" | "green" | "blue"

/** One of the four natures that a target is reviewed for (完整性 …), with the points of its questions. */
export interface ReviewAspect {
  readonly aspect: string
  readonly questions: readonly { readonly question: string; readonly points: number }[]
}

/** A grade of a target's review and what follows from it. */
export interface ReviewGrade extends GradeBound {
  readonly consequence: string
}

/** How a reverse indicator above its target is scored: `ratio` target ÷ actual; `linear` 1 − (actual − target) ÷ target. */
export type ReverseFormula = "ratio" | "linear"

/** What a rulebook can set, with the reader of each value. The values of one rulebook differ by date only. */
export const parameterReaders = {
  /** Points of a self-evaluation. */
  "weights.total": figureIn(0, 1000),
  /** Points of all indicators together, as a target form divides them. */
  "weights.indicators": figureIn(0, 1000),
  /** Points of the budget execution rate. */
  "weights.execution": figureIn(0, 1000),
  /** Divisions of the points over the first-level headings; one of them must fit. */
  "weights.level1": listOf(recordOf<Level1Weights>({ optional: level1Weights() })),
  "weights.decimals": wholeIn(0, 6),
  /** More than this on one indicator asks for a reason. */
  "weights.lineMaximum": figureIn(0, 1000),
  "indicators.tree": listOf(
    recordOf<TreeBranch>({ required: { level1: choiceOf(level1Names), level2: listOf(textOf(40)) } }),
  ),
  /** Characters of an indicator's name. */
  "indicators.nameMaximum": wholeIn(1, 1000),
  /** Difference of amounts and of scores that is taken for rounding. */
  "money.tolerance": figureIn(0, 1),
  "score.tolerance": figureIn(0, 1),
  "score.decimals": wholeIn(0, 6),
  "score.reverse": choiceOf<ReverseFormula>(["ratio", "linear"]),
  "score.equal": choiceOf<EqualFormula>(["proportion", "manual"]),
  /** An actual of this many times the target asks whether the target was too low. */
  "score.overAchievement": figureIn(1, 100),
  "score.bands": listOf(
    recordOf<Band>({ required: { grade: textOf(40), from: figureIn(0, 100), to: figureIn(0, 100) } }),
  ),
  "score.grades": listOf(recordOf<GradeBound>({ required: { grade: textOf(10), from: figureIn(0, 1000) } })),
  /** Percent; a lower execution rate asks for a reason. */
  "execution.explainBelow": figureIn(0, 100),
  /** Percent of the budget left unspent that is flagged. */
  "execution.unspentAbove": figureIn(0, 100),
  /** Percent by which indicators may score better than the execution rate without a flag. */
  "execution.aheadOf": figureIn(0, 100),
  /** Percent of change between initial and final budget that asks whether the targets were changed as well. */
  "budget.changeAbove": figureIn(0, 1000),
  /** How many indicators are few and many. */
  "indicators.fewest": wholeIn(0, 1000),
  "indicators.most": wholeIn(0, 1000),
  /** A row without an adjusted target, where others have one, was dropped by the adjustment. */
  "indicators.adjustedDrops": choiceOf<"drop">(["drop"]),
  /** Percent of indicators in words; more are remarked on. */
  "indicators.qualitativeShare": figureIn(0, 100),
  /** Percent by which a cost may stay below its limit before the limit is asked about. */
  "cost.slack": figureIn(0, 100),
  /** The month whose end monitoring looks back on. */
  "monitoring.month": wholeIn(1, 12),
  "monitoring.lights": recordOf<Lights>({
    required: { red: figureIn(0, 1000), yellow: figureIn(0, 1000), blue: figureIn(0, 1000) },
  }),
  /** The lights that ask for a reason. */
  "monitoring.explain": listOf(choiceOf<Light>(["red", "yellow", "green", "blue"])),
  "review.aspects": listOf(
    recordOf<ReviewAspect>({
      required: {
        aspect: textOf(20),
        questions: listOf(
          recordOf<ReviewAspect["questions"][number]>({
            required: { question: textOf(40), points: figureIn(0, 100) },
          }),
        ),
      },
    }),
  ),
  "review.grades": listOf(
    recordOf<ReviewGrade>({
      required: { grade: textOf(10), from: figureIn(0, 1000), consequence: textOf(200) },
    }),
  ),
  /** Characters that a remark (存在问题, 改进措施 …) may have. */
  "remarks.maximum": wholeIn(1, 100_000),
  /** Characters of a reason that says something. */
  "deviation.minimum": wholeIn(0, 1000),
  "goal.minimum": wholeIn(0, 1000),
  /** Percent of the quantitative indicators whose actual is exactly the target; from here on it is remarked on. */
  "actual.sameShare": figureIn(0, 100),
} as const

function level1Weights() {
  const points = figureIn(0, 1000)
  return { 成本指标: points, 产出指标: points, 效益指标: points, 满意度指标: points }
}

export type ParameterName = keyof typeof parameterReaders
export type ParameterValue<N extends ParameterName> = Exclude<ReturnType<(typeof parameterReaders)[N]>, Fault>

/** Rules without a figure of their own that checks and scores rest on: only the article is given. */
export const provisionNames = [
  "form.complete",
  "form.truthful",
  "form.secret",
  "data.standard",
  "goal.clear",
  "money.sum",
  "execution.rate",
  "execution.score",
  "execution.explain",
  "weights.sum",
  "weights.positive",
  "score.limit",
  "score.proportion",
  "score.zeroTarget",
  "score.total",
  "deviation.explain",
  "indicators.quantified",
  "indicators.relevant",
  "indicators.distinct",
  "indicators.complete",
  "indicators.timely",
  "cost.budget",
  "cost.required",
  "budget.explain",
  "satisfaction.required",
  "indicators.basis",
  "monitoring.rate",
  "monitoring.likelihood",
  "review.complete",
  "personal.masked",
  "across.unchanged",
  "across.distinct",
  "across.complete",
  "across.measured",
  "across.results",
] as const
export type ProvisionName = (typeof provisionNames)[number]
