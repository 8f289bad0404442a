import type { Value } from "../src/records/form.ts"
import { comparable } from "../src/basics/text.ts"
import { indicatorTree } from "../src/layouts/vocabulary.ts"
import type { ExpectedForm, ExpectedIndicator, FieldContent } from "./expected-form.ts"
import { hashText } from "./hash-text.ts"

const officialLevels: ReadonlySet<string> = new Set(
  indicatorTree.flatMap((branch) => [...branch.level1, ...branch.level2]).map(comparable),
)

/**
 * A full reference as it may be kept in the project: the document's own wording is replaced by hashes; figures, signs,
 * units of measure and the headings of official forms stay as they are.
 */
export function hashForm(form: ExpectedForm): ExpectedForm {
  return {
    kind: form.kind,
    layout: form.layout,
    year: form.year,
    project: {
      name: hashed(form.project.name) ?? "",
      code: hashed(form.project.code),
      category: hashed(form.project.category),
      period: hashedUnlessFigures(form.project.period),
      purpose: hashed(form.project.purpose),
      department: hashed(form.project.department),
      unit: hashed(form.project.unit),
    },
    currency: form.currency,
    funds: form.funds,
    schedule: form.schedule.map((step) => ({ ...step, text: hashedUnlessFigures(step.text) ?? "" })),
    goal: { expected: hashed(form.goal.expected), actual: hashed(form.goal.actual) },
    indicators: form.indicators.map(hashIndicator),
    total: form.total,
    conclusion: form.conclusion.map(({ heading, text }) => ({ heading, text: hashed(text) ?? "" })),
    ...(form.accepted === undefined ? {} : { accepted: hashAccepted(form.accepted) }),
    ...(form.unjudged === undefined ? {} : { unjudged: form.unjudged }),
  }
}

function hashIndicator(row: ExpectedIndicator): ExpectedIndicator {
  return {
    level1: hashedUnlessOfficial(row.level1),
    level2: hashedUnlessOfficial(row.level2),
    name: hashText(row.name),
    ordinal: row.ordinal,
    nature: row.nature,
    target: hashValue(row.target),
    adjustedTarget: hashValue(row.adjustedTarget),
    actual: hashValue(row.actual),
    weight: row.weight,
    score: row.score,
    deviation: hashed(row.deviation),
    description: hashed(row.description),
    basis: hashed(row.basis),
  }
}

/** A value with a figure is its sign, figure and unit; one without is wording. */
function hashValue(value: Value | null): Value | null {
  return value === null || value.number !== null ? value : { ...value, text: hashText(value.text) }
}

function hashed(text: string | null): string | null {
  return text === null || text === "" ? text : hashText(text)
}

function hashedUnlessFigures(text: string | null): string | null {
  return text === null || /^[\d\s.,%年月日至~-]*$/.test(text) ? text : hashText(text)
}

function hashedUnlessOfficial(level: string): string {
  return level === "" || officialLevels.has(comparable(level)) ? level : hashText(level)
}

function hashAccepted(
  accepted: NonNullable<ExpectedForm["accepted"]>,
): NonNullable<ExpectedForm["accepted"]> {
  return Object.fromEntries(
    Object.entries(accepted).map(([path, contents]) => [
      path,
      contents.map((content) => hashedContent(path, content)),
    ]),
  )
}

function hashedContent(path: string, content: FieldContent): FieldContent {
  if (
    typeof content !== "string" ||
    /(\.(target|adjustedTarget|actual)\.(op|unit)|\.(nature|source|heading|label))$/.test(path)
  )
    return content
  if (/^(kind|layout|currency)$/.test(path)) return content
  if (/\.level[12]$/.test(path)) return hashedUnlessOfficial(content)
  return path.endsWith(".text") ? (hashedUnlessFigures(content) ?? content) : hashText(content)
}
