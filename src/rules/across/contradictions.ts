import { plain } from "../../basics/exact.ts"
import { comparable } from "../../basics/text.ts"
import { budgetColumnOf, budgetOf, fundTableOf } from "../../records/fund-table.ts"
import { quoted, say } from "../wording.ts"
import { citationFor } from "./finding.ts"
import type { AcrossFinding } from "./finding.ts"
import { projectYears } from "./projects.ts"
import type { YearlyForm } from "./yearly-form.ts"

/**
 * Forms of one document that cannot both be right (X12): one project code for projects of different names; two forms of
 * one kind, project and year with different amounts.
 */
export function contradictions(documents: readonly YearlyForm[]): readonly AcrossFinding[] {
  return [...sharedCodes(documents), ...differingAmounts(documents)]
}

function sharedCodes(documents: readonly YearlyForm[]): readonly AcrossFinding[] {
  const first = new Map<string, number>()
  return documents.flatMap(({ form, rulebook }, index): AcrossFinding[] => {
    const code = comparable(form.project.code ?? "")
    if (code === "") return []
    const earlier = first.get(code)
    const other = earlier === undefined ? undefined : documents[earlier]?.form
    if (earlier === undefined || other === undefined) {
      first.set(code, index)
      return []
    }
    if (comparable(other.project.name) === comparable(form.project.name)) return []
    return [
      {
        code: "X12",
        severity: "warning",
        at: { form: index, path: "project.code" },
        against: [{ form: earlier, path: "project.code" }],
        sentence: say(
          `项目编码 ${code} 既是${quoted(other.project.name)}，又是${quoted(form.project.name)}。`,
          `The project code ${code} stands for “${other.project.name}” and for “${form.project.name}”.`,
        ),
        remedy: say("请核对项目编码。", "Check the project code."),
        citation: citationFor(form, rulebook, "form.truthful"),
      },
    ]
  })
}

function differingAmounts(documents: readonly YearlyForm[]): readonly AcrossFinding[] {
  return projectYears(documents.map(({ form }) => form)).flatMap(({ forms: indexes }) =>
    indexes.flatMap((index, at): AcrossFinding[] => {
      const document = documents[index]
      const form = document?.form
      const earlier = indexes.slice(0, at).find((each) => documents[each]?.form.kind === form?.kind)
      const other = earlier === undefined ? undefined : documents[earlier]?.form
      if (document === undefined || form === undefined || earlier === undefined || other === undefined)
        return []
      const own = fundTableOf(form.funds).total
      const its = fundTableOf(other.funds).total
      const [amount, otherAmount] = [own && budgetOf(own.fund), its && budgetOf(its.fund)]
      if (own === null || its === null || amount === null || otherAmount === null) return []
      if (amount === otherAmount || form.currency !== other.currency) return []
      return [
        {
          code: "X12",
          severity: "warning",
          at: { form: index, path: `funds[${own.index}].${budgetColumnOf(own.fund)}` },
          against: [{ form: earlier, path: `funds[${its.index}].${budgetColumnOf(its.fund)}` }],
          sentence: say(
            `${quoted(form.project.name)}有两张同一年度的表，预算一张是 ${plain(otherAmount)}，一张是 ${plain(amount)}。`,
            `There are two forms of “${form.project.name}” for the year, with budgets of ${plain(otherAmount)} and ${plain(amount)}.`,
          ),
          remedy: say("请核对哪一张是最后的表，删去另一张。", "Keep the final one of the two."),
          citation: citationFor(form, document.rulebook, "form.truthful"),
        },
      ]
    }),
  )
}
