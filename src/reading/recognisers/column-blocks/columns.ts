import { remembered } from "../../../basics/remembered.ts"
import { comparable } from "../../../basics/text.ts"
import {
  fieldWords,
  fundColumnWords,
  indicatorColumnWords,
  wideColumnWords,
} from "../../../layouts/vocabulary.ts"

/** Columns that describe a project: one cell a project, merged downward over its indicators. */
export const projectColumns = [
  "projectName",
  "projectCode",
  "category",
  "department",
  "unit",
  "period",
  "budget",
  "executed",
  "executionRate",
  "goal",
] as const

/** Columns that describe an indicator: one cell a row. */
export const indicatorColumns = [
  "level1",
  "level2",
  "name",
  "nature",
  "op",
  "target",
  "actual",
  "measureUnit",
  "weight",
  "score",
  "description",
  "basis",
  "deviation",
] as const

export type ProjectColumn = (typeof projectColumns)[number]
export type IndicatorColumn = (typeof indicatorColumns)[number]
export type WideColumn = ProjectColumn | IndicatorColumn | "sequence"

/** 指标性质 and 指标方向 hold the nature on some forms and the sign on others, so the cells decide. */
const natureOrSign = [
  ...indicatorColumnWords.nature,
  ...wideColumnWords.nature,
  ...indicatorColumnWords.op,
  ...wideColumnWords.op,
]

/** Which heading names which column; a word that names two stands for the earlier one unless it is taken. */
const headings: readonly (readonly [WideColumn, readonly string[]])[] = [
  ["sequence", wideColumnWords.sequence],
  ["level1", indicatorColumnWords.level1],
  ["level2", indicatorColumnWords.level2],
  ["name", indicatorColumnWords.name],
  ["nature", natureOrSign],
  ["op", natureOrSign],
  ["target", [...indicatorColumnWords.target, ...wideColumnWords.target]],
  ["actual", indicatorColumnWords.actual],
  [
    "measureUnit",
    [...indicatorColumnWords.unit.filter((word) => word !== "单位"), ...wideColumnWords.measureUnit],
  ],
  ["weight", indicatorColumnWords.weight],
  ["score", indicatorColumnWords.score],
  ["description", [...indicatorColumnWords.description, ...wideColumnWords.description]],
  ["basis", indicatorColumnWords.basis],
  ["deviation", indicatorColumnWords.deviation],
  ["projectName", [...fieldWords.projectName, ...wideColumnWords.projectName]],
  ["projectCode", fieldWords.projectCode],
  ["category", fieldWords.category],
  ["department", fieldWords.department],
  ["unit", [...fieldWords.unit, ...wideColumnWords.unit]],
  ["period", fieldWords.period],
  ["budget", [...fundColumnWords.initialBudget, ...fundColumnWords.budget, ...wideColumnWords.budget]],
  ["executed", fundColumnWords.executed],
  ["executionRate", fundColumnWords.executionRate],
  ["goal", [...fieldWords.goal, ...wideColumnWords.goal]],
]

const columnsByWord = new Map<string, WideColumn[]>()
for (const [column, words] of headings)
  for (const word of words) {
    const columns = columnsByWord.get(bare(word)) ?? []
    if (!columns.includes(column)) columnsByWord.set(bare(word), [...columns, column])
  }

/** The columns that a printed heading may name, the likelier first. Remarks in brackets do not count: 预算数（万元）. */
export const columnsNamed: (heading: string) => readonly WideColumn[] = remembered(10_000, (heading) => {
  if (heading.length > 30) return []
  return columnsByWord.get(bare(heading)) ?? columnsByWord.get(withoutBrackets(bare(heading))) ?? []
})

/** A heading that only groups the columns under it. */
export function isGroupHeading(heading: string): boolean {
  return groupWords.has(bare(heading))
}

const groupWords: ReadonlySet<string> = new Set(fieldWords.indicators.map(bare))

function bare(heading: string): string {
  return comparable(heading).replace(/[*:]/gu, "")
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)/gu, "")
}

export function isProjectColumn(column: WideColumn): column is ProjectColumn {
  return (projectColumns as readonly string[]).includes(column)
}

export function isIndicatorColumn(column: WideColumn): column is IndicatorColumn {
  return (indicatorColumns as readonly string[]).includes(column)
}
