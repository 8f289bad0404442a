/** What the words of an indicator's name say about it, as data. Compared after `comparable()`; new words are added here. */

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
  "降低百分点",
  "下降百分点",
  "降幅",
  "降低幅度",
  "下降幅度",
]

/** Growth of what is wanted; of costs and of unwanted things less is better, so there the name says nothing. */
export const growthWords = ["提升度", "提升率", "提高率", "增长率", "增长幅度", "提高幅度", "提升幅度"]

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
  "无",
  "零",
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

/** Projects that build, repair on a large scale, or buy. */
export const worksWords = [
  "工程",
  "建设项目",
  "改造项目",
  "改建",
  "扩建",
  "新建",
  "修缮",
  "维修改造",
  "购置",
  "设备采购",
  "装修",
]

/** A name that ends so asks for a number, not for a share. */
export const countNames = [
  "次数",
  "人数",
  "个数",
  "户数",
  "件数",
  "台数",
  "人次",
  "场次",
  "面积",
  "长度",
  "里程",
]

/** Endings of names that belong under one heading of output and no other. */
export const level2OfName = {
  数量指标: ["次数", "人数", "个数", "户数", "件数", "台数", "人次", "场次"],
  质量指标: ["合格率", "优良率", "达标率", "准确率", "正确率", "完好率"],
  时效指标: ["及时率", "按时完成率", "完成时间", "完工时间", "竣工时间", "完成时限", "发放时间", "支付时间"],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Indicators that are computed from the amounts of the form: what was executed of the budget, and what was left of it. */
export const accountRates = {
  execution: ["预算执行率", "预算完成率", "资金执行率", "支出执行率"],
  left: ["结转结余率", "结余率", "结转率"],
} as const

/** Rates of another budget than the form's. */
export const otherAccounts = ["三公", "公用", "采购", "专项债", "收入", "政府购买"]

/** A name with one of these asks for a date. */
export const dateNames = ["时间", "日期", "期限", "时限"]

/** A name that begins so tells an effect; with one of `shareWords` it tells as well what can be counted of it. */
export const effectVerbs = [
  "促进",
  "推动",
  "维护",
  "保障",
  "增强",
  "提升",
  "提高",
  "改善",
  "加强",
  "推进",
  "带动",
  "助力",
  "保护",
]

export const shareWords = ["率", "度", "比例", "比重", "占比", "覆盖", "幅", "数", "百分", "满意", "占"]
