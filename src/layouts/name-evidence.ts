/**
 * What the wording of an indicator says about its value and its second-level group, as data. A reader that must decide
 * which value belongs to which name, or where a row without a level label belongs, weighs these words; none of them is
 * proof. Weights are on one scale: about 3 near-certain, 2 strong, 1 slight, negative against.
 */

/** What sort of thing a printed value is. One value may be of several kinds (`持续提升`: lasting and direction). */
export type ValueKind = "percent" | "money" | "time" | "count" | "measure" | "direction" | "lasting" | "state"

/** Second-level groups in the order in which the official forms print them, each with its printed variants. */
export const secondLevels = [
  { id: "economic-cost", words: ["经济成本指标", "经济成本"] },
  { id: "social-cost", words: ["社会成本指标", "社会成本"] },
  { id: "environmental-cost", words: ["生态环境成本指标", "生态环境成本"] },
  { id: "quantity", words: ["数量指标"] },
  { id: "quality", words: ["质量指标"] },
  { id: "timeliness", words: ["时效指标"] },
  { id: "cost", words: ["成本指标"] },
  { id: "economic", words: ["经济效益指标", "经济效益"] },
  { id: "social", words: ["社会效益指标", "社会效益"] },
  { id: "ecological", words: ["生态效益指标", "生态效益"] },
  { id: "sustainable", words: ["可持续影响指标", "可持续影响", "可持续发展指标"] },
  {
    id: "satisfaction",
    words: [
      "服务对象满意度指标",
      "社会公众或服务对象满意度指标",
      "社会公众满意度指标",
      "受益对象满意度指标",
      "服务对象满意度",
      "满意度指标",
    ],
  },
] as const satisfies readonly { id: string; words: readonly string[] }[]

export type SecondLevelId = (typeof secondLevels)[number]["id"]

/** Units and words by which a printed value shows its kind. */
export const valueKindWords: Readonly<
  Record<ValueKind, { readonly units: readonly string[]; readonly words: readonly string[] }>
> = {
  percent: { units: ["%", "％", "‰", "百分比", "百分点", "个百分点"], words: [] },
  money: { units: ["元", "万元", "亿元", "千元", "万", "角"], words: [] },
  time: {
    units: [
      "年",
      "个月",
      "月",
      "周",
      "天",
      "日",
      "工作日",
      "个工作日",
      "季度",
      "小时",
      "分钟",
      "分",
      "秒",
      "时",
    ],
    words: [
      "及时",
      "按时",
      "按期",
      "准时",
      "即时",
      "实时",
      "每日",
      "每天",
      "每周",
      "底前",
      "月前",
      "年前",
      "日前",
      "全年",
      "年内",
      "工作日",
    ],
  },
  count: {
    units: [
      ..."次人个份台套条件家户名场期批项篇处所座本册辆棵株头只幅块根门支张起例村站艘部对所间匹口".split(""),
      "人次",
      "户次",
      "场次",
      "人/次",
      "人数",
    ],
    words: [],
  },
  measure: {
    units: [
      "㎡",
      "m²",
      "m2",
      "平方米",
      "平方公里",
      "公里",
      "千米",
      "米",
      "亩",
      "万亩",
      "公顷",
      "吨",
      "立方米",
      "m³",
      "千克",
      "公斤",
      "升",
      "km",
      "KM",
      "MB",
      "GB",
      "千瓦",
    ],
    words: [],
  },
  direction: {
    units: [],
    words: [
      "提高",
      "提升",
      "增强",
      "增加",
      "促进",
      "推进",
      "推动",
      "改善",
      "优化",
      "保障",
      "避免",
      "降低",
      "减少",
      "扩大",
      "实现",
      "加强",
      "保证",
      "确保",
      "维护",
      "带动",
      "增长",
      "影响",
      "有效",
      "明显",
      "显著",
      "有序",
      "稳步",
    ],
  },
  lasting: { units: [], words: ["长期", "持续", "长效", "常态", "永久", "长久", "稳定"] },
  state: {
    units: [],
    words: [
      "达标",
      "合格",
      "良好",
      "正常",
      "优秀",
      "完成",
      "达到",
      "健全",
      "完善",
      "规范",
      "合理",
      "到位",
      "符合",
      "准确",
      "完整",
    ],
  },
}

