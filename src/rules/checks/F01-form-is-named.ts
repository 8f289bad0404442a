import { absenceSeverity } from "../absence.ts"
import type { FieldPath } from "../../records/form.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import type { Severity } from "../finding.ts"
import { saysNothing } from "../meaning.ts"
import { say } from "../wording.ts"

/** The layouts differ in whether they print department, unit or both: one of the two is enough. */
export const formIsNamed: Check = {
  code: "F01",
  title: say("项目名称、单位、年度填写完整", "Project, unit and year are given"),
  severity: "error",
  tier: "before-submission",
  kinds: allKinds,
  rule: "form.complete",
  run({ form }) {
    const { project, year } = form
    const marks: Mark[] = []
    if (saysNothing(project.name))
      marks.push(missing("project.name", "项目名称", "project name", absenceSeverity(form, "project.name")))
    if (saysNothing(project.department) && saysNothing(project.unit))
      marks.push(
        missing(
          "project.unit",
          "主管部门和实施单位",
          "department and unit",
          absenceSeverity(form, "project.unit"),
        ),
      )
    if (year === null)
      marks.push(
        missing("year", "年度", "year", absenceSeverity(form, "year") === "error" ? "warning" : "hint"),
      )
    return marks
  },
}

function missing(path: FieldPath, zh: string, en: string, severity: Severity): Mark {
  return {
    path,
    severity,
    sentence: say(`${zh}没有填写。`, `The ${en} is not given.`),
    remedy: say(`请填写${zh}。`, `Fill in the ${en}.`),
  }
}
