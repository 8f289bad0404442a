import { App } from "antd"
import { useEffect, useId, useRef, useState } from "react"
import type { KeyboardEvent } from "react"
import { getFieldText } from "../../../src/records/field.ts"
import type { FieldPath, Form } from "../../../src/records/form.ts"
import { useLanguage } from "../language/language-context.tsx"
import { choicesOf, queryFor, suggestedField } from "../suggestions/choices.ts"
import { SuggestionList, optionId } from "../suggestions/suggestion-list.tsx"
import { useSuggestions } from "../suggestions/use-suggestions.ts"
import type { MoveAfterEdit } from "./grid-navigation.ts"

interface Props {
  readonly form: Form
  readonly path: FieldPath
  readonly label: string
  /** Takes the text; null where it was taken, else what is wrong with it. */
  readonly onTake: (text: string) => string | null
  readonly onDone: (move: MoveAfterEdit | null) => void
}

/**
 * Typing into a cell: Enter and Tab keep it, Escape gives up, what cannot stand there is told and not kept. Where the
 * library knows something, the arrow keys go to its suggestions; Enter then puts one into the field, to be kept or changed.
 */
export function CellEditor({ form, path, label, onTake, onDone }: Props) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const [text, setText] = useState(() => getFieldText(form, path))
  const [fault, setFault] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  // Leaving the field by Enter or Escape also blurs it; only the first of the two counts.
  const isDone = useRef(false)
  const faultId = useId()
  const listId = useId()
  const [at, setAt] = useState(-1)
  const field = suggestedField(path)
  const suggestions = useSuggestions(queryFor(form, path, text))
  const choices = choicesOf(suggestions, field, text)
  const chosen = choices[at]

  useEffect(() => {
    area.current?.focus({ preventScroll: true })
    area.current?.select()
  }, [])
  useEffect(() => {
    const element = area.current
    if (element === null) return
    element.style.height = "auto"
    element.style.height = `${element.scrollHeight}px`
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the text is what the height depends on
  }, [text])

  const keep = (move: MoveAfterEdit | null) => {
    if (isDone.current) return
    const wrong = onTake(text)
    setFault(wrong)
    if (wrong !== null) return
    isDone.current = true
    onDone(move)
  }
  const write = (written: string) => {
    setText(written)
    setFault(null)
    setAt(-1)
  }
  const giveUp = () => {
    isDone.current = true
    onDone(null)
  }
  const onBlur = () => {
    if (isDone.current) return
    isDone.current = true
    const wrong = onTake(text)
    if (wrong !== null) void message.error(wrong)
    onDone(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    // The Enter that ends an input method's composition belongs to the input method.
    if (event.nativeEvent.isComposing) return
    if (event.key === "ArrowDown" && choices.length > 0) setAt(Math.min(at + 1, choices.length - 1))
    else if (event.key === "ArrowUp" && at >= 0) setAt(at - 1)
    else if (event.key === "Escape" && chosen !== undefined) setAt(-1)
    else if (event.key === "Enter" && chosen !== undefined) write(chosen.text)
    else if (event.key === "Escape") giveUp()
    else if (event.key === "Enter") keep("down")
    else if (event.key === "Tab") keep(event.shiftKey ? "previous" : "next")
    else return
    event.preventDefault()
  }

  return (
    <div className="cell-editor">
      <textarea
        ref={area}
        rows={1}
        value={text}
        aria-label={t("editCell", { label })}
        aria-invalid={fault !== null}
        aria-describedby={faultId}
        aria-autocomplete={field === null ? undefined : "list"}
        aria-controls={choices.length > 0 ? listId : undefined}
        aria-activedescendant={chosen === undefined ? undefined : optionId(listId, at)}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onClick={(event) => event.stopPropagation()}
      />
      <div
        id={faultId}
        className={fault === null ? "editor-hint" : "editor-fault"}
        role={fault === null ? undefined : "alert"}
      >
        {fault ?? t("editHint")}
        {fault === null && choices.length > 0 && <> · {t("suggestionHint")}</>}
      </div>
      {suggestions !== null &&
        field !== null &&
        (choices.length > 0 || suggestions.usual !== null || suggestions.wording !== null) && (
          <SuggestionList
            id={listId}
            suggestions={suggestions}
            field={field}
            choices={choices}
            at={at}
            onChoose={(choice) => {
              write(choice)
              area.current?.focus()
            }}
          />
        )}
    </div>
  )
}
