/** Words that stand in target, actual, reason and goal cells, as data. Compared after `comparable()`. */

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
  "对照年度目标",
  "对照年度绩效目标",
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
  /目标内容\d|^指标\d{0,2}[:：.、]?$|(?<![a-z0-9])x{2,}(?![a-z0-9])|×{2,}|\*{2,}|＊{2,}|\(\d{1,4}字(以内|以上)\)|请(在此)?(填写|输入|选择)/iu

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

/** A text with one of these says why a budget was changed. */
export const changeWords = ["追加", "调减", "调增", "调整", "压减", "收回", "统筹", "变更", "核减", "新增"]

/** Marks of secrecy, and names that say a project is secret; 非涉密 and people who handle secrets are none. */
export const secretMarks = /(?:绝密|机密|秘密)[★☆]|(?<![非不脱])涉密(?:项目|工程|专项)/u

/** A text with one of these says what follows from a target that cannot be reached. */
export const consequenceWords = [
  "调整",
  "调减",
  "核减",
  "收回",
  "整改",
  "停止",
  "暂停",
  "变更",
  "取消",
  "追回",
  "压减",
  "延期",
]
