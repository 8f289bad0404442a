import { comparable } from "../../basics/text.ts"
import type { FieldPath, Form } from "../../records/form.ts"
import { allKinds } from "../check.ts"
import type { Check } from "../check.ts"
import { placeholderCells, placeholderPattern } from "../vocabulary/answer-words.ts"
import { quoted, say } from "../wording.ts"

export const noPlaceholderLeft: Check = {
  code: "F05",
  title: say("没有留下空表的提示文字", "No wording of the blank form is left"),
  severity: "error",
  tier: "before-submission",
  kinds: allKinds,
  rule: "form.complete",
  run({ form }) {
    return textsOf(form).flatMap(([path, text]) => {
      const left = placeholderIn(text)
      if (left === null) return []
      return {
        path,
        sentence: say(
          `${quoted(text)}中留有空表的提示文字${quoted(left)}。`,
          `The cell still holds wording of the blank form: “${left}”.`,
        ),
        remedy: say(
          "请改为本项目的实际内容，或删去提示文字。",
          "Write this project's own content, or delete the wording.",
        ),
      }
    })
  },
}

const cells = new Set(placeholderCells)

function placeholderIn(text: string): string | null {
  const bare = comparable(text)
  if (cells.has(bare) || cells.has(text.trim())) return bare
  return placeholderPattern.exec(bare)?.[0] ?? null
}

function textsOf({ project, goal, indicators }: Form): readonly (readonly [FieldPath, string])[] {
  const texts: (readonly [FieldPath, string | null | undefined])[] = [
    ["project.name", project.name],
    ["project.department", project.department],
    ["project.unit", project.unit],
    ["goal.expected", goal.expected],
    ["goal.actual", goal.actual],
  ]
  for (const [index, indicator] of indicators.entries())
    texts.push(
      [`indicators[${index}].name`, indicator.name],
      [`indicators[${index}].target`, indicator.target?.text],
      [`indicators[${index}].adjustedTarget`, indicator.adjustedTarget?.text],
      [`indicators[${index}].actual`, indicator.actual?.text],
      [`indicators[${index}].deviation`, indicator.deviation],
    )
  return texts.flatMap(([path, text]) => (text == null || text === "" ? [] : [[path, text] as const]))
}
