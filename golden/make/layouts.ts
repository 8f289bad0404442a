import type { ExpectedForm, ExpectedIndicator } from "../expected-form.ts"
import { cell, type Drawing, type DrawnCell, type DrawnRow } from "./table.ts"
import type { MadeIndicator, MadeProject } from "./projects.ts"

/** How an office lays a project out, and what a careful person reads off that table. */
export interface MadeLayout {
  readonly id: string
  readonly draw: (project: MadeProject) => Drawing
  readonly expect: (project: MadeProject) => ExpectedForm
}

type Column = readonly [heading: string, of: (row: MadeIndicator) => string | number | null]

interface Shape {
  readonly id: string
  readonly kind: ExpectedForm["kind"]
  readonly title: string
  readonly funds: "evaluated" | "planned"
  readonly goals: readonly string[]
  readonly columns: readonly Column[]
  readonly holds: (row: MadeIndicator) => Partial<ExpectedIndicator>
  /** 产出指标（50分）. */
  readonly weighed: boolean
  readonly totals: boolean
}

const joined = ({ op, target, unit }: MadeIndicator): string => (op ?? "") + target + (unit ?? "")
const reached = ({ actual, unit }: MadeIndicator): string => actual + (unit ?? "")

function value(text: string, op: MadeIndicator["op"], bare: string, unit: string | null) {
  const number = unit === null ? null : Number(bare)
  return { text, op: number === null ? null : op, number, unit }
}

const whole = (row: MadeIndicator): Partial<ExpectedIndicator> => ({
  target: value(joined(row), row.op, row.target, row.unit),
})
const whole2 = (row: MadeIndicator): Partial<ExpectedIndicator> => ({
  ...whole(row),
  actual: value(reached(row), null, row.actual, row.unit),
})
const scored = (row: MadeIndicator): Partial<ExpectedIndicator> => ({
  weight: row.weight,
  score: row.score,
  deviation: row.deviation,
})

const shapes: readonly Shape[] = [
  {
    id: "national",
    kind: "self-evaluation",
    title: "项目支出绩效自评表",
    funds: "evaluated",
    goals: ["预期目标", "实际完成情况"],
    columns: [
      ["年度指标值", joined],
      ["实际完成值", reached],
      ["分值", ({ weight }) => weight],
      ["得分", ({ score }) => score],
      ["偏差原因分析及改进措施", ({ deviation }) => deviation],
    ],
    holds: (row) => ({ ...whole2(row), ...scored(row) }),
    weighed: false,
    totals: true,
  },
  {
    id: "weight-first",
    kind: "self-evaluation",
    title: "绩效目标自评表",
    funds: "evaluated",
    goals: ["年初设定目标", "年度总体目标完成情况综述"],
    columns: [
      ["分值", ({ weight }) => weight],
      ["年度指标值", joined],
      ["全年实际值", reached],
      ["得分", ({ score }) => score],
      ["未完成原因及拟采取的改进措施", ({ deviation }) => deviation],
    ],
    holds: (row) => ({ ...whole2(row), ...scored(row) }),
    weighed: true,
    totals: true,
  },
  {
    id: "sign-value-unit",
    kind: "self-evaluation",
    title: "部门预算项目支出绩效自评表",
    funds: "evaluated",
    goals: ["项目年度目标", "年度目标完成情况"],
    columns: [
      ["指标性质", ({ op }) => op ?? "定性"],
      ["指标值", ({ target }) => target],
      ["度量单位", ({ unit }) => unit],
      ["完成值", ({ actual }) => actual],
      ["权重", ({ weight }) => weight],
      ["得分", ({ score }) => score],
      ["未完成原因分析", ({ deviation }) => deviation],
    ],
    holds: (row) => ({
      target: value(row.target, row.op, row.target, row.unit),
      actual: value(row.actual, null, row.actual, row.unit),
      nature: row.op === null ? "qualitative" : null,
      ...scored(row),
    }),
    weighed: false,
    totals: true,
  },
  {
    id: "target",
    kind: "target",
    title: "项目支出绩效目标申报表",
    funds: "planned",
    goals: ["年度目标"],
    columns: [["指标值", joined]],
    holds: whole,
    weighed: false,
    totals: false,
  },
  {
    id: "target-described",
    kind: "target",
    title: "项目绩效目标表",
    funds: "planned",
    goals: ["年度绩效目标"],
    columns: [
      ["绩效指标描述", ({ description }) => description],
      ["指标值", joined],
      ["指标值确定依据", ({ basis }) => basis],
    ],
    holds: (row) => ({ ...whole(row), description: row.description, basis: row.basis }),
    weighed: false,
    totals: false,
  },
  {
    id: "target-weighed",
    kind: "target",
    title: "预算项目绩效目标批复表",
    funds: "planned",
    goals: ["年度总体目标"],
    columns: [
      ["指标值", joined],
      ["权重", ({ weight }) => weight],
    ],
    holds: (row) => ({ ...whole(row), weight: row.weight }),
    weighed: false,
    totals: false,
  },
]

