import { existsSync, readFileSync, readdirSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { readDocument } from "../../src/reading/read-document.ts"
import { regionOf } from "../../src/layouts/index.ts"
import type { Form } from "../../src/records/form.ts"
import { checkForm } from "../../src/rules/check-form.ts"
import type { Finding } from "../../src/rules/finding.ts"
import { rulebookFor } from "../../src/rules/rulebook.ts"
import { scoreForm } from "../../src/rules/score-form.ts"
import { allRulebooks, repository } from "./national-rulebooks.ts"

const folder = resolve(repository, "../shared/seeds")
const present = existsSync(folder)
const note = present ? "" : " (skipped: the seed documents are not here)"

interface Judged {
  readonly form: Form
  readonly findings: readonly Finding[]
}

async function judge(prefix: string): Promise<readonly Judged[]> {
  const file = readdirSync(folder).find((name) => name.startsWith(prefix)) ?? ""
  const { document } = await readDocument(readFileSync(resolve(folder, file)), file)
  return document.forms.map((form) => ({
    form,
    findings: checkForm(form, rulebookFor(form, allRulebooks, { region: regionOf(form) })),
  }))
}

function errorsOf(judged: readonly Judged[]): readonly string[] {
  return judged.flatMap(({ findings }, at) =>
    findings.flatMap(({ severity, code, path, found }) =>
      severity === "error" ? [`${at} ${code} ${path} ${found ?? ""}`] : [],
    ),
  )
}

describe.skipIf(!present)(`the county self-evaluations${note}`, () => {
  it("have these errors and no other", async () => {
    expect(errorsOf(await judge("004"))).toEqual([
      "1 M01 funds[0].budget 0",
      "2 F11 funds[0].budget 50000",
      "4 S09 indicators[3].score 10",
      "6 M01 funds[0].budget 0",
      "7 S09 indicators[3].score 5",
    ])
  })

  it("have among others these warnings", async () => {
    const warnings = (await judge("004")).flatMap(({ findings }, at) =>
      findings.map(({ code, path }) => `${at} ${code} ${path}`),
    )
    expect(warnings).toEqual(
      expect.arrayContaining([
        "0 M06 funds[0].executed",
        "0 I01 indicators[5].name",
        "0 I01 indicators[6].name",
        "0 I12 indicators[1].target",
        "1 M03 funds[0].score",
        "4 I11 indicators[1].target",
        "5 I18 indicators[3].actual",
        "6 I18 indicators[3].actual",
        "7 I11 indicators[4].target",
        "7 I17 indicators[5].target",
        "7 I18 indicators[6].actual",
      ]),
    )
  })

  it("claim no score that the rules contradict, but the two of broken limits", async () => {
    const differing = (await judge("004")).flatMap(({ form }, at) =>
      scoreForm(form, rulebookFor(form, allRulebooks, { region: regionOf(form) })).scores.flatMap(
        ({ verdict, path }) => (verdict === "differs" ? [`${at} ${path}`] : []),
      ),
    )
    expect(differing).toEqual(["4 indicators[3].score", "7 indicators[3].score"])
  })
})

describe.skipIf(!present)(`forms not filled in yet, and target forms${note}`, () => {
  it("have no errors but a placeholder that was left", async () => {
    expect(errorsOf([...(await judge("000")), ...(await judge("003")), ...(await judge("002"))])).toEqual([])
    expect(errorsOf(await judge("001")).map((error) => error.split(" ")[1])).toEqual(["F05"])
  })
})
