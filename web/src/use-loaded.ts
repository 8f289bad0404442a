import { useCallback, useEffect, useState } from "react"
import type { ApiProblem } from "../../src/contract/documents.ts"
import { problemOf } from "./api/client.ts"

export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly problem: ApiProblem }

/** Loads when shown and again at `reload`; what is shown stays while it loads anew. `load` must keep its identity. */
export function useLoaded<T>(
  load: (signal: AbortSignal) => Promise<T>,
): readonly [Loaded<T>, reload: () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" })
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    const controller = new AbortController()
    load(controller.signal).then(
      (value) => {
        if (!controller.signal.aborted) setLoaded({ state: "ready", value })
      },
      (failure: unknown) => {
        if (!controller.signal.aborted) setLoaded({ state: "failed", problem: problemOf(failure) })
      },
    )
    return () => controller.abort()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new turn loads anew
  }, [load, turn])

  return [loaded, useCallback(() => setTurn((before) => before + 1), [])]
}
