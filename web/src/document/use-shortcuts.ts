import { useEffect, useRef } from "react"

interface Shortcuts {
  readonly undo: () => void
  readonly redo: () => void
  readonly save: () => void
  readonly next: () => void
  readonly previous: () => void
  readonly nextDoubt: () => void
  readonly previousDoubt: () => void
}

/** Keys that work anywhere on the page, except while typing: a text field has its own undo and its own letters. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const newest = useRef(shortcuts)
  useEffect(() => {
    newest.current = shortcuts
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      const command = commandOf(event)
      if (command === null || (command !== "save" && isTyping(event.target))) return
      event.preventDefault()
      newest.current[command]()
    }
    addEventListener("keydown", onKey)
    return () => removeEventListener("keydown", onKey)
  }, [])
}

function commandOf(event: KeyboardEvent): keyof Shortcuts | null {
  const key = event.key.toLowerCase()
  if (event.ctrlKey || event.metaKey) {
    if (key === "z") return event.shiftKey ? "redo" : "undo"
    if (key === "y") return "redo"
    return key === "s" ? "save" : null
  }
  return letters[key] ?? null
}

const letters: Readonly<Record<string, keyof Shortcuts>> = {
  n: "next",
  p: "previous",
  j: "nextDoubt",
  k: "previousDoubt",
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable=true]") !== null
  )
}
