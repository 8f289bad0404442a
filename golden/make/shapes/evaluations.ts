import { cell } from "../table.ts"
import { fundRow, madeForm, mark, type MadeForm } from "../marked.ts"

/** 自评表 whose parents carry weight and score, and whose 其中 rows target and actual; money of one budget column. */
export const subRows: MadeForm = madeForm({
  kind: "self-evaluation",
  title: ["绩效目标自评表", "（2023年度）"],
  year: 2023,
  columns: 9,
  above: [
    [cell("项目名称", 2), mark("project.name", "到户特色种养奖补", 3), cell("项目负责人及电话", 2), cell("", 2)],
    [cell("主管部门", 2), mark("project.department", "澜溪县农业农村局", 3), cell("实施单位", 2), mark("project.unit", "枫湾镇人民政府", 2)],
    [cell("资金情况（万元）", 2, 4), cell("", 2), cell("全年预算数(A)"), cell("全年执行数(B)"), cell("分值"), cell("执行率(B/A)"), cell("得分")],
    fundRow(0, "年度资金总额：", [["budget", 37.84], ["executed", 37.84], ["weight", 10], ["executionRate", "100%"], ["score", 10]], 2),
    fundRow(1, "其中：本年财政拨款", [["budget", 37.84], ["executed", 37.84], [null, "-"], [null, "-"], [null, "-"]], 2),
    fundRow(2, "其他资金", [["budget", ""], ["executed", ""], [null, "-"], [null, "-"], [null, "-"]], 2),
    [cell("年度总体目标", 2, 2), cell("年初设定目标", 3), cell("年度总体目标完成情况综述", 4)],
    [mark("goal.expected", "对一百三十户种养给予奖补，户均增收两千元。", 3), mark("goal.actual", "奖补一百三十四户，户均增收两千二百元。", 4)],
  ],
  indicators: {
    label: "绩效指标",
    levels: ["一级指标", "二级指标", "三级指标"],
    columns: [
      ["分值", "weight"],
      ["年度指标值", "target"],
      ["全年实际值", "actual"],
      ["得分", "score"],
      ["未完成原因及拟采取的改进措施", "deviation"],
    ],
    rows: [
      ["产出指标（50分）", "数量指标", "奖补种植面积", "15", "", "", "15", ""],
      ["产出指标（50分）", "数量指标", "其中：猕猴桃", "", "86亩", "88.5亩", "", ""],
      ["产出指标（50分）", "数量指标", "其中：高山蔬菜", "", "142亩", "142亩", "", ""],
      ["产出指标（50分）", "数量指标", "奖补养殖规模", "15", "", "", "14", ""],
      ["产出指标（50分）", "数量指标", "其中：蜂群", "", "320箱", "320箱", "", ""],
      ["产出指标（50分）", "数量指标", "其中：山羊", "", "260只", "224只", "", "羊价回落，部分农户减栏"],
      ["产出指标（50分）", "质量指标", "验收合格率", "10", "100%", "100%", "10", ""],
      ["产出指标（50分）", "时效指标", "奖补资金兑付时限", "5", "11月底前", "11月18日", "5", ""],
      ["产出指标（50分）", "成本指标", "户均奖补标准", "5", "≤3000元", "2823.88元", "5", ""],
      ["效益指标（30分）", "经济效益指标", "户均增收", "20", "≥2000元", "2200元", "20", ""],
      ["效益指标（30分）", "社会效益指标", "带动户数", "10", "≥130户", "134户", "10", ""],
      ["满意度指标（10分）", "服务对象满意度指标", "受益户满意度", "10", "≥95%", "98%", "10", ""],
    ],
  },
  below: [[cell("总分", 4), mark("total.weight", 100), cell(""), cell(""), mark("total.score", 99), cell("")]],
})

