import { madeLayouts } from "../layouts.ts"
import type { MadeForm } from "../marked.ts"
import type { MadeIndicator, MadeProject } from "../projects.ts"

const works = ["沟渠清淤", "路灯维护", "档案整理", "苗木补植", "食堂补贴", "泵站检修"] as const
const places = ["东坪乡", "西坪乡", "南渡镇", "北渡镇", "中河街道"] as const
const things = [
  ["清理总长度", "米", 1200],
  ["更换部件数量", "件", 36],
  ["完成卷宗数量", "卷", 840],
  ["补植株数", "株", 2650],
  ["补贴人次", "人次", 5300],
  ["检修台班", "台班", 48],
] as const

function indicatorsOf(number: number): readonly MadeIndicator[] {
  const [thing, unit, amount] = things[number % things.length] ?? things[0]
  const target = amount + number * 7
  const short = number % 4 === 1
  const reached = short ? target - 10 : target + 3
  const more = number % 3
  const base = {
    deviation: null,
    description: "反映年度任务的完成情况",
    basis: "年度工作计划",
  }
  const first: MadeIndicator = {
    ...base,
    level1: "产出指标",
    level2: "数量指标",
    name: thing,
    op: "≥",
    target: String(target),
    unit,
    actual: String(reached),
    weight: 30,
    score: short ? 29.5 : 30,
    deviation: short ? "汛期停工两周" : null,
  }
  const quality: MadeIndicator = {
    ...base,
    level1: "产出指标",
    level2: "质量指标",
    name: "一次验收合格率",
    op: "=",
    target: "100",
    unit: "%",
    actual: "100",
    weight: 20,
    score: 20,
  }
  const further = Array.from(
    { length: more },
    (_, at): MadeIndicator => ({
      ...base,
      level1: "效益指标",
      level2: at === 0 ? "社会效益指标" : "生态效益指标",
      name: at === 0 ? "受益居民户数" : "投诉下降率",
      op: at === 0 ? "≥" : null,
      target: at === 0 ? String(300 + number) : "持续下降",
      unit: at === 0 ? "户" : null,
      actual: at === 0 ? String(310 + number) : "持续下降",
      weight: 15,
      score: 15,
    }),
  )
  const pleased: MadeIndicator = {
    ...base,
    level1: "满意度指标",
    level2: "服务对象满意度指标",
    name: "居民满意度",
    op: "≥",
    target: "90",
    unit: "%",
    actual: "94",
    weight: 40 - 15 * more,
    score: 40 - 15 * more,
  }
  return [first, quality, ...further, pleased]
}

function projectOf(number: number): MadeProject {
  const place = places[number % places.length] ?? places[0]
  const budget = 20 + number * 1.5
  return {
    name: `${place}${works[number % works.length]}（第${number + 1}标段）`,
    department: "南渡区财政局",
    unit: `${place}人民政府`,
    year: 2024,
    initial: budget,
    budget,
    executed: budget,
    rate: 100,
    rateScore: 10,
    expected: `完成${place}年度任务，群众满意。`,
    actual: `${place}年度任务完成。`,
    indicators: indicatorsOf(number),
  }
}

/** Thirty projects of a district, each in the next of the layouts: what a finance bureau gets in one workbook. */
export const thirty: readonly MadeForm[] = Array.from({ length: 30 }, (_, number) => {
  const layout = madeLayouts[number % madeLayouts.length]
  if (layout === undefined) throw new Error("no layout")
  const project = projectOf(number)
  return { drawing: layout.draw(project), expected: layout.expect(project) }
})
