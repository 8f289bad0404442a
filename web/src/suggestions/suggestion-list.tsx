/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a select or datalist shows text only, and takes the focus from the field */
import type { Spread, Suggestions } from "../../../src/contract/suggestions.ts"
import { useLanguage } from "../language/language-context.tsx"
import type { Choice, SuggestedField } from "./choices.ts"
import "./suggestions.css"

interface Props {
  readonly id: string
  readonly suggestions: Suggestions
  readonly field: SuggestedField
  readonly choices: readonly Choice[]
  /** The one the arrow keys are at; -1: none. */
  readonly at: number
  readonly onChoose: (text: string) => void
}

export function optionId(listId: string, at: number): string {
  return `${listId}-${at}`
}

/** Below the cell that is written: what may be chosen, and what is usual for such indicators. */
export function SuggestionList({ id, suggestions, field, choices, at, onChoose }: Props) {
  const { t, say } = useLanguage()
  const { wording } = suggestions
  return (
    <div className="suggestions">
      {field === "target" && wording !== null && (
        <p className="suggestion-advice">
          <b>{t("suggestionSoft")}</b> {say(wording.advice)}
        </p>
      )}
      {choices.length > 0 && (
        <div id={id} role="listbox" aria-label={t("suggestions")}>
          {choices.map((choice, index) => (
            <button
              key={choice.text}
              id={optionId(id, index)}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              // Pressing the mouse would take the focus from the field, and end the editing.
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => {
                event.stopPropagation()
                onChoose(choice.text)
              }}
            >
              <span className="suggestion-text">{choice.text}</span>
              <span className="muted">{choice.beside}</span>
              {choice.count !== null && (
                <span className="muted">{t("suggestionCount", { count: choice.count })}</span>
              )}
            </button>
          ))}
        </div>
      )}
      <UsualNote suggestions={suggestions} field={field} />
    </div>
  )
}

function UsualNote({ suggestions, field }: Pick<Props, "suggestions" | "field">) {
  const { t } = useLanguage()
  const { usual, fromSamples, forms } = suggestions
  const parts =
    usual === null
      ? []
      : [
          t(usual.names.length === 1 ? "usualOwn" : "usualAlike", { count: usual.count }),
          field === "name" && usual.level2 !== "" ? t("usualLevel", { level: usual.level2 }) : "",
          usual.figures === null
            ? ""
            : t("usualTarget", { ...range(usual.figures), sign: usual.op ?? "", unit: usual.unit ?? "" }),
          usual.weights === null ? "" : t("usualWeight", range(usual.weights)),
        ].filter((part) => part !== "")
  return (
    <p className="suggestion-note muted">
      {parts.length > 0 && `${parts.join(t("listComma"))}${t("fullStop")}`}
      {t(fromSamples ? "suggestionSamples" : "suggestionSource", { count: forms })}
    </p>
  )
}

function range({ lowerQuartile, median, upperQuartile }: Spread): Record<string, number> {
  return { from: lowerQuartile, median, to: upperQuartile }
}
