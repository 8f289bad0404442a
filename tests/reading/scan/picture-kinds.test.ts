import { createCanvas } from "@napi-rs/canvas"
import type { Canvas } from "@napi-rs/canvas"
import { describe, expect, it } from "vitest"
import { detectFormat } from "../../../src/reading/detect-format.ts"
import { readDocument } from "../../../src/reading/read-document.ts"
import { decodeImage } from "../../../src/reading/readers/scan/decode-image.ts"
import { imageHeader, pictureKindOf } from "../../../src/reading/readers/scan/image-header.ts"

const [width, height] = [37, 23]

/** Black on its left half, white on its right one. */
function halves(): Canvas {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext("2d")
  context.fillStyle = "#fff"
  context.fillRect(0, 0, width, height)
  context.fillStyle = "#000"
  context.fillRect(0, 0, width / 2, height)
  return canvas
}

function bmp(): Buffer {
  const rowBytes = Math.ceil((width * 3) / 4) * 4
  const bytes = Buffer.alloc(54 + rowBytes * height, 255)
  bytes.fill(0, 0, 54)
  bytes.write("BM")
  bytes.writeUInt32LE(bytes.length, 2)
  bytes.writeUInt32LE(54, 10)
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(width, 18)
  bytes.writeInt32LE(-height, 22)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(24, 28)
  for (let y = 0; y < height; y += 1) bytes.fill(0, 54 + y * rowBytes, 54 + y * rowBytes + 3 * 18)
  return bytes
}

describe("a picture", () => {
  const kinds = [
    ["PNG", () => halves().encode("png")],
    ["JPEG", () => halves().encode("jpeg", 90)],
    ["WebP", () => halves().encode("webp", 100)],
    ["GIF", () => halves().encode("gif")],
    ["BMP", () => Promise.resolve(bmp())],
  ] as const

  it.each(kinds)("of kind %s is known by its bytes, tells its size and is unpacked", async (kind, encode) => {
    const bytes = new Uint8Array(await encode())
    expect(detectFormat(bytes)).toBe("image")
    expect(pictureKindOf(bytes)).toBe(kind)
    expect(imageHeader(bytes)).toEqual({ width, height })
    const { rgba } = await decodeImage(bytes)
    const middle = 11 * width * 4
    expect(rgba[middle + 4 * 4]).toBeLessThan(60)
    expect(rgba[middle + 32 * 4]).toBeGreaterThan(200)
  })

  it.each([
    ["TIFF", Buffer.from("II*\0\u0008\0\0\0more")],
    ["HEIC", Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")],
  ])("of kind %s is refused with what to do", async (kind, bytes) => {
    const { document } = await readDocument(new Uint8Array(bytes), "scan")
    expect(document.format).toBe("image")
    expect(document.problems.map(({ code }) => code)).toEqual(["picture-kind-not-read"])
    expect(document.problems[0]?.message).toContain(kind)
  })

  it("is not seen in text that begins like one", () => {
    expect(detectFormat(new TextEncoder().encode("BM 项目名称\t农村公路日常养护\n"))).not.toBe("image")
    expect(detectFormat(new TextEncoder().encode("GIF 图示说明"))).not.toBe("image")
  })
})
