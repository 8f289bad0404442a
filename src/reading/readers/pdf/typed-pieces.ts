import { Util } from "./library.ts"
import type { PageFrame } from "./page-frame.ts"
import type { Piece } from "./pieces.ts"

/** What the library tells of an annotation, as far as it is read here. */
interface Annotation {
  readonly subtype?: unknown
  readonly rect?: unknown
  readonly hidden?: unknown
  readonly fieldType?: unknown
  readonly fieldValue?: unknown
  readonly checkBox?: unknown
  readonly radioButton?: unknown
  readonly exportValue?: unknown
  readonly buttonValue?: unknown
  readonly contentsObj?: { readonly str?: unknown }
  readonly defaultAppearanceData?: { readonly fontSize?: unknown }
}

const maxCharacters = 20_000

/** What a clerk typed into the fields of a form, or wrote over the page as free text, with its place. */
export function typedPieces(annotations: readonly unknown[], frame: PageFrame): readonly Piece[] {
  return (annotations as readonly Annotation[]).flatMap((annotation) => {
    const text = typedText(annotation)
    const { rect } = annotation
    if (text.trim() === "" || annotation.hidden === true || !isRect(rect)) return []
    return linesIn(text.slice(0, maxCharacters), boxOf(rect, frame), fontSizeOf(annotation))
  })
}

function typedText(annotation: Annotation): string {
  if (annotation.subtype === "FreeText") return textOf(annotation.contentsObj?.str)
  if (annotation.subtype !== "Widget") return ""
  const { fieldType, fieldValue } = annotation
  if (fieldType === "Tx") return textOf(fieldValue)
  if (fieldType === "Ch")
    return Array.isArray(fieldValue) ? fieldValue.map(textOf).join("、") : textOf(fieldValue)
  if (fieldType !== "Btn" || (annotation.checkBox !== true && annotation.radioButton !== true)) return ""
  const on = annotation.exportValue ?? annotation.buttonValue
  return fieldValue !== "Off" && fieldValue === on ? "☑" : "□"
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : ""
}

function fontSizeOf({ defaultAppearanceData }: Annotation): number {
  const size = defaultAppearanceData?.fontSize
  return typeof size === "number" && size > 3 && size < 100 ? size : 10
}

function isRect(rect: unknown): rect is readonly [number, number, number, number] {
  return Array.isArray(rect) && rect.length === 4 && rect.every((side) => Number.isFinite(side))
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

function boxOf([x0, y0, x1, y1]: Box, { transform }: PageFrame): Box {
  const corner = [x0, y0]
  const opposite = [x1, y1]
  Util.applyTransform(corner, [...transform])
  Util.applyTransform(opposite, [...transform])
  const [ax = 0, ay = 0] = corner
  const [bx = 0, by = 0] = opposite
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)]
}

/** The lines of a typed text shared out over the height of its box. */
function linesIn(text: string, [left, top, right, bottom]: Box, fontSize: number): readonly Piece[] {
  const lines = text.split(/\r\n|[\r\n]/u)
  const height = (bottom - top) / lines.length
  const size = Math.min(fontSize, height)
  return lines.flatMap((line, at) => {
    if (line.trim() === "") return []
    const middle = top + height * (at + 0.5)
    return [
      { text: line, left, right, top: middle - size / 2, bottom: middle + size / 2, size, runs: "right" },
    ]
  })
}
