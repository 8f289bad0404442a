import type { SuggestionQuery, Suggestions } from "../../../src/contract/suggestions.ts"
import { parseFieldPath } from "../../../src/records/field-path.ts"
import type { FieldPath, Form } from "../../../src/records/form.ts"

/** A text that can be put into the cell, with what is told beside it. */
export interface Choice {
  readonly text: string
  readonly beside: string
  /** How many indicators have it; null where it was not counted. */
  readonly count: number | null
}

export type SuggestedField = "name" | "target"

/** Names and targets of indicators are what suggestions are for; null for any other cell. */
export function suggestedField(path: FieldPath): SuggestedField | null {
  const { section, field } = parseFieldPath(path)
  if (section !== "indicators") return null
  if (field === "name") return "name"
  return field === "target" || field === "adjustedTarget" ? "target" : null
}

/** What is asked while `text` stands in the cell; null where there is nothing to ask. */
export function queryFor(form: Form, path: FieldPath, text: string): SuggestionQuery | null {
  const field = suggestedField(path)
  const { index } = parseFieldPath(path)
  const indicator = index === null ? undefined : form.indicators[index]
  if (field === null || indicator === undefined) return null
  const name = (field === "name" ? text : indicator.name).trim().slice(0, 200)
  const level2 = indicator.level2.slice(0, 100)
  if (name.length < 2) return null
  return field === "name" ? { name, level2 } : { name, level2, target: text.trim().slice(0, 200) }
}

/** What can be chosen for the cell, without what already stands in it. */
export function choicesOf(
  suggestions: Suggestions | null,
  field: SuggestedField | null,
  text: string,
): readonly Choice[] {
  if (suggestions === null || field === null) return []
  const choices =
    field === "name"
      ? suggestions.names.map(({ name, count, level2, target }) => ({
          text: name,
          beside: [level2, target ?? ""].filter((part) => part !== "").join(" · "),
          count,
        }))
      : targetChoices(suggestions)
  return choices.filter((choice) => choice.text !== text.trim())
}

function targetChoices({ usual, wording }: Suggestions): readonly Choice[] {
  const usualTargets = usual?.targets ?? []
  const counted = new Map(usualTargets.map(({ text, count }) => [text, count]))
  const texts = wording === null ? usualTargets.map(({ text }) => text) : wording.targets
  return texts.map((text) => ({ text, beside: "", count: counted.get(text) ?? null }))
}
