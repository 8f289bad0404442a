import { setField } from "../../records/field.ts"
import type { FieldPath, Form } from "../../records/form.ts"
import { evaluation, fewLines, local, monitoring, soundForms, target } from "./example-makers.ts"
import type { FailingExample } from "./example-makers.ts"

const fullScores: FailingExample["changes"] = [
  ["indicators[1].actual", "98.5%"],
  ["indicators[1].score", "15"],
]

/** One for each check; tests hold this list and the catalogue together. */
export const failingExamples: readonly FailingExample[] = [
  target("F01", "project.name", ["project.name", ""]),
  target("F02", "project.code", ["project.code", "53000023T00000000001"]),
  target(
    "F03",
    "project.unit",
    ["project.department", "219-云溪县水利局"],
    ["project.unit", "220001-云溪县农村供水总站"],
  ),
  target("F04", "project.period", ["project.period", "2019年-2021年"]),
  target("F05", "indicators[0].name", ["indicators[0].name", "指标1"]),
  target("F06", "goal.expected", ["goal.expected", ""]),
  evaluation("F07", "goal.actual", ["goal.actual", "已完成"]),
  target(
    "F09",
    "funds[0].budget",
    ...[0, 1, 2].flatMap((row) =>
      (["initialBudget", "budget"] as const).map((field) => [`funds[${row}].${field}`, ""] as const),
    ),
  ),
  target("F11", "funds[0].budget", ["funds[0].budget", "2000000"], ["funds[0].initialBudget", "2000000"]),
  target("F12", "project.name", ["project.name", "云溪县涉密项目设备购置"]),
  local(
    "sichuan/510000-0013zp",
    evaluation("F13", "conclusion[0].text", ["conclusion[0].text", "本年度各项工作按计划推进。".repeat(20)]),
  ),
  evaluation(
    "F14",
    "conclusion[0].text",
    ["conclusion[0].heading", "存在的问题及改进措施"],
    ["conclusion[0].text", "无"],
  ),
  evaluation("F16", "goal.actual", [
    "goal.actual",
    "已改造供水管网25公里，6个村3200人于10月通水，水质抽检36次，",
  ]),
  evaluation(
    "M01",
    "funds[0].budget",
    ["funds[0].initialBudget", "0"],
    ["funds[0].budget", "0"],
    ["funds[0].executed", "0"],
  ),
  evaluation("M02", "funds[0].executionRate", ["funds[0].executionRate", "93"]),
  evaluation("M03", "funds[0].score", ["funds[0].score", "9.8"]),
  evaluation("M04", "funds[2].executed", ["funds[2].executed", "55"]),
  evaluation(
    "M05",
    "funds[0].score",
    ["funds[0].budget", "0"],
    ["funds[0].executed", "0"],
    ["funds[1].budget", "0"],
    ["funds[1].executed", "0"],
    ["funds[2].budget", "0"],
    ["funds[2].executed", "0"],
  ),
  evaluation("M06", "funds[0].executed", ["funds[0].executed", "120"]),
  local(
    "sichuan/510000-0013zp",
    evaluation(
      "M07",
      "funds[0].budget",
      ["funds[0].initialBudget", "180"],
      ["indicators[1].deviation", "一处水源雨季浊度超标，已加装过滤设备。"],
    ),
  ),
  evaluation("M08", "funds[0].executed", ["funds[0].executed", "150"]),
  evaluation("M12", "funds[1].weight", ["funds[1].weight", "10"]),
  evaluation("M13", "funds[0].budget", ["funds[0].initialBudget", "120"]),
  target("M14", "goal.expected", [
    "goal.expected",
    "总投资300万元，改造供水管网24公里，解决6个村3200人的饮水问题，年底前全部通水，水质达标。",
  ]),
  target("W01", "total.weight", ["indicators[0].weight", "25"]),
  target("W02", "indicators[0].level1", ["indicators[0].weight", "25"], ["indicators[4].weight", "10"]),
  target(
    "W03",
    "indicators[0].level1",
    ...[0, 1, 2, 3].map((row) => [`indicators[${row}].level1`, "产出指标（45分）"] as const),
  ),
  target("W04", "indicators[6].weight", ["indicators[6].weight", "0"]),
  target("W05", "indicators[0].weight", ["indicators[0].weight", "35"]),
  target("W06", "indicators[0].weight", ["indicators[0].weight", "10"], ["indicators[1].weight", "10"]),
  target("W08", "indicators[0].weight", ["indicators[0].weight", "14.667"]),
  evaluation("W09", "funds[0].weight", ["funds[0].weight", "20"]),
  evaluation(
    "W10",
    "conclusion[0].text",
    ["conclusion[0].heading", "注"],
    ["conclusion[0].text", "产出指标60分、效益指标20分、满意度指标10分"],
  ),
  evaluation("S01", "indicators[0].score", ["indicators[0].score", "16"]),
  evaluation("S02", "indicators[1].score", ["indicators[1].score", "14.95"]),
  evaluation("S03", "indicators[5].score", ["indicators[5].actual", "15%"], ["indicators[5].score", "9.5"]),
  evaluation(
    "S04",
    "indicators[0].score",
    ["indicators[0].target", "=24公里"],
    ["indicators[0].actual", "20公里"],
    ["indicators[0].score", "14.25"],
  ),
  evaluation("S05", "indicators[5].score", ["indicators[5].target", "=0%"], ["indicators[5].score", "5.5"]),
  evaluation(
    "S06",
    "indicators[4].score",
    ["indicators[4].target", "明显增加"],
    ["indicators[4].actual", "部分达成"],
    ["indicators[4].score", "18"],
  ),
  evaluation("S07", "indicators[4].actual", ["indicators[4].actual", "6400人"]),
  evaluation("S08", "indicators[1].deviation", ["indicators[1].deviation", ""]),
  evaluation("S09", "indicators[5].score", ["indicators[5].target", "<12%"], ["indicators[5].actual", "12%"]),
  evaluation("S10", "indicators[0].score", ["indicators[0].score", "14"]),
  evaluation("S11", "total.score", ["total.score", "99.88"]),
  evaluation("S12", "conclusion[0].text", ["conclusion[0].text", "良"]),
  evaluation("S13", "form", ["funds[0].executed", "150"]),
  evaluation("S14", "total.score", ...fullScores),
  evaluation("S15", "total.score", ["total.score", "100"]),
  evaluation("S16", "funds[0].score", ["funds[0].score", "10"]),
  target("I01", "indicators[3].level2", ["indicators[3].level1", "效益指标"]),
  target(
    "I02",
    "indicators[0].level1",
    ["indicators[4].level1", "产出指标"],
    ["indicators[5].level1", "产出指标"],
  ),
  target("I03", "indicators[0].level1", ["indicators[1].level2", "数量指标"]),
  target(
    "I04",
    "project.name",
    ["indicators[3].level2", "数量指标"],
    ["indicators[3].name", "新建泵房"],
    ["indicators[3].target", "≥2座"],
  ),
  target(
    "I05",
    "indicators[0].level1",
    ["indicators[6].level1", "效益指标"],
    ["indicators[6].name", "供水保障率"],
  ),
  fewLines(target("I06", "form"), 3),
  target(
    "I07",
    "form",
    ["indicators[4].target", "供水保障能力增强"],
    ["indicators[5].target", "漏损得到控制"],
    ["indicators[6].target", "村民认可"],
  ),
  target("I08", "indicators[0].target", ["indicators[0].target", "24公里"]),
  target("I09", "indicators[6].target", ["indicators[6].target", "≥105%"]),
  target("I10", "indicators[6].target", ["indicators[6].target", "≥100%"]),
  target("I11", "indicators[6].target", ["indicators[6].target", "≤90%"]),
  target("I12", "indicators[4].target", ["indicators[4].target", "≥0人"]),
  target(
    "I13",
    "indicators[1].name",
    ["indicators[1].level2", "数量指标"],
    ["indicators[1].name", "改造供水管网长度"],
  ),
  target("I14", "indicators[0].name", ["indicators[0].name", "项目支付金额"]),
  target("I15", "indicators[4].name", ["indicators[4].name", "长效管理制度"]),
  target("I16", "indicators[4].target", ["indicators[4].target", "有效提升"]),
  evaluation("I17", "indicators[2].target", ["indicators[2].target", "2022年12月底前"]),
  evaluation("I18", "indicators[3].actual", ["indicators[3].actual", "200万元"]),
  target(
    "I19",
    "indicators[6].basis",
    ...[0, 1, 2, 3, 4, 5].map(
      (index) => [`indicators[${index}].basis`, "县水利发展规划"] as [FieldPath, string],
    ),
  ),
  target(
    "I21",
    "indicators[0].target",
    ["indicators[0].name", "改造供水管网"],
    ["indicators[0].target", "≥18公里"],
  ),
  fewLines(
    target(
      "I22",
      "indicators[1].target",
      ["indicators[1].level2", "数量指标"],
      ["indicators[1].name", "改造供水管网长度"],
      ["indicators[1].target", "≥24公里"],
      ["indicators[3].level2", "时效指标"],
      ["indicators[3].name", "全部通水时间"],
      ["indicators[3].target", "2023年12月底前"],
    ),
    4,
  ),
  target(
    "I23",
    "indicators[0].target",
    ["indicators[0].name", "★改造供水管网长度"],
    ["indicators[0].target", ""],
  ),
  local(
    "shanxi/self-evaluation",
    evaluation("I28", "indicators[0].score", ["indicators[1].adjustedTarget", "≥97%"]),
  ),
  target("I29", "indicators[1].target", ["indicators[1].target", "≥36次"]),
  target("I30", "indicators[1].level2", ["indicators[1].level2", "数量指标"]),
  target("I31", "indicators[2].target", ["indicators[2].target", "45291"]),
  target(
    "I32",
    "indicators[5].target",
    ["indicators[5].name", "保障农村供水安全"],
    ["indicators[5].target", "≥95%"],
  ),
  target("I33", "indicators[0].target", ["indicators[0].name", "改造供水管网20公里"]),
  evaluation("A01", "indicators[6].actual", ["indicators[6].actual", ""]),
  evaluation("A02", "indicators[3].actual", ["indicators[3].actual", "完成"]),
  evaluation("A03", "indicators[4].actual", ["indicators[4].actual", "≥3200人"]),
  evaluation(
    "A04",
    "form",
    ["indicators[0].actual", "24公里"],
    ["indicators[1].actual", "98%"],
    ["indicators[3].actual", "200万元"],
    ["indicators[4].actual", "3200人"],
    ["indicators[5].actual", "12%"],
  ),
  evaluation("A11", "indicators[6].actual", ["indicators[6].actual", "103%"]),
  evaluation("A12", "indicators[1].deviation", [
    "indicators[1].deviation",
    "由村民张某（11010519491231002X）反映，已加装过滤设备。",
  ]),
  evaluation(
    "A14",
    "indicators[0].deviation",
    ...[0, 1, 2].map(
      (index) => [`indicators[${index}].deviation`, "受雨季影响，已调整施工计划。"] as [FieldPath, string],
    ),
  ),
  evaluation("A15", "indicators[3].actual", ["indicators[3].actual", "120万元"]),
  monitoring("A16", "indicators[2].actual", ["indicators[2].actual", "2023年12月15日"]),
  evaluation(
    "A17",
    "indicators[0].actual",
    ["indicators[0].name", "改造供水管网"],
    ["indicators[0].actual", "24公里"],
  ),
  monitoring("K02", "funds[0].forecast", ["funds[0].forecast", "210"]),
  monitoring(
    "K03",
    "indicators[0].remark",
    ["indicators[0].actual", "6公里"],
    ["indicators[0].remark", "绿灯"],
  ),
  monitoring("K04", "conclusion[0].text", ["indicators[0].actual", "6公里"]),
  monitoring("K05", "indicators[0].deviation", ["indicators[0].actual", "6公里"]),
  monitoring("K06", "indicators[0].likelihood", ["indicators[0].likelihood", "有可能"]),
  monitoring(
    "K07",
    "indicators[0].likelihood",
    ["indicators[0].forecast", "≥20公里"],
    ["indicators[0].likelihood", "确定能"],
  ),
  monitoring("K08", "indicators[0].likelihood", ["indicators[0].likelihood", "完全不可能"]),
  monitoring("K11", "indicators[4].target", ["indicators[4].actual", "3100人"]),
  evaluation(
    "X04",
    "indicators[1].actual",
    ["indicators[1].name", "预算执行率"],
    ["indicators[1].actual", "99%"],
  ),
  target("D01", "project.code", ["project.code", "53000023T0000000000012345"]),
  target("D03", "indicators[0].level2", ["indicators[0].level2", ""]),
  target("D04", "goal.expected", ["goal.expected", "改造供水管网。".repeat(300)]),
  target("D06", "indicators[5].target", ["indicators[5].target", "5%-12%"]),
]

/** The form of an example. Throws where a change does not take, which would be a mistake in the list above. */
export function failingForm({ of, changes, code, lines }: FailingExample): Form {
  const sound: Form = soundForms[of]
  let form = lines === null ? sound : { ...sound, indicators: sound.indicators.slice(0, lines) }
  for (const [path, text] of changes) {
    const changed = setField(form, path, text)
    if (!changed.ok) throw new Error(`example of ${code}: ${path}: ${changed.problems[0]?.message ?? ""}`)
    form = changed.value
  }
  return form
}
