import { createCanvas } from "@napi-rs/canvas"
import { writeForms } from "../../src/forms/write-forms.ts"
import type { Layout } from "../../src/layouts/layout.ts"
import type { Form } from "../../src/records/form.ts"
import { imageHeader } from "../../src/reading/readers/scan/image-header.ts"
import { openPictures } from "../../src/reading/readers/scan/picture-of.ts"

/** What is done to a scan: nothing, or a slant of 0.4°, blur, a red stamp over the print and strong JPEG compression. */
export type ScanDamage = "clean" | "noisy"

/** The first page of a form as it comes from a scanner, at 150 dots to the inch. */
export async function scannedForm(form: Form, layout: Layout, damage: ScanDamage): Promise<Uint8Array> {
  const outcome = await writeForms([form], () => layout, "pdf")
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join())
  return scannedPage(outcome.value.bytes, 1, damage)
}

export async function scannedPage(pdf: Uint8Array, page: number, damage: ScanDamage): Promise<Uint8Array> {
  const source = await openPictures("pdf", pdf)
  const found = await source.page(page)
  await source.close()
  if (found === null) throw new Error("page too large")
  const { picture } = found
  const drawn = createCanvas(picture.width, picture.height)
  const image = drawn.getContext("2d").createImageData(picture.width, picture.height)
  image.data.set(picture.rgba)
  drawn.getContext("2d").putImageData(image, 0, 0)
  const scale = 0.75
  const canvas = createCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale))
  const context = canvas.getContext("2d")
  context.fillStyle = "#fff"
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = "high"
  if (damage === "clean") {
    context.drawImage(drawn, 0, 0, canvas.width, canvas.height)
    return canvas.encode("png")
  }
  context.filter = "blur(0.7px)"
  context.rotate((0.4 * Math.PI) / 180)
  context.drawImage(drawn, 0, 0, canvas.width, canvas.height)
  context.filter = "none"
  // Seal ink is translucent: print shows through it.
  context.globalCompositeOperation = "multiply"
  context.strokeStyle = "rgba(214, 32, 40, 0.75)"
  context.lineWidth = 6
  context.beginPath()
  context.arc(canvas.width * 0.6, canvas.height * 0.45, canvas.width * 0.12, 0, 2 * Math.PI)
  context.stroke()
  return canvas.encode("jpeg", 55)
}

/** A PDF of pages that hold nothing but a JPEG each. */
export function pdfOfJpegs(jpegs: readonly Uint8Array[]): Uint8Array {
  const objects: readonly Buffer[] = [
    Buffer.from("<</Type/Catalog/Pages 2 0 R>>"),
    Buffer.from(
      `<</Type/Pages/Kids[${jpegs.map((_, at) => `${3 + 3 * at} 0 R`).join(" ")}]/Count ${jpegs.length}>>`,
    ),
    ...jpegs.flatMap((jpeg, at) => pageOfJpeg(jpeg, 3 + 3 * at)),
  ]
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")]
  objects.forEach((body, at) => parts.push(Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")))
  parts.push(Buffer.from(`trailer<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}

/** The page, its drawing and its picture, numbered from `first`. */
function pageOfJpeg(jpeg: Uint8Array, first: number): readonly Buffer[] {
  const { width, height } = imageHeader(jpeg) ?? { width: 0, height: 0 }
  const drawing = `q ${width * 0.48} 0 0 ${height * 0.48} 0 0 cm /I Do Q`
  return [
    Buffer.from(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width * 0.48} ${height * 0.48}]/Resources<</XObject<</I ${first + 2} 0 R>>>>/Contents ${first + 1} 0 R>>`,
    ),
    Buffer.from(`<</Length ${drawing.length}>>stream\n${drawing}\nendstream`),
    Buffer.concat([
      Buffer.from(
        `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`,
      ),
      jpeg,
      Buffer.from("\nendstream"),
    ]),
  ]
}
