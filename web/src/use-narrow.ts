import { useSyncExternalStore } from "react"

/** The width of a telephone; style sheets say the same. */
const query = "(max-width: 720px)"

/** True where panes do not fit beside each other. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow)
}

export function isNarrow(): boolean {
  return matchMedia(query).matches
}

function subscribe(changed: () => void): () => void {
  const list = matchMedia(query)
  list.addEventListener("change", changed)
  return () => list.removeEventListener("change", changed)
}
