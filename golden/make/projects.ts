/** Projects of a county that does not exist: what the made documents tell of. */
export interface MadeIndicator {
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly op: "≥" | "≤" | "=" | null
  readonly target: string
  readonly unit: string | null
  readonly actual: string
  readonly weight: number
  readonly score: number
  readonly deviation: string | null
  readonly description: string
  readonly basis: string
}

export interface MadeProject {
  readonly name: string
  readonly department: string
  readonly unit: string
  readonly year: number
  readonly initial: number
  readonly budget: number
  readonly executed: number
  readonly rate: number
  readonly rateScore: number
  readonly expected: string
  readonly actual: string
  readonly indicators: readonly MadeIndicator[]
}

type Short = readonly [
  string,
  string,
  string,
  MadeIndicator["op"],
  string,
  string | null,
  string,
  number,
  number,
]

function indicators(rows: readonly Short[], late: string): readonly MadeIndicator[] {
  return rows.map(([level1, level2, name, op, target, unit, actual, weight, score]) => ({
    level1,
    level2,
    name,
    op,
    target,
    unit,
    actual,
    weight,
    score,
    deviation: score < weight ? late : null,
    description: `反映${name}的情况`,
    basis: "年度工作计划",
  }))
}

export const projects: readonly MadeProject[] = [
  {
    name: "青禾县山塘除险加固",
    department: "青禾县水务局",
    unit: "青禾县山塘管理站",
    year: 2024,
    initial: 260,
    budget: 248.5,
    executed: 236.08,
    rate: 95,
    rateScore: 9.5,
    expected: "加固病险山塘十二座，汛前全部交付使用。",
    actual: "加固山塘十二座，其中一座汛后交付。",
    indicators: indicators(
      [
        ["产出指标", "数量指标", "加固山塘座数", "≥", "12", "座", "12", 15, 15],
        ["产出指标", "数量指标", "新砌护坡长度", "≥", "3680", "米", "3712", 10, 10],
        ["产出指标", "质量指标", "单元工程验收合格率", "=", "100", "%", "100", 10, 10],
        ["产出指标", "时效指标", "汛前完工率", "≥", "95", "%", "91.67", 10, 9.65],
        ["产出指标", "成本指标", "单座加固费用", "≤", "20.7", "万元", "19.67", 5, 5],
        ["效益指标", "社会效益指标", "下游受保护人口", "≥", "4300", "人", "4386", 15, 15],
        ["效益指标", "生态效益指标", "塘内水质改善情况", null, "明显改善", null, "明显改善", 15, 14],
        ["满意度指标", "服务对象满意度指标", "受益村民满意度", "≥", "92", "%", "94.5", 10, 10],
      ],
      "雨季提前，一座山塘顺延施工，今后错开汛期安排",
    ),
  },
  {
    name: "青禾县乡镇图书角更新",
    department: "青禾县文化馆",
    unit: "青禾县图书流动站",
    year: 2023,
    initial: 36.4,
    budget: 36.4,
    executed: 36.4,
    rate: 100,
    rateScore: 10,
    expected: "为九个乡镇图书角补充新书并更换书架。",
    actual: "九个乡镇图书角全部更新。",
    indicators: indicators(
      [
        ["产出指标", "数量指标", "补充图书册数", "≥", "8600", "册", "8754", 20, 20],
        ["产出指标", "数量指标", "更换书架组数", "=", "54", "组", "54", 10, 10],
        ["产出指标", "质量指标", "图书正版率", "=", "100", "%", "100", 10, 10],
        ["产出指标", "时效指标", "九月底前上架率", "≥", "90", "%", "96", 10, 10],
        ["效益指标", "社会效益指标", "全年借阅人次", "≥", "15200", "人次", "13680", 20, 18],
        ["效益指标", "可持续影响指标", "借阅制度健全程度", null, "健全", null, "健全", 10, 10],
        ["满意度指标", "服务对象满意度指标", "读者满意度", "≥", "90", "%", "93", 10, 10],
      ],
      "两处图书角暑期闭馆修缮",
    ),
  },
]
