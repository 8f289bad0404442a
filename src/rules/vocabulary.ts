/**
 * The words of the field, as data: what they say about an indicator, a value or a text. Compared after `comparable()`.
 * New words are added here; no check knows a word of its own.
 */

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

/** A funding row that is the total of the others; `其中` marks the first of the parts. */
export const fundTotalWords = [
  "年度资金总额",
  "资金总额",
  "年度预算总额",
  "总额",
  "合计",
  "总计",
  "预算数",
  "年度预算",
]
export const fundPartWords = [
  "其中",
  "财政",
  "拨款",
  "结转",
  "其他",
  "自有",
  "上级",
  "中央",
  "省级",
  "市级",
  "县",
  "专户",
  "单位资金",
]

/** An indicator whose name says this measures satisfaction. */
export const satisfactionWords = ["满意度", "满意率", "满意程度"]

/** A name with one of these at its end, or before a bracket, wants more: more is better, and for `boundedRates` 100 % is all there is. */
export const boundedRates = [
  "满意度",
  "满意率",
  "合格率",
  "达标率",
  "完成率",
  "覆盖率",
  "及时率",
  "准确率",
  "正确率",
  "到位率",
  "发放率",
  "足额率",
  "知晓率",
  "参与率",
  "参与度",
  "出勤率",
  "通过率",
  "受理率",
  "办结率",
  "响应率",
  "使用率",
  "完好率",
  "正常率",
  "正常运行率",
  "成活率",
  "保存率",
  "公开率",
  "入库率",
  "验收率",
  "稳定率",
  "处置率",
  "整改率",
  "解决率",
  "支付率",
  "执行率",
]

/** Going down is what these count: their rate is the better the higher. */
export const reductionWords = [
  "降低率",
  "下降率",
  "减少率",
  "节约率",
  "压减率",
  "减排率",
  "降幅",
  "降低幅度",
  "下降幅度",
]

/** What nobody wants more of, unless a word of prevention or reduction stands by. */
export const unwantedWords = [
  "投诉",
  "事故",
  "故障",
  "差错",
  "出错",
  "错误率",
  "失误",
  "违规",
  "违法",
  "逾期",
  "返贫",
  "死亡",
  "伤亡",
  "流失率",
  "损坏率",
  "发病率",
]
export const preventionWords = [
  "降低",
  "减少",
  "下降",
  "排除",
  "处理",
  "处置",
  "修复",
  "解决",
  "整改",
  "查处",
  "受理",
  "办结",
  "避免",
  "预防",
  "防范",
  "响应",
  "排查",
  "化解",
  "回复",
  "回访",
  "清零",
  "调解",
  "应急",
  "补偿",
  "抚恤",
  "追究",
  "查办",
]

/** Money to be spent at most. */
export const costWords = ["成本", "费用", "经费", "支出", "单价", "造价", "租金", "价格"]
/** With these a cost word names something that is wanted: money saved, share spent as it should be. */
export const costReliefWords = [
  "节约",
  "节省",
  "降低",
  "减少",
  "下降",
  "率",
  "增长",
  "增加",
  "提高",
  "收入",
  "效益",
  "落实",
  "保障",
  "拨付",
  "发放",
]

/** Spans of time that should be short; and spans that should be long. */
export const shortTimeWords = [
  "响应时间",
  "响应时限",
  "处理时间",
  "处理时限",
  "修复时间",
  "修复时限",
  "办理时间",
  "办理时限",
  "整改时间",
  "等候时间",
  "等待时间",
  "停机时间",
  "中断时间",
  "恢复时间",
]

/** Percentages of these may pass 100, and a limit of 100 % on them says something. */
export const unboundedShareWords = [
  "增长",
  "增幅",
  "增加",
  "提高",
  "提升",
  "同比",
  "较上年",
  "比上年",
  "较去年",
  "比去年",
  "超额",
  "增速",
  "收益率",
  "回报率",
  "变动率",
]
export const limitedShareWords = [
  "成本",
  "费用",
  "控制",
  "三公",
  "变动",
  "损耗",
  "负债",
  "资产负债",
  "预算",
  "支出",
  "超",
]

