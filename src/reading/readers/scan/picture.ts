/** A picture in grey: 0 is black, 255 white; row by row. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** A picture in colour, four bytes a point: red, green, blue, opacity. */
export interface ColourPicture {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray | Uint8Array
}

/** Where a picture has ink: 1, else 0. */
export interface Ink {
  readonly width: number
  readonly height: number
  readonly bits: Uint8Array
}

/** In points of the picture; right and bottom lie outside. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Made smaller by a whole or broken factor ≥ 1, each point the mean of those it covers. */
export function shrunk(picture: Picture, factor: number): Picture {
  if (factor <= 1) return picture
  const width = Math.max(1, Math.floor(picture.width / factor))
  const height = Math.max(1, Math.floor(picture.height / factor))
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const top = Math.floor(y * factor)
    const bottom = Math.min(picture.height, Math.max(top + 1, Math.floor((y + 1) * factor)))
    for (let x = 0; x < width; x += 1) {
      const left = Math.floor(x * factor)
      const right = Math.min(picture.width, Math.max(left + 1, Math.floor((x + 1) * factor)))
      let sum = 0
      for (let v = top; v < bottom; v += 1)
        for (let u = left; u < right; u += 1) sum += picture.grey[v * picture.width + u] ?? 255
      grey[y * width + x] = sum / ((bottom - top) * (right - left))
    }
  }
  return { width, height, grey }
}

/** Turned by an angle (radians, clockwise as seen) about its middle; what comes in from outside is white. */
export function turned(picture: Picture, angle: number): Picture {
  if (angle === 0) return picture
  const { width, height, grey } = picture
  const turnedGrey = new Uint8Array(width * height).fill(255)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2]
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const u = cos * (x - cx) + sin * (y - cy) + cx
      const v = -sin * (x - cx) + cos * (y - cy) + cy
      const [u0, v0] = [Math.floor(u), Math.floor(v)]
      if (u0 < 0 || v0 < 0 || u0 >= width - 1 || v0 >= height - 1) continue
      const at = v0 * width + u0
      const [fu, fv] = [u - u0, v - v0]
      const upper = (grey[at] ?? 255) * (1 - fu) + (grey[at + 1] ?? 255) * fu
      const lower = (grey[at + width] ?? 255) * (1 - fu) + (grey[at + width + 1] ?? 255) * fu
      turnedGrey[y * width + x] = upper * (1 - fv) + lower * fv + 0.5
    }
  return { width, height, grey: turnedGrey }
}
