import { near, plain, sum } from "../../basics/exact.ts"
import { comparable } from "../../basics/text.ts"
import { budgetColumnOf, budgetOf, fundTableOf } from "../../records/fund-table.ts"
import type { FundRow } from "../../records/fund-table.ts"
import type { Fund } from "../../records/form.ts"
import { quoted, say } from "../wording.ts"
import type { AcrossFinding } from "./finding.ts"
import { inYuan, tellAt } from "./pairs.ts"
import type { YearlyForm } from "./yearly-form.ts"

const tolerance = 100

interface Project {
  readonly index: number
  readonly document: YearlyForm
  readonly fund: number
  readonly yuan: number
}

/** Which forms of projects belong to which of the department, and the amount that is summed: what was planned, what was spent. */
const kindsOfProjects = [
  { of: "department-target", projects: "target", what: say("预算", "budgets") },
  {
    of: "department-self-evaluation",
    projects: "self-evaluation",
    what: say("全年执行数", "executed amounts"),
  },
] as const

type Kinds = (typeof kindsOfProjects)[number]

function amountIn(fund: Fund, { of }: Kinds): number | null {
  return of === "department-target" ? budgetOf(fund) : fund.executed
}

function columnIn(fund: Fund, { of }: Kinds): "budget" | "initialBudget" | "executed" {
  return of === "department-target" ? budgetColumnOf(fund) : "executed"
}

/**
 * The forms of a department's projects held against the department's own form of the year: the amount of a task is that of
 * the project of its name (M10); the projects together do not exceed the department's total, planned or spent (X03).
 */
export function departmentAndProjects(documents: readonly YearlyForm[]): readonly AcrossFinding[] {
  return documents.flatMap((department, at): AcrossFinding[] => {
    const kinds = kindsOfProjects.find(({ of }) => of === department.form.kind)
    if (kinds === undefined) return []
    const own = projectsOf(documents, department, kinds)
    const tasks = kinds.of === "department-target" ? taskAmounts(department, at, own) : []
    return [...tasks, ...togetherWithin(department, at, own, kinds)]
  })
}

function projectsOf(
  documents: readonly YearlyForm[],
  { form: department }: YearlyForm,
  kinds: Kinds,
): readonly Project[] {
  const owner = ownerOf(department.project.department ?? department.project.unit ?? department.project.name)
  if (owner === "") return []
  return documents.flatMap((document, index): Project[] => {
    const { form } = document
    if (form.kind !== kinds.projects || form.year !== department.year || form.year === null) return []
    if (ownerOf(form.project.department ?? form.project.unit ?? "") !== owner) return []
    const { total } = fundTableOf(form.funds)
    const amount = total === null ? null : amountIn(total.fund, kinds)
    return total === null || amount === null
      ? []
      : [{ index, document, fund: total.index, yuan: inYuan(amount, form) }]
  })
}

/** A department's name without the code before it. */
function ownerOf(name: string): string {
  return comparable(name).replace(/^[[(【]?\d+[\])】]?[-—_]?/u, "")
}

function taskAmounts(
  { form: department }: YearlyForm,
  at: number,
  projects: readonly Project[],
): readonly AcrossFinding[] {
  return projects.flatMap(({ index, document, fund, yuan }): AcrossFinding[] => {
    const name = comparable(document.form.project.name)
    const row = department.funds.findIndex(({ source }) => comparable(source) === name)
    const task = department.funds[row]
    const amount = task === undefined ? null : budgetOf(task)
    if (task === undefined || amount === null || near(inYuan(amount, department), yuan, tolerance)) return []
    const own = document.form.funds[fund]
    return [
      tellAt(document, "money.sum", {
        code: "M10",
        severity: "warning",
        at: { form: index, path: `funds[${fund}].${own === undefined ? "budget" : budgetColumnOf(own)}` },
        against: [{ form: at, path: `funds[${row}].${budgetColumnOf(task)}` }],
        sentence: say(
          `${quoted(document.form.project.name)}的预算是 ${plain(yuan / 10_000)} 万元，部门整体目标表中这一任务是 ${plain(inYuan(amount, department) / 10_000)} 万元。`,
          `The budget of “${document.form.project.name}” is ${plain(yuan)} 元; the department's form has ${plain(inYuan(amount, department))} 元 for this task.`,
        ),
        remedy: say("请与批复的预算核对，改正不符的一处。", "Check both against the approved budget."),
      }),
    ]
  })
}

/** Forms that list tasks call their last row 金额合计. */
function totalOf({ form: { funds } }: YearlyForm): FundRow | null {
  const index = funds.findIndex(({ source }) => comparable(source).includes("合计"))
  const fund = funds[index]
  return fundTableOf(funds).total ?? (fund === undefined ? null : { fund, index })
}

function togetherWithin(
  department: YearlyForm,
  at: number,
  projects: readonly Project[],
  kinds: Kinds,
): readonly AcrossFinding[] {
  const total = totalOf(department)
  const amount = total === null ? null : amountIn(total.fund, kinds)
  const together = sum(projects.map(({ yuan }) => yuan))
  if (total === null || amount === null || amount <= 0) return []
  const limit = inYuan(amount, department.form)
  if (projects.length === 0 || together <= limit + tolerance) return []
  return [
    tellAt(department, "money.sum", {
      code: "X03",
      severity: "warning",
      at: { form: at, path: `funds[${total.index}].${columnIn(total.fund, kinds)}` },
      against: projects.map(({ index, fund }) => ({
        form: index,
        path: `funds[${fund}].${kinds.of === "department-target" ? "budget" : "executed"}` as const,
      })),
      sentence: say(
        `${projects.length} 个项目的${kinds.what.zh}合计 ${plain(together / 10_000)} 万元，超过部门整体的 ${plain(limit / 10_000)} 万元。`,
        `The ${kinds.what.en} of ${projects.length} projects add up to ${plain(together)} 元, more than the department's ${plain(limit)} 元.`,
      ),
      remedy: say(
        "请核对部门总额和各项目的金额。",
        "Check the department's total and the projects' amounts.",
      ),
    }),
  ]
}
