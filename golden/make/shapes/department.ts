import { cell } from "../table.ts"
import { fundRow, madeForm, mark, type MadeForm } from "../marked.ts"

/** 整体支出自评表 of a department: its tasks are rows of money, its levels those of 投入, 过程, 产出, 效果. */
export const departmentEvaluated: MadeForm = madeForm({
  kind: "department-self-evaluation",
  title: ["部门整体支出绩效自评表", "（2023年度）"],
  year: 2023,
  columns: 9,
  above: [
    [cell("部门名称", 2), mark("project.unit", "柏川市档案馆", 7)],
    [
      cell("任务完成情况（万元）", 1, 5),
      cell("任务名称", 2),
      ...["年初预算数", "全年预算数", "全年执行数", "执行率", "分值", "得分"].map((text) => cell(text)),
    ],
    fundRow(
      0,
      "资金总额",
      [
        ["initialBudget", 912.4],
        ["budget", 955.2],
        ["executed", 930.1],
        ["executionRate", "97.37%"],
        ["weight", 10],
        ["score", 9.74],
      ],
      2,
    ),
    fundRow(
      1,
      "馆藏数字化",
      [
        ["initialBudget", 410],
        ["budget", 430],
        ["executed", 421.6],
        ["executionRate", "98.05%"],
        ["weight", "—"],
        ["score", "—"],
      ],
      2,
    ),
    fundRow(
      2,
      "库房恒温改造",
      [
        ["initialBudget", 298.4],
        ["budget", 321.2],
        ["executed", 308.5],
        ["executionRate", "96.05%"],
        ["weight", "—"],
        ["score", "—"],
      ],
      2,
    ),
    fundRow(
      3,
      "方志编修",
      [
        ["initialBudget", 204],
        ["budget", 204],
        ["executed", 200],
        ["executionRate", "98.04%"],
        ["weight", "—"],
        ["score", "—"],
      ],
      2,
    ),
    [cell("年度总体目标", 1, 2), cell("预期目标", 4), cell("实际完成情况", 4)],
    [
      mark("goal.expected", "完成馆藏数字化第三期，库房温湿度全年达标，县志初稿成册。", 4),
      mark("goal.actual", "数字化第三期完成，库房达标，县志初稿送审。", 4),
    ],
  ],
  indicators: {
    label: null,
    levels: ["一级指标", "二级指标", "三级指标"],
    columns: [
      ["年度指标值", "target"],
      ["实际完成值", "actual"],
      ["分值", "weight"],
      ["得分", "score"],
      ["偏差原因分析及改进措施", "deviation"],
    ],
    spans: [1, 1, 1, 1, 1, 2],
    rows: [
      ["投入管理", "预算编制", "预算编制完整率", "100%", "100%", "5", "5", ""],
      ["投入管理", "预算执行", "支出进度率", "≥95%", "97.37%", "5", "5", ""],
      ["过程管理", "财务管理", "政府采购执行率", "≥98%", "96%", "5", "4.9", "一项采购跨年验收"],
      ["过程管理", "资产管理", "固定资产利用率", "≥90%", "93%", "5", "5", ""],
      ["产出指标", "数量指标", "数字化页数", "≥180万页", "186.4万页", "15", "15", ""],
      ["产出指标", "数量指标", "改造库房面积", "=1320平方米", "1320平方米", "10", "10", ""],
      ["产出指标", "质量指标", "扫描抽检合格率", "≥99.5%", "99.71%", "10", "10", ""],
      ["产出指标", "时效指标", "县志初稿送审时间", "12月底前", "12月20日", "5", "5", ""],
      ["效果指标", "社会效益指标", "全年查档人次", "≥9800人次", "9114人次", "15", "13.95", "查档窗口装修停用一月"],
      ["效果指标", "可持续影响指标", "异地备份机制", "健全", "健全", "5", "5", ""],
      ["满意度指标", "服务对象满意度指标", "查档群众满意度", "≥95%", "97.2%", "10", "10", ""],
    ],
  },
  below: [[cell("总分", 6), mark("total.weight", 100), mark("total.score", 98.59), cell("", 1)]],
})

/** 整体支出目标表: duties, income, tasks with content and two sources, then indicators. */
export const departmentTarget: MadeForm = madeForm({
  kind: "department-target",
  title: ["部门（单位）整体支出绩效目标申报表", "（2025年度）"],
  year: 2025,
  columns: 8,
  above: [
    [cell("部门（单位）名称", 2), mark("project.unit", "竹汀镇农业综合服务中心", 6)],
    [
      cell("年度主要任务（万元）", 2, 5),
      cell("任务名称"),
      cell("主要内容", 2),
      cell("预算数"),
      cell("财政拨款"),
      cell("其他资金"),
    ],
    fundRow(0, "油茶低产林改造", [
      ["content", "抚育复壮与补植", 2],
      ["initialBudget", 132.5],
      ["fiscal", 120],
      ["otherFunds", 12.5],
    ]),
    fundRow(1, "稻渔共作推广", [
      ["content", "田间工程与苗种补助", 2],
      ["initialBudget", 86],
      ["fiscal", 86],
      ["otherFunds", 0],
    ]),
    fundRow(2, "农技人员下田", [
      ["content", "分片驻点指导", 2],
      ["initialBudget", 41.3],
      ["fiscal", 41.3],
      ["otherFunds", 0],
    ]),
    fundRow(3, "金额合计", [
      ["content", "", 2],
      ["initialBudget", 259.8],
      ["fiscal", 247.3],
      ["otherFunds", 12.5],
    ]),
    [
      cell("年度总体目标", 2),
      mark("goal.expected", "改造油茶林，扩大稻渔共作，使每个村都有固定的农技人员。", 6),
    ],
  ],
  indicators: {
    label: "年度绩效指标",
    levels: ["一级指标", "二级指标", "三级指标"],
    columns: [["指标值", "target"]],
    spans: [3, 2],
    rows: [
      ["产出指标", "数量指标", "改造油茶林面积", "≥2600亩"],
      ["产出指标", "数量指标", "稻渔共作面积", "≥1450亩"],
      ["产出指标", "数量指标", "驻点农技人员", "=17人"],
      ["产出指标", "质量指标", "补植成活率", "≥88%"],
      ["产出指标", "时效指标", "田间工程完工时限", "5月底前"],
      ["产出指标", "成本指标", "每亩改造补助", "≤480元"],
      ["效益指标", "经济效益指标", "亩均增收", "≥620元"],
      ["效益指标", "生态效益指标", "化肥用量下降率", "≥12%"],
      ["满意度指标", "服务对象满意度指标", "农户满意度", "≥92%"],
    ],
  },
})
