/**
 * How regions word the headings of official forms, as data: any of the lead words, any number of times, then one core
 * word, then any of the tails. 年初设定指标值 and 绩效目标值及单位 are worded by nobody's list, but by this rule. Only
 * asked where the vocabulary does not know the whole heading; the first family that fits names it.
 */
export interface HeadingFamily<Name extends string> {
  readonly names: readonly Name[]
  readonly leads: readonly string[]
  readonly cores: readonly string[]
  readonly tails?: readonly string[]
  /** True where a core alone, without any lead, is too common a word to be a heading. */
  readonly needsLead?: boolean
}

/** Words parted by blanks. */
function words(text: string): readonly string[] {
  return text.trim().split(/\s+/u)
}

const times = words(`年度 全年 本年度 本年 当年度 当年 年初 年末 年 期初 期末 半年度 上半年 下半年 季度
      本期 截至目前 目前 实施期`)
const things = words(`项目 专项 绩效 三级 具体 部门 单位 整体 支出`)
const planned = words(`计划 预期 设定 设置 申报 批复 下达 考核 拟定 拟达到 初始`)

/** Only of a whole cell among other headings: 三级 alone is too common a word elsewhere. */
const bareLevels = [
  { names: ["level1"], leads: [], cores: ["一级"] },
  { names: ["level2"], leads: [], cores: ["二级"] },
  { names: ["name"], leads: [], cores: ["三级"] },
] as const

export const indicatorHeadingFamilies: readonly HeadingFamily<
  | "level1"
  | "level2"
  | "name"
  | "nature"
  | "op"
  | "target"
  | "adjustedTarget"
  | "actual"
  | "forecast"
  | "unit"
  | "weight"
  | "score"
  | "deviation"
  | "description"
  | "basis"
  | "other"
