import { comparable, oneLine } from "../../../basics/text.ts"
import type { Currency, Project } from "../../../records/form.ts"
import type { Draft } from "./draft.ts"
import {
  fieldLabels,
  fundColumnLabels,
  isFundWord,
  isPartHeading,
  labelAt,
  labelKey,
  taskColumnLabels,
  wordKey,
} from "./label-match.ts"
import type { FieldLabel } from "./label-match.ts"
import type { Print } from "./print.ts"
import { isPartTitle } from "./segment-forms.ts"
import { joinTokens } from "./tokens.ts"
import type { Token } from "./tokens.ts"

/** A printed label and what follows it up to the next label. */
export interface Section {
  readonly names: ReadonlySet<FieldLabel>
  readonly label: readonly Token[]
  readonly values: readonly Token[]
}

/** Cuts tokens at the printed labels. What stands before the first label is the first section, without a name. */
export function sectionsOf(tokens: readonly Token[]): readonly Section[] {
  const parted = splitAtColons(tokens)
  const sections: { names: ReadonlySet<FieldLabel>; label: Token[]; values: Token[] }[] = [
    { names: new Set(), label: [], values: [] },
  ]
  for (let at = 0; at < parted.length;) {
    const current = sections.at(-1)
    const token = parted[at]
    if (current === undefined || token === undefined) break
    const found = labelAt(parted, at, fieldLabels)
    if (found === null && opensPart(parted, at)) {
      sections.push({ names: new Set(), label: [token], values: [] })
      at++
    } else if (found === null && !current.names.has("funds") && opensTasks(parted, at)) {
      sections.push({ names: new Set(["funds"]), label: [], values: [token] })
      at++
    } else if (current.names.has("funds") && current.values.length === 0 && opensTasks(parted, at)) {
      // 主要任务 names the block as well as the first column of its tasks.
      current.values.push(token)
      at++
    } else if (found === null && resumesFunds(sections, token)) {
      sections.push({ names: new Set(["funds"]), label: [], values: [token] })
      at++
    } else if (
      found !== null &&
      !(current.names.has("funds") && isFundPart(parted.slice(at, at + found.length), current.values))
    ) {
      sections.push({ names: found.names, label: parted.slice(at, at + found.length), values: [] })
      at += found.length
    } else {
      current.values.push(...parted.slice(at, at + (found?.length ?? 1)))
      at += found?.length ?? 1
    }
  }
  return sections
}

/** A part's heading alone in its row ends what stands above it. */
function opensPart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.gap === "cell" || token.gap === "blank" || token.gap === "fold")
    return false
  return tokens[at + 1]?.row !== token.row && (isPartHeading(token.text) || isPartTitle(token.text))
}

/** 任务名称 with a heading of amounts in its row. */
function opensTasks(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]
  if (first === undefined || !taskColumnLabels.names(first.text).has("source")) return false
  return tokens
    .slice(at + 1, at + 12)
    .some(({ row, text }) => row === first.row && taskColumnLabels.names(text).has("initialBudget"))
}

/** A label that is a row or a heading of the funding block it stands in. */
function isFundPart(label: readonly Token[], before: readonly Token[]): boolean {
  const [first] = label
  // 得分 at the end of the headings and 合计 at the beginning of the first row are no one label.
  const parts =
    label.length > 1 &&
    label.every((token) => isFundWord(token.text) || fundColumnLabels.names(token.text).size > 0)
  if (parts) return true
  const text = label.map((token) => token.text).join("")
  return (
    isFundWord(text) ||
    fundColumnLabels.names(text).size > 0 ||
    (first !== undefined && isTaskHeading(text, first, before))
  )
}

/** 主要内容 beside 任务名称 is the heading of a column, elsewhere a label of its own. */
function isTaskHeading(text: string, { row }: Token, before: readonly Token[]): boolean {
  return (
    taskColumnLabels.names(text).size > 0 &&
    before.some((token) => token.row === row && taskColumnLabels.names(token.text).has("source"))
  )
}