/** 自评表 in 元 with thousands parted, cost first, weights in the headings of both levels, sums and rates to two digits. */
export const costFirst: MadeForm = madeForm({
  kind: "self-evaluation",
  title: ["云柘区财政项目支出绩效自评表", "（2024年度）"],
  year: 2024,
  currency: "元",
  columns: 10,
  above: [
    [cell("项目名称", 2), mark("project.name", "社区食堂运营补贴", 3), cell("项目代码", 2), mark("project.code", "31007824Y0000052", 3)],
    [cell("主管部门", 2), mark("project.department", "云柘区民政局", 3), cell("项目单位", 2), mark("project.unit", "云柘区社区服务中心", 3)],
    [cell("项目资金（元）", 2, 4), cell("", 2), ...["年初预算数", "全年预算数", "全年执行数", "执行率", "分值", "得分"].map((each) => cell(each))],
    fundRow(0, "资金总额", [["initialBudget", "4,680,000.00"], ["budget", "4,512,300.00"], ["executed", "4,398,741.55"], ["executionRate", "97.48%"], ["weight", "10"], ["score", "9.75"]], 2),
    fundRow(1, "其中：财政资金", [["initialBudget", "4,000,000.00"], ["budget", "4,000,000.00"], ["executed", "3,890,000.00"], ["executionRate", "97.25%"], [null, "/"], [null, "/"]], 2),
    fundRow(2, "自有资金", [["initialBudget", "680,000.00"], ["budget", "512,300.00"], ["executed", "508,741.55"], ["executionRate", "99.31%"], [null, "/"], [null, "/"]], 2),
    [cell("总体目标", 2), cell("预期目标", 1), mark("goal.expected", "十六家社区食堂稳定供餐，老人用餐有补贴。", 3), cell("实际完成情况", 1), mark("goal.actual", "十六家食堂全年供餐，补贴按月结清。", 3)],
  ],
  indicators: {
    label: null,
    levels: ["一级指标", "二级指标", "三级指标"],
    columns: [
      ["指标解释", "description"],
      ["年度指标值", "target"],
      ["实际完成值", "actual"],
      ["分值", "weight"],
      ["得分", "score"],
      ["未完成原因", "deviation"],
    ],
    spans: [2, 1, 1, 1, 1, 1, 1],
    rows: [
      ["成本（20分）", "经济成本指标（20分）", "单餐补贴标准", "每位老人每餐补贴", "≤4元", "3.86元", "20", "20", ""],
      ["产出（40分）", "数量指标（20分）", "供餐食堂家数", "全年正常供餐的食堂", "=16(家)", "16家", "10", "10", ""],
      ["产出（40分）", "数量指标（20分）", "补贴用餐人次", "享受补贴的用餐人次", "≥1,120,000(人次)", "1,139,570人次", "10", "10", ""],
      ["产出（40分）", "质量指标（10分）", "食品抽检合格率", "抽检合格批次占比", "=100.00(%)", "99.20%", "10", "9.92", "一批留样不足"],
      ["产出（40分）", "时效指标（10分）", "补贴按月结算率", "按月结清的月份占比", "=100.00(%)", "100.00%", "10", "10", ""],
      ["效益（20分）", "社会效益指标（20分）", "周边老人覆盖率", "服务半径内老人占比", "≥85.00(%)", "86.30%", "20", "20", ""],
      ["满意度（10分）", "服务对象满意度指标（10分）", "用餐老人满意度", "问卷调查结果", "≥90.00(%)", "93.75%", "10", "10", ""],
    ],
  },
  below: [[cell("合计", 7), mark("total.weight", 100), mark("total.score", "99.67"), cell("")]],
})

/** 自评表 with a target of the year's beginning and an adjusted one, a plan of payments, remarks at the end. */
export const adjusted: MadeForm = madeForm({
  kind: "self-evaluation",
  title: ["项目支出绩效自评表", "（2024年度）"],
  year: 2024,
  columns: 10,
  above: [
    [cell("项目名称", 2), mark("project.name", "柏川市河湖巡查无人机购置", 8)],
    [cell("主管部门", 2), mark("project.department", "柏川市水务局", 3), cell("实施单位", 2), mark("project.unit", "柏川市河湖中心", 3)],
    [cell("项目资金（万元）", 2, 4), cell(""), ...["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"].map((each) => cell(each)), cell("")],
    [...fundRow(0, "年度资金总额", [["initialBudget", 96], ["budget", 104.8], ["executed", 99.56], ["weight", 10], ["executionRate", "95%"], ["score", 9.5]]), cell("")],
    [...fundRow(1, "其中：省级财政资金", [["initialBudget", 60], ["budget", 60], ["executed", 60], [null, "—"], ["executionRate", "100%"], [null, "—"]]), cell("")],
    [...fundRow(2, "市县财政资金", [["initialBudget", 36], ["budget", 44.8], ["executed", 39.56], [null, "—"], ["executionRate", "88.3%"], [null, "—"]]), cell("")],
    [cell("年度总体目标", 2, 2), cell("预期目标", 4), cell("实际完成情况", 4)],
    [mark("goal.expected", "购置巡查无人机并培训飞手，主要河段每周巡查一次。", 4), mark("goal.actual", "无人机到位，飞手持证，主要河段每周巡查。", 4)],
  ],
  indicators: {
    label: "绩效指标",
    levels: ["一级指标", "二级指标", "三级指标"],
    columns: [
      ["年初指标值", "target"],
      ["调整后指标值", "adjustedTarget"],
      ["实际完成值", "actual"],
      ["分值", "weight"],
      ["得分", "score"],
      ["偏差原因分析及改进措施", "deviation"],
    ],
    rows: [
      ["产出指标", "数量指标", "指标1：购置无人机架数", "≥12架", "≥14架", "14架", "15", "15", ""],
      ["产出指标", "数量指标", "指标2：培训飞手人数", "≥24人", "≥28人", "28人", "10", "10", ""],
      ["产出指标", "质量指标", "指标1：设备一次验收合格率", "100%", "100%", "100%", "10", "10", ""],
      ["产出指标", "时效指标", "指标1：设备到货时限", "6月底前", "7月底前", "7月15日", "10", "10", ""],
      ["产出指标", "成本指标", "指标1：单架购置费用", "≤6.8万元", "≤6.5万元", "6.42万元", "5", "5", ""],
      ["效益指标", "社会效益指标", "指标1：问题发现至处置时长", "≤48小时", "≤36小时", "41小时", "20", "17.6", "汛期处置力量分散，已增设两处班组"],
      ["效益指标", "生态效益指标", "指标1：河段垃圾清除率", "≥95%", "≥96%", "97.3%", "10", "10", ""],
      ["满意度指标", "服务对象满意度指标", "指标1：沿河村居满意度", "≥90%", "≥90%", "92.6%", "10", "10", ""],
    ],
  },
  below: [
    [cell("总分", 7), mark("total.weight", 100), mark("total.score", 97.1), cell("")],
    [mark("conclusion[0].heading", "项目自评结论", 2), mark("conclusion[0].text", "项目按期完成，处置时长略超调整后的目标，自评得分97.1分。", 8)],
    [mark("conclusion[1].heading", "改进措施", 2), mark("conclusion[1].text", "汛期前演练联动处置，每季度通报时长。", 8)],
  ],
})
