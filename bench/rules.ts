/**
 * How fast forms are checked and scored: `npx tsx bench/rules.ts [seconds]`.
 *
 * The forms are made here, all different: what a check remembers of one form does not help it with the next. The same
 * forms are put into HyperFormula, which is fetched for it, as formulas of part of the checks, and recalculated in the
 * same run.
 */
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import type { Form, Indicator } from "../src/records/form.ts"
import { parseValue } from "../src/records/value.ts"
import { assessForm } from "../src/rules/assess-form.ts"
import { checkForm } from "../src/rules/check-form.ts"
import { exampleFund, exampleIndicator, soundSelfEvaluation } from "../src/rules/examples/sound-forms.ts"
import { parseRulebook } from "../src/rules/rulebook.ts"
import type { Rulebook } from "../src/rules/rulebook.ts"
import { scoreForm } from "../src/rules/score-form.ts"
import { FormsInSpreadsheet } from "./spreadsheet.ts"

const formCount = 400
const measured = Number(process.argv[2] ?? 3) * 1000

/** A small generator of its own, so that every run judges the same forms. */
let state = 20_201_015
function below(bound: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state % bound
}

const places = ["东河", "西山", "南坡", "北塘", "新桥", "上坝", "石岭", "柳湾"]

function figureOf(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** One in four lines misses its target; every line has names and figures of its own. */
function lineOf(number: number): Indicator {
  const place = `${places[below(places.length)] ?? ""}${number}号`
  const missed = below(4) === 0
  const target = 20 + below(4000) / 10
  const actual = missed ? target * 0.9 : target * 1.05
  const reason = missed ? `${place}雨季停工${below(30)}天，已调整施工计划，下一年度补齐。` : ""
  const score = missed ? 0.9 : 1
  switch (below(6)) {
    case 0:
      return exampleIndicator([
        "产出指标",
        "质量指标",
        `${place}抽检合格率`,
        "≥95%",
        missed ? "90.25%" : "96.4%",
        1,
        missed ? 0.95 : 1,
        reason,
      ])
    case 1:
      return exampleIndicator([
        "产出指标",
        "时效指标",
        `${place}完工时间`,
        "2023年12月底前",
        "2023年10月",
        1,
        1,
      ])
    case 2:
      return exampleIndicator([
        "效益指标",
        "社会效益指标",
        `${place}居民用水条件`,
        "明显改善",
        "达成年度指标",
        1,
        1,
      ])
    case 3:
      return exampleIndicator([
        "满意度指标",
        "服务对象满意度指标",
        `${place}居民满意度`,
        "≥90%",
        `${figureOf(91 + below(80) / 10)}%`,
        1,
        1,
      ])
    case 4:
      return exampleIndicator([
        "产出指标",
        "成本指标",
        `${place}每公里造价`,
        `≤${figureOf(target)}万元`,
        `${figureOf(target * 0.97)}万元`,
        1,
        1,
      ])
    default:
      return exampleIndicator([
        "产出指标",
        "数量指标",
        `${place}改造管网长度`,
        `≥${figureOf(target)}公里`,
        `${figureOf(actual)}公里`,
        1,
        score,
        reason,
      ])
  }
}

function formOf(number: number, lines: number): Form {
  const budget = 1000 + below(900_000) / 100
  const executed = Math.round(budget * 95) / 100
  const amounts = { initialBudget: budget, budget, executed }
  return {
    ...soundSelfEvaluation,
    project: { ...soundSelfEvaluation.project, name: `云溪县第${number}期饮水安全工程` },
    funds: [
      exampleFund("年度资金总额", { ...amounts, weight: 10, executionRate: 95, score: 9.5 }),
      exampleFund("其中：当年财政拨款", amounts),
      exampleFund("其他资金", { initialBudget: 0, budget: 0, executed: 0 }),
    ],
    indicators: Array.from({ length: lines }, (_, at) => lineOf(number * lines + at)),
  }
}

const repository = resolve(import.meta.dirname, "..")
const parsed = parseRulebook(readFileSync(resolve(repository, "rulebooks/mof/2020-10/rulebook.yaml"), "utf8"))
if (!parsed.ok) throw new Error("the rulebook is not valid")
const rulebook: Rulebook = parsed.value

/** Time that this process had of a core, in milliseconds: other work on the machine does not count. */
function coreTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Indicators a second of a core, over whole rounds of all forms, after a warm-up of a fifth of the time. */
function rate(forms: readonly Form[], run: (form: Form) => unknown): number {
  const runFor = (time: number): number => {
    const start = coreTime()
    let indicators = 0
    while (coreTime() - start < time)
      for (const form of forms) {
        run(form)
        indicators += form.indicators.length
      }
    return (indicators * 1000) / (coreTime() - start)
  }
  runFor(measured / 5)
  return runFor(measured)
}

/** Median time of a core for one form in milliseconds, each typed anew at one cell, as after a keystroke. */
function keystroke(form: Form): number {
  const times = Array.from({ length: 300 }, (_, at) => {
    const indicators = form.indicators.map((line, index) =>
      index === 3 ? { ...line, actual: parseValue(`${90 + (at % 100) / 10}%`) } : line,
    )
    const start = coreTime()
    const typed = { ...form, indicators }
    assessForm(typed, rulebook)
    return coreTime() - start
  })
  return times.toSorted((a, b) => a - b)[150] ?? 0
}

/** As forms come from a document or from storage: their texts are not put together of pieces. */
function kept(form: Form): Form {
  return JSON.parse(JSON.stringify(form)) as Form
}

/** Milliseconds of a core for every form checked and scored by the rules, and recalculated by the spreadsheet engine, in turn. */
function beside(): readonly (readonly [string, string])[] {
  const few = Array.from({ length: 40 }, (_, number) => kept(formOf(50_000 + number, 12)))
  const others = Array.from({ length: 40 }, (_, number) => kept(formOf(60_000 + number, 12)))
  const sheet = FormsInSpreadsheet.open(few)
  if (sheet === null) return [["HyperFormula could not be fetched", "–"]]
  const disagreeing = few.flatMap((form, at) =>
    scoreForm(form, rulebook)
      .scores.filter(({ path }) => path.startsWith("indicators"))
      .filter(({ result }, line) => {
        const inFigures = typeof form.indicators[line]?.target?.number === "number"
        return inFigures && result.kind === "exact" && result.score !== sheet.scoreOf(at, line)
      }),
  )
  if (disagreeing.length > 0) throw new Error("the spreadsheet does not score as the rules do")
  let [own, other, rounds] = [0, 0, 0]
  while (own + other < measured || rounds < 4) {
    for (const batch of [others, few]) {
      const start = coreTime()
      for (let times = 0; times < 10; times++) for (const form of batch) assessForm(form, rulebook)
      const between = coreTime()
      sheet.recalculate(batch)
      own += (between - start) / 10
      other += coreTime() - between
      rounds += 1
    }
  }
  const indicators = rounds * few.length * 12
  return [
    ["HyperFormula: indicators a second of a core", ((indicators * 1000) / other).toFixed(0)],
    ["the rules beside it, in turn", ((indicators * 1000) / own).toFixed(0)],
    ["times as fast as HyperFormula", (other / own).toFixed(1)],
  ]
}

const forms = Array.from({ length: formCount }, (_, number) => kept(formOf(number, 12)))
const rows: readonly (readonly [string, string])[] = [
  [
    "indicators checked and scored a second of a core",
    rate(forms, (form) => assessForm(form, rulebook)).toFixed(0),
  ],
  ["indicators checked a second of a core", rate(forms, (form) => checkForm(form, rulebook)).toFixed(0)],
  ["indicators scored a second of a core", rate(forms, (form) => scoreForm(form, rulebook)).toFixed(0)],
  ["one form of 60 indicators, typed at, ms", keystroke(kept(formOf(9999, 60))).toFixed(2)],
  ...beside(),
]
for (const [what, figure] of rows) process.stdout.write(`${what.padEnd(50)}${figure.padStart(10)}\n`)