export interface NameCue {
  readonly kind: ValueKind
  readonly words: readonly string[]
  /** Where in the name the word must stand; remarks in brackets at the end do not count. */
  readonly at: "start" | "end" | "any"
  readonly weight: number
}

/** Words of a name that announce the kind of its value. */
export const nameCues: readonly NameCue[] = [
  {
    kind: "percent",
    at: "end",
    weight: 3,
    words: ["率", "比例", "比重", "占比", "覆盖面", "满意度", "百分比", "完好度"],
  },
  { kind: "percent", at: "end", weight: 2, words: ["度", "程度", "情况评价", "比"] },
  { kind: "percent", at: "any", weight: 1.5, words: ["满意", "达标", "合格率"] },
  {
    kind: "count",
    at: "end",
    weight: 2.5,
    words: [
      "次数",
      "人数",
      "个数",
      "份数",
      "户数",
      "台数",
      "件数",
      "项数",
      "数量",
      "人次",
      "频次",
      "数",
      "场次",
      "报告",
      "家数",
    ],
  },
  { kind: "count", at: "end", weight: 1.5, words: ["量", "规模", "更新", "情况", "条", "个", "次"] },
  { kind: "count", at: "any", weight: 0.7, words: ["数量", "次数", "人数", "人次"] },
  {
    kind: "measure",
    at: "any",
    weight: 2.5,
    words: ["面积", "里程", "长度", "公里", "产量", "容积", "体积", "重量", "容量"],
  },
  { kind: "measure", at: "end", weight: 0.8, words: ["量", "规模", "数"] },
  {
    kind: "money",
    at: "end",
    weight: 3,
    words: [
      "成本",
      "费用",
      "经费",
      "预算",
      "金额",
      "价格",
      "租金",
      "费",
      "支出",
      "投资",
      "经费预算",
      "资金",
      "补助标准",
      "单价",
    ],
  },
  { kind: "money", at: "any", weight: 1, words: ["成本", "费用", "经费", "预算", "收入", "资金"] },
  {
    kind: "time",
    at: "end",
    weight: 2.5,
    words: [
      "时间",
      "时限",
      "时效",
      "期限",
      "年限",
      "天数",
      "日期",
      "进度",
      "周期",
      "工期",
      "时长",
      "及时性",
      "时点",
      "节点",
    ],
  },
  {
    kind: "time",
    at: "any",
    weight: 1.2,
    words: ["时间", "及时", "按时", "按期", "时限", "响应", "期限", "即时", "时长", "时效"],
  },
  { kind: "lasting", at: "any", weight: 1.5, words: ["持续", "长期", "长效", "可持续", "机制"] },
  { kind: "lasting", at: "any", weight: 0.6, words: ["影响", "稳定", "环境", "职能", "水平"] },
  { kind: "state", at: "end", weight: 1.2, words: ["情况", "质量", "状况", "性", "标准"] },
  {
    kind: "direction",
    at: "start",
    weight: 1.8,
    words: [
      "提高",
      "提升",
      "增强",
      "增加",
      "促进",
      "推进",
      "推动",
      "改善",
      "优化",
      "保障",
      "避免",
      "降低",
      "减少",
      "扩大",
      "实现",
      "加强",
      "保证",
      "确保",
      "维护",
      "带动",
      "持续",
      "有效",
    ],
  },
  {
    kind: "direction",
    at: "any",
    weight: 0.8,
    words: ["提高", "提升", "增强", "促进", "改善", "优化", "水平", "能力", "意识", "影响"],
  },
]

