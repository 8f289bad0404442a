import fc from "fast-check"

/** A project of the fictional county, as it should be read. */
export interface TrueProject {
  readonly name: string
  readonly unit: string
  readonly category: string
  readonly budget: string
  readonly goal: string
  readonly rows: readonly TrueRow[]
}

export interface TrueRow {
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly nature: string
  readonly op: string
  readonly target: string
  readonly measureUnit: string
  readonly weight: string
}

type RowWords = readonly [
  level1: string,
  level2: string,
  name: string,
  nature: string,
  op: string,
  target: string,
  unit: string,
]

const rowWords: readonly RowWords[] = [
  ["产出指标", "数量指标", "下乡巡诊次数", "正向", "大于等于", "24", "次"],
  ["产出指标", "数量指标", "图书采购数量", "正向", "大于等于", "1500", "册"],
  ["产出指标", "数量指标", "受训教师人数", "正向", "大于等于", "60", "人次"],
  ["产出指标", "数量指标", "灌渠清淤长度", "正向", "等于", "12.5", "公里"],
  ["产出指标", "质量指标", "设备验收合格率", "正向", "等于", "100", "%"],
  ["产出指标", "质量指标", "档案著录准确率", "正向", "大于等于", "98", "%"],
  ["产出指标", "质量指标", "公告发布完成率", "定性", "", "100%", ""],
  ["产出指标", "时效指标", "工程完工时间", "定性", "", "2023年11月底前", ""],
  ["产出指标", "时效指标", "工资发放及时率", "正向", "等于", "100", "%"],
  ["产出指标", "成本指标", "路灯维护费用", "正向", "小于等于", "8.6", "万元"],
  ["产出指标", "成本指标", "讲师课酬支出", "正向", "小于等于", "1.2", "万元"],
  ["效益指标", "经济效益指标", "带动农户增收", "定性", "", "明显", ""],
  ["效益指标", "社会效益指标", "提升居民健康意识", "定性", "", "有效提升", ""],
  ["效益指标", "社会效益指标", "群众政策知晓率", "正向", "大于等于", "90", "%"],
  ["效益指标", "可持续影响指标", "管护机制长期运行", "定性", "", "长期", ""],
  ["满意度指标", "服务对象满意度", "参训人员满意度", "正向", "大于等于", "95", "%"],
  ["满意度指标", "服务对象满意度", "沿线居民满意度", "正向", "大于等于", "90", "%"],
]

const projectNames = [
  "乡村巡诊",
  "渠道清淤",
  "教师轮训",
  "图书下乡",
  "路灯管护",
  "档案数字化",
  "河岸绿化",
  "冬季清雪",
]
const goals = [
  "保障项目按期实施，资金足额到位。",
  "完成全年既定任务；提高服务水平，群众普遍受益，后续管护有人负责。",
  "按季度组织实施，年底前完成验收。",
]

/** Whole numbers that add up to 90. */
function weights(count: number, cuts: readonly number[]): readonly string[] {
  const free = 90 - count
  const marks = [...cuts.slice(0, count - 1).map((cut) => cut % (free + 1)), free].sort((a, b) => a - b)
  return marks.map((mark, at) => String(mark - (marks[at - 1] ?? 0) + 1))
}

const anyProject = fc
  .record({
    words: fc.subarray([...rowWords], { minLength: 3, maxLength: 9 }),
    cuts: fc.array(fc.nat({ max: 89 }), { minLength: 9, maxLength: 9 }),
    cents: fc.integer({ min: 1, max: 90_000 }),
    goal: fc.constantFrom(...goals),
    category: fc.constantFrom("部门预算项目", "公用经费"),
  })
  .map(({ words, cuts, cents, goal, category }) => {
    const shares = weights(words.length, cuts)
    const rows = words.map(([level1, level2, name, nature, op, target, measureUnit], at): TrueRow => {
      return { level1, level2, name, nature, op, target, measureUnit, weight: shares[at] ?? "" }
    })
    return { rows, goal, category, budget: (cents / 100).toFixed(2) }
  })

