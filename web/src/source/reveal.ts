import type { RefObject } from "react"

/** A line to bring into view; a new object every time it is asked for. */
export interface Reveal {
  readonly line: number
}

/** Blocks are measured once they are drawn, which may move what has been brought into view. */
const frames = 12
const settledFrames = 3

/**
 * Brings the element of a scrolling pane into view that the selector finds: the current cell in it where there is one.
 * Where it is not drawn yet, `draw` is called first. Returns a function that calls it off.
 */
export function revealIn(
  pane: RefObject<HTMLElement | null>,
  selector: string,
  draw: () => void,
): () => void {
  let left = frames
  let settled = 0
  let request = 0
  const find = (): Element | null => {
    const found = pane.current?.querySelector(selector) ?? null
    return found?.querySelector(".current-cell") ?? found
  }
  if (find() === null) draw()
  const step = () => {
    const element = find()
    if (element !== null && pane.current !== null) {
      bringIntoView(pane.current, element)
      settled += 1
    }
    left -= 1
    if (left > 0 && settled < settledFrames) request = requestAnimationFrame(step)
  }
  request = requestAnimationFrame(step)
  return () => cancelAnimationFrame(request)
}

/** Scrolls the pane, and nothing around it, so that the element stands in its middle; not at all where it is in sight. */
function bringIntoView(pane: HTMLElement, element: Element): void {
  const box = element.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  const top = frame.top + pane.clientTop + stickyHeight
  const left = frame.left + pane.clientLeft + stickyWidth
  const bottom = frame.top + pane.clientTop + pane.clientHeight
  const right = frame.left + pane.clientLeft + pane.clientWidth
  const down = box.top < top || box.bottom > bottom ? offset(box.top, box.bottom, top, bottom) : 0
  const across = box.left < left || box.right > right ? offset(box.left, box.right, left, right) : 0
  if (down !== 0 || across !== 0) pane.scrollBy({ top: down, left: across, behavior: "instant" })
}

/** What stays at the upper and the left edge. */
const stickyHeight = 26
const stickyWidth = 44

/** What is larger than the frame begins at its edge. */
function offset(start: number, end: number, from: number, to: number): number {
  return end - start > to - from ? start - from : (start + end) / 2 - (from + to) / 2
}