function drawFunds({ funds }: Shape, project: MadeProject, width: number): readonly DrawnRow[] {
  const rest = (used: number): DrawnCell => cell("", width - used)
  if (funds === "planned")
    return [
      [cell("项目资金（万元）", 1, 3), cell("年度资金总额", 2), cell(project.budget, width - 3)],
      [cell("其中：财政拨款", 2), cell(project.budget, width - 3)],
      [cell("其他资金", 2), cell(0, width - 3)],
    ]
  const figures = [project.initial, project.budget, project.executed]
  return [
    [
      cell("项目资金（万元）", 1, 3),
      cell(""),
      ...["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"].map((each) => cell(each)),
      ...(width > 8 ? [rest(8)] : []),
    ],
    [
      cell("年度资金总额"),
      ...figures.map((each) => cell(each)),
      cell(10),
      cell(`${project.rate}%`),
      cell(project.rateScore),
      ...(width > 8 ? [rest(8)] : []),
    ],
    [
      cell("其中：当年财政拨款"),
      ...figures.map((each) => cell(each)),
      ...["—", "—", "—"].map((each) => cell(each)),
      ...(width > 8 ? [rest(8)] : []),
    ],
  ]
}

function drawIndicators(shape: Shape, project: MadeProject, width: number): readonly DrawnRow[] {
  const { columns } = shape
  const spare = width - 4 - columns.length
  const rows = project.indicators
  const heading = ["一级指标", "二级指标", "三级指标", ...columns.map(([name]) => name)]
  const last = heading.length - 1
  const widen = (texts: readonly (string | number | null)[], offset: number): DrawnRow =>
    texts.map((text, at) => cell(text, at + offset === last ? 1 + spare : 1))
  const body = rows.map((row, at): DrawnRow => {
    const above = rows[at - 1]
    const newLevel1 = above?.level1 !== row.level1
    const newLevel2 = newLevel1 || above.level2 !== row.level2
    const same1 = rows.filter(({ level1 }) => level1 === row.level1)
    const same2 = same1.filter(({ level2 }) => level2 === row.level2)
    const share = same1.reduce((sum, { weight }) => sum + weight, 0)
    const named = shape.weighed ? `${row.level1}（${share}分）` : row.level1
    return [
      ...(newLevel1 ? [cell(named, 1, same1.length)] : []),
      ...(newLevel2 ? [cell(row.level2, 1, same2.length)] : []),
      ...widen([row.name, ...columns.map(([, of]) => of(row))], 2),
    ]
  })
  return [[cell("绩效指标", 1, rows.length + 1), ...widen(heading, 0)], ...body]
}

