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

/** Turned to the right by quarters of a turn. */
export function quarterTurned(picture: Picture, quarters: 0 | 1 | 2 | 3): Picture {
  if (quarters === 0) return picture
  const { width, height, grey } = picture
  const turned = new Uint8Array(grey.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const value = grey[y * width + x] ?? 255
      if (quarters === 1) turned[x * height + height - 1 - y] = value
      else if (quarters === 2) turned[(height - 1 - y) * width + width - 1 - x] = value
      else turned[(width - 1 - x) * height + y] = value
    }
  return quarters === 2 ? { width, height, grey: turned } : { width: height, height: width, grey: turned }
}
