import { cell } from "../table.ts"
import { madeForm, mark, type MadeForm } from "../marked.ts"

/** 申报表 with the mid-term goal beside that of the year, and two columns of values: the record holds the year's. */
export const midTerm: MadeForm = madeForm({
  kind: "target",
  title: ["项目支出绩效目标申报表", "（2024年度）"],
  year: 2024,
  columns: 7,
  above: [
    [cell("项目名称", 2), mark("project.name", "柏川市古桥群修缮", 5)],
    [
      cell("主管部门及代码", 2),
      mark("project.department", "柏川市文物局", 2),
      cell("实施单位"),
      mark("project.unit", "柏川市古桥保护所", 2),
    ],
    [
      cell("项目属性", 2),
      mark("project.category", "延续项目", 2),
      cell("项目期"),
      mark("project.period", "2023年-2026年", 2),
    ],
    [
      cell("项目资金（万元）", 2, 3),
      cell("中期资金总额", 1),
      cell("1860"),
      mark("funds[0].source", "年度资金总额", 2),
      mark("funds[0].initialBudget", "465"),
    ],
    [
      cell("其中：财政拨款"),
      cell("1500"),
      mark("funds[1].source", "其中：财政拨款", 2),
      mark("funds[1].initialBudget", "375"),
    ],
    [cell("其他资金"), cell("360"), mark("funds[2].source", "其他资金", 2), mark("funds[2].initialBudget", "90")],
    [cell("总体目标", 2, 2), cell("中期目标（2023年—2026年）", 2), cell("年度目标", 3)],
    [
      cell("四年内修缮古桥十九座，建立监测与日常保养制度。", 2),
      mark("goal.expected", "修缮古桥五座，其中石拱桥三座、廊桥两座。", 3),
    ],
  ],
  indicators: {
    label: "绩效指标",
    levels: ["一级指标", "二级指标", "三级指标"],
    columns: [
      ["中期指标值", null],
      ["年度指标值", "target"],
    ],
    spans: [1, 1, 2],
    rows: [
      ["产出指标", "数量指标", "修缮古桥座数", "≥19座", "≥5座"],
      ["产出指标", "数量指标", "补配石构件数量", "≥820件", "≥210件"],
      ["产出指标", "质量指标", "修缮验收合格率", "100%", "100%"],
      ["产出指标", "时效指标", "年度工程按期完成率", "≥95%", "≥95%"],
      ["产出指标", "成本指标", "单座平均修缮费用", "≤97万元", "≤92.5万元"],
      ["效益指标", "社会效益指标", "桥区开放天数", "≥1400天", "≥350天"],
      ["效益指标", "可持续影响指标", "保养制度覆盖率", "100%", "≥60%"],
      ["满意度指标", "服务对象满意度指标", "周边居民满意度", "≥90%", "≥88%"],
    ],
  },
  unjudged: ["read.funds"],
})

const places = ["上圩村", "下圩村", "石坝村", "枫湾村"] as const

/** 目标表 whose value columns are villages, with their sum: the record holds the sum. */
export const villages: MadeForm = madeForm({
  kind: "target",
  title: ["2024年度澜溪县农村饮水管护补助资金绩效目标表"],
  year: 2024,
  columns: 9,
  above: [
    [cell("专项名称", 2), mark("project.name", "农村饮水管护补助资金", 7)],
    [cell("主管部门", 2), mark("project.department", "澜溪县水利局", 7)],
    [cell("资金情况（万元）", 1, 3), mark("funds[0].source", "年度金额", 3), mark("funds[0].initialBudget", 48.2, 5)],
    [mark("funds[1].source", "其中：中央补助", 3), mark("funds[1].initialBudget", 30, 5)],
    [mark("funds[2].source", "地方资金", 3), mark("funds[2].initialBudget", 18.2, 5)],
    [cell("年度目标", 2), mark("goal.expected", "四个村的供水设施有人管、有钱修，水质全年达标。", 7)],
  ],
  indicators: {
    label: "绩效指标",
    levels: ["一级指标", "二级指标", "三级指标"],
    columns: [["合计", "target"], ...places.map((place) => [place, null] as const)],
    rows: [
      ["产出指标", "数量指标", "管护供水点（处）", "41", "12", "9", "13", "7"],
      ["产出指标", "数量指标", "更换管道（米）", "5320", "1600", "980", "1740", "1000"],
      ["产出指标", "质量指标", "水质检测合格率（%）", "100", "100", "100", "100", "100"],
      ["产出指标", "成本指标", "补助金额（万元）", "48.2", "14", "10.6", "15.4", "8.2"],
      ["效益指标", "社会效益指标", "受益人口（人）", "6280", "1830", "1410", "1970", "1070"],
      ["满意度指标", "服务对象满意度指标", "村民满意度（%）", "90", "90", "90", "90", "90"],
    ],
  },
  accepted: Object.fromEntries(
    ["处", "米", "%", "万元", "人", "%"].map((unit, at) => [`indicators[${at}].target.unit`, [unit]]),
  ),
})

/** 目标表 with the four bands 优良中差: full marks are for 优, which is the target. */
export const bands: MadeForm = madeForm({
  kind: "target",
  title: ["2023年预算项目绩效目标表"],
  year: 2023,
  columns: 9,
  above: [
    [cell("项目名称"), mark("project.name", "竹汀镇集中养老点运营", 3), cell("项目编码"), mark("project.code", "TG-2023-0418", 4)],
    [cell("主管部门"), mark("project.department", "竹汀镇民政办", 3), cell("实施单位"), mark("project.unit", "竹汀镇敬老院", 4)],
    [cell("预算规模及资金用途"), mark("funds[0].source", "预算数"), mark("funds[0].initialBudget", "58.6"), mark("funds[1].source", "其中：财政资金"), mark("funds[1].initialBudget", "50"), mark("funds[2].source", "其他资金", 2), mark("funds[2].initialBudget", "8.6", 2)],
    [cell("绩效目标"), mark("goal.expected", "保障在院老人生活照料，护理达到三级标准。", 8)],
  ],
  indicators: {
    label: null,
    levels: ["一级指标", "二级指标", "三级指标"],
    columns: [
      ["绩效指标描述", "description"],
      ["优", "target"],
      ["良", null],
      ["中", null],
      ["差", null],
      ["指标值确定依据", "basis"],
    ],
    rows: [
      ["产出指标", "数量指标", "在院老人床位使用率", "实际在院人数占床位数的比例", "≥95%", "≥90%", "≥80%", "＜80%", "养老机构年报"],
      ["产出指标", "质量指标", "护理人员持证率", "持证护理人员占护理人员的比例", "100%", "≥95%", "≥90%", "＜90%", "行业规范"],
      ["产出指标", "时效指标", "补助按月到账率", "按月到账次数占应到账次数的比例", "100%", "≥92%", "≥84%", "＜84%", "资金管理办法"],
      ["产出指标", "成本指标", "人均月伙食成本", "每名老人每月伙食开支", "≤760元", "≤800元", "≤850元", "＞850元", "往年数据"],
      ["效果指标", "社会效益指标", "跌倒事件下降率", "与上年相比的下降幅度", "≥20%", "≥15%", "≥10%", "＜10%", "年度工作计划"],
      ["满意度指标", "服务对象满意度", "老人及家属满意度", "调查中表示满意的比例", "≥96%", "≥90%", "≥85%", "＜85%", "年度工作计划"],
    ],
  },
  unjudged: ["project.purpose"],
})
