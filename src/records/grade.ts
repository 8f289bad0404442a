import type { Bilingual } from "../basics/bilingual.ts"
import type { Problem } from "../basics/problem.ts"
import { equationsOf } from "./closing/equations.ts"
import type { Form } from "./form.ts"

/** How far a reading can be relied on: as it is; after a look at what is marked; only after a person has compared it. */
export type GradeName = "good" | "doubts" | "person"

export interface Grade {
  readonly grade: GradeName
  /** Why; what does not lower the grade (a mistake of the author) is named as well. */
  readonly reasons: readonly GradeReason[]
}

export interface GradeReason {
  /** Stable, for programs. */
  readonly code: ReasonCode
  readonly grade: GradeName
  readonly count: number
  readonly sentence: Bilingual
}

/** The worst of its forms and of what is to be said of the document as a whole. */
export interface DocumentGrade extends Grade {
  /** One for each form, in their order. */
  readonly forms: readonly Grade[]
}

const reasons = {
  "nothing-read": ["person", "没有读到绩效表", "no form was read"],
  "content-lost": ["person", "有 {} 处内容没有读入", "{} things were left out"],
  "indicators-missing": ["person", "没有读到指标", "no indicator was read"],
  "rows-unsure": ["person", "有 {} 行指标把握很小", "{} rows were read with little confidence"],
  "sums-open": [
    "person",
    "表内有 {} 处数字算不平，可能读错",
    "{} sums do not close; a figure may be misread",
  ],
  "fields-in-doubt": ["doubts", "有 {} 处存疑", "{} fields are in doubt"],
  "rows-in-doubt": ["doubts", "有 {} 行指标把握不足", "{} rows were read with some doubt"],
  "document-in-doubt": ["doubts", "有 {} 条读取疑问", "{} doubts about the document"],
  "author-mistake": [
    "good",
    "有 {} 处数字原文就算不平，不是读错",
    "{} sums do not close as printed; the reading is right",
  ],
} as const satisfies Record<string, readonly [GradeName, string, string]>

export type ReasonCode = keyof typeof reasons

const order: readonly GradeName[] = ["good", "doubts", "person"]

/** Rows read with less confidence are mentioned, and with less than the second figure they want a person. */
const sure = 0.9
const unsure = 0.5

export function gradeForm(form: Form): Grade {
  const open = equationsOf(form).filter(({ state }) => state === "open").length
  const misread = form.doubts.some(({ code }) => code === "arithmetic-open")
  const below = (limit: number): number =>
    form.indicators.filter(({ confidence }) => confidence < limit).length
  return gradeOf([
    ["indicators-missing", form.indicators.length === 0 ? 1 : 0],
    ["sums-open", misread ? open : 0],
    ["rows-unsure", below(unsure)],
    ["fields-in-doubt", form.doubts.length],
    ["rows-in-doubt", below(sure) - below(unsure)],
    ["author-mistake", misread ? 0 : open],
  ])
}

export function gradeDocument(forms: readonly Form[], problems: readonly Problem[]): DocumentGrade {
  const grades = forms.map(gradeForm)
  const count = (severity: Problem["severity"]): number =>
    problems.filter((problem) => problem.severity === severity).length
  const own = gradeOf([
    ["nothing-read", forms.length === 0 ? 1 : 0],
    ["content-lost", count("loss") + (forms.length === 0 ? 0 : count("blocking"))],
    ["document-in-doubt", count("doubt")],
  ])
  const all = [own, ...grades].flatMap((each) => each.reasons)
  const counts = (Object.keys(reasons) as ReasonCode[]).map(
    (code) =>
      [code, all.reduce((total, each) => (each.code === code ? total + each.count : total), 0)] as const,
  )
  return { ...gradeOf(counts), forms: grades }
}

function gradeOf(counts: readonly (readonly [ReasonCode, number])[]): Grade {
  const told = counts.flatMap(([code, count]): GradeReason[] =>
    count > 0 ? [{ code, grade: reasons[code][0], count, sentence: sentenceOf(code, count) }] : [],
  )
  return { grade: worst(told.map(({ grade }) => grade)), reasons: told }
}

function worst(grades: readonly GradeName[]): GradeName {
  return order.findLast((grade) => grades.includes(grade)) ?? "good"
}

function sentenceOf(code: ReasonCode, count: number): Bilingual {
  const [, zh, en] = reasons[code]
  return { zh: zh.replace("{}", String(count)), en: en.replace("{}", String(count)) }
}
