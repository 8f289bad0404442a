import { createCanvas } from "@napi-rs/canvas"
import type { Canvas } from "@napi-rs/canvas"
import { drawPage, plainLook } from "./drawn-page.ts"
import type { PageLook } from "./drawn-page.ts"
import type { Drawing } from "../../golden/make/table.ts"

/** What happens to a printed page before it is a file. */
export type Handling = "scanner" | "worn" | "phone" | "sealed" | "quarter" | "half" | "grey"

export interface ScanLook {
  readonly name: string
  readonly page: Partial<PageLook>
  readonly handling: Handling
}

/** Pages unlike those that the product prints itself. */
export const scanLooks: readonly ScanLook[] = [
  { name: "sans, hairlines", page: { font: "Noto Sans CJK SC", ruling: 0.1 }, handling: "scanner" },
  { name: "dotted", page: { dashes: [0.3, 0.5], ruling: 0.3 }, handling: "scanner" },
  { name: "dashed", page: { dashes: [1.6, 0.9], font: "Noto Sans CJK SC" }, handling: "scanner" },
  { name: "thick", page: { ruling: 0.9 }, handling: "scanner" },
  { name: "doubled", page: { doubled: 0.8, ruling: 0.2 }, handling: "scanner" },
  { name: "open sides", page: { sides: false }, handling: "scanner" },
  { name: "shaded headings", page: { shade: "#d0d0d0", font: "Noto Sans CJK SC" }, handling: "scanner" },
  { name: "grey rulings", page: { rulingColour: "#a8a8a8" }, handling: "scanner" },
  { name: "landscape 300 dpi", page: { dpi: 300, landscape: true, letter: 3.6 }, handling: "scanner" },
  { name: "small print 200 dpi", page: { dpi: 200, letter: 2.5 }, handling: "scanner" },
  { name: "bold sans", page: { font: "Noto Sans CJK SC", weight: 900 }, handling: "scanner" },
  { name: "seal over figures", page: {}, handling: "sealed" },
  { name: "quarter turned", page: {}, handling: "quarter" },
  { name: "upside down", page: { font: "Noto Sans CJK SC" }, handling: "half" },
  { name: "photo of a phone", page: { dpi: 200 }, handling: "phone" },
  { name: "worn", page: { font: "Noto Sans CJK SC" }, handling: "worn" },
  { name: "worn, dotted", page: { dashes: [0.3, 0.5], ruling: 0.3 }, handling: "worn" },
  { name: "worn, hairlines", page: { ruling: 0.1 }, handling: "worn" },
  { name: "grey copy", page: { dpi: 150 }, handling: "grey" },
]

export async function scanOf(drawing: Drawing, { page, handling }: ScanLook): Promise<Uint8Array> {
  const printed = drawPage(drawing, { ...plainLook, ...page })
  switch (handling) {
    case "scanner":
      return printed.encode("png")
    case "quarter":
      return turned(printed, 1).encode("jpeg", 85)
    case "half":
      return turned(printed, 2).encode("jpeg", 85)
    case "sealed":
      return sealed(printed).encode("jpeg", 75)
    case "worn":
      return sealed(worn(printed)).encode("jpeg", 55)
    case "grey":
      return photographed(printed, { tilt: 0, dark: 0.55 }).encode("jpeg", 60)
    case "phone":
      return photographed(printed, { tilt: 0.035, dark: 0.6 }).encode("jpeg", 80)
  }
}

function turned(page: Canvas, quarters: number): Canvas {
  const upright = quarters % 2 === 0
  const canvas = upright ? createCanvas(page.width, page.height) : createCanvas(page.height, page.width)
  const context = canvas.getContext("2d")
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((quarters * Math.PI) / 2)
  context.drawImage(page, -page.width / 2, -page.height / 2)
  return canvas
}

function worn(page: Canvas): Canvas {
  const canvas = createCanvas(page.width, page.height)
  const context = canvas.getContext("2d")
  context.fillStyle = "#fff"
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.filter = "blur(0.7px)"
  context.rotate((-0.4 * Math.PI) / 180)
  context.drawImage(page, 0, 8)
  return canvas
}

/** A round seal with words and a star, its ink over the figures. */
function sealed(page: Canvas): Canvas {
  const context = page.getContext("2d")
  context.setTransform(1, 0, 0, 1, 0, 0)
  const radius = page.width * 0.1
  context.globalCompositeOperation = "multiply"
  context.strokeStyle = context.fillStyle = "rgba(214, 32, 40, 0.8)"
  context.lineWidth = radius / 14
  context.translate(page.width * 0.68, page.height * 0.42)
  context.beginPath()
  context.arc(0, 0, radius, 0, 2 * Math.PI)
  context.stroke()
  context.textAlign = "center"
  context.font = `${radius * 0.3}px "Noto Serif CJK SC"`
  for (const [at, letter] of [..."青禾县水务局专用章"].entries()) {
    context.save()
    context.rotate((at - 4) * 0.5)
    context.fillText(letter, 0, -radius * 0.66)
    context.restore()
  }
  context.font = `${radius * 0.7}px "Noto Serif CJK SC"`
  context.fillText("★", 0, radius * 0.25)
  context.globalCompositeOperation = "source-over"
  return page
}

/** Seen aslant from below, in light that falls off to one corner. */
function photographed(
  page: Canvas,
  { tilt, dark }: { readonly tilt: number; readonly dark: number },
): Canvas {
  const { width, height } = page
  const from = page.getContext("2d").getImageData(0, 0, width, height).data
  const canvas = createCanvas(width, height)
  const context = canvas.getContext("2d")
  const image = context.createImageData(width, height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [u, v] = [x / width - 0.5, y / height - 0.5]
      const depth = 1 + tilt * 2 * v + tilt * u
      const [s, t] = [(u / depth) * (1 + 2 * tilt) + tilt * v * 0.5, (v / depth) * (1 + 2 * tilt)]
      const light = 1 - dark * Math.max(0, 0.5 * (u + v + 1) - 0.2)
      const [px, py] = [Math.round((s + 0.5) * width), Math.round((t + 0.5) * height)]
      const inside = px >= 0 && py >= 0 && px < width && py < height
      for (let channel = 0; channel < 3; channel += 1) {
        const paper = inside ? (from[(py * width + px) * 4 + channel] ?? 255) : 90
        image.data[(y * width + x) * 4 + channel] = (20 + paper * 0.86) * light
      }
      image.data[(y * width + x) * 4 + 3] = 255
    }
  context.putImageData(image, 0, 0)
  return canvas
}