>[] = [
  ...bareLevels,
  {
    names: ["level1"],
    leads: ["绩效"],
    cores: ["一级绩效指标", "一级指标", "1级指标", "级指标"],
    tails: ["名称", "类别"],
  },
  {
    names: ["level2"],
    leads: ["绩效"],
    cores: ["二级绩效指标", "二级指标", "2级指标"],
    tails: ["名称", "类别"],
  },
  {
    names: ["name"],
    leads: ["绩效", "具体"],
    cores: words(`三级绩效指标 三级指标 3级指标 具体指标 绩效指标名称 明细指标`),
    tails: ["名称", "内容"],
  },
  {
    names: ["adjustedTarget"],
    leads: [...times, ...things, "中期"],
    cores: words(`调整后指标值 调整后目标值 调整指标值 调整目标值 变更后指标值 调整后的指标值`),
  },
  {
    names: ["forecast"],
    leads: [...times, ...things, "预计", "指标"],
    cores: words(`预计完成情况 预计完成值 预计完成 预计实现值 预计指标值 预计值 预计执行情况`),
  },
  {
    names: ["other"],
    leads: words(`上年度 上年 前年 去年 往年 历史 行业 近三年 同期`),
    cores: words(`指标值 完成值 实际值 完成情况 标准 水平 值 参考值 指标完成值 指标实际值 指标参考值`),
    needsLead: true,
  },
  {
    names: ["actual"],
    leads: [...times, ...things, ...words(`指标 目标 目标值 指标值 实际 监控 执行 自评 绩效目标值`)],
    cores: words(`完成指标值 完成值 完成情况 实际值 实现值 达成值 达成情况 实现情况 执行情况 执行值
      完成数 完成结果 完成进度 实际完成 实际指标值 实际情况 自评值`),
  },
  {
    names: ["target"],
    leads: [...times, ...things, ...planned, "指标", "目标", "绩效目标", "评价"],
    cores: words(`指标值 目标值 标准值 计划值 预期值 绩效值 实现值 预期指标 目标任务值 预期完成值
      计划完成值 取值 数值 值`),
    tails: words(`及单位 及计量单位 和单位 及度量单位 及内容 设定`),
    needsLead: false,
  },
  {
    names: ["unit"],
    leads: words(`指标 指标值 目标值 绩效 度量 计量 计算 衡量 数值 数量`),
    cores: ["单位"],
  },
  {
    names: ["nature", "op"],
    leads: ["绩效", "指标", "目标", "指标值"],
    cores: words(`性质 方向 方向性 属性 符号 运算符号 计算符号 运算符 比较符 关系符 逻辑符号`),
    needsLead: true,
  },
  {
    names: ["weight"],
    leads: [...things, ...words(`指标 三级指标 评价 标准 自评 设定 分配`)],
    cores: words(`分值 权重 标准分 满分 分数 权数 应得分 满分值 权重分`),
    tails: words(`设定 设定值 权重 比例 占比 值`),
  },
  {
    names: ["score"],
    leads: [...things, ...words(`指标 三级指标 单项指标 评价 自评 实际 最终 综合 考核 评定 折算`)],
    cores: words(`得分 评分 自评分 打分 得分值 得分情况`),
  },
  {
    names: ["deviation"],
    leads: words(`未完成 未达成 未达标 未实现 偏差 偏离 差异 扣分 失分 得分 指标 目标 绩效 绩效目标
      绩效指标 年度 大 较大 或 及 和 的 预期 原因 主要 情况 未全部完成 低于 执行`),
    cores: words(`原因 原因分析 原因说明 情况说明 偏差说明 偏差分析 依据 扣分说明 得分说明`),
    tails: words(`及 和 与 或 以及 拟采取的 采取的 下一步 拟 改进 整改 纠偏 措施 建议 说明 分析
      情况 意见 依据 原因`),
    needsLead: true,
  },
  {
    names: ["description"],
    leads: ["绩效", "三级", "具体", "考核"],
    cores: words(`指标说明 指标描述 指标解释 指标内涵 指标含义 指标定义 指标释义 指标内容说明
      指标内容描述`),
    tails: ["及说明", "及解释"],
  },
  {
    names: ["basis"],
    leads: words(`绩效 指标 指标值 目标 目标值 数据 取值 设定 设置 确定 制定 测算 标准`),
    cores: ["依据", "来源", "设定依据", "取值依据"],
    tails: ["及说明", "及数据来源", "及来源", "说明"],
    needsLead: true,
  },
  {
    names: ["other"],
    leads: [...things, ...words(`指标 评价 考核 绩效 计算 得分 自评`)],
    cores:
      words(`评分标准 评价标准 扣分标准 评扣分标准 评分规则 评分办法 评分细则 评分方法 计分方法 赋分规则 计算公式
      计算方法 绩效标准 佐证材料 佐证资料 证明材料 支撑材料 标准来源 指标类型 指标类别 指标编码 指标代码 指标编号
      指标分类 指标值类型 责任单位 责任部门 责任科室 完成率 完成比例 完成进度率`),
  },
]

export const fundHeadingFamilies: readonly HeadingFamily<
  "initialBudget" | "budget" | "executed" | "weight" | "executionRate" | "score" | "forecast" | "other"
