import fc from "fast-check"

/** A made-up form of 云溪县 whose cells are to be printed without borders. */
export interface RunOnForm {
  readonly name: string
  readonly department: string
  readonly unit: string
  readonly year: number
  readonly amount: number
  readonly rows: readonly RunOnRow[]
}

export interface RunOnRow {
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly target: string
  readonly actual: string
  readonly weight: number
  readonly score: number
}

interface NamePool {
  readonly level1: string
  readonly level2: string
  readonly names: readonly (readonly [name: string, targets: readonly string[]])[]
}

const pools: readonly NamePool[] = [
  {
    level1: "产出指标",
    level2: "数量指标",
    names: [
      ["新建蓄水池", ["≥3座", "12座", "=5座"]],
      ["维修村组道路里程", ["≥26公里", "8.5公里"]],
      ["开展技术培训次数", ["≥4次", "10次", "不少于6次"]],
      ["发放宣传手册数量", ["2000份", "≥1200份"]],
      ["受助学生人数", ["≥860人", "1035人"]],
      ["栽植苗木株数", ["≥17600株", "900株"]],
    ],
  },
  {
    level1: "产出指标",
    level2: "质量指标",
    names: [
      ["工程验收合格率", ["100%", "≥95%", "=100%"]],
      ["设备正常运行率", ["≥98%", "95%"]],
      ["资料归档完整率", ["100%", "≥90%"]],
    ],
  },
  {
    level1: "产出指标",
    level2: "时效指标",
    names: [
      ["项目按期完工率", ["100%", "≥90%"]],
      ["资金拨付及时率", ["=100%", "≥95%"]],
    ],
  },
  {
    level1: "产出指标",
    level2: "成本指标",
    names: [
      ["项目总投资", ["≤120万元", "35.6万元", "48万元"]],
      ["培训人均费用", ["≤300元/人", "450元/人"]],
    ],
  },
  {
    level1: "效益指标",
    level2: "经济效益指标",
    names: [
      ["带动农户年均增收", ["≥1500元", "800元"]],
      ["节水灌溉产值", ["≥80万元", "120万元"]],
    ],
  },
  {
    level1: "效益指标",
    level2: "社会效益指标",
    names: [
      ["群众生产生活条件", ["显著改善", "有效改善"]],
      ["受益脱贫户数", ["≥210户", "96户"]],
      ["公共服务水平", ["稳步提高", "明显提升"]],
    ],
  },
  {
    level1: "满意度指标",
    level2: "服务对象满意度指标",
    names: [
      ["受益群众满意度", ["≥95%", "≥90%"]],
      ["参训人员满意度", ["≥92%", "90%"]],
    ],
  },
]

/** Points that forms give: they always add up to 90 here, as the execution of the budget has 10. */
function shareOut(count: number, seed: number): readonly number[] {
  const weights = Array.from({ length: count }, (_, at) => [5, 3, 8, 4, 6][(seed + at) % 5] ?? 5)
  let over = weights.reduce((sum, weight) => sum + weight, 0) - 90
  return weights.map((weight) => {
    const changed = over > 0 ? Math.max(2, weight - over) : weight - over
    const next = over > 0 ? changed : Math.min(30, changed)
    over -= weight - next
    return next
  })
}

const row = (pool: NamePool): fc.Arbitrary<Omit<RunOnRow, "weight" | "score">[]> =>
  fc
    .shuffledSubarray([...pool.names], { minLength: 1, maxLength: Math.min(3, pool.names.length) })
    .chain((names) =>
      fc.tuple(
        ...names.map(([name, targets]) =>
          fc
            .tuple(fc.constantFrom(...targets), fc.constantFrom(...targets), fc.boolean())
            .map(([target, other, met]) => ({
              level1: pool.level1,
              level2: pool.level2,
              name,
              target,
              actual: met ? target : other,
            })),
        ),
      ),
    )

export const runOnForms: fc.Arbitrary<RunOnForm> = fc
  .record({
    name: fc.constantFrom("云溪县小型水源工程", "云溪县乡村道路养护补助", "云溪县职业技能提升行动"),
    department: fc.constantFrom("云溪县水利局", "云溪县农业农村局"),
    unit: fc.constantFrom("云溪县水利工程站", "云溪县石桥镇人民政府"),
    year: fc.integer({ min: 2019, max: 2026 }),
    amount: fc.constantFrom(20, 48.5, 136, 2400, 64.8),
    pools: fc.tuple(...pools.map(row)),
    seed: fc.nat(20),
    lost: fc.array(fc.nat(3), { minLength: 21, maxLength: 21 }),
  })
  .map(({ pools: rows, seed, lost, ...head }) => {
    const list = rows.flat()
    const weights = shareOut(list.length, seed)
    return {
      ...head,
      rows: list.map((each, at) => {
        const weight = weights[at] ?? 5
        return { ...each, weight, score: Math.max(0, weight - (lost[at] === 3 ? 1 : 0)) }
      }),
    }
  })