/** Units that go with a thing counted: the value's unit beside the word of the name. */
export const countedThings: readonly {
  readonly things: readonly string[]
  readonly units: readonly string[]
}[] = [
  {
    things: ["人数", "人员", "工人", "干部", "专家", "学生", "群众", "党员"],
    units: ["人", "名", "位", "人次"],
  },
  {
    things: ["次数", "频次", "活动", "会议", "培训", "检查", "宣传", "更新", "人次"],
    units: ["次", "场", "期", "人次"],
  },
  { things: ["设备", "机", "车"], units: ["台", "套", "辆"] },
  { things: ["系统", "软件", "平台", "设施"], units: ["套", "个"] },
  { things: ["报告", "资料", "手册", "材料", "文本", "印刷", "问卷"], units: ["份", "册", "本", "篇"] },
  { things: ["信息", "数据", "清单", "光缆", "线路", "新闻"], units: ["条", "篇", "个"] },
  {
    things: ["部门", "单位", "网站", "栏目", "窗口", "事项", "媒体", "项目", "站点", "基地"],
    units: ["个", "家", "处"],
  },
  { things: ["办件", "案件", "件数"], units: ["件"] },
  { things: ["面积"], units: ["㎡", "平方米", "亩", "公顷", "m2", "m²", "平方公里"] },
  { things: ["里程", "长度", "公路", "道路"], units: ["公里", "千米", "米", "km"] },
  { things: ["户数", "家庭", "农户"], units: ["户"] },
]

/** How well a kind of value suits a second-level group. */
export const groupValueKinds: Readonly<Record<SecondLevelId, Readonly<Record<ValueKind, number>>>> = {
  "economic-cost": {
    percent: 0.3,
    money: 3,
    time: -2,
    count: -1.5,
    measure: -2,
    direction: -0.5,
    lasting: -1,
    state: 0.3,
  },
  "social-cost": {
    percent: 0.3,
    money: 1,
    time: -1,
    count: -0.5,
    measure: -1,
    direction: 0.5,
    lasting: 0,
    state: 0.3,
  },
  "environmental-cost": {
    percent: 0.3,
    money: 1,
    time: -1,
    count: -0.5,
    measure: 0,
    direction: 0.5,
    lasting: 0,
    state: 0.3,
  },
  quantity: {
    percent: -0.7,
    money: -1.5,
    time: -1,
    count: 2,
    measure: 2,
    direction: -2,
    lasting: -2,
    state: -0.5,
  },
  quality: {
    percent: 1.5,
    money: -2,
    time: -1,
    count: -0.7,
    measure: -0.7,
    direction: -0.7,
    lasting: -1,
    state: 1.2,
  },
  timeliness: {
    percent: 0,
    money: -2.5,
    time: 2.5,
    count: -1.2,
    measure: -2,
    direction: -1.5,
    lasting: -0.5,
    state: 0,
  },
  cost: {
    percent: -0.5,
    money: 3,
    time: -2,
    count: -1.5,
    measure: -2,
    direction: -1,
    lasting: -2,
    state: -0.3,
  },
  economic: {
    percent: 0.3,
    money: 0.7,
    time: -1.5,
    count: 0,
    measure: 0,
    direction: 1,
    lasting: 0,
    state: 0,
  },
  social: {
    percent: 0.3,
    money: -1,
    time: -1,
    count: 0,
    measure: -0.3,
    direction: 1.5,
    lasting: 0.2,
    state: 0.2,
  },
  ecological: {
    percent: 0.3,
    money: -1,
    time: -1.2,
    count: -0.3,
    measure: 0.2,
    direction: 1,
    lasting: 0.2,
    state: 0.3,
  },
  sustainable: {
    percent: 0,
    money: -1.5,
    time: 0.6,
    count: -0.3,
    measure: -0.5,
    direction: 0.6,
    lasting: 2.5,
    state: 0.2,
  },
  satisfaction: {
    percent: 2.2,
    money: -3,
    time: -2.5,
    count: -1.5,
    measure: -2.5,
    direction: -1,
    lasting: -2,
    state: -0.2,
  },
}

