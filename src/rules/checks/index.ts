import type { Check } from "../check.ts"
import { formIsNamed } from "./F01-form-is-named.ts"
import { projectCodeIsWhole } from "./F02-project-code-is-whole.ts"
import { unitBelongsToDepartment } from "./F03-unit-belongs-to-department.ts"
import { yearLiesInThePeriod } from "./F04-year-lies-in-the-period.ts"
import { noPlaceholderLeft } from "./F05-no-placeholder-left.ts"
import { goalSaysSomething } from "./F06-goal-says-something.ts"
import { goalResultIsTold } from "./F07-goal-result-is-told.ts"
import { moneyIsGiven } from "./F09-money-is-given.ts"
import { amountUnitIsPlausible } from "./F11-amount-unit-is-plausible.ts"
import { noSecretProject } from "./F12-no-secret-project.ts"
import { remarksKeepToLength } from "./F13-remarks-keep-to-length.ts"
import { shortcomingsAreTold } from "./F14-shortcomings-are-told.ts"
import { textsAreWhole } from "./F16-texts-are-whole.ts"
import { fundsAddUp } from "./M01-funds-add-up.ts"
import { executionRateIsRight } from "./M02-execution-rate.ts"
import { executionScoreIsRight } from "./M03-execution-score.ts"
import { executedWithinBudget } from "./M04-executed-within-budget.ts"
import { noScoreWithoutBudget } from "./M05-no-score-without-budget.ts"
import { lowExecutionExplained } from "./M06-low-execution-explained.ts"
import { budgetChangeExplained } from "./M07-budget-change-explained.ts"
import { moneyWasSpent } from "./M08-money-was-spent.ts"
import { pointsOnTotalRow } from "./M12-points-on-total-row.ts"
import { targetsFollowBudget } from "./M13-targets-follow-budget.ts"
import { goalAgreesWithMoney } from "./M14-goal-agrees-with-money.ts"
import { weightsAddUp } from "./W01-weights-add-up.ts"
import { level1Weights } from "./W02-level1-weights.ts"
import { headingsHoldTheirPoints } from "./W03-headings-hold-their-points.ts"
import { everyWeightPositive } from "./W04-every-weight-positive.ts"
import { noLineTooHeavy } from "./W05-no-line-too-heavy.ts"
import { weightsTellImportance } from "./W06-weights-tell-importance.ts"
import { weightDecimals } from "./W08-weight-decimals.ts"
import { executionWeight } from "./W09-execution-weight.ts"
import { noteAgreesWithWeights } from "./W10-note-agrees-with-weights.ts"
import { scoreWithinWeight } from "./S01-score-within-weight.ts"
import { missedInProportion } from "./S02-missed-in-proportion.ts"
import { reverseByFormula } from "./S03-reverse-by-formula.ts"
import { equalInProportion } from "./S04-equal-in-proportion.ts"
import { zeroTarget } from "./S05-zero-target.ts"
import { gradedWithinBand } from "./S06-graded-within-band.ts"
import { overAchievementExplained } from "./S07-over-achievement-explained.ts"
import { shortfallExplained } from "./S08-shortfall-explained.ts"
import { noFullScoreWhenMissed } from "./S09-no-full-score-when-missed.ts"
import { metTargetScoredFull } from "./S10-met-target-scored-full.ts"
import { totalIsTheSum } from "./S11-total-is-the-sum.ts"
import { gradeFitsTotal } from "./S12-grade-fits-total.ts"
import { scoresKeepToExecution } from "./S13-scores-keep-to-execution.ts"
import { notEverythingFull } from "./S14-not-everything-full.ts"
import { noHundredWithMoneyLeft } from "./S15-no-hundred-with-money-left.ts"
import { roundedOnce } from "./S16-rounded-once.ts"
import { headingFits } from "./I01-heading-fits.ts"
import { outputAndBenefit } from "./I02-output-and-benefit.ts"
import { quantityAndQuality } from "./I03-quantity-and-quality.ts"
import { worksHaveCost } from "./I04-works-have-cost.ts"
import { satisfactionIsAsked } from "./I05-satisfaction-is-asked.ts"
import { numberOfIndicators } from "./I06-number-of-indicators.ts"
import { mostlyFigures } from "./I07-mostly-figures.ts"
import { signIsGiven } from "./I08-sign-is-given.ts"
import { unitAndRange } from "./I09-unit-and-range.ts"
import { hundredPercentIsEqual } from "./I10-hundred-percent-is-equal.ts"
import { signFitsMeaning } from "./I11-sign-fits-meaning.ts"
import { targetBinds } from "./I12-target-binds.ts"
import { namesAreDistinct } from "./I13-names-are-distinct.ts"
import { outputNotInput } from "./I14-output-not-input.ts"
import { benefitNotRoutine } from "./I15-benefit-not-routine.ts"
import { targetCanBeMeasured } from "./I16-target-can-be-measured.ts"
import { datesInTheYear } from "./I17-dates-in-the-year.ts"
import { costFitsBudget } from "./I18-cost-fits-budget.ts"
import { basisIsGiven } from "./I19-basis-is-given.ts"
import { goalAndTargetsAgree } from "./I21-goal-and-targets-agree.ts"
import { annualIsNotTheLongTerm } from "./I22-annual-is-not-the-long-term.ts"
import { coreIndicatorsAreFilled } from "./I23-core-indicators-are-filled.ts"
import { droppedRowsScoreNothing } from "./I28-dropped-rows-score-nothing.ts"
import { targetAnswersName } from "./I29-target-answers-name.ts"
import { level2FitsName } from "./I30-level2-fits-name.ts"
import { noSerialForADate } from "./I31-no-serial-for-a-date.ts"
import { percentageOfWhat } from "./I32-percentage-of-what.ts"
import { nameAndTargetAgree } from "./I33-name-and-target-agree.ts"
import { actualIsGiven } from "./A01-actual-is-given.ts"
import { actualAnswersTarget } from "./A02-actual-answers-target.ts"
import { actualHasNoSign } from "./A03-actual-has-no-sign.ts"
import { notAllEqualToTarget } from "./A04-not-all-equal-to-target.ts"
import { actualIsPossible } from "./A11-actual-is-possible.ts"
import { noPersonalData } from "./A12-no-personal-data.ts"
import { reasonsAreNotCopied } from "./A14-reasons-are-not-copied.ts"
import { costFarBelowLimit } from "./A15-cost-far-below-limit.ts"
import { nothingFromTheFuture } from "./A16-nothing-from-the-future.ts"
import { resultAndActualsAgree } from "./A17-result-and-actuals-agree.ts"
import { forecastFitsTheMoney } from "./K02-forecast-fits-the-money.ts"
import { printedLightIsTheComputed } from "./K03-printed-light-is-the-computed.ts"
import { projectLightIsTheWorst } from "./K04-project-light-is-the-worst.ts"
import { lightIsExplained } from "./K05-light-is-explained.ts"
import { likelihoodIsAnswered } from "./K06-likelihood-is-answered.ts"
import { likelihoodFitsForecast } from "./K07-likelihood-fits-forecast.ts"
import { impossibleHasAConsequence } from "./K08-impossible-has-a-consequence.ts"
import { targetNotTooLow } from "./K11-target-not-too-low.ts"
import { ratesFollowTheAccounts } from "./X04-rates-follow-the-accounts.ts"
import { codesFitTheDataStandard } from "./D01-codes-fit-the-data-standard.ts"
import { levelsAndNamesAreFilled } from "./D03-levels-and-names-are-filled.ts"
import { textsFitTheDataStandard } from "./D04-texts-fit-the-data-standard.ts"
import { targetFitsASign } from "./D06-target-fits-a-sign.ts"

