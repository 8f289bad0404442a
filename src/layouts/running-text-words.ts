/**
 * Words by which running text, whose cells have lost their borders, is cut again: level labels beyond the official
 * ones, words that end the indicators. Data only; compared without white space.
 */

/** Labels of the head beyond those of vocabulary.ts. */
export const headWords = {
  projectName: ["一级项目名称", "二级项目名称"],
  period: ["专项实施期", "项目实施期", "实施期"],
  department: ["市县主管部门", "自治区主管部门", "州级主管部门"],
  goal: ["长期目标", "中期目标", "长期绩效目标", "中期绩效目标"],
} as const

/** Labels of the head whose content has no place in the record. */
export const otherHeadWords: readonly string[] = [
  "自评得分",
  "自评总分",
  "自评总分(分)",
  "项目总得分",
  "总得分",
  "市县财政部门",
  "自治区财政部门",
  "财政处室",
  "部门联系人",
  "项目开始日期",
  "项目完成日期",
  "项目总投资",
  "预算申报数",
  "政策依据",
  "其他依据",
  "需要说明的其他问题",
  "资金来源",
  "主管部门编码",
  "项目立项情况",
  "项目实施进度计划",
  "项目实施计划",
  "项目预算成本构成",
  "项目立项必要性",
  "项目绩效目标描述",
  "年度资金总额",
  "资金总额",
]

/** Column headings beyond those of vocabulary.ts. */
export const headingWords = {
  target: ["指标目标值", "当年预期实现值", "预期实现值", "分指标值", "计划目标值", "预期指标值"],
  description: ["绩效标准"],
  deviation: ["说明", "未完成原因分析及改进措施", "偏差原因", "情况说明"],
  weight: ["参考分值", "指标权重(分)", "满分"],
  score: ["指标得分(分)", "评价得分", "自评分", "评分", "自评分数"],
} as const

/** What follows the rows of indicators: notes, signatures, the parts of a report. */
export const afterIndicatorWords: readonly string[] = [
  "注:",
  "注1",
  "备注:",
  "说明:",
  "说明无",
  "填表说明",
  "填报说明",
  "附件:",
  "附件1",
  "附:",
  "审核意见",
  "主管部门审核意见",
  "评价结论",
  "自评结论",
  "存在问题",
  "主要问题",
  "改进措施",
  "项目负责人",
  "填报人",
  "填表人",
  "联系人",
  "联系电话",
  "财务负责人",
  "单位负责人",
  "填报日期",
  "其他需要说明",
  "其他说明",
  "偏差大或目标未完成原因分析",
  "改进措施及结果应用方案",
]

/** What the chapters of a report are about that stand behind a table; a chapter is known by its number before one of these. */
export const chapterWords: readonly string[] = [
  "问题",
  "不足",
  "建议",
  "打算",
  "措施",
  "安排",
  "经验",
  "做法",
  "结论",
  "分析",
  "下一步",
  "结果应用",
  "其他需要",
  "有关情况",
  "说明",
]
