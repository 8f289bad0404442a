import type { ColourPicture, Ink, Picture } from "./picture.ts"

/** How far the channels of a point lie apart where it is coloured, not black, grey or white. */
const coloured = 60

/**
 * Grey without stamps: a seal is red (or blue) ink over black print. The lightest channel of a point shows the black below
 * and lets the colour go. Where most of what is printed is coloured, the colour is the print and stays.
 */
export function withoutStamps({ width, height, rgba }: ColourPicture): Picture {
  const grey = new Uint8Array(width * height)
  let dark = 0
  let colour = 0
  for (let at = 0; at < rgba.length; at += 4 * 3) {
    const [low, high] = spread(rgba, at)
    if (low > 150) continue
    if (high - low >= coloured) colour += 1
    else dark += 1
  }
  const keepColour = colour > dark
  for (let at = 0, point = 0; point < grey.length; at += 4, point += 1) {
    const [low, high] = spread(rgba, at)
    const light = keepColour ? (low + high) / 2 : high * (high - low > 24 ? 1.12 : 1)
    grey[point] = Math.min(255, light)
  }
  return { width, height, grey }
}

/** A see-through point shows the white of the page. */
function spread(rgba: Uint8ClampedArray | Uint8Array, at: number): readonly [low: number, high: number] {
  const [r = 255, g = 255, b = 255, opacity = 255] = [rgba[at], rgba[at + 1], rgba[at + 2], rgba[at + 3]]
  const low = Math.min(r, g, b)
  const high = Math.max(r, g, b)
  if (opacity === 255) return [low, high]
  const white = 255 - opacity
  return [white + (low * opacity) / 255, white + (high * opacity) / 255]
}

/** Ink is what is clearly darker than its surroundings, so that shadow and shading of a page do not count. */
export function inkOf(picture: Picture, contrast = 0.82): Ink {
  const { width, height, grey } = picture
  const radius = Math.max(8, Math.round(Math.max(width, height) / 80))
  const bits = new Uint8Array(width * height)
  const columns = new Float64Array(width)
  const addRow = (y: number, sign: number): void => {
    if (y < 0 || y >= height) return
    for (let x = 0, at = y * width; x < width; x += 1, at += 1)
      columns[x] = (columns[x] ?? 0) + sign * (grey[at] ?? 0)
  }
  for (let y = 0; y < radius; y += 1) addRow(y, 1)
  for (let y = 0; y < height; y += 1) {
    addRow(y + radius, 1)
    addRow(y - radius - 1, -1)
    const rows = Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1
    let sum = 0
    for (let x = 0; x < Math.min(radius, width); x += 1) sum += columns[x] ?? 0
    for (let x = 0; x < width; x += 1) {
      if (x + radius < width) sum += columns[x + radius] ?? 0
      if (x - radius - 1 >= 0) sum -= columns[x - radius - 1] ?? 0
      const count = rows * (Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1)
      const value = grey[y * width + x] ?? 255
      if (value < 215 && value < (sum / count) * contrast) bits[y * width + x] = 1
    }
  }
  return { width, height, bits }
}
