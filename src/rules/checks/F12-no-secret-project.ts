import { comparable } from "../../basics/text.ts"
import type { FieldPath } from "../../records/form.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { secretMarks } from "../vocabulary/answer-words.ts"
import { quoted, say } from "../wording.ts"

/** State secrets may not be kept in a system that is not made for them: such a form has to be taken out. */
export const noSecretProject: Check = {
  code: "F12",
  title: say("涉密项目不在本系统填报", "No secret project is kept here"),
  severity: "error",
  tier: "always",
  kinds: allKinds,
  rule: "form.secret",
  run({ form: { project, goal } }) {
    const texts: readonly (readonly [FieldPath, string | null])[] = [
      ["project.name", project.name],
      ["project.category", project.category],
      ["goal.expected", goal.expected],
      ["goal.actual", goal.actual],
    ]
    return texts.flatMap(([path, text]): Mark[] => {
      const found = text === null ? undefined : secretMarks.exec(comparable(text))?.[0]
      if (found === undefined) return []
      return [
        {
          path,
          sentence: say(
            `这一格有密级标志${quoted(found)}，涉密项目不得在非涉密系统中存储、处理。`,
            `The cell carries a mark of secrecy, “${found}”: secret projects may not be kept in this system.`,
          ),
          remedy: say(
            "请立即删去这份文件，按保密规定另行报送；误写的，删去标志。",
            "Delete the document at once and hand it in by the rules of secrecy; if the mark is a slip, remove it.",
          ),
        },
      ]
    })
  },
}
