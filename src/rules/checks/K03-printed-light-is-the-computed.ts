import type { Check } from "../check.ts"
import { lightNames, lightOf, lightTold } from "../lights.ts"
import { marksOver } from "../row-marks.ts"
import { quoted, say } from "../wording.ts"

export const printedLightIsTheComputed: Check = {
  code: "K03",
  title: say("所填的红黄灯与按进度算的一致", "A light that is written is the one its progress gives"),
  severity: "error",
  tier: "always",
  kinds: ["monitoring"],
  rule: "monitoring.lights",
  run(subject) {
    return marksOver(subject.rows, ({ indicator, index }) => {
      const told = lightTold(indicator.remark ?? null)
      const right = told === null ? null : lightOf(indicator, subject)
      if (told === null || right === null || told === right) return []
      return {
        path: `indicators[${index}].remark` as const,
        sentence: say(
          `指标${quoted(indicator.name)}写的是${lightNames[told].zh}，按进度应亮${lightNames[right].zh}。`,
          `“${indicator.name}” is given a ${lightNames[told].en} light; its progress gives ${lightNames[right].en}.`,
        ),
        remedy: say("请核对完成值，改正灯色。", "Check the value and correct the light."),
      }
    })
  },
}
