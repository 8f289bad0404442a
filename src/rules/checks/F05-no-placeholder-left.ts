import { comparable } from "../../basics/text.ts"
import type { FieldPath, Indicator } from "../../records/form.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { placeholderCells, placeholderPattern } from "../vocabulary/answer-words.ts"
import { quoted, say } from "../wording.ts"
import { containsAny } from "../words.ts"

/** A sample such as “（≥**人）” left in the name of an indicator whose target is given asks to be deleted and blocks nothing. */
export const noPlaceholderLeft: Check = {
  code: "F05",
  title: say("没有留下空表的提示文字", "No wording of the blank form is left"),
  severity: "error",
  tier: "before-submission",
  kinds: allKinds,
  rule: "form.complete",
  run({ form: { project, goal, indicators } }) {
    const marks: Mark[] = []
    const look = (text: string | null | undefined, pathOf: (index: number) => FieldPath, index = 0): void => {
      const left = text == null || text === "" ? null : placeholderIn(text)
      if (left !== null) marks.push(markOf(pathOf(index), text ?? "", left))
    }
    look(project.name, () => "project.name")
    look(project.department, () => "project.department")
    look(project.unit, () => "project.unit")
    look(goal.expected, () => "goal.expected")
    look(goal.actual, () => "goal.actual")
    for (let index = 0; index < indicators.length; index++) {
      const indicator = indicators[index]
      look(indicator?.name, namePath, index)
      look(indicator?.target?.text, targetPath, index)
      look(indicator?.adjustedTarget?.text, adjustedPath, index)
      look(indicator?.actual?.text, actualPath, index)
      look(indicator?.deviation, deviationPath, index)
    }
    return marks.map((mark) => (isSampleInName(mark, indicators) ? { ...mark, severity: "warning" } : mark))
  },
}

/** Part of a name only, of an indicator that has its target. */
function isSampleInName({ path }: Mark, indicators: readonly Indicator[]): boolean {
  const index = /^indicators\[(\d+)\]\.name$/u.exec(path)?.[1]
  const indicator = index === undefined ? undefined : indicators[Number(index)]
  return indicator?.target != null && placeholderIn(indicator.name) !== comparable(indicator.name)
}

const namePath = (index: number): FieldPath => `indicators[${index}].name`
const targetPath = (index: number): FieldPath => `indicators[${index}].target`
const adjustedPath = (index: number): FieldPath => `indicators[${index}].adjustedTarget`
const actualPath = (index: number): FieldPath => `indicators[${index}].actual`
const deviationPath = (index: number): FieldPath => `indicators[${index}].deviation`

function markOf(path: FieldPath, text: string, left: string): Mark {
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
}

const cells = new Set(placeholderCells)

const longestCell = Math.max(...placeholderCells.map((cell) => cell.length))

/** A text with none of these characters matches no placeholder; most have none. */
const suspicious = [..."目指xX×*(请"]

function placeholderIn(text: string): string | null {
  const bare = comparable(text)
  if (bare.length <= longestCell && (cells.has(bare) || cells.has(text.trim()))) return bare
  return containsAny(bare, suspicious) ? (placeholderPattern.exec(bare)?.[0] ?? null) : null
}
