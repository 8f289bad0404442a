import type { Bilingual } from "../basics/bilingual.ts"

/** Why a score is unknown. */
export const reasons = {
  noRules: { zh: "所用规则没有规定得分的算法", en: "the rulebook sets no way of scoring" },
  noWeight: { zh: "分值没有填写", en: "no weight is given" },
  badWeight: { zh: "分值不是正数", en: "the weight is not above zero" },
  noTarget: { zh: "指标值没有填写", en: "no target is given" },
  noActual: { zh: "实际完成值没有填写", en: "no actual value is given" },
  signedActual: {
    zh: "实际完成值带有符号，不是一个确定的数",
    en: "the actual value has a sign and is no definite figure",
  },
  wordsForFigure: {
    zh: "指标值是数，实际完成值不是一个数，无法比较",
    en: "the target is a figure and the actual value is not, so they do not compare",
  },
  unitsDiffer: {
    zh: "指标值与实际完成值的单位不同，无法比较",
    en: "target and actual value are in units that do not convert",
  },
  notComparable: {
    zh: "指标值含多个数或日期，与实际完成值无法自动比较",
    en: "the target holds several figures or dates and does not compare by rule",
  },
  zeroTarget: {
    zh: "正向指标的指标值为 0 或负数，没有可用的算法",
    en: "a positive indicator with a target of zero or less has no formula",
  },
  lateDate: {
    zh: "完成时间晚于指标值，时间型指标没有按比例的算法，由人工评定",
    en: "done later than the target date; dates have no proportional formula, a person decides",
  },
  noFunds: { zh: "没有资金行", en: "there is no funding row" },
  noBudget: { zh: "全年预算数没有填写", en: "no budget is given" },
  noExecuted: { zh: "全年执行数没有填写", en: "no executed amount is given" },
  zeroBudget: {
    zh: "全年预算数为 0，执行率无法计算，不适用",
    en: "the budget is 0, so there is no execution rate; not applicable",
  },
  totalNotFilled: {
    zh: "资金总额一行为 0 或空，而各项资金不是，执行率无法由总额行计算",
    en: "the total row is 0 or empty while its parts are not, so it gives no execution rate",
  },
  partUnknown: { zh: "有得分无法计算", en: "some scores are unknown" },
  nothingToScore: { zh: "这张表没有得分", en: "this form has no scores" },
} as const satisfies Record<string, Bilingual>

export type ReasonName = keyof typeof reasons
