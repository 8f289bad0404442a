import { App } from "antd"
import { useEffect, useId, useRef, useState } from "react"
import type { KeyboardEvent } from "react"
import { getFieldText } from "../../../src/records/field.ts"
import type { FieldPath, Form } from "../../../src/records/form.ts"
import { useLanguage } from "../language/language-context.tsx"
import type { MoveAfterEdit } from "./grid-navigation.ts"

interface Props {
  readonly form: Form
  readonly path: FieldPath
  readonly label: string
  /** Takes the text; null where it was taken, else what is wrong with it. */
  readonly onTake: (text: string) => string | null
  readonly onDone: (move: MoveAfterEdit | null) => void
}

/** Typing into a cell: Enter and Tab keep it, Escape gives up, what cannot stand there is told and not kept. */
export function CellEditor({ form, path, label, onTake, onDone }: Props) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const [text, setText] = useState(() => getFieldText(form, path))
  const [fault, setFault] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  // Leaving the field by Enter or Escape also blurs it; only the first of the two counts.
  const isDone = useRef(false)
  const faultId = useId()

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
    if (event.key === "Escape") giveUp()
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
        onChange={(event) => {
          setText(event.target.value)
          setFault(null)
        }}
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
      </div>
    </div>
  )
}