>[] = [
  {
    names: ["initialBudget"],
    leads: words(`年初 期初 本年度 本年 当年 年度 部门 财政 项目 批复 下达 预算 计划 申请`),
    cores: words(`年初预算 预算批复数 预算安排数 预算申请数 预算下达数 批复预算 预算批复 计划数 批复数
      申请数 安排数 下达数 预算数`),
    tails: ["金额", "资金", "数", "额"],
  },
  {
    names: ["budget"],
    leads: words(`全年 年度 年中 调整后 调整 变动后 追加后`),
    cores: ["预算数", "预算额", "调整数", "调整后预算"],
    tails: ["金额", "数"],
    needsLead: true,
  },
  {
    names: ["forecast"],
    leads: ["全年", "年度", "预计", "预期"],
    cores: words(`预计执行数 预计支出数 预计执行 预计支出 预计完成数`),
    tails: ["金额"],
  },
  {
    names: ["executed"],
    leads: words(`全年 年度 本年 累计 实际 预算 资金 财政 截至目前 项目 上半年 半年度`),
    cores: words(`执行数 支出数 支付数 使用数 执行金额 支出金额 支付金额 执行额 支出额 实际支出 实际执行
      执行资金 支出资金 使用资金 已支出 完成数`),
  },
  {
    names: ["executionRate"],
    leads: words(`预算 资金 全年 年度 支出 实际 项目`),
    cores: words(`执行率 支出率 执行进度 支付率 使用率 支出进度 完成率`),
  },
  { names: ["weight"], leads: ["标准", "指标"], cores: ["分值", "权重", "满分"], tails: ["权重"] },
  { names: ["score"], leads: words(`自评 实际 执行率 指标 最终`), cores: ["得分", "评分"] },
  {
    names: ["other"],
    leads: ["资金", "全年", "实际", "年度"],
    cores: words(`到位数 到位资金 到位率 到位金额 到位情况`),
  },
]

export const fieldHeadingFamilies: readonly HeadingFamily<
  | "projectName"
  | "projectCode"
  | "category"
  | "period"
  | "department"
  | "unit"
  | "goal"
  | "expectedGoal"
  | "adjustedGoal"
  | "actualGoal"
  | "indicators"
  | "total"
  | "conclusion"
  | "other"