export type Order = readonly ("weight" | "target" | "actual" | "score")[]

export const orders: readonly Order[] = [
  ["weight", "target", "actual", "score"],
  ["target", "actual", "weight", "score"],
  ["target", "weight", "actual", "score"],
  ["target", "actual"],
  ["target", "weight"],
  ["target"],
]

const headings = { weight: "分值", target: "年度指标值", actual: "实际完成值", score: "得分" } as const

/** The whole form as one line without any separator. `ordinals`: 指标1:, 指标2: before the names. */
export function printGlued(form: RunOnForm, order: Order, ordinals: boolean): string {
  const evaluated = order.includes("actual")
  const funds = evaluated
    ? `资金情况(万元)全年预算数(A)全年执行数(B)分值执行率(B/A)得分年度资金总额:${form.amount}${form.amount}10100.00%10其中:本年财政拨款${form.amount}${form.amount}其他资金`
    : `项目资金(万元)年度资金总额:${form.amount}其中:财政拨款${form.amount}其他资金`
  const title = evaluated ? "项目支出绩效自评表" : "项目支出绩效目标表"
  const head = `${title}(${form.year}年度)项目名称${form.name}主管部门${form.department}实施单位${form.unit}`
  const goal = "年度总体目标按计划完成建设任务，改善群众生产生活条件。"
  const columns = order.map((role) => headings[role]).join("")
  const totalled = order.includes("weight") && order.includes("score")
  const total = 10 + form.rows.reduce((sum, { score }) => sum + score, 0)
  return `${head}${funds}${goal}绩效指标一级指标二级指标三级指标${columns}${printRows(form, order, ordinals, "")}${totalled ? `总分100${total}` : ""}`
}

/** A row a line, its cells glued. */
export function printLines(form: RunOnForm, order: Order): string {
  const evaluated = order.includes("actual")
  const columns = order.map((role) => headings[role]).join("")
  return [
    evaluated ? "项目支出绩效自评表" : "项目支出绩效目标表",
    `(${form.year}年度)`,
    `项目名称${form.name}`,
    `主管部门${form.department}实施单位${form.unit}`,
    "绩效指标一级指标二级指标三级指标" + columns,
    printRows(form, order, false, "\n"),
  ].join("\n")
}

/** 【产出指标-数量指标】指标1:名称(≥77台); … */
export function printBracketed(form: RunOnForm): string {
  const groups = groupsOf(form).map(
    ([first, rows]) =>
      `【${first.level1}-${first.level2}】${rows.map(({ name, target }, at) => `指标${at + 1}:${name}(${target})`).join(";")}`,
  )
  return `项目支出绩效目标表(${form.year}年度)项目名称:${form.name}主管部门:${form.department}实施单位:${form.unit}绩效指标:${groups.join("")}`
}

/** Indicators in running prose under numbered headings. */
export function printProse(form: RunOnForm): string {
  const numerals = ["一", "二", "三", "四"]
  const firsts = [...new Set(form.rows.map(({ level1 }) => level1))]
  const parts = firsts.map((level1, at) => {
    const groups = groupsOf(form).filter(([first]) => first.level1 === level1)
    const lines = groups.map(
      ([first, rows]) =>
        `${first.level2}:${rows.map(({ name, target }) => `${name}(≥**)${target}`).join("，")}。`,
    )
    return `${numerals[at] ?? ""}、${level1}\n${lines.join("")}`
  })
  return `关于${form.name}绩效目标设定的公示\n现将${form.year}年绩效目标公示如下:\n${parts.join("\n")}`
}

function printRows(form: RunOnForm, order: Order, ordinals: boolean, end: string): string {
  let level1 = ""
  return groupsOf(form)
    .map(([first, rows]) => {
      const lead = first.level1 === level1 ? first.level2 : first.level1 + first.level2
      level1 = first.level1
      const cells = rows.map(
        (each, at) =>
          `${ordinals ? `指标${at + 1}:` : ""}${each.name}${order.map((role) => each[role]).join("")}`,
      )
      return lead + cells.join(end)
    })
    .join(end)
}

function groupsOf(form: RunOnForm): readonly (readonly [RunOnRow, readonly RunOnRow[]])[] {
  const groups = new Map<string, RunOnRow[]>()
  for (const each of form.rows) groups.set(each.level2, [...(groups.get(each.level2) ?? []), each])
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows
    return first === undefined ? [] : [[first, rows] as const]
  })
}