/** Every check, in the order of the catalogue. */
export const checks: readonly Check[] = [
  formIsNamed,
  projectCodeIsWhole,
  unitBelongsToDepartment,
  yearLiesInThePeriod,
  noPlaceholderLeft,
  goalSaysSomething,
  goalResultIsTold,
  moneyIsGiven,
  amountUnitIsPlausible,
  noSecretProject,
  remarksKeepToLength,
  shortcomingsAreTold,
  textsAreWhole,
  fundsAddUp,
  executionRateIsRight,
  executionScoreIsRight,
  executedWithinBudget,
  noScoreWithoutBudget,
  lowExecutionExplained,
  budgetChangeExplained,
  moneyWasSpent,
  pointsOnTotalRow,
  targetsFollowBudget,
  goalAgreesWithMoney,
  weightsAddUp,
  level1Weights,
  headingsHoldTheirPoints,
  everyWeightPositive,
  noLineTooHeavy,
  weightsTellImportance,
  weightDecimals,
  executionWeight,
  noteAgreesWithWeights,
  scoreWithinWeight,
  missedInProportion,
  reverseByFormula,
  equalInProportion,
  zeroTarget,
  gradedWithinBand,
  overAchievementExplained,
  shortfallExplained,
  noFullScoreWhenMissed,
  metTargetScoredFull,
  totalIsTheSum,
  gradeFitsTotal,
  scoresKeepToExecution,
  notEverythingFull,
  noHundredWithMoneyLeft,
  roundedOnce,
  headingFits,
  outputAndBenefit,
  quantityAndQuality,
  worksHaveCost,
  satisfactionIsAsked,
  numberOfIndicators,
  mostlyFigures,
  signIsGiven,
  unitAndRange,
  hundredPercentIsEqual,
  signFitsMeaning,
  targetBinds,
  namesAreDistinct,
  outputNotInput,
  benefitNotRoutine,
  targetCanBeMeasured,
  datesInTheYear,
  costFitsBudget,
  basisIsGiven,
  goalAndTargetsAgree,
  annualIsNotTheLongTerm,
  coreIndicatorsAreFilled,
  droppedRowsScoreNothing,
  targetAnswersName,
  level2FitsName,
  noSerialForADate,
  percentageOfWhat,
  nameAndTargetAgree,
  actualIsGiven,
  actualAnswersTarget,
  actualHasNoSign,
  notAllEqualToTarget,
  actualIsPossible,
  noPersonalData,
  reasonsAreNotCopied,
  costFarBelowLimit,
  nothingFromTheFuture,
  resultAndActualsAgree,
  forecastFitsTheMoney,
  printedLightIsTheComputed,
  projectLightIsTheWorst,
  lightIsExplained,
  likelihoodIsAnswered,
  likelihoodFitsForecast,
  impossibleHasAConsequence,
  targetNotTooLow,
  ratesFollowTheAccounts,
  codesFitTheDataStandard,
  levelsAndNamesAreFilled,
  textsFitTheDataStandard,
  targetFitsASign,
]
