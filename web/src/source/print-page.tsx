import { memo, useEffect, useRef, useState } from "react"
import type { FieldPath } from "../../../src/records/form.ts"
import { useLanguage } from "../language/language-context.tsx"
import type { Box, PrintedBox } from "./page-boxes.ts"
import type { Print } from "./print.ts"

interface Props {
  readonly print: Print
  /** 0-based. */
  readonly page: number
  /** In pixels of the screen. */
  readonly width: number
  readonly boxes: readonly PrintedBox[]
  readonly formIndex: number
  /** The box of the selected cell, where it is on this page. */
  readonly current: Box | null
  readonly onSelect: (path: FieldPath, formIndex: number) => void
}

/** Canvases beyond this size are refused by browsers. */
const maxPixels = 4_096

/** One page as it was printed, and over it the boxes of the cells that were recognised. */
export const PrintPage = memo(function PrintPage(props: Props) {
  const { print, page, width, boxes, formIndex, current, onSelect } = props
  const { t } = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [failed, setFailed] = useState(false)
  const size = print.pages[page] ?? { width: 1, height: 1 }
  const scale = width / size.width

  useEffect(() => {
    const target = canvas.current
    if (target === null) return
    const controller = new AbortController()
    const sharp = Math.min(devicePixelRatio || 1, maxPixels / width, maxPixels / (size.height * scale))
    target.width = Math.round(width * sharp)
    target.height = Math.round(size.height * scale * sharp)
    print.draw(page, target, controller.signal).catch(() => {
      if (!controller.signal.aborted) setFailed(true)
    })
    return () => controller.abort()
  }, [print, page, width, scale, size.height])

  return (
    <div className="print-page" style={{ width, height: size.height * scale }} data-page={page + 1}>
      <canvas ref={canvas}>{t("pageNumber", { page: page + 1 })}</canvas>
      {failed && <p className="print-failed">{t("printPageFailed")}</p>}
      {boxes.map(({ box, fields }) => {
        const field = fields.find((each) => each.formIndex === formIndex) ?? fields[0]
        return (
          // Keyboard users reach every field in the form itself; the click here is a shortcut for the mouse.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <div
            key={box.join()}
            className={`print-box${sameBox(box, current) ? " current-place" : ""}`}
            data-path={field?.path}
            style={styleOf(box, scale)}
            onClick={() => field !== undefined && onSelect(field.path, field.formIndex)}
          />
        )
      })}
      {current !== null && !boxes.some(({ box }) => sameBox(box, current)) && (
        <div className="print-box current-place" style={styleOf(current, scale)} />
      )}
    </div>
  )
})

function sameBox(box: Box, other: Box | null): boolean {
  return other !== null && box.every((edge, at) => edge === other[at])
}

function styleOf([left, top, right, bottom]: Box, scale: number) {
  return {
    left: left * scale,
    top: top * scale,
    width: (right - left) * scale,
    height: (bottom - top) * scale,
  }
}
