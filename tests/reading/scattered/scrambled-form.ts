import type { Page } from "../../../src/reading/page-model.ts"

/** One row of a form of our own making. */
export interface Row {
  readonly level1: string
  readonly level2: string
  readonly ordinal: number
  readonly name: string
  readonly value: string
  readonly weight: number
}

export interface PlainForm {
  readonly project: string
  readonly budget: number
  readonly goal: string
  readonly rows: readonly Row[]
  /** Labels of second-level groups that have no row. */
  readonly emptyGroups: readonly string[]
}

/** Random numbers that are the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const groups: readonly {
  level1: string
  level2: string
  points: number
  rows: readonly (readonly [name: string, value: string])[]
}[] = [
  {
    level1: "产出指标",
    level2: "数量指标",
    points: 50,
    rows: [
      ["护林员培训次数", "≥6次"],
      ["巡护设备采购台数", "12台"],
      ["服务林农户数", "≥480户"],
      ["宣传手册印制份数", "≥2000份"],
      ["育苗基地个数", "3个"],
      ["新造林面积", "≥350亩"],
      ["聘用护林员人数", "≥45人"],
      ["发布林情信息条数", "≥90条"],
      ["病虫害监测点数量", "≥8个"],
    ],
  },
  {
    level1: "产出指标",
    level2: "质量指标",
    points: 50,
    rows: [
      ["造林验收合格率", "≥95%"],
      ["苗木成活率", "≥85%"],
      ["设备完好率", "100%"],
      ["培训考核通过率", "≥98%"],
      ["台账登记准确率", "≥99%"],
    ],
  },
  {
    level1: "产出指标",
    level2: "时效指标",
    points: 50,
    rows: [
      ["造林任务完成时间", "2031年11月底前"],
      ["火情报告响应时间", "≤30分钟"],
      ["补助资金发放期限", "≤5个工作日"],
      ["物资采购完成时间", "2031年6月前"],
    ],
  },
  {
    level1: "产出指标",
    level2: "成本指标",
    points: 50,
    rows: [
      ["苗木采购费用", "≤36万元"],
      ["护林员工资成本", "≤54万元"],
      ["宣传印刷费", "≤2.5万元"],
    ],
  },
  {
    level1: "效益指标",
    level2: "经济效益指标",
    points: 30,
    rows: [
      ["带动林农户均增收金额", "≥0.3万元"],
      ["节约管护支出", "≥4万元"],
    ],
  },
  {
    level1: "效益指标",
    level2: "社会效益指标",
    points: 30,
    rows: [
      ["提高林区群众防火意识", "有效提高"],
      ["增强基层应急处置能力", "有效增强"],
      ["避免重大森林火灾发生", "有效避免"],
      ["促进林业岗位就业", "有效促进"],
    ],
  },
  {
    level1: "效益指标",
    level2: "生态效益指标",
    points: 30,
    rows: [
      ["改善流域水土环境", "明显改善"],
      ["扩大绿化覆盖", "有效扩大"],
    ],
  },
  {
    level1: "效益指标",
    level2: "可持续影响指标",
    points: 30,
    rows: [
      ["持续巩固造林成果", "长期"],
      ["长效管护机制运行", "长期"],
      ["可持续经营年限", "10年"],
    ],
  },
  {
    level1: "满意度指标",
    level2: "服务对象满意度指标",
    points: 10,
    rows: [
      ["林农满意度", "≥90%"],
      ["护林员满意度", "≥95%"],
      ["游客满意率", "≥88%"],
    ],
  },
]

const points = new Map(groups.map(({ level1, points: sum }) => [level1, sum]))

/** A form whose groups have random sizes and whose weights add up to the points of each first level. */
export function plainForm(random: () => number): PlainForm {
  const rows: Row[] = []
  const emptyGroups: string[] = []
  for (const [level1, sum] of points) {
    const chosen = groups
      .filter((group) => group.level1 === level1)
      .map((group) => ({ group, size: Math.floor(random() * (group.rows.length + 1)) }))
    if (chosen.every(({ size }) => size === 0)) for (const one of chosen.slice(-1)) one.size = 1
    const count = chosen.reduce((total, { size }) => total + size, 0)
    let left = count
    let rest = sum
    for (const { group, size } of chosen) {
      if (size === 0) emptyGroups.push(group.level2)
      const start = Math.floor(random() * (group.rows.length - size + 1))
      group.rows.slice(start, start + size).forEach(([name, value], at) => {
        const weight = left === 1 ? rest : Math.floor(rest / left)
        left -= 1
        rest -= weight
        rows.push({ level1, level2: group.level2, ordinal: at + 1, name, value, weight })
      })
    }
  }
  return { project: "云溪县林区管护补助", budget: 96, goal: goalText, rows, emptyGroups }
}

const goalText =
  "通过开展造林、管护和宣传培训，全面完成年度管护任务，提高林区群众防火意识，改善流域水土环境，实现森林资源持续增长。"

