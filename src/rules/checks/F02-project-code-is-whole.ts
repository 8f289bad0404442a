import { comparable } from "../../basics/text.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { quoted, say } from "../wording.ts"

/** Division, year, kind of project (R staff, T specific, Y operation) and a number. */
const whole = /^\d{6}\d{2}[RTY]\d{12}$/u

/** Long enough, and with a kind in its place, to be meant as a code of the integrated budget system and not a local number. */
const meant = /^\d{6,10}[A-Z]\d{6,16}$/u

export const projectCodeIsWhole: Check = {
  code: "F02",
  title: say("项目编码是一体化系统的完整编码", "The project code is whole"),
  severity: "warning",
  tier: "always",
  kinds: allKinds,
  rule: "form.complete",
  run({ form }) {
    const code = comparable(form.project.code ?? "").toUpperCase()
    if (!meant.test(code) || whole.test(code)) return []
    return [
      {
        path: "project.code",
        sentence: say(
          `项目编码${quoted(form.project.code ?? "")}不是“6位区划＋2位年度＋R/T/Y＋12位顺序号”共21位。`,
          `The project code “${form.project.code ?? ""}” is not six digits of the division, two of the year, R, T or Y, and twelve more.`,
        ),
        remedy: say(
          "请从预算管理一体化系统重新复制项目编码。",
          "Copy the code from the integrated budget system once more.",
        ),
      },
    ]
  },
}
