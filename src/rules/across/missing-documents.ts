import type { FormKind } from "../../records/form.ts"
import { quoted, say } from "../wording.ts"
import { documentNames } from "./document-order.ts"
import { citationFor } from "./finding.ts"
import type { AcrossFinding } from "./finding.ts"
import { projectYears } from "./projects.ts"
import type { YearlyForm } from "./yearly-form.ts"

const expected: readonly (readonly [before: FormKind, after: FormKind, code: string])[] = [
  ["target", "self-evaluation", "X02"],
  ["department-target", "department-self-evaluation", "X02"],
  ["target", "monitoring", "K01"],
]

/**
 * Projects with targets of a year and no self-evaluation (X02) or monitoring (K01), where the unit has such forms of that
 * year: without any, the year's have just not been handed in yet.
 */
export function missingDocuments(documents: readonly YearlyForm[]): readonly AcrossFinding[] {
  const forms = documents.map(({ form }) => form)
  const groups = projectYears(forms)
  const owner = (index: number): string =>
    forms[index]?.project.department ?? forms[index]?.project.unit ?? ""
  return expected.flatMap(([before, after, code]) => {
    const reported = new Set(
      groups.flatMap(({ year, forms: members }) =>
        members.filter((index) => forms[index]?.kind === after).map((index) => `${year}|${owner(index)}`),
      ),
    )
    return groups.flatMap(({ project, year, forms: members }): AcrossFinding[] => {
      const kinds = members.map((index) => forms[index]?.kind)
      const index = members[kinds.indexOf(before)]
      const document = index === undefined ? undefined : documents[index]
      if (index === undefined || document === undefined || kinds.includes(after)) return []
      if (!reported.has(`${year}|${owner(index)}`)) return []
      return [
        {
          code,
          severity: "warning",
          at: { form: index, path: "form" },
          against: [],
          sentence: say(
            `${quoted(project)}有 ${year} 年的${documentNames[before].zh}，没有${documentNames[after].zh}。`,
            `“${project}” has a target form for ${year} and no ${documentNames[after].en}.`,
          ),
          remedy: say(
            `有预算的项目都要有${documentNames[after].zh}，请补报；已调出预算的，请说明。`,
            `Every budgeted project is to have a ${documentNames[after].en}: hand it in, or say why not.`,
          ),
          citation: citationFor(document.form, document.rulebook, "across.complete"),
        },
      ]
    })
  })
}