/** Targets that no one can measure: the whole cell is one of these, with or without a word of degree before it. */
export const softWords = [
  "提升",
  "提高",
  "改善",
  "增强",
  "加强",
  "促进",
  "保障",
  "推动",
  "增加",
  "优化",
  "完善",
  "健全",
  "显著",
  "明显",
  "良好",
  "较好",
  "满意",
  "及时",
  "到位",
  "满足",
  "实现",
  "有效",
  "长期",
  "稳步提升",
  "有所提升",
  "有所提高",
  "基本形成",
  "得到保障",
  "得到提升",
  "降低",
  "减少",
  "避免",
  "扩大",
  "带动",
  "巩固",
]
export const degreeWords = [
  "有效",
  "显著",
  "明显",
  "持续",
  "不断",
  "逐步",
  "大幅",
  "进一步",
  "切实",
  "充分",
  "稳步",
  "较大",
  "有所",
  "得到",
  "全面",
  "长期",
  "效果",
  "有序",
  "稳定",
]

/** Answers that say the target was met, the whole cell being one of these. */
export const doneWords = [
  "完成",
  "已完成",
  "全部完成",
  "按期完成",
  "按时完成",
  "已按时完成",
  "按要求完成",
  "达成",
  "已达成",
  "达到",
  "已达到",
  "达标",
  "已达标",
  "实现",
  "已实现",
  "全部达标",
  "完成目标",
  "已完成目标",
  "达到预期",
  "达到预期目标",
  "达成预期目标",
]

/** Grades of a qualitative indicator, best first, as they are written in the actual cell; best band first. */
export const gradeWords: readonly (readonly string[])[] = [
  ["达成年度指标", "达成预期指标", "达成指标", "完成年度指标", "基本达成目标", "优", "优秀", "好"],
  [
    "部分达成年度指标并具有一定效果",
    "部分达成预期指标并具有一定效果",
    "部分达成",
    "部分完成",
    "部分实现目标",
    "基本完成",
    "基本达成",
    "良",
    "良好",
    "较好",
    "一般",
    "中",
  ],
  [
    "未达成年度指标且效果较差",
    "未完成预期指标且效果较差",
    "未达成",
    "未完成",
    "未实现",
    "实现目标程度较低",
    "差",
    "较差",
  ],
]

/** A reason, a problem or an answer that says nothing; the whole cell. */
export const emptyAnswers = [
  "无",
  "暂无",
  "没有",
  "无偏差",
  "不适用",
  "无。",
  "0",
  "-",
  "--",
  "—",
  "/",
  "、",
  "。",
  "是",
  "否",
]

/** The whole goal cell: it repeats no result. */
export const bareGoalAnswers = [
  "完成",
  "已完成",
  "全部完成",
  "已全部完成",
  "良好",
  "较好",
  "达成",
  "已达成",
  "达到预期目标",
  "已实现",
  "完成良好",
  "按计划完成",
  "按时完成",
  "完成目标",
  "已完成目标",
  "完成年度目标",
  "已完成年度目标",
  "100%",
  "目标已完成",
  "项目已完成",
]

/** Left over from the blank form: the whole cell, and parts of a cell. */
export const placeholderCells = [
  "……",
  "…",
  "...",
  "......",
  "指标值",
  "三级指标",
  "目标内容",
  "请填写",
  "填写",
  "示例",
]
export const placeholderPattern =
  /目标内容\d|^指标\d{0,2}[:：.、]?$|(?<![a-z0-9])x{2,}(?![a-z0-9])|×{2,}|\*{2,}|＊{2,}|\(?\d{1,4}字(以内|以上)\)?|请(在此)?(填写|输入|选择)|对照年度(绩效)?目标/iu

/** Routine duties, not a benefit. */
export const routineWords = [
  "制度健全",
  "制度完善",
  "管理制度",
  "制度建设",
  "会议召开",
  "资金使用合规",
  "资金管理规范",
  "财务管理规范",
  "档案管理",
]

/** Money as such, not what it bought. */
export const inputWords = [
  "资金金额",
  "资金数",
  "资金额",
  "资金总额",
  "项目资金",
  "拨付金额",
  "支付金额",
  "经费数",
  "经费金额",
  "投入资金",
  "预算金额",
  "支出金额",
]

/** A text with these compares with another year on purpose. */
export const comparisonWords = [
  "较",
  "比",
  "与",
  "同期",
  "基础上",
  "以来",
  "相比",
  "基期",
  "基准",
  "超过",
  "上年",
  "去年",
]

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

/** Under the heading of satisfaction these say that something else is measured. */
export const foreignToSatisfaction = [
  "制度",
  "健全性",
  "数量",
  "次数",
  "人数",
  "完成率",
  "及时率",
  "合格率",
  "覆盖率",
  "成本",
  "费用",
  "使用年限",
]
