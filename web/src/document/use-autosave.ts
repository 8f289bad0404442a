import { useCallback, useEffect, useRef, useState } from "react"
import type { ApiProblem, DocumentDetail } from "../../../src/contract/documents.ts"
import type { Form } from "../../../src/records/form.ts"
import { isStale, openDocument, problemOf, saveForm } from "../api/client.ts"

export type SaveState =
  | { readonly state: "saved" | "dirty" | "saving" | "conflict" }
  | { readonly state: "failed"; readonly problem: ApiProblem }

export interface Autosave {
  readonly save: SaveState
  /** Saves what is not saved yet; false where that did not succeed. */
  saveNow(): Promise<boolean>
  /** After a conflict: the newest forms, edits here dropped. */
  takeTheirs(): Promise<readonly Form[]>
  /** After a conflict: the newest forms, those edited here as they stand here; these are then saved. */
  keepMine(): Promise<readonly Form[]>
}

/** How long to wait after an edit before saving, in milliseconds. */
const pause = 800

/** Saves every form that differs from what the server has, one after the other, a short while after the last edit. */
export function useAutosave(detail: DocumentDetail, forms: readonly Form[]): Autosave {
  const { id } = detail
  const [save, setSave] = useState<SaveState>({ state: "saved" })
  const kept = useRef<Kept>({ version: detail.version, forms: detail.forms })
  const newest = useRef(forms)
  const underWay = useRef<Promise<boolean> | null>(null)
  const inConflict = useRef(false)

  // First of the effects, so that those below see the forms of this rendering.
  useEffect(() => {
    newest.current = forms
  }, [forms])

  const saveNow = useCallback((): Promise<boolean> => {
    if (underWay.current !== null) return underWay.current
    const saving = saveAll(id, newest, kept, setSave)
      .then((outcome) => {
        inConflict.current = outcome === "conflict"
        return outcome === "saved"
      })
      .finally(() => {
        underWay.current = null
      })
    underWay.current = saving
    return saving
  }, [id])

  useEffect(() => {
    // A conflict stays until the user decides; saving again would only meet it again.
    if (inConflict.current) return
    if (firstUnsaved(forms, kept.current.forms) === -1) {
      if (underWay.current === null) setSave({ state: "saved" })
      return
    }
    setSave((before) => (before.state === "saving" ? before : { state: "dirty" }))
    const timer = setTimeout(() => void saveNow(), pause)
    return () => clearTimeout(timer)
  }, [forms, saveNow])

  useLeaving(kept, newest, saveNow)

  const takeTheirs = useCallback(async () => {
    const theirs = await openDocument(id)
    kept.current = { version: theirs.version, forms: theirs.forms }
    inConflict.current = false
    setSave({ state: "saved" })
    return theirs.forms
  }, [id])

  const keepMine = useCallback(async () => {
    const theirs = await openDocument(id)
    const merged = theirs.forms.map((form, index) => {
      const mine = newest.current[index]
      return mine !== undefined && mine !== kept.current.forms[index] ? mine : form
    })
    kept.current = { version: theirs.version, forms: theirs.forms }
    newest.current = merged
    inConflict.current = false
    await saveNow()
    return merged
  }, [id, saveNow])

  return { save, saveNow, takeTheirs, keepMine }
}

/** Going to another page saves at once; closing the window with unsaved edits asks first. */
function useLeaving(
  kept: { readonly current: { readonly forms: readonly Form[] } },
  newest: { readonly current: readonly Form[] },
  saveNow: () => Promise<boolean>,
): void {
  useEffect(() => {
    const isDirty = () => firstUnsaved(newest.current, kept.current.forms) !== -1
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault()
    }
    addEventListener("beforeunload", ask)
    return () => {
      removeEventListener("beforeunload", ask)
      if (isDirty()) void saveNow()
    }
  }, [kept, newest, saveNow])
}

/** The index of the first form that differs from what the server has; -1 where none does. */
function firstUnsaved(forms: readonly Form[], kept: readonly Form[]): number {
  return forms.findIndex((form, index) => form !== kept[index])
}

interface Kept {
  readonly version: number
  readonly forms: readonly Form[]
}

/** One form after the other, since each save raises the version that the next one names. Never rejects. */
async function saveAll(
  id: string,
  newest: { readonly current: readonly Form[] },
  kept: { current: Kept },
  tell: (state: SaveState) => void,
): Promise<"saved" | "conflict" | "failed"> {
  try {
    for (;;) {
      const index = firstUnsaved(newest.current, kept.current.forms)
      const form = newest.current[index]
      if (form === undefined) break
      tell({ state: "saving" })
      const { version } = await saveForm(id, index, kept.current.version, form)
      kept.current = { version, forms: kept.current.forms.with(index, form) }
    }
    tell({ state: "saved" })
    return "saved"
  } catch (failure) {
    if (isStale(failure)) {
      tell({ state: "conflict" })
      return "conflict"
    }
    tell({ state: "failed", problem: problemOf(failure) })
    return "failed"
  }
}