/** A funding row after a row that another label ended: 财政资金科目代码 and the like may stand beside the amounts. */
function resumesFunds(
  sections: readonly { readonly names: ReadonlySet<FieldLabel> }[],
  token: Token,
): boolean {
  const opens = ["row", "soft-row", "text-row", "lone-row"].includes(token.gap)
  const [before, current] = sections.slice(-2)
  return (
    opens &&
    current?.names.has("other") === true &&
    before?.names.has("funds") === true &&
    isFundWord(token.text)
  )
}

/** "预算单位：…" in one cell is a label and its value; "填报单位：… 联系人：…" are two of them. */
function splitAtColons(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => {
    const first = splitAtColon(token)
    if (first.length < 2) return first
    const [label, value] = first
    const further = / [^:： ]{2,16}[:：]/u.exec(value?.text ?? "")
    if (label === undefined || value === undefined || further === null) return first
    const rest = splitAtColons([partOf(value, further.index + 1, value.text.length)])
    const next = /^[^:：]{2,16}/u.exec(rest[0]?.text ?? "")?.[0] ?? ""
    if (fieldLabels.names(next).size === 0) return first
    return [
      label,
      partOf(value, 0, further.index),
      ...rest.map((each) => ({ ...each, gap: "cell" as const })),
    ]
  })
}

function splitAtColon(token: Token): readonly Token[] {
  const [, label, value] = /^([^:：]{2,16})[:：]\s*(\S.*)$/su.exec(token.text) ?? []
  if (label === undefined || value === undefined) return [token]
  const names = fieldLabels.names(label)
  const single = (Object.keys(projectLabels) as FieldLabel[]).some((name) => names.has(name))
  if (!single && !names.has("other")) return [token]
  const from = token.text.lastIndexOf(value)
  const content = { ...partOf(token, from, from + value.length), gap: "cell" as const }
  return [{ ...token, text: label }, content]
}

function partOf(token: Token, from: number, to: number): Token {
  const text = token.text.slice(from, to)
  const start = token.source.span?.[0]
  if (start === undefined) return { ...token, text }
  return { ...token, text, source: { ...token.source, span: [start + from, start + to] } }
}

const projectLabels = {
  projectName: "name",
  projectCode: "code",
  category: "category",
  period: "period",
  purpose: "purpose",
  department: "department",
  unit: "unit",
} as const satisfies Partial<Record<FieldLabel, keyof Project>>

/** The fields of the form's head, wherever they stand; of two prints of one field the whole one where the first is cut. */
export function readProject(sections: readonly Section[], print: Print, draft: Draft): Project {
  const project: { -readonly [Field in keyof Project]: Project[Field] } = {
    name: "",
    code: null,
    category: null,
    period: null,
    purpose: null,
    department: null,
    unit: null,
  }
  for (const [name, field] of Object.entries(projectLabels) as [
    keyof typeof projectLabels,
    keyof Project,
  ][]) {
    const printed = sections.flatMap((section) => {
      const value = section.names.has(name) ? joinTokens(valueOf(section, print, field === "purpose")) : null
      const label = section.label.map((token) => token.text).join("")
      return value === null || isBlank(value.text)
        ? []
        : [{ ...value, label, text: withoutCaption(oneLine(value.text)) }]
    })
    const first = printed.toSorted(byRank)[0]
    if (first === undefined) continue
    const whole = printed.find(({ text }) => text.startsWith(first.text) && text.length > first.text.length)
    const value = print.isCut && first.text !== "" ? (whole ?? first) : first
    project[field] = value.text
    draft.place(`project.${field}`, value.source)
  }
  return project
}

/** Some forms print 项目性质 beside 项目类别: the second is the category; a bare 部门 may be that of whoever fills the form in. */
function byRank(a: { readonly label: string }, b: { readonly label: string }): number {
  return Number(isLesser(a.label)) - Number(isLesser(b.label))
}

