import { useMemo, useState } from "react"
import { matchingRows } from "./source-rows.ts"
import type { SourceRow } from "./source-rows.ts"

export interface SourceSearch {
  readonly text: string
  /** Which of the matches is shown, 0-based. */
  readonly at: number
  readonly count: number
  /** The number of the row shown; null where nothing matches. */
  readonly row: number | null
  readonly onText: (text: string) => void
  readonly onGo: (to: number) => void
}

/** Finds words in the rows; `show` is told the number of a row to bring into view. */
export function useSearch(rows: readonly SourceRow[], show: (row: number) => void): SourceSearch {
  const [text, setText] = useState("")
  const [at, setAt] = useState(0)
  const matches = useMemo(() => matchingRows(rows, text), [rows, text])
  return {
    text,
    at,
    count: matches.length,
    row: matches[at] ?? null,
    onText: (wanted) => {
      setText(wanted)
      setAt(0)
      const [first] = matchingRows(rows, wanted)
      if (first !== undefined) show(first)
    },
    onGo: (to) => {
      if (matches.length === 0) return
      const next = (to + matches.length) % matches.length
      setAt(next)
      show(matches[next] ?? 0)
    },
  }
}
