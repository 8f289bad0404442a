import { useEffect, useState } from "react"
import type { SuggestionQuery, Suggestions } from "../../../src/contract/suggestions.ts"
import { askSuggestions } from "../api/client.ts"

/** Typing goes on while this time passes. */
const pauseMs = 150

/** What the library says; null while nothing is asked or known. Failures are silent: whoever types has not asked for help. */
export function useSuggestions(query: SuggestionQuery | null): Suggestions | null {
  const [answer, setAnswer] = useState<Suggestions | null>(null)
  const asked = query === null ? null : JSON.stringify(query)
  useEffect(() => {
    if (asked === null) return
    const controller = new AbortController()
    const timer = setTimeout(() => {
      askSuggestions(JSON.parse(asked) as SuggestionQuery, controller.signal).then(
        (suggestions) => {
          if (!controller.signal.aborted) setAnswer(suggestions)
        },
        () => undefined,
      )
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [asked])
  return asked === null ? null : answer
}
