import { comparable } from "../../basics/text.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { say } from "../wording.ts"

/** Codes of the integrated budget system stand before the names: three digits for a department, three more a level. */
export const unitBelongsToDepartment: Check = {
  code: "F03",
  title: say("单位代码以主管部门代码开头", "The unit's code begins with the department's"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "form.complete",
  run({ form: { project } }) {
    const department = codeBefore(project.department)
    const unit = codeBefore(project.unit)
    if (department === null || unit === null || unit.startsWith(department)) return []
    return [
      {
        path: "project.unit",
        sentence: say(
          `实施单位代码 ${unit} 不以主管部门代码 ${department} 开头。`,
          `The unit's code ${unit} does not begin with the department's code ${department}.`,
        ),
        remedy: say("请核对主管部门和实施单位。", "Check which department the unit belongs to."),
      },
    ]
  },
}

function codeBefore(name: string | null): string | null {
  const code = /^[[(【]?(\d{3}(?:\d{3}){0,3})[\])】]?[-—_]?(?=\p{Script=Han})/u.exec(
    comparable(name ?? ""),
  )?.[1]
  return code ?? null
}
