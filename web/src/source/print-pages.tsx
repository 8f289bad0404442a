import { useVirtualizer } from "@tanstack/react-virtual"
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react"
import { boxesByPage, firstPageOf } from "./page-boxes.ts"
import { PrintPage } from "./print-page.tsx"
import type { Print } from "./print.ts"
import type { ShownOriginal } from "./shown-original.ts"

interface Props extends ShownOriginal {
  readonly print: Print
  /** 1: as wide as the pane. */
  readonly zoom: number
}

const gap = 12

/** The pages of the original under each other; only those in view are drawn. */
export function PrintPages({ print, forms, formIndex, place, selections, zoom, onSelect }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const paneWidth = useWidth(scroller)
  const width = Math.max(120, Math.floor((paneWidth - 2 * gap) * zoom))
  const boxes = useMemo(() => boxesByPage(forms), [forms])
  const height = (page: number) => {
    const size = print.pages[page]
    return size === undefined ? 0 : (width * size.height) / size.width
  }
  const virtualizer = useVirtualizer({
    count: print.pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (page) => height(page) + gap,
    overscan: 1,
  })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, width])

  const shownPage = place?.box === undefined ? null : (place.page ?? 1)
  useEffect(() => {
    const pane = scroller.current
    if (pane === null || place?.box === undefined || shownPage === null) return
    const scale = width / (print.pages[shownPage - 1]?.width ?? width)
    const start = virtualizer.getOffsetForIndex(shownPage - 1, "start")?.[0] ?? 0
    const [left, top, right, bottom] = place.box
    pane.scrollTo({
      top: start + ((top + bottom) / 2) * scale - pane.clientHeight / 2,
      left: ((left + right) / 2) * scale - pane.clientWidth / 2,
    })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- selecting the same cell again scrolls again
  }, [place, shownPage, selections, width, virtualizer, print])
  const formPage = firstPageOf(forms[formIndex])
  useEffect(() => {
    if (formPage !== null && place === null) virtualizer.scrollToIndex(formPage - 1, { align: "start" })
    // Only going to another form moves the original, not every edit or selection.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [formIndex])

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by keyboard
    <div className="pane-body print" ref={scroller} tabIndex={0}>
      <div style={{ position: "relative", height: virtualizer.getTotalSize(), width: width + 2 * gap }}>
        {paneWidth > 0 &&
          virtualizer.getVirtualItems().map((item) => (
            <div
              key={item.key}
              className="print-row"
              style={{ transform: `translate(${gap}px, ${item.start + gap / 2}px)` }}
            >
              <PrintPage
                print={print}
                page={item.index}
                width={width}
                boxes={boxes.get(item.index + 1) ?? noBoxes}
                formIndex={formIndex}
                current={shownPage === item.index + 1 ? (place?.box ?? null) : null}
                onSelect={onSelect}
              />
            </div>
          ))}
      </div>
    </div>
  )
}

const noBoxes = [] as const

/** The width of an element, followed while it is dragged wider. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const watched = element.current
    if (watched === null) return
    const observer = new ResizeObserver(() => setWidth(watched.clientWidth))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return width
}
