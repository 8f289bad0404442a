import { setField } from "../../records/field.ts"
import type { FieldPath, Form } from "../../records/form.ts"
import { exampleFund, soundMonitoring, soundSelfEvaluation, soundTarget } from "./sound-forms.ts"

/** For one check across forms: forms that pass it, and the change in one of them by which they do not. */
export interface AcrossExample {
  readonly code: string
  readonly sound: readonly Form[]
  /** Which of the forms is changed, and how. */
  readonly form: number
  readonly changes: readonly (readonly [FieldPath, string])[]
  readonly marks: { readonly form: number; readonly path: FieldPath }
}

const named = (form: Form, name: string, unit = form.project.unit): Form => ({
  ...form,
  project: { ...form.project, name, unit },
})
const nextYear = (form: Form): Form => ({ ...form, year: (form.year ?? 0) + 1 })

const second = "云溪县河道清淤"

const department: Form = {
  ...soundTarget,
  kind: "department-target",
  layout: "national-department-target",
  project: { ...soundTarget.project, name: "", unit: null },
  funds: [
    exampleFund("金额合计", { budget: 500 }),
    exampleFund(soundTarget.project.name, { budget: 200 }),
    exampleFund(second, { budget: 300 }),
  ],
  indicators: [],
}

const withCode = (form: Form, code: string): Form => ({ ...form, project: { ...form.project, code } })

const otherProject: Form = {
  ...named(soundSelfEvaluation, second),
  goal: {
    expected: "清淤河道8公里，加固堤防两处，汛期行洪能力达到十年一遇。",
    actual: "清淤8.2公里，两处堤防于5月加固，汛期没有漫堤。",
  },
  indicators: soundSelfEvaluation.indicators.map((indicator) => ({ ...indicator, deviation: null })),
}

const nextEvaluation: Form = {
  ...nextYear(soundSelfEvaluation),
  indicators: soundSelfEvaluation.indicators.map((indicator, index) =>
    index === 1 ? { ...indicator, deviation: "新接入的两个村滤料老化，浊度偏高，正在更换。" } : indicator,
  ),
}

const carried: Form = {
  ...nextYear(soundTarget),
  funds: [...soundTarget.funds, exampleFund("上年结转资金", { initialBudget: 10, budget: 10 })],
}

/** A region's form, and those of the two counties that its money and its counts are divided among. */
const counties: readonly Form[] = [
  [200, "≥24公里"],
  [120, "≥14公里"],
  [80, "≥10公里"],
].map(([amount, length], index) => ({
  ...named(soundTarget, soundTarget.project.name, ["云溪市", "东县", "西县"][index] ?? ""),
  funds: [exampleFund("年度资金总额", { budget: Number(amount) })],
  indicators: soundTarget.indicators.slice(0, 1).map((indicator) => ({
    ...indicator,
    target: {
      text: String(length),
      op: "≥" as const,
      number: Number(/\d+/u.exec(String(length))?.[0]),
      unit: "公里",
    },
  })),
}))

const six = (form: Form): readonly Form[] =>
  ["一", "二", "三", "四", "五", "六"].map((which) => named(form, `第${which}水厂改造`))