export interface GroupCue {
  readonly words: readonly string[]
  readonly at: "start" | "end" | "any"
  readonly weight: number
}

/** Words of a name that announce its second-level group. */
export const groupNameCues: Readonly<Record<SecondLevelId, readonly GroupCue[]>> = {
  "economic-cost": [
    { at: "end", weight: 3, words: ["成本", "费用", "经费", "预算", "费", "支出", "资金"] },
    { at: "any", weight: 1.5, words: ["成本", "费用", "经费", "预算"] },
  ],
  "social-cost": [{ at: "any", weight: 2, words: ["社会成本", "负面影响", "不良影响"] }],
  "environmental-cost": [{ at: "any", weight: 2, words: ["环境成本", "污染", "排放", "生态环境"] }],
  quantity: [
    {
      at: "end",
      weight: 1.8,
      words: ["数", "数量", "次数", "人数", "人次", "面积", "里程", "规模", "量", "报告", "频次"],
    },
    { at: "any", weight: 0.8, words: ["数量", "次数", "人数", "面积", "更新"] },
  ],
  quality: [
    { at: "end", weight: 1.5, words: ["率", "度", "质量", "覆盖面", "合格", "达标", "比例", "情况"] },
    { at: "any", weight: 1, words: ["质量", "合格", "达标", "完成率", "覆盖率", "准确", "正常", "完好"] },
  ],
  timeliness: [
    {
      at: "end",
      weight: 2,
      words: ["时间", "时限", "时效", "及时率", "及时性", "期限", "进度", "天数", "周期", "工期"],
    },
    {
      at: "any",
      weight: 1.5,
      words: ["时间", "及时", "时限", "时效", "响应", "按时", "按期", "期限", "进度"],
    },
  ],
  cost: [
    {
      at: "end",
      weight: 3,
      words: ["成本", "费用", "经费", "预算", "费", "支出", "资金", "补助标准", "投资"],
    },
    { at: "any", weight: 1.5, words: ["成本", "费用", "经费", "预算"] },
  ],
  economic: [
    { at: "any", weight: 2, words: ["经济", "收入", "增收", "产值", "利润", "税收", "节约", "收益", "就业"] },
    { at: "start", weight: 0.4, words: ["提高", "提升", "增加", "促进", "降低", "减少", "带动"] },
  ],
  social: [
    {
      at: "start",
      weight: 1.2,
      words: [
        "提高",
        "提升",
        "增强",
        "增加",
        "促进",
        "推进",
        "推动",
        "改善",
        "优化",
        "保障",
        "避免",
        "降低",
        "减少",
        "扩大",
        "实现",
        "加强",
      ],
    },
    { at: "any", weight: 0.8, words: ["社会", "公众", "群众", "知晓", "公共", "民生", "政务", "服务水平"] },
  ],
  ecological: [
    { at: "any", weight: 2, words: ["生态", "绿色", "污染", "节能", "水质", "植被", "环保", "排放", "空气"] },
  ],
  sustainable: [
    { at: "start", weight: 1.8, words: ["持续", "长期"] },
    { at: "any", weight: 1.8, words: ["可持续", "持续", "长期", "长效", "年限", "稳定", "机制"] },
    { at: "any", weight: 0.6, words: ["影响", "环境", "发展"] },
  ],
  satisfaction: [
    { at: "end", weight: 4, words: ["满意度", "满意率", "满意程度"] },
    { at: "any", weight: 2.5, words: ["满意", "好评", "投诉率"] },
  ],
}

/** Words too general to link a name with a value, although both may hold them. */
export const linkStopWords: readonly string[] = ["有效", "指标", "工作", "项目", "完成", "以上", "以下"]
