import { Splitter } from "antd"
import { useCallback, useEffect, useMemo, useReducer, useState } from "react"
import type { Source } from "../../../src/basics/source.ts"
import type { DocumentDetail } from "../../../src/contract/documents.ts"
import { layouts } from "../../../src/layouts/index.ts"
import type { FieldPath, Form } from "../../../src/records/form.ts"
import type { Rulebook } from "../../../src/rules/rulebook.ts"
import { sameFinding, walkFindings } from "../findings/arrange-findings.ts"
import { FormPane } from "../form/form-pane.tsx"
import type { Finding } from "../../../src/rules/finding.ts"
import { doubtStops, walkDoubts } from "../problems/doubt-walk.ts"
import { documentHref } from "../route.ts"
import { isNarrow, useNarrow } from "../use-narrow.ts"
import { replaceHash } from "../use-route.ts"
import { TableNotice } from "../mappings/table-notice.tsx"
import { cellPlace } from "../source/cell-place.ts"
import { RulebookChoice } from "../rulebooks/rulebook-choice.tsx"
import { SourcePane } from "../source/source-pane.tsx"
import { assessor } from "./assessment.ts"
import { ConflictDialogue } from "./conflict-dialogue.tsx"
import { currentForm, currentHistory, documentReducer, openState } from "./document-state.ts"
import { DocumentBar } from "./document-bar.tsx"
import { NoForm } from "./no-form.tsx"
import { ReviewPane } from "./review-pane.tsx"
import { useAutosave } from "./use-autosave.ts"
import { useShortcuts } from "./use-shortcuts.ts"
import "./document.css"

interface Props {
  readonly detail: DocumentDetail
  readonly rulebooks: readonly Rulebook[]
  readonly initialForm: number
  readonly initialPath: FieldPath | null
  /** It has been read again: what is shown is no longer what is kept. */
  readonly onReadAgain: () => void
}

/** The three panes, and the one selection and the one record that they share. */
export function DocumentView({ detail, rulebooks, initialForm, initialPath, onReadAgain }: Props) {
  const [state, dispatch] = useReducer(documentReducer, undefined, () =>
    openState(detail.forms, initialForm, initialPath),
  )
  const narrow = useNarrow()
  const [panes, setPanes] = useState(() => ({ source: !isNarrow(), review: !isNarrow() }))
  const [layoutId, setLayoutId] = useState<string | null>(null)
  const [active, setActive] = useState<Finding | null>(null)
  /** A place of the original asked for by itself, until a cell is selected. */
  const [askedPlace, setAskedPlace] = useState<Source | null>(null)
  const [chosenRulebook, setChosenRulebook] = useState<string | null>(null)
  const assessUsually = useMemo(() => assessor(rulebooks), [rulebooks])
  const assess = useMemo(
    () => (chosenRulebook === null ? assessUsually : assessor(rulebooks, chosenRulebook)),
    [assessUsually, rulebooks, chosenRulebook],
  )
  const autosave = useAutosave(detail, state.forms)
  const form = currentForm(state)
  const assessment = useMemo(() => (form === null ? null : assess(form)), [assess, form])
  const findings = assessment?.findings ?? noFindings
  const place =
    askedPlace ?? (form === null || state.selected === null ? null : cellPlace(form, state.selected))
  const activeFinding = sameFinding(findings, active)

  const select = useCallback((path: FieldPath | null, formIndex?: number) => {
    setActive(null)
    setAskedPlace(null)
    dispatch({ type: "select", path, ...(formIndex === undefined ? {} : { formIndex }) })
  }, [])
  const selectFinding = useCallback((finding: Finding) => {
    setActive(finding)
    setAskedPlace(null)
    dispatch({ type: "select", path: finding.path })
  }, [])
  const edit = useCallback(
    (edited: Form, path: FieldPath) => dispatch({ type: "edit", form: edited, path }),
    [],
  )
  const openForm = useCallback((index: number) => {
    setActive(null)
    setLayoutId(null)
    dispatch({ type: "open-form", index })
  }, [])
  const walk = (by: 1 | -1) => {
    const next = walkFindings(findings, activeFinding, by)
    if (next !== null) selectFinding(next)
  }

  const walkToDoubt = (by: 1 | -1) => {
    const next = walkDoubts(doubtStops(state.forms), state.formIndex, state.selected, by)
    if (next !== null) select(next.path, next.formIndex)
  }

  useShortcuts({
    undo: () => dispatch({ type: "undo" }),
    redo: () => dispatch({ type: "redo" }),
    save: () => void autosave.saveNow(),
    next: () => walk(1),
    previous: () => walk(-1),
    nextDoubt: () => walkToDoubt(1),
    previousDoubt: () => walkToDoubt(-1),
  })
  useEffect(() => replaceHash(documentHref(detail.id, state.formIndex)), [detail.id, state.formIndex])

  return (
    <main className="document">
      <DocumentBar
        detail={detail}
        forms={state.forms}
        formIndex={state.formIndex}
        assess={assess}
        history={currentHistory(state)}
        autosave={autosave}
        panes={panes}
        onPanes={setPanes}
        onOpenForm={openForm}
        onUndo={() => dispatch({ type: "undo" })}
        onRedo={() => dispatch({ type: "redo" })}
      />
      <TableNotice detail={detail} saveNow={autosave.saveNow} onReadAgain={onReadAgain} />
      <Splitter className="panes" orientation={narrow ? "vertical" : "horizontal"}>
        {panes.source && (
          <Splitter.Panel key="source" defaultSize={narrow ? "34%" : "25%"} min={narrow ? 120 : 200}>
            <SourcePane
              detail={detail}
              forms={state.forms}
              formIndex={state.formIndex}
              place={place}
              selections={state.selections}
              onSelect={select}
            />
          </Splitter.Panel>
        )}
        <Splitter.Panel key="form" min={narrow ? 120 : 360}>
          {form === null || assessment === null ? (
            <NoForm />
          ) : (
            <FormPane
              key={state.formIndex}
              form={form}
              findings={findings}
              layouts={layouts}
              layoutId={layoutId}
              onLayout={setLayoutId}
              selected={state.selected}
              selections={state.selections}
              onSelect={select}
              onEdit={edit}
              onFinding={selectFinding}
            />
          )}
        </Splitter.Panel>
        {panes.review && (
          <Splitter.Panel key="review" defaultSize={narrow ? "34%" : "25%"} min={narrow ? 120 : 260}>
            <ReviewPane
              form={form}
              assessment={assessment}
              tools={
                form !== null &&
                assessment !== null && (
                  <RulebookChoice
                    form={form}
                    rulebooks={rulebooks}
                    usual={assessUsually(form)}
                    current={assessment}
                    chosen={chosenRulebook}
                    onChoose={setChosenRulebook}
                  />
                )
              }
              problems={detail.problems}
              activeFinding={activeFinding}
              selected={state.selected}
              onFinding={selectFinding}
              onSelect={select}
              onWalk={walk}
              onEdit={edit}
              onPlace={setAskedPlace}
              onWalkDoubts={walkToDoubt}
            />
          </Splitter.Panel>
        )}
      </Splitter>
      {autosave.save.state === "conflict" && (
        <ConflictDialogue autosave={autosave} onForms={(forms) => dispatch({ type: "replace", forms })} />
      )}
    </main>
  )
}

const noFindings: readonly Finding[] = []