export const acrossExamples: readonly AcrossExample[] = [
  {
    code: "F08",
    sound: [soundTarget, soundSelfEvaluation],
    form: 1,
    changes: [["goal.expected", "改造供水管网20公里，解决6个村3200人的饮水问题，年底前全部通水，水质达标。"]],
    marks: { form: 1, path: "goal.expected" },
  },
  {
    code: "I20",
    sound: [soundSelfEvaluation, nextYear(soundTarget)],
    form: 1,
    changes: [["indicators[0].target", "≥20公里"]],
    marks: { form: 1, path: "indicators[0].target" },
  },
  {
    code: "I24",
    sound: six(soundTarget),
    form: 5,
    changes: [["indicators[4].target", "≥900户"]],
    marks: { form: 5, path: "indicators[4].target" },
  },
  {
    code: "K01",
    sound: [soundTarget, soundMonitoring, named(soundTarget, second), named(soundMonitoring, second)],
    form: 3,
    changes: [["year", "2022"]],
    marks: { form: 2, path: "form" },
  },
  {
    code: "K09",
    sound: [soundMonitoring, soundSelfEvaluation],
    form: 1,
    changes: [["indicators[0].actual", "14公里"]],
    marks: { form: 1, path: "indicators[0].actual" },
  },
  {
    code: "K10",
    sound: [soundMonitoring, soundSelfEvaluation],
    form: 0,
    changes: [["indicators[0].likelihood", "完全不可能"]],
    marks: { form: 1, path: "indicators[0].score" },
  },
  {
    code: "M10",
    sound: [department, soundTarget],
    form: 1,
    changes: [["funds[0].budget", "180"]],
    marks: { form: 1, path: "funds[0].budget" },
  },
  {
    code: "M11",
    sound: [soundSelfEvaluation, carried],
    form: 1,
    changes: [["funds[3].budget", "30"]],
    marks: { form: 1, path: "funds[3].budget" },
  },
  {
    code: "S20",
    sound: six(soundSelfEvaluation),
    form: 5,
    changes: [["indicators[4].score", "4"]],
    marks: { form: 5, path: "indicators[4].score" },
  },
  {
    code: "X01",
    sound: [soundTarget, soundSelfEvaluation],
    form: 1,
    changes: [["indicators[0].target", "≥20公里"]],
    marks: { form: 1, path: "indicators[0].target" },
  },
  {
    code: "X02",
    sound: [soundTarget, soundSelfEvaluation, named(soundTarget, second), named(soundSelfEvaluation, second)],
    form: 3,
    changes: [["year", "2022"]],
    marks: { form: 2, path: "form" },
  },
  {
    code: "X03",
    sound: [department, soundTarget],
    form: 0,
    changes: [["funds[0].budget", "150"]],
    marks: { form: 0, path: "funds[0].budget" },
  },
  {
    code: "X07",
    sound: [soundSelfEvaluation, nextYear(soundTarget)],
    form: 0,
    changes: [["funds[0].executed", "80"]],
    marks: { form: 1, path: "funds[0].budget" },
  },
  {
    code: "X09",
    sound: [soundSelfEvaluation, otherProject],
    form: 1,
    changes: [["goal.expected", soundSelfEvaluation.goal.expected ?? ""]],
    marks: { form: 1, path: "goal.expected" },
  },
  {
    code: "X10",
    sound: [soundSelfEvaluation, nextEvaluation],
    form: 1,
    changes: [["indicators[1].deviation", soundSelfEvaluation.indicators[1]?.deviation ?? ""]],
    marks: { form: 1, path: "indicators[1].deviation" },
  },
  {
    code: "X11",
    sound: counties,
    form: 0,
    changes: [["indicators[0].target", "≥30公里"]],
    marks: { form: 0, path: "indicators[0].target" },
  },
  {
    code: "X12",
    sound: [
      withCode(soundTarget, "53000023T000000000012"),
      withCode(named(soundTarget, second), "53000023T000000000013"),
    ],
    form: 1,
    changes: [["project.code", "53000023T000000000012"]],
    marks: { form: 1, path: "project.code" },
  },
]

/** The forms of an example with its change. Throws where the change does not take, which would be a mistake in the list. */
export function failingForms({ code, sound, form, changes }: AcrossExample): readonly Form[] {
  return sound.map((each, index) => {
    if (index !== form) return each
    return changes.reduce((changing, [path, text]) => {
      const changed = setField(changing, path, text)
      if (!changed.ok) throw new Error(`example of ${code}: ${path}: ${changed.problems[0]?.message ?? ""}`)
      return changed.value
    }, each)
  })
}
