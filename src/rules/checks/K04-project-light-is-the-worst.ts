import type { Check, Mark } from "../check.ts"
import { lightNames, lightOf, lightTold, worstFirst } from "../lights.ts"
import { say } from "../wording.ts"

export const projectLightIsTheWorst: Check = {
  code: "K04",
  title: say("项目的灯色取各指标中最差的", "The project's light is the worst of its indicators"),
  severity: "error",
  tier: "always",
  kinds: ["monitoring"],
  rule: "monitoring.lights",
  run(subject) {
    const lights = subject.rows.flatMap(({ indicator }) => lightOf(indicator, subject) ?? [])
    const worst = worstFirst.find((light) => lights.includes(light))
    if (worst === undefined) return []
    return subject.form.conclusion.flatMap(({ heading, text }, index): Mark[] => {
      const told = /灯|预警/u.test(heading) ? lightTold(text) : null
      // A better light than the worst indicator is wrong; a worse one may come from the money.
      if (told === null || worstFirst.indexOf(told) <= worstFirst.indexOf(worst)) return []
      return [
        {
          path: `conclusion[${index}].text`,
          sentence: say(
            `项目写的是${lightNames[told].zh}，而指标中有${lightNames[worst].zh}。`,
            `The project has a ${lightNames[told].en} light, yet one of its indicators is ${lightNames[worst].en}.`,
          ),
          remedy: say("项目的灯色取最差的指标，请改正。", "The worst indicator decides: correct it."),
        },
      ]
    })
  },
}
