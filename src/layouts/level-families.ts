import type { HeadingFamily } from "./heading-families.ts"

/** How regions word the levels of the usual tree: a word before the stem, another end in place of 指标. */
const leads = ["项目", "绩效", "预期", "年度"] as const
const ends = ["指标", "目标", "类指标", "类", "方面", "绩效", "值"] as const

const firstStems = ["产出", "效益", "效果", "满意度"] as const
const secondStems = [
  "数量",
  "质量",
  "时效",
  "进度",
  "成本",
  "经济效益",
  "社会效益",
  "生态效益",
  "环境效益",
  "可持续影响",
  "可持续发展",
  "服务对象满意度",
  "社会公众满意度",
  "社会公众或服务对象满意度",
  "服务对象或社会公众满意度",
  "受益对象满意度",
  "经济成本",
  "社会成本",
  "生态环境成本",
] as const

function withEnds(stems: readonly string[]): readonly string[] {
  return stems.flatMap((stem) => ends.map((end) => `${stem}${end}`))
}

export const levelFamilies: readonly HeadingFamily<"level1" | "level2">[] = [
  { names: ["level1"], leads, cores: withEnds(firstStems) },
  { names: ["level1"], leads, cores: firstStems.filter((stem) => stem !== "满意度"), needsLead: true },
  { names: ["level2"], leads: [...leads, "产出"], cores: withEnds(secondStems) },
  { names: ["level2"], leads: ["产出"], cores: secondStems, needsLead: true },
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
