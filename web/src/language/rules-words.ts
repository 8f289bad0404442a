import type { Bilingual } from "../../../src/basics/bilingual.ts"

/** Words of what looks at forms beside others: comparison, credibility, choice of rules, suggestions. */
export const rulesWords = {
  credibility: { zh: "可信度", en: "Credibility" },
  credibilityOf: { zh: "本表的可信度", en: "Credibility of this form" },
  credibilityHint: {
    zh: "从自评表本身数出的十个数，帮助决定先看哪张表。它们不是评判：完成值恰好等于指标值可能就是事实。每一项都放在同类表的分布里看。",
    en: "Ten figures counted from the self-evaluations themselves, to help decide where to look first. They are no verdict: an actual may really be the target. Each is shown among comparable forms.",
  },
  credibilityFailed: { zh: "可信度没有算出。", en: "Credibility could not be worked out." },
  credibilityEmpty: {
    zh: "还没有自评表。放入自评表后再来。",
    en: "No self-evaluations yet; put some in first.",
  },
  credibilityChoose: { zh: "看哪张表", en: "Which form" },
  credibilityAll: { zh: "全部（只看分布）", en: "All (distributions only)" },
  credibilityForms: { zh: "{kind}，{count} 张", en: "{kind}: {count} forms" },
  credibilityPart: { zh: "项", en: "Part" },
  credibilityOwn: { zh: "本表", en: "This form" },
  credibilityBelow: { zh: "低于本表的同类表", en: "Comparable forms below" },
  credibilitySpread: { zh: "同类表的分布", en: "Among comparable forms" },
  credibilitySpreadTold: {
    zh: "{forms} 张：最低 {lowest}，一半在 {lowerQuartile}～{upperQuartile}，中位 {median}，最高 {highest}",
    en: "{forms} forms: lowest {lowest}, half from {lowerQuartile} to {upperQuartile}, median {median}, highest {highest}",
  },
  credibilityTooFew: { zh: "不足五张，没有分布", en: "fewer than five forms, no distribution" },
  credibilityLeftOut: {
    zh: "文件太多，较早的 {count} 份没有计入；命令行 ./jiheng credibility 可算更多。",
    en: "Too many documents: the {count} oldest were left out; ./jiheng credibility takes more.",
  },
  openForm: { zh: "打开本表", en: "Open this form" },
  partColumn: { zh: "{value}（{count}/{of}）", en: "{value} ({count} of {of})" },
  points: { zh: "{points} 个百分点", en: "{points} points" },

  rulebookChoice: { zh: "核查依据的规则", en: "Rules the form is judged by" },
  rulebookUsual: { zh: "按地区和年度：{title}", en: "By region and year: {title}" },
  rulebookNone: { zh: "没有适用的规则", en: "no rules for such forms" },
  rulebookOnlyHere: {
    zh: "只在本页按所选规则核查和复算；文件列表仍按地区和年度的规则。",
    en: "Only this page judges by the chosen rules; the list of documents keeps to those of region and year.",
  },
  rulebookSame: { zh: "发现和得分都不变。", en: "Findings and scores stay the same." },
  rulebookChanges: { zh: "换用后：", en: "What changes:" },
  rulebookAdded: { zh: "多出 {count} 条发现", en: "{count} findings more" },
  rulebookGone: { zh: "少了 {count} 条发现", en: "{count} findings fewer" },
  rulebookScores: { zh: "{count} 项得分不同", en: "{count} scores differ" },
  rulebookTotal: { zh: "总分 {from} → {to}", en: "total {from} → {to}" },

  suggestions: { zh: "可选的写法", en: "Suggestions" },
  suggestionHint: { zh: "↓ ↑ 选择建议，回车采用", en: "↓ ↑ for suggestions, Enter takes one" },
  suggestionSoft: { zh: "这样写无法衡量。", en: "Nobody can measure this." },
  suggestionCount: { zh: "{count} 条", en: "{count}" },
  suggestionSource: { zh: "依据已读的 {count} 张表。", en: " From {count} forms read." },
  suggestionSamples: {
    zh: "依据随附的示例，放入自己的表后改用自己的。",
    en: " From the examples, until forms of your own are read.",
  },
  usualOwn: { zh: "同名指标 {count} 条", en: "{count} indicators of this name" },
  usualAlike: { zh: "相近指标 {count} 条", en: "{count} indicators of like names" },
  usualLevel: { zh: "多在“{level}”下", en: "mostly under “{level}”" },
  usualTarget: {
    zh: "指标值多在 {sign}{from}～{to}{unit}，中位 {median}{unit}",
    en: "targets mostly {sign}{from} to {to}{unit}, median {median}{unit}",
  },
  usualWeight: {
    zh: "分值多在 {from}～{to}，中位 {median}",
    en: "weights mostly {from} to {to}, median {median}",
  },
  listComma: { zh: "，", en: ", " },
  fullStop: { zh: "。", en: "." },

  compare: { zh: "对照", en: "Compare" },
  comparison: { zh: "各表对照", en: "Forms held against each other" },
  comparisonHint: {
    zh: "同一项目的目标表、监控表、自评表逐条对照，并与上一年度对照；不同项目之间查照抄和矛盾。",
    en: "Target, monitoring and self-evaluation of each project line by line, and against the year before; texts copied and contradictions between projects.",
  },
  comparisonFailed: { zh: "没有对照成功。", en: "The forms could not be compared." },
  comparisonEmpty: {
    zh: "还没有可对照的表。放入同一项目的目标表和自评表后再来。",
    en: "Nothing to compare yet: put in the target form and the self-evaluation of a project.",
  },
  comparisonNone: { zh: "没有发现不一致。", en: "No differences found." },
  comparisonSingle: {
    zh: "另有 {count} 个项目年度只有一张表，且没有发现。",
    en: "{count} more project years have a single form and no findings.",
  },
  comparisonLeftOut: {
    zh: "文件太多，较早的 {count} 份没有对照；命令行 ./jiheng compare 可对照更多。",
    en: "Too many documents: the {count} oldest were left out; ./jiheng compare takes more.",
  },
  comparisonAcross: { zh: "项目之间", en: "Between projects" },
  comparisonAgainst: { zh: "对照", en: "against" },
  comparisonOnly: { zh: "只看有发现的", en: "With findings only" },
} as const satisfies Record<string, Bilingual>
