import { loadImage, createCanvas } from "@napi-rs/canvas"
import type { ColourPicture } from "./picture.ts"

/** Unpacks a picture, upright. The caller has looked at its size. @throws on broken bytes. */
export async function decodeImage(bytes: Uint8Array): Promise<ColourPicture> {
  const image = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const { width, height } = image
  const context = createCanvas(width, height).getContext("2d")
  context.fillStyle = "#fff"
  context.fillRect(0, 0, width, height)
  context.drawImage(image, 0, 0)
  return { width, height, rgba: context.getImageData(0, 0, width, height).data }
}
