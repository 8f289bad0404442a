import { comparable } from "../../basics/text.ts"
import type { FieldPath } from "../../records/form.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { say } from "../wording.ts"

/** PRO_CODE and AGENCY_CODE of the exchange tables hold so many characters, FISCAL_YEAR four digits. */
const longestCode = 21

export const codesFitTheDataStandard: Check = {
  code: "D01",
  title: say("编码和年度的长度符合数据标准", "Codes and year fit the data standard"),
  severity: "error",
  tier: "on-request",
  kinds: allKinds,
  rule: "data.standard",
  run({ form: { project, year } }) {
    const marks: Mark[] = []
    const code = comparable(project.code ?? "")
    if (code.length > longestCode) marks.push(tooLong("project.code", "项目编码", code))
    for (const field of ["department", "unit"] as const) {
      const digits = /^[[(【]?(\d{3,})/u.exec(comparable(project[field] ?? ""))?.[1] ?? ""
      if (digits.length > longestCode) marks.push(tooLong(`project.${field}`, "单位代码", digits))
    }
    if (year !== null && !/^\d{4}$/u.test(String(year)))
      marks.push({
        path: "year",
        sentence: say(`年度 ${year} 不是四位数。`, `The year ${year} has not four digits.`),
        remedy: say("请填写四位年度。", "Give a year of four digits."),
      })
    return marks
  },
}

function tooLong(path: FieldPath, zh: string, code: string): Mark {
  return {
    path,
    sentence: say(
      `${zh}有 ${code.length} 位，预算管理一体化的数据表最多 ${longestCode} 位。`,
      `The code has ${code.length} characters; the exchange tables hold ${longestCode}.`,
    ),
    remedy: say("请核对编码。", "Check the code."),
  }
}
