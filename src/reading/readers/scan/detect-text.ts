import type { Engine } from "./engine.ts"
import { shrunk } from "./picture.ts"
import type { Box, Picture } from "./picture.ts"

/** The longer side of a page as the model sees it. Letters of usual print then have some twelve points. */
const pageSide = 1_280
const likely = 0.3
/** The model marks the core of a line; the line is this much of its height larger on each side. */
const growth = 0.45

/** Boxes of lines of text in a level band of a page, wherever they stand. */
export async function detectText(
  engine: Engine,
  picture: Picture,
  band: { readonly top: number; readonly bottom: number },
): Promise<readonly Box[]> {
  const factor = Math.max(1, Math.max(picture.width, picture.height) / pageSide)
  const multiple = (side: number): number => Math.max(32, Math.ceil(side / factor / 32) * 32)
  const bandHeight = band.bottom - band.top
  const [width, height] = [multiple(picture.width), multiple(bandHeight)]
  const part = {
    width: picture.width,
    height: bandHeight,
    grey: picture.grey.subarray(band.top * picture.width, band.bottom * picture.width),
  }
  const { data } = await engine.detect(inputOf(shrunk(part, factor), width, height), width, height)
  return areasOf(data as Float32Array, width, height).map((area) => {
    const grow = (area.bottom - area.top) * growth
    return {
      left: Math.max(0, Math.round((area.left - grow) * factor)),
      right: Math.min(picture.width, Math.round((area.right + grow) * factor)),
      top: band.top + Math.max(0, Math.round((area.top - grow) * factor)),
      bottom: Math.min(picture.height, band.top + Math.round((area.bottom + grow) * factor)),
    }
  })
}

const means = [0.485, 0.456, 0.406]
const deviations = [0.229, 0.224, 0.225]

/** The model wants sides of a multiple of 32; what the picture does not fill is white. */
function inputOf(picture: Picture, width: number, height: number): Float32Array {
  const input = new Float32Array(3 * width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const inside = x < picture.width && y < picture.height
      const value = inside ? (picture.grey[y * picture.width + x] ?? 255) / 255 : 1
      for (let channel = 0; channel < 3; channel += 1)
        input[channel * width * height + y * width + x] =
          (value - (means[channel] ?? 0)) / (deviations[channel] ?? 1)
    }
  return input
}

/** Connected areas where text is likely. */
function areasOf(map: Float32Array, width: number, height: number): readonly Box[] {
  const seen = new Uint8Array(map.length)
  const areas: Box[] = []
  for (let start = 0; start < map.length; start += 1) {
    if (seen[start] === 1 || (map[start] ?? 0) < likely) continue
    let [left, right, top, bottom, sum, count] = [width, 0, height, 0, 0, 0]
    const stack = [start]
    seen[start] = 1
    while (stack.length > 0) {
      const at = stack.pop() ?? 0
      const [x, y] = [at % width, Math.floor(at / width)]
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
      sum += map[at] ?? 0
      count += 1
      for (const [next, inside] of [
        [at - 1, x > 0],
        [at + 1, x < width - 1],
        [at - width, y > 0],
        [at + width, y < height - 1],
      ] as const)
        if (inside && seen[next] === 0 && (map[next] ?? 0) >= likely) {
          seen[next] = 1
          stack.push(next)
        }
    }
    if (sum / count >= 0.5 && bottom - top >= 3 && right - left >= 3) areas.push({ left, right, top, bottom })
  }
  return areas
}
