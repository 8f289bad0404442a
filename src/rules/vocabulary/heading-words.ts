/** Words of headings, funding rows and remarks, as data. Compared after `comparable()`; no check knows a word of its own. */

/** Parts of a heading's wording that tell which heading it is; the first list that fits counts. */
export const level1Words = {
  满意度指标: ["满意"],
  成本指标: ["成本"],
  效益指标: ["效益", "效果", "影响"],
  产出指标: ["产出", "完成指标", "履职完成"],
} as const

export const level2Words = {
  满意度: ["满意"],
  经济成本: ["经济成本"],
  社会成本: ["社会成本"],
  生态环境成本: ["生态环境成本", "生态成本"],
  成本指标: ["成本"],
  数量指标: ["数量"],
  质量指标: ["质量"],
  时效指标: ["时效", "进度"],
  经济效益: ["经济效益"],
  社会效益: ["社会效益"],
  生态效益: ["生态效益", "环境效益"],
  可持续影响: ["可持续"],
} as const

/** Remarks whose heading contains one of these are where a low execution rate is explained. */
export const reasonHeadings = ["原因", "问题", "偏差", "情况说明", "未完成"]

export const moneyReasonWords = [
  "执行",
  "资金",
  "支付",
  "预算",
  "支出",
  "拨付",
  "经费",
  "结余",
  "结算",
  "付款",
]

/** Headings of a remark that holds the grade, and the wordings of the grades. */
export const gradeHeadings = ["等级", "评价结果", "自评结果", "结论", "档次"]

export const gradeNames: Readonly<Record<string, readonly string[]>> = {
  优: ["优", "优秀"],
  良: ["良", "良好"],
  中: ["中", "合格", "一般", "及格"],
  差: ["差", "不合格", "较差", "不及格"],
}

/** Headings of a remark that asks for shortcomings or for what will be done about them. */
export const shortcomingHeadings = ["存在问题", "存在的问题", "主要问题", "改进措施", "改进办法", "整改措施"]

/** The wordings of 完成目标可能性. */
export const likelihoodWords = {
  certain: ["确定能", "确定", "能", "能完成", "确定能完成", "可以完成"],
  possible: ["有可能", "可能", "有可能完成"],
  impossible: ["完全不可能", "不可能", "不能", "不能完成", "完全不可能完成"],
} as const