/** Two to seven projects, each with weights that add up to 90. */
export const trueTable: fc.Arbitrary<readonly TrueProject[]> = fc
  .array(anyProject, { minLength: 2, maxLength: 7 })
  .map((projects) =>
    projects.map((each, at) => ({
      ...each,
      name: `${projectNames[at % projectNames.length] ?? ""}项目${at + 1}`,
      unit: `30${at}001-云溪县文化服务中心`,
    })),
  )

/** How the table was damaged when it was printed. */
export interface Damage {
  /** Rows of a page; all blocks break there. */
  readonly pageLength: number
  /** For each project where its budget line stands among its rows, as a share of them. */
  readonly budgetAt: readonly number[]
  /** Projects whose budget line swallowed the levels of its row. */
  readonly swallowed: readonly boolean[]
  /** Projects whose budget line stands alone, between two level rows. */
  readonly alone: readonly boolean[]
  /** Projects whose goal is cut in two pieces, the first one row earlier. */
  readonly goalCut: readonly boolean[]
  /** Level rows that slipped to the first columns. */
  readonly slipped: readonly boolean[]
  /** Projects one of whose other level rows was not printed at all. */
  readonly lost: readonly boolean[]
  readonly tagged: boolean
  readonly withSum: boolean
}

const perProject = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.array(value, { minLength: 7, maxLength: 7 })

export const damage: fc.Arbitrary<Damage> = fc.record({
  pageLength: fc.integer({ min: 5, max: 40 }),
  budgetAt: perProject(fc.constantFrom(0, 0, 0, 0.3, 0.6)),
  swallowed: perProject(fc.boolean()),
  alone: perProject(fc.boolean()),
  goalCut: perProject(fc.boolean()),
  slipped: perProject(fc.boolean()),
  lost: fc.constant([]),
  tagged: fc.boolean(),
  withSum: fc.boolean(),
})

/** Now and then a level row is gone without a trace. */
export const damageWithLosses: fc.Arbitrary<Damage> = fc
  .record({ harm: damage, lost: perProject(fc.constantFrom(true, false, false, false)) })
  .map(({ harm, lost }) => ({ ...harm, lost }))

export const noDamage: Damage = {
  pageLength: 1000,
  budgetAt: [],
  swallowed: [],
  alone: [],
  goalCut: [],
  slipped: [],
  lost: [],
  tagged: false,
  withSum: true,
}

/** The table printed page by page in blocks of columns. */
export function printInBlocks(projects: readonly TrueProject[], harm: Damage): string {
  const names = projects.map(({ name, unit, category }) => {
    const cells = [name, unit, category]
    return (harm.tagged ? cells.map((cell) => `<p>${cell}</p>`) : cells).join("\t")
  })
  const rows = projects.flatMap((each) => each.rows)
  const sum = projects.reduce((total, { budget }) => total + Math.round(Number(budget) * 100), 0) / 100
  const blocks = [
    ["项目名称\t项目单位\t项目类别", ...paged(names, 3), ...(harm.withSum ? ["合 计\t\t"] : [])],
    [
      "预算数\t年度绩效目标\t一级指标\t二级指标",
      ...paged(levelLines(projects, harm), harm.pageLength),
      ...(harm.withSum ? [sum.toFixed(2)] : []),
    ],
    [
      "三级指标\t指标性质\t指标方向\t目标值",
      ...paged(
        rows.map(({ name, nature, op, target }) => [name, nature, op, target].join("\t")),
        harm.pageLength,
      ),
    ],
    [
      "计量单位\t分值",
      ...paged(
        rows.map((row) => `${row.measureUnit}\t${row.weight}`),
        harm.pageLength,
      ),
    ],
  ]
  return ["表15", "## 项目绩效目标表", "单位：万元", ...blocks.flatMap((block) => ["", ...block])].join("\n")
}

function paged(lines: readonly string[], pageLength: number): readonly string[] {
  return lines.flatMap((line, at) => (at > 0 && at % pageLength === 0 ? ["", line] : [line]))
}

