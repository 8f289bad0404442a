import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { setField } from "../../src/records/field.ts"
import type { FieldPath, Form } from "../../src/records/form.ts"
import { alignIndicators } from "../../src/rules/across/align-indicators.ts"
import { compareForms } from "../../src/rules/across/compare-forms.ts"
import { contradictions } from "../../src/rules/across/contradictions.ts"
import { copiedTexts } from "../../src/rules/across/copied-texts.ts"
import { missingDocuments } from "../../src/rules/across/missing-documents.ts"
import { projectYears } from "../../src/rules/across/projects.ts"
import { reconcile } from "../../src/rules/across/reconcile.ts"
import { yearOnYear } from "../../src/rules/across/year-on-year.ts"
import type { YearlyForm } from "../../src/rules/across/yearly-form.ts"
import { soundMonitoring, soundSelfEvaluation, soundTarget } from "../../src/rules/examples/sound-forms.ts"
import { rulebookFor, withoutRules } from "../../src/rules/rulebook.ts"
import { allRulebooks } from "./national-rulebooks.ts"

function edited(form: Form, ...changes: readonly (readonly [FieldPath, string])[]): Form {
  return changes.reduce((each, [path, text]) => {
    const changed = setField(each, path, text)
    if (!changed.ok) throw new Error(changed.problems[0]?.message)
    return changed.value
  }, form)
}

function reconciled(...forms: readonly Form[]): readonly string[] {
  return reconcile(forms.map((form) => ({ form, rulebook: rulebookFor(form, allRulebooks) }))).map(
    ({ code, severity, at, against }) =>
      `${code} ${severity} ${at.form}:${at.path} ${against.map(({ form, path }) => `${form}:${path}`).join()}`,
  )
}

function underNoRules(forms: readonly Form[]): readonly YearlyForm[] {
  return forms.map((form) => ({ form, rulebook: withoutRules }))
}

describe("the documents of a project and a year", () => {
  it("that agree have no findings, in whatever order they come", () => {
    expect(reconciled(soundTarget, soundMonitoring, soundSelfEvaluation)).toEqual([])
    expect(reconciled(soundSelfEvaluation, soundTarget, soundMonitoring)).toEqual([])
  })

  it("show an indicator that was dropped", () => {
    const later = { ...soundSelfEvaluation, indicators: soundSelfEvaluation.indicators.slice(0, 6) }
    expect(reconciled(soundTarget, later)).toEqual(["X01 error 1:form 0:indicators[6].name"])
  })

  it("only warn of it where the later form was read in doubt", () => {
    const later = {
      ...soundSelfEvaluation,
      indicators: soundSelfEvaluation.indicators.slice(0, 6),
      doubts: [{ path: "form" as const, code: "rows-lost", message: "", alternatives: [] }],
    }
    expect(reconciled(soundTarget, later)).toEqual(["X01 warning 1:form 0:indicators[6].name"])
  })

  it.each([
    ["lowered", "indicators[0].target", "≥20公里", "error"],
    ["lowered, being a limit that was lifted", "indicators[5].target", "≤15%", "error"],
    ["raised", "indicators[0].target", "≥30公里", "warning"],
  ] as const)("show a target that was %s", (_what, path, text, severity) => {
    expect(reconciled(soundTarget, edited(soundSelfEvaluation, [path, text]))).toEqual([
      `X01 ${severity} 1:${path} 0:${path}`,
    ])
  })

  it("take an adjusted target that is printed as such for no change", () => {
    expect(
      reconciled(soundTarget, edited(soundSelfEvaluation, ["indicators[0].adjustedTarget", "≥20公里"])),
    ).toEqual([])
  })

  it("take the same quantity in another unit for the same", () => {
    expect(
      reconciled(soundTarget, edited(soundSelfEvaluation, ["indicators[0].target", "≥24000米"])),
    ).toEqual([])
  })

  it("show weights that were moved, where the points are the same in all", () => {
    const later = edited(soundSelfEvaluation, ["indicators[0].weight", "20"], ["indicators[1].weight", "10"])
    expect(reconciled(soundTarget, later)).toEqual([
      "X01 error 1:indicators[0].weight 0:indicators[0].weight",
      "X01 error 1:indicators[1].weight 0:indicators[1].weight",
    ])
  })

  it("show an initial budget that is not the approved one", () => {
    expect(reconciled(soundTarget, edited(soundSelfEvaluation, ["funds[0].initialBudget", "220"]))).toEqual([
      "X01 warning 1:funds[0].initialBudget 0:funds[0].budget",
    ])
  })

  it("show a count that fell between summer and winter", () => {
    expect(
      reconciled(edited(soundMonitoring, ["indicators[0].actual", "26公里"]), soundSelfEvaluation),
    ).toEqual(["K09 warning 1:indicators[0].actual 0:indicators[0].actual"])
  })

  it("pair a reworded indicator with its old wording", () => {
    const later = edited(soundSelfEvaluation, ["indicators[0].name", "改造供水管网的长度"])
    expect(reconciled(soundTarget, later)).toEqual([])
  })
})

describe("aligned indicators", () => {
  it("are each in one pair or in none, whatever their order", () => {
    const rows = soundSelfEvaluation.indicators
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows.map((_, index) => index)),
        fc.shuffledSubarray(rows.map((_, index) => index)),
        (left, right) => {
          const pick = (indexes: readonly number[]) => indexes.flatMap((index) => rows[index] ?? [])
          const { pairs, onlyEarlier, onlyLater } = alignIndicators(pick(left), pick(right))
          expect(pairs.length + onlyEarlier.length).toBe(left.length)
          expect(pairs.length + onlyLater.length).toBe(right.length)
          for (const { earlier, later } of pairs) expect(left[earlier]).toBe(right[later])
        },
      ),
    )
  })
})

