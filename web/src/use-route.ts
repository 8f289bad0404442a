import { useSyncExternalStore } from "react"
import { parseRoute } from "./route.ts"
import type { Route } from "./route.ts"

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return parseRoute(hash)
}

/** Changes the address without a new entry in the history: going from form to form is not going to another page. */
export function replaceHash(href: string): void {
  if (location.hash !== href) history.replaceState(null, "", href)
}

function subscribe(changed: () => void): () => void {
  addEventListener("hashchange", changed)
  return () => removeEventListener("hashchange", changed)
}