function levelLines(projects: readonly TrueProject[], harm: Damage): readonly string[] {
  return projects.flatMap(({ rows, budget, goal }, project) => {
    const at = Math.floor((harm.budgetAt[project] ?? 0) * rows.length)
    const slipped = harm.slipped[project] === true
    const cut = harm.goalCut[project] === true && at > 0 ? Math.floor(goal.length / 2) : 0
    return rows.flatMap(({ level1, level2 }, row) => {
      const levels = `${level1}\t${level2}`
      if (cut > 0 && row === at - 1) return [`\t${goal.slice(0, cut)}\t${levels}`]
      if (row !== at && harm.lost[project] === true && row === (at + 1) % rows.length) return []
      if (row !== at) return [slipped ? `${levels}\t\t` : `\t\t${levels}`]
      const merged = `${budget}\t${goal.slice(cut)}`
      if (harm.swallowed[project] === true) return [slipped ? `\t\t${merged}` : merged]
      return harm.alone[project] === true ? [merged, `\t\t${levels}`] : [`${merged}\t${levels}`]
    })
  })
}

const columns = [
  "项目名称",
  "项目单位",
  "项目类别",
  "预算数",
  "年度绩效目标",
  "一级指标",
  "二级指标",
  "三级指标",
  "指标性质",
  "指标方向",
  "目标值",
  "计量单位",
  "分值",
]

/** How the cells of one project or level are printed over its rows: once, at the top, or on every row. */
export interface Merging {
  readonly projects: boolean
  readonly levels: boolean
}

function cellRows(projects: readonly TrueProject[], merging: Merging): readonly (readonly string[])[] {
  return projects.flatMap(({ name, unit, category, budget, goal, rows }) =>
    rows.map((row, at) => {
      const above = rows[at - 1]
      const sameLevel1 = merging.levels && above?.level1 === row.level1
      return [
        ...(at > 0 && merging.projects ? ["", "", "", "", ""] : [name, unit, category, budget, goal]),
        sameLevel1 ? "" : row.level1,
        sameLevel1 && above.level2 === row.level2 ? "" : row.level2,
        row.name,
        row.nature,
        row.op,
        row.target,
        row.measureUnit,
        row.weight,
      ]
    }),
  )
}

/** The table printed whole; `separator` parts the columns. */
export function printWhole(
  projects: readonly TrueProject[],
  separator: "\t" | "|" | " ",
  merging: Merging,
): string {
  const row = (cells: readonly string[]): string => {
    if (separator === " ") return cells.filter((cell) => cell !== "").join(" ")
    return separator === "|" ? `| ${cells.join(" | ")} |` : cells.join(separator)
  }
  const rule = separator === "|" ? [row(columns.map(() => "---"))] : []
  const lines = cellRows(projects, merging).map(row)
  return ["项目绩效目标表", "（2023年度）", "单位：元", row(columns), ...rule, ...lines].join("\n")
}

/** The table cut between columns at `cuts`, its blocks printed one after the other, `pageLength` rows at a time. */
export function printCut(
  projects: readonly TrueProject[],
  cuts: readonly number[],
  pageLength: number,
  merging: Merging,
): string {
  const rows = cellRows(projects, merging)
  const borders = [0, ...[...new Set(cuts)].sort((a, b) => a - b), columns.length]
  const pages = Array.from({ length: Math.ceil(rows.length / pageLength) }, (_, page) =>
    rows.slice(page * pageLength, (page + 1) * pageLength),
  )
  const lines = pages.flatMap((page) =>
    borders.slice(0, -1).flatMap((from, at) => {
      const block = [columns, ...page].map((cells) => cells.slice(from, borders[at + 1]))
      return [
        ...block.filter((cells) => cells.some((cell) => cell !== "")).map((cells) => cells.join("\t")),
        "",
      ]
    }),
  )
  return ["（2023年度）", "单位：元", ...lines].join("\n")
}
