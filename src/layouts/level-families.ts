import type { HeadingFamily } from "./heading-families.ts"

/** What a level label groups; a second level belongs under the first level of its own group. */
export type LevelGroup = "cost" | "output" | "benefit" | "satisfaction" | "process"

/** How regions word the levels of the usual tree: a word before the stem, another end in place of 指标. */
const leads = ["项目", "绩效", "预期", "年度"] as const
const ends = ["指标", "目标", "类指标", "类", "方面", "绩效", "值"] as const

type TreeGroup = Exclude<LevelGroup, "process">

const firstStems = {
  cost: ["成本"],
  output: ["产出"],
  benefit: ["效益", "效果"],
  satisfaction: ["满意度"],
} as const satisfies Record<TreeGroup, readonly string[]>

/** In the order in which forms print them. */
const secondStems = {
  cost: ["经济成本", "社会成本", "生态环境成本"],
  output: ["数量", "质量", "时效", "进度", "成本"],
  benefit: ["经济效益", "社会效益", "生态效益", "环境效益", "可持续影响", "可持续发展", "可持续效益"],
  satisfaction: [
    "服务对象满意度",
    "社会公众满意度",
    "社会公众或服务对象满意度",
    "服务对象或社会公众满意度",
    "受益对象满意度",
    "群众满意度",
  ],
} as const satisfies Record<TreeGroup, readonly string[]>

const wordedStems = [...firstStems.output, ...firstStems.benefit, ...firstStems.satisfaction]
const outputStems = [...secondStems.output]
const allSecondStems = Object.values(secondStems).flat()

function withEnds(stems: readonly string[], among: readonly string[] = ends): readonly string[] {
  return stems.flatMap((stem) => among.map((end) => `${stem}${end}`))
}

function withLeads(words: readonly string[], before: readonly string[]): readonly string[] {
  return before.flatMap((lead) => words.map((word) => `${lead}${word}`))
}

export const levelFamilies: readonly HeadingFamily<"level1" | "level2">[] = [
  { names: ["level1"], leads, cores: withEnds(wordedStems) },
  { names: ["level1"], leads, cores: wordedStems.filter((stem) => stem !== "满意度"), needsLead: true },
  { names: ["level1"], leads: [], cores: ["效果"] },
  { names: ["level2"], leads: [...leads, "产出"], cores: withEnds(allSecondStems) },
  { names: ["level2"], leads: ["产出"], cores: allSecondStems, needsLead: true },
]

const longestFirst = ends.toSorted((a, b) => b.length - a.length)

/** What is common to all wordings of a level: 项目产出, 产出目标 and 产出指标 are 产出. */
export function levelStem(word: string): string {
  const output = /^产出(?=数量|质量|时效|进度|成本)/u.exec(word)?.[0]
  const lead = output ?? leads.find((each) => word.startsWith(each) && word.length > each.length + 1) ?? ""
  const rest = word.slice(lead.length)
  const end = longestFirst.find((each) => rest.endsWith(each) && rest.length > each.length + 1)
  return end === undefined ? rest : rest.slice(0, -end.length)
}

/** Ends that are told in running text too: 类 and 方面 begin and end many a word there. */
const plainEnds = ["指标", "目标"] as const

/** First levels as running text may print them; their stems alone stand in many a sentence. */
export const firstLevelWords: Readonly<Record<LevelGroup, readonly string[]>> = {
  cost: withEnds(firstStems.cost, ["指标"]),
  output: [...firstOf(firstStems.output), "产出(工作量)指标", "项目完成指标"],
  benefit: firstOf(firstStems.benefit),
  satisfaction: [
    ...firstOf(firstStems.satisfaction),
    ...withLeads(firstStems.satisfaction, ["社会", "服务"]),
  ],
  process: [
    "过程指标",
    "决策指标",
    "管理指标",
    "投入指标",
    "过程管理指标",
    "管理效率指标",
    "运行成本指标",
    "项目决策",
    "项目管理",
    "项目过程",
  ],
}

function firstOf(stems: readonly string[]): readonly string[] {
  return withLeads([...withEnds(stems, plainEnds), ...stems], ["", ...leads])
}

/** Second levels as running text may print them: the words of the output group only with their end or their lead. */
export const secondLevelWords: Readonly<Record<LevelGroup, readonly string[]>> = {
  cost: [...withEnds(secondStems.cost, plainEnds), ...secondStems.cost],
  output: [
    ...withLeads(withEnds(outputStems, plainEnds), ["", "产出", "完成"]),
    ...withLeads(
      outputStems.filter((stem) => stem !== "进度"),
      ["产出", "完成"],
    ),
    "制度指标",
  ],
  benefit: [...withEnds(secondStems.benefit, plainEnds), ...secondStems.benefit],
  satisfaction: [
    ...withEnds(secondStems.satisfaction, plainEnds),
    ...secondStems.satisfaction.filter((stem) => /对象|公众/u.test(stem) && stem !== "受益对象满意度"),
  ],
  process: [
    "计划管理指标",
    "资金管理指标",
    "项目管理指标",
    "业务管理指标",
    "财务管理指标",
    "预算管理指标",
    "预算执行指标",
    "投入管理",
    "财务管理",
    "项目实施",
    "项目立项",
    "资金落实",
    "组织实施",
    "资金管理",
  ],
}

/** The first level that a group is known by where none is printed. */
export const groupFirstLevel: Readonly<Record<LevelGroup, string>> = {
  cost: "成本指标",
  output: "产出指标",
  benefit: "效益指标",
  satisfaction: "满意度指标",
  process: "",
}

/** A second level by its stem, with its group and its place in the printed order; some forms print no more than it. */
export interface SecondStem {
  readonly stem: string
  readonly group: LevelGroup
  readonly order: number
}

const printedOrder = ["cost", "output", "benefit", "satisfaction"] as const satisfies readonly TreeGroup[]

export const secondStemsInOrder: readonly SecondStem[] = printedOrder
  .flatMap((group) => secondStems[group].map((stem) => ({ stem, group })))
  .map((each, order) => ({ ...each, order }))

/** Ends of second levels that only a print of many such labels proves. */
export const softLevelEnds = ["类指标", "类", "方面", "绩效"] as const
