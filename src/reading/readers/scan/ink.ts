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
  const near = keepColour ? null : nearColour(width, height, rgba)
  for (let at = 0, point = 0; point < grey.length; at += 4, point += 1) {
    const [low, high] = spread(rgba, at)
    const own = keepColour ? (low + high) / 2 : high
    const light = near?.[point] === 1 ? (own - blackUnderSeal) * stretch : own
    grey[point] = Math.max(0, Math.min(255, light))
  }
  return { width, height, grey }
}

/** Beside ink of a seal only what is clearly dark is print: compression smears colour, and leaves the seal's edges grey. */
const blackUnderSeal = 50
const stretch = 255 / 150

/** Points that are coloured, and those around them. */
function nearColour(width: number, height: number, rgba: Uint8ClampedArray | Uint8Array): Uint8Array {
  const reach = Math.max(2, Math.round(Math.max(width, height) / 600))
  const across = new Uint8Array(width * height)
  const near = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0, until = -1; x < width + reach; x += 1) {
      if (x < width) {
        const [low, high] = spread(rgba, (y * width + x) * 4)
        if (high - low >= coloured / 2) until = x + reach
      }
      if (x >= reach && x - reach <= until) across[y * width + x - reach] = 1
      if (x < width && x <= until) across[y * width + x] = 1
    }
  for (let x = 0; x < width; x += 1)
    for (let y = 0, until = -1; y < height + reach; y += 1) {
      if (y < height && across[y * width + x] === 1) until = y + reach
      if (y >= reach && y - reach <= until) near[(y - reach) * width + x] = 1
      if (y < height && y <= until) near[y * width + x] = 1
    }
  return near
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
