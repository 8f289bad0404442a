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
  const [save, setSave] = useState<SaveState>({ state: "saved" })
  const kept = useRef({ version: detail.version, forms: detail.forms })
  const newest = useRef(forms)
  const underWay = useRef<Promise<boolean> | null>(null)
  newest.current = forms

  const saveNow = useCallback((): Promise<boolean> => {
    const run = async (): Promise<boolean> => {
      try {
        for (let index = firstUnsaved(); index !== -1; index = firstUnsaved()) {
          setSave({ state: "saving" })
          const form = newest.current[index]
          if (form === undefined) break
          const { version } = await saveForm(detail.id, index, kept.current.version, form)
          kept.current = { version, forms: kept.current.forms.with(index, form) }
        }
        setSave({ state: "saved" })
        return true
      } catch (failure) {
        setSave(isStale(failure) ? { state: "conflict" } : { state: "failed", problem: problemOf(failure) })
        return false
      } finally {
        underWay.current = null
      }
    }
    const firstUnsaved = () => newest.current.findIndex((form, index) => form !== kept.current.forms[index])
    underWay.current ??= run()
    return underWay.current
  }, [detail.id])

  useEffect(() => {
    if (forms.every((form, index) => form === kept.current.forms[index])) {
      if (underWay.current === null) setSave({ state: "saved" })
      return
    }
    // An unsolved conflict stays until the user decides; saving again would only meet it again.
    setSave((before) =>
      before.state === "conflict" || before.state === "saving" ? before : { state: "dirty" },
    )
    const timer = setTimeout(() => {
      setSave((before) => {
        if (before.state !== "conflict") queueMicrotask(() => void saveNow())
        return before
      })
    }, pause)
    return () => clearTimeout(timer)
  }, [forms, saveNow])

  useLeaving(kept, newest, saveNow)

  const takeTheirs = useCallback(async () => {
    const theirs = await openDocument(detail.id)
    kept.current = { version: theirs.version, forms: theirs.forms }
    setSave({ state: "saved" })
    return theirs.forms
  }, [detail.id])

  const keepMine = useCallback(async () => {
    const theirs = await openDocument(detail.id)
    const merged = theirs.forms.map((form, index) => {
      const mine = newest.current[index]
      return mine !== undefined && mine !== kept.current.forms[index] ? mine : form
    })
    kept.current = { version: theirs.version, forms: theirs.forms }
    newest.current = merged
    await saveNow()
    return merged
  }, [detail.id, saveNow])

  return { save, saveNow, takeTheirs, keepMine }
}

/** Going to another page saves at once; closing the window with unsaved edits asks first. */
function useLeaving(
  kept: { readonly current: { readonly forms: readonly Form[] } },
  newest: { readonly current: readonly Form[] },
  saveNow: () => Promise<boolean>,
): void {
  useEffect(() => {
    const isDirty = () => newest.current.some((form, index) => form !== kept.current.forms[index])
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