function drawTotal(shape: Shape, project: MadeProject, width: number): readonly DrawnRow[] {
  if (!shape.totals) return []
  const at = shape.columns.findIndex(([heading]) => heading === "分值" || heading === "权重") + 4
  const scoreAt = shape.columns.findIndex(([heading]) => heading === "得分") + 4
  return [
    [
      cell("总分", at),
      cell(100),
      ...Array.from({ length: scoreAt - at - 1 }, () => cell("")),
      cell(totalScore(project)),
      ...(width > scoreAt + 1 ? [cell("", width - scoreAt - 1)] : []),
    ],
  ]
}

/** In hundredths, so that the sum is exact. */
function totalScore(project: MadeProject): number {
  const parts = [project.rateScore, ...project.indicators.map(({ score }) => score)]
  return parts.reduce((sum, score) => sum + Math.round(score * 100), 0) / 100
}

function draw(shape: Shape, project: MadeProject): Drawing {
  const width = Math.max(4 + shape.columns.length, shape.funds === "evaluated" ? 8 : 6)
  const half = Math.floor(width / 2)
  const goals = [project.expected, project.actual].slice(0, shape.goals.length)
  const across = shape.goals.length === 2 ? [half - 1, width - half] : [width - 1]
  return {
    title: [shape.title, `（${project.year}年度）`],
    columns: width,
    rows: [
      [cell("项目名称"), cell(project.name, width - 1)],
      [
        cell("主管部门"),
        cell(project.department, half - 1),
        cell("实施单位"),
        cell(project.unit, width - half - 1),
      ],
      ...drawFunds(shape, project, width),
      [cell("总体目标", 1, 2), ...shape.goals.map((each, at) => cell(each, across[at] ?? 1))],
      goals.map((each, at) => cell(each, across[at] ?? 1)),
      ...drawIndicators(shape, project, width),
      ...drawTotal(shape, project, width),
    ],
  }
}

const noFund = {
  initialBudget: null,
  budget: null,
  executed: null,
  weight: null,
  executionRate: null,
  score: null,
} as const

function expect(shape: Shape, project: MadeProject): ExpectedForm {
  const { initial, budget, executed, rate, rateScore } = project
  const figures = { ...noFund, initialBudget: initial, budget, executed }
  const funds =
    shape.funds === "planned"
      ? [
          { ...noFund, source: "年度资金总额", initialBudget: budget },
          { ...noFund, source: "其中：财政拨款", initialBudget: budget },
          { ...noFund, source: "其他资金", initialBudget: 0 },
        ]
      : [
          { ...figures, source: "年度资金总额", weight: 10, executionRate: rate, score: rateScore },
          { ...figures, source: "其中：当年财政拨款" },
        ]
  return {
    kind: shape.kind,
    layout: "",
    year: project.year,
    project: {
      name: project.name,
      code: null,
      category: null,
      period: null,
      purpose: null,
      department: project.department,
      unit: project.unit,
    },
    currency: "万元",
    funds,
    schedule: [],
    goal: { expected: project.expected, actual: shape.goals.length === 2 ? project.actual : null },
    indicators: project.indicators.map((row) => ({
      level1: row.level1,
      level2: row.level2,
      name: row.name,
      ordinal: null,
      nature: null,
      target: null,
      adjustedTarget: null,
      actual: null,
      weight: null,
      score: null,
      deviation: null,
      description: null,
      basis: null,
      ...shape.holds(row),
    })),
    total: shape.totals ? { weight: 100, score: totalScore(project) } : { weight: null, score: null },
    conclusion: [],
    unjudged: ["layout"],
    // The unit of a done value whose column prints figures only may be taken from the unit column or left out.
    accepted:
      shape.id === "sign-value-unit"
        ? Object.fromEntries(project.indicators.map((_, at) => [`indicators[${at}].actual.unit`, [null]]))
        : {},
  }
}

export const madeLayouts: readonly MadeLayout[] = shapes.map((shape) => ({
  id: shape.id,
  draw: (project) => draw(shape, project),
  expect: (project) => expect(shape, project),
}))
