import { createCanvas } from "@napi-rs/canvas"
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas"
import { place } from "../../golden/make/table.ts"
import type { Drawing, PlacedCell } from "../../golden/make/table.ts"

/** How a page is printed: what offices choose differently for the same table. Lengths in millimetres. */
export interface PageLook {
  readonly font: string
  readonly weight: number
  readonly dpi: number
  readonly landscape: boolean
  readonly letter: number
  readonly ruling: number
  /** Lengths of stroke and gap; empty for a line drawn through. */
  readonly dashes: readonly number[]
  readonly rulingColour: string
  /** Two lines with this between them; 0 for one. */
  readonly doubled: number
  /** False where the table is open at the left and right. */
  readonly sides: boolean
  /** Colour behind heading cells; null for none. */
  readonly shade: string | null
}

export const plainLook: PageLook = {
  font: "Noto Serif CJK SC",
  weight: 400,
  dpi: 150,
  landscape: false,
  letter: 3.2,
  ruling: 0.25,
  dashes: [],
  rulingColour: "#000",
  doubled: 0,
  sides: true,
  shade: null,
}

const shares = [2, 3, 3, 5, 3, 3, 2, 2, 4]

/** A made table as a page of A4, letters of the computer's own fonts, rulings as the look says. */
export function drawPage(drawing: Drawing, look: PageLook): Canvas {
  const mm = look.dpi / 25.4
  const [width, height] = look.landscape ? [297, 210] : [210, 297]
  const canvas = createCanvas(Math.round(width * mm), Math.round(height * mm))
  const context = canvas.getContext("2d")
  context.fillStyle = "#fff"
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(mm, mm)
  context.fillStyle = "#000"
  context.textBaseline = "middle"
  context.textAlign = "center"
  drawing.title.forEach((line, at) => {
    context.font = `${look.weight} ${at === 0 ? look.letter * 1.7 : look.letter}px "${look.font}"`
    context.fillText(line, width / 2, 18 + at * 8)
  })
  context.font = `${look.weight} ${look.letter}px "${look.font}"`
  drawTable(context, drawing, look, { left: 16, top: 32, width: width - 32 })
  return canvas
}

interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
}

function drawTable(context: SKRSContext2D, drawing: Drawing, look: PageLook, frame: Frame): void {
  const cells = place(drawing)
  const parts = Array.from({ length: drawing.columns }, (_, at) => shares[at] ?? 3)
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const xs = [frame.left]
  for (const part of parts) xs.push((xs.at(-1) ?? 0) + (part * frame.width) / whole)
  const widthOf = ({ column, across }: PlacedCell): number => (xs[column + across] ?? 0) - (xs[column] ?? 0)
  const lead = look.letter * 1.3
  const heights = drawing.rows.map((_, row) => {
    const lines = cells
      .filter((cell) => cell.row === row && cell.down === 1)
      .map((cell) => linesOf(context, cell.text, widthOf(cell) - 1.6).length)
    return Math.max(1, ...lines) * lead + 2.6
  })
  const ys = [frame.top]
  for (const height of heights) ys.push((ys.at(-1) ?? 0) + height)
  for (const cell of cells) {
    const box = {
      left: xs[cell.column] ?? 0,
      right: xs[cell.column + cell.across] ?? 0,
      top: ys[cell.row] ?? 0,
      bottom: ys[cell.row + cell.down] ?? 0,
    }
    if (
      look.shade !== null &&
      /目标$|[指标值]值$|指标$|分值|得分|情况$|措施$|名称$|部门$|单位$/u.test(cell.text)
    ) {
      context.fillStyle = look.shade
      context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top)
      context.fillStyle = "#000"
    }
    const lines = linesOf(context, cell.text, box.right - box.left - 1.6)
    lines.forEach((line, at) => {
      const middle = (box.top + box.bottom) / 2 + (at - (lines.length - 1) / 2) * lead
      context.fillText(line, (box.left + box.right) / 2, middle)
    })
    drawFrame(context, box, look, frame)
  }
}

function linesOf(context: SKRSContext2D, text: string, width: number): readonly string[] {
  const lines = [""]
  for (const word of text.match(/[\d.%≥≤=]+|./gu) ?? []) {
    const longer = (lines.at(-1) ?? "") + word
    if (lines.at(-1) !== "" && context.measureText(longer).width > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

function drawFrame(
  context: SKRSContext2D,
  { left, right, top, bottom }: Record<"left" | "right" | "top" | "bottom", number>,
  look: PageLook,
  frame: Frame,
): void {
  context.lineWidth = look.ruling
  context.strokeStyle = look.rulingColour
  context.setLineDash([...look.dashes])
  const line = (x: number, y: number, u: number, v: number): void => {
    for (const away of look.doubled === 0 ? [0] : [-look.doubled / 2, look.doubled / 2]) {
      context.beginPath()
      context.moveTo(x + (x === u ? away : 0), y + (y === v ? away : 0))
      context.lineTo(u + (x === u ? away : 0), v + (y === v ? away : 0))
      context.stroke()
    }
  }
  line(left, top, right, top)
  line(left, bottom, right, bottom)
  if (look.sides || left > frame.left + 0.1) line(left, top, left, bottom)
  if (look.sides || right < frame.left + frame.width - 0.1) line(right, top, right, bottom)
}
