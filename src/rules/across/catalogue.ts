import type { Bilingual } from "../../basics/bilingual.ts"
import type { Severity } from "../finding.ts"
import type { ProvisionName } from "../rulebook-parameters.ts"
import { say } from "../wording.ts"

/** A check that holds several forms against each other, as it is shown to people. */
export interface AcrossCheck {
  readonly code: string
  readonly title: Bilingual
  /** The highest that its marks have. */
  readonly severity: Severity
  readonly rule: ProvisionName
}

/** All that `compareForms` can say, in the order of the numbers. */
export const acrossChecks: readonly AcrossCheck[] = [
  {
    code: "F08",
    title: say("监控、自评的目标是批复的目标", "Monitoring and self-evaluation go by the approved goal"),
    severity: "warning",
    rule: "across.unchanged",
  },
  {
    code: "I20",
    title: say("指标值不比上年无故降低", "A target is not laxer than last year's without a reason"),
    severity: "warning",
    rule: "across.measured",
  },
  {
    code: "I24",
    title: say("同名指标的单位和方向一致", "Indicators of one name have one unit and direction"),
    severity: "hint",
    rule: "indicators.quantified",
  },
  {
    code: "K01",
    title: say("有目标的项目都有监控", "Every project with targets is monitored"),
    severity: "warning",
    rule: "across.complete",
  },
  {
    code: "K09",
    title: say("全年完成值不小于监控时的完成值", "The year's count is not below that of monitoring"),
    severity: "warning",
    rule: "across.unchanged",
  },
  {
    code: "K10",
    title: say("监控时亮红灯而自评满分的作了说明", "Red when monitored and full at the end is explained"),
    severity: "warning",
    rule: "form.truthful",
  },
  {
    code: "M10",
    title: say(
      "项目预算与部门整体表中的任务金额一致",
      "A project's budget is that of its task on the department's form",
    ),
    severity: "warning",
    rule: "money.sum",
  },
  {
    code: "M11",
    title: say("上年结转不超过上年结余", "What is carried over was left last year"),
    severity: "warning",
    rule: "money.sum",
  },
  {
    code: "S20",
    title: say("同名指标的得分率不远离其他表", "Scores of one indicator do not lie far off the others"),
    severity: "hint",
    rule: "form.truthful",
  },
  {
    code: "X01",
    title: say(
      "目标、监控、自评的指标、指标值、分值和金额一致",
      "Indicators, targets, weights and amounts stay the same through the year",
    ),
    severity: "error",
    rule: "across.unchanged",
  },
  {
    code: "X02",
    title: say("有预算的项目都有自评", "Every budgeted project is self-evaluated"),
    severity: "warning",
    rule: "across.complete",
  },
  {
    code: "X03",
    title: say("各项目预算之和不超过部门整体", "Projects together stay within the department's total"),
    severity: "warning",
    rule: "money.sum",
  },
  {
    code: "X07",
    title: say("评价结果用于下年预算", "Results count in the next budget"),
    severity: "hint",
    rule: "across.results",
  },
  {
    code: "X09",
    title: say("不同项目的文字不照抄", "Texts are not copied between projects"),
    severity: "hint",
    rule: "across.distinct",
  },
  {
    code: "X10",
    title: say("上年的改进措施有了回应", "Last year's remedies are answered"),
    severity: "warning",
    rule: "deviation.explain",
  },
  {
    code: "X11",
    title: say("区域指标值等于下级合计", "The region's counts are the sum of those below"),
    severity: "warning",
    rule: "money.sum",
  },
  {
    code: "X12",
    title: say(
      "同一编码、同一项目的表不矛盾",
      "Forms of one code or one project do not contradict each other",
    ),
    severity: "warning",
    rule: "form.truthful",
  },
]
