import type { Bilingual } from "../basics/bilingual.ts"
import type { CredibilityPart } from "./credibility.ts"

export interface PartWords {
  readonly title: Bilingual
  /** What is counted. */
  readonly meaning: Bilingual
}

export const partWords: Readonly<Record<CredibilityPart, PartWords>> = {
  "exact-hits": {
    title: { zh: "完成值恰等于指标值", en: "exact hits" },
    meaning: {
      zh: "定量指标中实际完成值与指标值分毫不差的（指标值为100%的不计）",
      en: "of the indicators in figures those whose actual is exactly the target; targets of 100 % left out",
    },
  },
  "full-scores": {
    title: { zh: "得满分", en: "full scores" },
    meaning: { zh: "有分值和得分的指标中得满分的", en: "of the scored indicators those with full points" },
  },
  qualitative: {
    title: { zh: "指标值不是数", en: "targets in words" },
    meaning: {
      zh: "有指标值的指标中，指标值不是一个数的",
      en: "of the targets those that are no single figure",
    },
  },
  "soft-targets": {
    title: { zh: "指标值无法衡量", en: "soft targets" },
    meaning: {
      zh: "有指标值的指标中，只写“有所提高”“良好”一类、没有标准的",
      en: "of the targets those that only say “improved”, “good” and the like, with no standard",
    },
  },
  "differing-scores": {
    title: { zh: "得分与复算不一致", en: "scores that differ" },
    meaning: {
      zh: "可以复算的得分中，所填与复算不一致的",
      en: "of the scores that can be recomputed those that are claimed otherwise",
    },
  },
  "unexplained-shortfalls": {
    title: { zh: "失分没有说明", en: "unexplained shortfalls" },
    meaning: {
      zh: "没有得满分的指标中，没有写原因的",
      en: "of the indicators that lost points those without a reason",
    },
  },
  "copied-reasons": {
    title: { zh: "原因照抄", en: "copied reasons" },
    meaning: {
      zh: "所写的原因中，与同表前面一条相同的",
      en: "of the reasons those that repeat another of the form",
    },
  },
  "ahead-of-execution": {
    title: { zh: "得分领先执行率", en: "ahead of execution" },
    meaning: {
      zh: "指标得分率减去执行率，百分点",
      en: "the share of points that the indicators claim less the execution rate, in percentage points",
    },
  },
  evidence: {
    title: { zh: "有佐证材料", en: "evidence" },
    meaning: { zh: "指标中有佐证材料的", en: "of the indicators those with evidence" },
  },
  measured: {
    title: { zh: "有实测值", en: "measured" },
    meaning: { zh: "指标中完成值来自实测的", en: "of the indicators those whose actual was measured" },
  },
}