function isLesser(label: string): boolean {
  return label.includes("性质") || /^部门[:：]?$/u.test(label)
}

/** The caption of a table may stand on the line of its first field: "… 2022年度 金额单位：元". */
function withoutCaption(text: string): string {
  return text
    .replace(/\s+(?:20\d\d年度\s*)?(?:金额)?单位\s*[:：]\s*(?:万|百万)?元$/u, "")
    .replace(/\s+20\d\d年度$/u, "")
}

/** Lines, boxes and dates to be filled in by hand. */
function isBlank(text: string): boolean {
  return /^(?:[\s_＿—\-—□√/*年月日]|[(（][盖公]?章[)）]|[:：]|(?:金额)?单位[:：]?\s*万?元|签[字章])*$/u.test(
    text,
  )
}

/** The value of a label: the next cell of its row; all that follows where the print marks no rows. */
export function valueOf(section: Section, print: Print, overRows = false): readonly Token[] {
  const last = section.label.at(-1)
  if (last === undefined) return []
  if (print.style === "stream") {
    const next = section.values.findIndex(
      (token, at) => at > 0 && (token.gap === "border" || token.gap === "soft-row"),
    )
    if (overRows) return section.values
    return beforeFigure(next === -1 ? section.values : section.values.slice(0, next))
  }
  const inRow = section.values.filter((token) => token.row === last.row)
  const candidates = inRow.length === 0 && overRows ? section.values : inRow
  if (print.style === "words") {
    const next = candidates.findIndex(
      (token, at) => at > 0 && /\p{Script=Han}[:：]$|^(?:金额)?单位[:：]/u.test(token.text),
    )
    return next === -1 ? candidates : candidates.slice(0, next)
  }
  const end = candidates.findIndex((token, at) => at > 0 && token.gap !== "fold")
  return end === -1 ? candidates : candidates.slice(0, end)
}

/** A figure among the pieces of a value belongs, with the label before it, to a field of its own whose label is not known. */
function beforeFigure(pieces: readonly Token[]): readonly Token[] {
  const figure = pieces.findIndex((token, at) => at > 0 && /^[\d.,]{2,}(?:万元|[元%％])?$/u.test(token.text))
  return figure === -1 ? pieces : pieces.slice(0, Math.max(1, figure - 1))
}

/** A line above the labels that names who fills the form in: a code of digits and a name. */
export function readUnlabelledUnit(before: readonly Token[]): Token | null {
  const named = /^(?:[【[]\d{3,9}[】\]]|\d{3,9}[-—]?)\s*(?![年月日])[\u4e00-\u9fff（）()]{4,40}$/u
  return (
    before.find((token) => named.test(token.text.normalize("NFKC")) && !token.text.endsWith("表")) ?? null
  )
}

/** The unit of the amounts, where one is printed: "（万元）", "单位：元"; else as the amounts themselves say. */
export function readCurrency(tokens: readonly Token[]): { currency: Currency; token: Token } | null {
  for (const token of tokens) {
    if (token.text.length > 60) continue
    const found = /(?:[(（][^()（）]{0,6}?|单位[:：])(万元|元)[)）]?/u.exec(wordKey(token.text))
    if (found !== null) return { currency: found[1] as Currency, token }
  }
  for (const token of tokens) {
    const found = /^[\d.,]+(万元|元)$/u.exec(comparable(token.text))
    if (found !== null) return { currency: found[1] as Currency, token }
  }
  return null
}

/** Labelled content that the record has no field for; said once a form. */
export function noteUnkept(sections: readonly Section[], draft: Draft): void {
  const unkept = sections.filter(
    (section) => section.names.has("other") && !section.values.every(({ text }) => isBlank(text)),
  )
  const first = unkept[0]?.label[0]
  if (first === undefined) return
  const labels = unkept.map((section) => labelKey(section.label.map((token) => token.text).join("")))
  draft.problem("field-not-kept", first.source, [...new Set(labels)].slice(0, 12).join("、"))
}