const wrapWidth = { name: 14, value: 10, label: 4, goal: 30 } as const

/** Prints the form as text taken out of a PDF whose cells come out in scrambled order. */
export function scramble(form: PlainForm, random: () => number, breakAfter: number | null): string {
  const cut = breakAfter ?? form.rows.length
  const first = page(form, form.rows.slice(0, cut), 0, random, cut === form.rows.length)
  const head = header(form)
  if (cut === form.rows.length) return `\n测试员\n\n${[...first, ...head].join("\n\n")}\n`
  const second = page(form, form.rows.slice(cut), cut, random, true)
  return `\n测试员\n\n${[...first, ...head].join("\n\n")}\n\n\n\n${second.join("\n\n")}\n`
}

/** Paragraphs of one page: funding cells, values with labels among them, labels, names in blocks out of order. */
function page(
  form: PlainForm,
  rows: readonly Row[],
  from: number,
  random: () => number,
  last: boolean,
): string[] {
  const paragraphs: string[] = []
  if (from === 0) paragraphs.push("年初预算数 得分", `${form.budget}`, `${form.budget} —`, "—")
  for (const row of rows) {
    const mates = rows.filter((other) => other.level2 === row.level2)
    if (mates[Math.floor(mates.length / 2)] === row && random() < 0.4)
      paragraphs.push(wrap(row.level2, wrapWidth.label, "\n"))
    const lineEnd = random() < 0.5 ? "\n" : "\n\n"
    paragraphs.push(row.value.includes(" ") ? row.value : wrap(row.value, wrapWidth.value, lineEnd))
  }
  const labels = [...new Set(rows.map((row) => row.level2))].filter(
    (label) => !paragraphs.includes(wrap(label, wrapWidth.label, "\n")),
  )
  const empties = form.emptyGroups.filter(() => from === 0)
  const others = [
    ...labels.map((label) => wrap(label, wrapWidth.label, "\n")),
    ...(from === 0 ? [...points].map(([level1, sum]) => `${level1}\n（${sum}分）`) : []),
    ...empties.flatMap((label) => [wrap(label, wrapWidth.label, "\n"), "无"]),
    ...(from === 0
      ? ["一级指标", "二级指标", "三级指标 分值 得分\n偏差原因分析及\n\n改进措施", "年度指标值 实际完成值"]
      : []),
    ...(last ? ["总分 100"] : []),
    ...namesInBlocks(rows, random),
  ]
  return [...paragraphs, ...shuffled(others, random)]
}

/** Names in row order are cut into blocks of one to four, and every block is one paragraph group of its own. */
function namesInBlocks(rows: readonly Row[], random: () => number): string[] {
  const blocks: string[] = []
  for (let at = 0; at < rows.length;) {
    const size = 1 + Math.floor(random() * 4)
    blocks.push(
      rows
        .slice(at, at + size)
        .map(printedName)
        .join("\n\n"),
    )
    at += size
  }
  return blocks
}

function printedName(row: Row): string {
  const text = `指标${row.ordinal}：${row.name}`
  return text.length > wrapWidth.name
    ? `${wrap(text, wrapWidth.name, "\n")}\n\n${row.weight}`
    : `${text} ${row.weight}`
}

function header(form: PlainForm): string[] {
  return [
    "  其他资金 —",
    "预期目标 实际完成情况",
    wrap(form.goal, wrapWidth.goal, "\n"),
    "项目资金（万\n元）",
    `年度资金总额 ${form.budget} 10`,
    `其中：当年财政拨\n款\n\n${form.budget} —`,
    "主管部门 云溪县林业局 实施单位 云溪县林业站",
    "全年预算数 全年执行数 分值 执行率",
    "附件1：",
    "项目支出绩效目标填报（自评）表\n（ 2031 年度）",
    "填报单位（章）：云溪县林业局 联系人： 电话： 000",
    `项目名称 ${form.project}`,
  ]
}

/** Breaks a text at so many columns of paper, a Hanzi counting one for names and two for values. */
function wrap(text: string, width: number, lineEnd: string): string {
  const wide = width === wrapWidth.value
  const lines: string[] = []
  let line = ""
  let used = 0
  for (const character of text) {
    const columns = wide && character > "\u00ff" ? 2 : 1
    if (used + columns > width) {
      lines.push(line)
      line = ""
      used = 0
    }
    line += character
    used += columns
  }
  return [...lines, line].join(lineEnd)
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items]
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [a, b] = [result[at], result[other]]
    if (a !== undefined && b !== undefined) [result[at], result[other]] = [b, a]
  }
  return result
}

/** What the text reader makes of it: one page of lines. */
export function pagesOf(text: string): readonly Page[] {
  const lines = text.split("\n").map((line, at) => ({
    number: at + 1,
    text: line,
    cells:
      line.trim() === ""
        ? []
        : [{ text: line.trim(), column: 0, source: { line: at + 1, span: [0, line.length] as const } }],
  }))
  return [{ number: 1, sheet: null, lines }]
}
