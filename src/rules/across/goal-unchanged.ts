import { comparable } from "../../basics/text.ts"
import { quoted, say } from "../wording.ts"
import { documentNames } from "./document-order.ts"
import type { AcrossFinding } from "./finding.ts"
import { likeness, piecesOf } from "./likeness.ts"
import { isTargetForm, pairsWithinYears, tellAt } from "./pairs.ts"
import type { YearlyForm } from "./yearly-form.ts"

/** Less alike, a goal is another one; in between it was reworded, and only its figures count. */
const another = 0.5

/** Monitoring and self-evaluation go by the goal that was approved (F08); one adjusted in a column of its own is no change. */
export function goalUnchanged(documents: readonly YearlyForm[]): readonly AcrossFinding[] {
  return pairsWithinYears(documents).flatMap(({ earlier, later, from, to }): AcrossFinding[] => {
    const [was, is] = [earlier.form.goal.expected, later.form.goal.expected]
    if (!isTargetForm(earlier.form) || was === null || is === null || later.form.goal.adjusted != null)
      return []
    if (comparable(was) === comparable(is)) return []
    const alike = likeness(piecesOf(was), piecesOf(is))
    const changed = figuresIn(was).find((figure) => !figuresIn(is).includes(figure))
    if (alike >= another && changed === undefined) return []
    return [
      tellAt(later, "across.unchanged", {
        code: "F08",
        severity: "warning",
        at: { form: to, path: "goal.expected" },
        against: [{ form: from, path: "goal.expected" }],
        sentence:
          alike < another
            ? say(
                `预期目标与${documentNames[earlier.form.kind].zh}的目标不同：那里写的是${quoted(was)}。`,
                `The goal is not that of the ${documentNames[earlier.form.kind].en}: “${was.slice(0, 40)}”.`,
              )
            : say(
                `${documentNames[earlier.form.kind].zh}的目标中有 ${changed ?? ""}，这里没有了。`,
                `The goal of the ${documentNames[earlier.form.kind].en} has ${changed ?? ""}, which is gone here.`,
              ),
        remedy: say(
          "请用批复的目标；经批准调整的，附上调整的依据。",
          "Use the approved goal, or give the approval of the change.",
        ),
      }),
    ]
  })
}

function figuresIn(text: string): readonly string[] {
  return comparable(text).match(/\d+(?:\.\d+)?/gu) ?? []
}