>[] = [
  {
    names: ["projectName"],
    leads: words(`项目 专项 政策 预算 支出 补助 资金 转移支付 一级 二级 财政 及 和 或`),
    cores: words(`项目名称 专项名称 资金名称 政策名称 支出名称 转移支付名称 专项资金名称`),
  },
  {
    names: ["projectCode"],
    leads: ["预算", "二级", "一级"],
    cores: ["项目编码", "项目代码", "项目编号"],
    needsLead: true,
  },
  {
    names: ["category"],
    leads: ["预算", "支出", "二级", "一级"],
    cores: ["项目类别", "项目类型", "项目属性", "项目性质"],
  },
  {
    names: ["period"],
    leads: words(`项目 支出 建设 实施 执行 计划 预计 资金`),
    cores: words(`实施期 起止时间 起止年限 起止日期 实施期限 实施周期 项目周期 实施时间 执行期限 实施年限`),
    tails: ["限"],
  },
  {
    names: ["department"],
    leads: words(`项目 预算 市级 县级 区级 省级 中央 地方 业务 行政 资金 一级 行业`),
    cores: ["主管部门", "主管单位", "主管机构", "主管局"],
    tails: ["名称", "及代码", "及编码", "代码"],
    needsLead: false,
  },
  { names: ["department"], leads: [], cores: ["预算部门", "预算主管单位"], tails: ["名称"] },
  { names: ["department"], leads: [], cores: ["部门"] },
  {
    names: ["unit"],
    leads: words(`项目 资金 专项 具体 预算 实施 组织 支出 部门 单位 地方 本级`),
    cores: words(`实施单位 实施部门 执行单位 建设单位 承担单位 使用单位 申报单位 填报单位 用款单位
      责任单位 预算单位 编制单位 自评单位 填报部门 申报部门 实施主体 下达地方或单位`),
    tails: ["名称", "及代码", "及编码", "全称"],
    needsLead: false,
  },
  {
    names: ["adjustedGoal"],
    leads: [...times, ...things],
    cores: ["调整后目标", "调整后绩效目标", "调整目标", "调整后的目标"],
  },
  {
    names: ["actualGoal"],
    leads: [...times, ...things, "总体", "实际"],
    cores: words(`目标完成情况 目标实际完成情况 目标实现情况 目标达成情况 实际完成情况 实际完成目标
      完成情况综述 目标完成情况综述 目标完成情况总结 目标执行情况 完成目标情况`),
    tails: ["综述", "说明", "总结"],
  },
  {
    names: ["expectedGoal"],
    leads: [...times, ...things, ...planned, "总体"],
    cores: words(`预期目标 设定目标 年初目标 计划目标 预期绩效目标 申报目标`),
    tails: ["设定"],
  },
  {
    names: ["goal"],
    leads: [...times, ...things, ...words(`总体 整体 绩效 主要 中长期 中期 长期 阶段性`)],
    cores: words(`总体目标 绩效目标 年度目标 总体绩效目标 整体绩效目标 整体目标`),
    tails: ["内容", "概述", "描述"],
  },
  {
    names: ["indicators"],
    leads: [...times, ...things, "长期", "中期"],
    cores: ["绩效指标", "绩效项目指标", "项目指标"],
    tails: ["完成情况", "及完成情况", "表"],
  },
  {
    names: ["total"],
    leads: words(`自评 评价 绩效 综合 最终 项目 合计 指标`),
    cores: words(`总分 总得分 得分合计 分值合计 合计得分 合计分值 自评得分合计`),
  },
  {
    names: ["other"],
    leads: words(`财政 部门 主管 主管部门 财政部门 预算 绩效 评价 支出 业务 股室 科室 处室 单位 领导
      专家 局 县 市 区 扶贫办 乡村振兴局 归口 及 和 、 初审 复审 审核 审批 股 科 处
      办 管理 领导小组 项目`),
    cores: words(`审核意见 初审意见 复审意见 审批意见 审查意见 评审意见 批复意见 部门意见 单位意见
      审核结果 复核意见`),
  },
  {
    names: ["other"],
    leads: words(`项目 单位 部门 分管 主要 领导 实施 评价 填报 填表 财务 审核 经办 自评 绩效 及 和 、
      人 制表`),
    cores: words(`负责人 联系人 联系方式 联系电话 填报人 填表人 经办人 审核人 制表人 签字 签章 填报时间
      填报日期 填表日期 填表时间 评价人 评价时间 自评时间 自评人员 负责人签字`),
    tails: words(`及电话 及联系电话 及联系方式 电话 签字 签章 签名 姓名`),
  },
  {
    names: ["other"],
    leads: words(`项目 政策 预算 绩效 资金 年度 保障 实现 保证 的 、`),
    cores: words(`立项依据 立项必要性 设立必要性 实施必要性 必要性 可行性 实施计划 进度计划 实施方案
      实施进度 立项情况 设立依据 制度、措施 目标实现措施 保障措施 资金管理办法 测算依据`),
    needsLead: true,
  },
  {
    names: ["conclusion"],
    leads: words(`项目 自评 评价 绩效 部门 整体 年度 总体 综合 自我`),
    cores: words(`自评结论 评价结论 自评总结 自评意见 评价意见 自评情况说明 自评等级说明 总体结论`),
  },
  {
    names: ["conclusion"],
    leads: words(`下一步 后续 下步 下一年度 今后`),
    cores: ["工作打算", "工作计划", "工作安排", "工作措施"],
    needsLead: true,
  },
  {
    names: ["conclusion"],
    leads: words(`项目 管理 执行 实施 绩效 中 目前 主要 自评 相关 有关 下一步 后续 下步 整改 改进
      工作 偏差 大 或 及 和 与 不能完成 未完成 目标 发现的 存在的 需要 其他 其它`),
    cores: words(`存在的问题 存在问题 存在的主要问题 主要问题 改进措施 整改措施 改进意见 改进建议 工作建议
      相关建议 意见建议 经验做法 不能完成目标原因分析 目标未完成原因分析 需要说明的问题 需要说明的事项
      需说明的问题 需要说明的情况`),
    tails: words(`及 和 与 或 原因 分析 原因分析 改进 整改 措施 建议 举措 意见 说明 下一步 改进措施
      情况 结果应用方案 结果应用`),
  },
  {
    names: ["conclusion"],
    leads: words(`其他 其它 需要 需 有关 的`),
    cores: words(`说明的事项 说明事项 说明的问题 说明问题 说明的情况 说明情况`),
    needsLead: true,
  },
]
