import { yearsIn } from "../dates.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { say } from "../wording.ts"

export const yearLiesInThePeriod: Check = {
  code: "F04",
  title: say("年度在项目期内", "The form's year lies in the project's period"),
  severity: "warning",
  tier: "always",
  kinds: allKinds,
  rule: "indicators.timely",
  run({ form: { year, project } }) {
    const years = yearsIn(project.period ?? "")
    if (year === null || years.length === 0) return []
    // A self-evaluation may come a year after the work has ended: what is carried over is paid then.
    if (year >= Math.min(...years) && year <= Math.max(...years) + (years.length > 1 ? 1 : 0)) return []
    return [
      {
        path: "project.period",
        sentence: say(
          `项目期是“${project.period ?? ""}”，本表是 ${year} 年度。`,
          `The project's period is “${project.period ?? ""}”; the form is for ${year}.`,
        ),
        remedy: say("请核对年度和项目期。", "Check the year and the period."),
      },
    ]
  },
}