describe("forms of several projects", () => {
  const other: Form = {
    ...soundSelfEvaluation,
    project: { ...soundSelfEvaluation.project, name: "云溪县农村公路养护", unit: "云溪县公路站" },
  }

  it("are grouped by code, else by name, unit and year", () => {
    expect(projectYears([soundTarget, other, soundSelfEvaluation]).map(({ forms }) => forms)).toEqual([
      [0, 2],
      [1],
    ])
    expect(projectYears([{ ...other, year: null }])).toEqual([])
  })

  it("with the same texts are told, not those of one project", () => {
    const found = copiedTexts(underNoRules([soundSelfEvaluation, soundTarget, other]))
    expect(found.map(({ at, against }) => `${at.form}:${at.path} ${against[0]?.form ?? ""}`)).toEqual([
      "2:goal.expected 0",
      "2:goal.actual 0",
      "2:indicators[1].deviation 0",
    ])
  })

  it("with texts of their own are not", () => {
    const own = edited(
      other,
      ["goal.expected", "养护县乡公路八十五公里，修补路面两万平方米，保障汛期通行。"],
      ["goal.actual", "完成县乡公路养护八十五公里，修补路面两万一千平方米，汛期没有中断通行。"],
      ["indicators[1].deviation", "路面材料到货推迟，已与供货单位重新约定时间。"],
    )
    expect(copiedTexts(underNoRules([soundSelfEvaluation, own]))).toEqual([])
  })

  it("are compared fast where there are many", () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      edited(
        soundTarget,
        ["project.name", `项目${index}`],
        [
          "goal.expected",
          `第${index * 7919}号工程在${index}村修建水渠${index * 3}米，灌溉农田${index * 11}亩，秋季完工。`,
        ],
      ),
    )
    expect(copiedTexts(underNoRules(many)).length).toBeLessThan(3000)
  })

  it("contradict each other by a shared code or by two amounts", () => {
    const twice = edited(soundSelfEvaluation, ["funds[0].budget", "240"])
    expect(contradictions(underNoRules([soundSelfEvaluation, twice])).map(({ at }) => at.path)).toEqual([
      "funds[0].budget",
    ])
    const withCode = (form: Form) => edited(form, ["project.code", "53000023T000000000001"])
    expect(
      contradictions(underNoRules([withCode(soundSelfEvaluation), withCode(other)])).map(({ at }) => at.path),
    ).toContain("project.code")
    expect(contradictions(underNoRules([soundSelfEvaluation, soundTarget, other]))).toEqual([])
  })
})

describe("a monitoring form without weights", () => {
  it("does not hide weights that were moved between target and self-evaluation", () => {
    const later = edited(soundSelfEvaluation, ["indicators[0].weight", "20"], ["indicators[1].weight", "10"])
    expect(reconciled(soundTarget, soundMonitoring, later)).toEqual([
      "X01 error 2:indicators[0].weight 0:indicators[0].weight",
      "X01 error 2:indicators[1].weight 0:indicators[1].weight",
    ])
  })
})

describe("one year against the next", () => {
  const nextYear = (...changes: readonly (readonly [FieldPath, string])[]): readonly string[] =>
    yearOnYear(underNoRules([soundSelfEvaluation, edited({ ...soundTarget, year: 2024 }, ...changes)])).map(
      ({ code, severity, at, against }) => `${code} ${severity} ${at.path} ${against[0]?.path ?? ""}`,
    )

  it("asks about a target below the last one and what was reached", () => {
    expect(nextYear(["indicators[0].target", "≥20公里"])).toEqual([
      "I20 warning indicators[0].target indicators[0].actual",
    ])
  })

  it("asks about a target far above the last one", () => {
    expect(nextYear(["indicators[0].target", "≥240公里"])).toEqual([
      "I20 hint indicators[0].target indicators[0].target",
    ])
  })

  it("does not where its basis is given", () => {
    const change = ["indicators[0].target", "≥20公里"] as const
    expect(nextYear(change, ["indicators[0].basis", "管网已基本改完，只余两个村"])).toEqual([])
  })

  it("says nothing of what cannot be compared, and nothing across a gap", () => {
    expect(nextYear(["indicators[0].target", "≥3处"])).toEqual([])
    const later = edited({ ...soundTarget, year: 2025 }, ["indicators[0].target", "≥1公里"])
    expect(yearOnYear(underNoRules([soundSelfEvaluation, later]))).toEqual([])
  })
})

describe("documents that are missing", () => {
  const second: Form = { ...soundTarget, project: { ...soundTarget.project, name: "云溪县河道清淤" } }

  it("are told where the department has self-evaluated others", () => {
    const found = missingDocuments(underNoRules([soundTarget, soundSelfEvaluation, second]))
    expect(found.map(({ code, at }) => `${code} ${at.form}`)).toEqual(["X02 2"])
  })

  it("are not where the self-evaluations of the year are not there yet", () => {
    expect(missingDocuments(underNoRules([soundTarget, second]))).toEqual([])
  })
})

describe("all forms together", () => {
  it("name forms by their places in the list that was given", () => {
    const other: Form = {
      ...soundTarget,
      project: { ...soundTarget.project, name: "云溪县河道清淤" },
      year: 2022,
    }
    const later = edited(soundSelfEvaluation, ["indicators[0].target", "≥20公里"])
    const { projects, findings } = compareForms(underNoRules([later, other, soundTarget]))
    expect(projects.map(({ documents }) => documents.map(({ form }) => form))).toEqual([[2, 0], [1]])
    const lowered = findings.find(({ code }) => code === "X01")
    expect([lowered?.at.form, lowered?.against[0]?.form]).toEqual([0, 2])
  })
})
