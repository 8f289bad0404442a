import type { FieldPath, Form } from "../../../src/records/form.ts"
import { noHistory, recordEdit, redo, undo } from "./edit-history.ts"
import type { EditHistory, Travel } from "./edit-history.ts"

/** The document as it stands on the screen, edits included. */
export interface DocumentState {
  readonly forms: readonly Form[]
  /** One for each form. */
  readonly histories: readonly EditHistory[]
  readonly formIndex: number
  readonly selected: FieldPath | null
  /** Raised with every selection, so that selecting the same cell again scrolls to it again. */
  readonly selections: number
}

export type DocumentAction =
  | { readonly type: "open-form"; readonly index: number }
  | { readonly type: "select"; readonly path: FieldPath | null; readonly formIndex?: number }
  | { readonly type: "edit"; readonly form: Form; readonly path: FieldPath }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  /** The forms as the server has them now; one that is the same form keeps what can be undone on it. */
  | { readonly type: "replace"; readonly forms: readonly Form[] }

export function openState(
  forms: readonly Form[],
  formIndex: number,
  selected: FieldPath | null = null,
): DocumentState {
  return {
    forms,
    histories: forms.map(() => noHistory),
    formIndex: Math.min(Math.max(0, formIndex), Math.max(0, forms.length - 1)),
    selected,
    selections: 0,
  }
}

export function documentReducer(state: DocumentState, action: DocumentAction): DocumentState {
  switch (action.type) {
    case "open-form":
      if (state.forms[action.index] === undefined || action.index === state.formIndex) return state
      return { ...state, formIndex: action.index, selected: null }
    case "select": {
      const formIndex = action.formIndex ?? state.formIndex
      if (state.forms[formIndex] === undefined) return state
      return { ...state, formIndex, selected: action.path, selections: state.selections + 1 }
    }
    case "edit":
      return edit(state, action.form, action.path)
    case "undo":
      return travel(state, undo)
    case "redo":
      return travel(state, redo)
    case "replace":
      return replaced(state, action.forms)
  }
}

export function currentForm(state: DocumentState): Form | null {
  return state.forms[state.formIndex] ?? null
}

export function currentHistory(state: DocumentState): EditHistory {
  return state.histories[state.formIndex] ?? noHistory
}

function edit(state: DocumentState, form: Form, path: FieldPath): DocumentState {
  const before = currentForm(state)
  if (before === null || before === form) return state
  return {
    ...state,
    forms: state.forms.with(state.formIndex, form),
    histories: state.histories.with(state.formIndex, recordEdit(currentHistory(state), before, path)),
  }
}

function replaced(state: DocumentState, forms: readonly Form[]): DocumentState {
  const histories = forms.map((form, index) =>
    form === state.forms[index] ? (state.histories[index] ?? noHistory) : noHistory,
  )
  return { ...state, forms, histories, formIndex: Math.min(state.formIndex, Math.max(0, forms.length - 1)) }
}

function travel(state: DocumentState, go: (history: EditHistory, now: Form) => Travel | null): DocumentState {
  const now = currentForm(state)
  const travelled = now === null ? null : go(currentHistory(state), now)
  if (travelled === null) return state
  return {
    ...state,
    forms: state.forms.with(state.formIndex, travelled.form),
    histories: state.histories.with(state.formIndex, travelled.history),
    selected: travelled.path,
    selections: state.selections + 1,
  }
}
