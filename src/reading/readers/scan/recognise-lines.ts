import { lineHeight } from "./engine.ts"
import type { Engine } from "./engine.ts"
import type { Box, Picture } from "./picture.ts"

/** A line as the recogniser reads it, character by character. */
export interface RecognisedLine {
  readonly characters: readonly RecognisedCharacter[]
}

export interface RecognisedCharacter {
  readonly text: string
  /** 0 to 1. */
  readonly probability: number
  /** The next likely character in its place and how likely it is; "" where none would be read. */
  readonly other: string
  readonly otherProbability: number
}

const widest = 3_200

/** One line after the other: together in a batch they need twice the time, as they no longer fit the processor's caches. */
export async function recogniseLines(
  engine: Engine,
  picture: Picture,
  boxes: readonly Box[],
): Promise<readonly RecognisedLine[]> {
  const lines: RecognisedLine[] = []
  for (const box of boxes) {
    const own = widthOf(box)
    // A multiple of the model's step, and room for the last letter.
    const width = Math.max(64, Math.ceil((own + 8) / 8) * 8)
    const { data, dims } = await engine.recognise(lineInput(picture, box, own, width), width)
    const [, steps = 0, classes = 0] = dims
    lines.push({ characters: charactersOf(data as Float32Array, steps, classes, engine.characters) })
  }
  return lines
}

function widthOf({ left, right, top, bottom }: Box): number {
  return Math.min(widest, Math.max(16, Math.ceil(((right - left) * lineHeight) / (bottom - top))))
}

/** The model wants three equal channels from -1 to 1; beyond the line it expects 0. */
function lineInput(picture: Picture, box: Box, own: number, width: number): Float32Array {
  const plane = lineHeight * width
  const input = new Float32Array(3 * plane)
  const scaleX = (box.right - box.left) / own
  const scaleY = (box.bottom - box.top) / lineHeight
  for (let y = 0; y < lineHeight; y += 1)
    for (let x = 0; x < own; x += 1) {
      const value = valueAt(picture, box.left + (x + 0.5) * scaleX - 0.5, box.top + (y + 0.5) * scaleY - 0.5)
      const point = y * width + x
      input[point] = input[point + plane] = input[point + 2 * plane] = value / 127.5 - 1
    }
  return input
}

function valueAt({ width, height, grey }: Picture, x: number, y: number): number {
  const u = Math.min(width - 1, Math.max(0, x))
  const v = Math.min(height - 1, Math.max(0, y))
  const [u0, v0] = [Math.floor(u), Math.floor(v)]
  const [right, below] = [u0 + 1 < width ? 1 : 0, v0 + 1 < height ? width : 0]
  const at = v0 * width + u0
  const [fu, fv] = [u - u0, v - v0]
  const upper = (grey[at] ?? 255) * (1 - fu) + (grey[at + right] ?? 255) * fu
  const lower = (grey[at + below] ?? 255) * (1 - fu) + (grey[at + below + right] ?? 255) * fu
  return upper * (1 - fv) + lower * fv
}

/** Equal characters in a row are one, as long as no "none" stands between; a character is as sure as its surest step. */
function charactersOf(
  data: Float32Array,
  steps: number,
  classes: number,
  names: readonly string[],
): readonly RecognisedCharacter[] {
  const characters: RecognisedCharacter[] = []
  let last = 0
  for (let step = 0; step < steps; step += 1) {
    const [best, second] = bestTwo(data, step * classes, classes)
    const probability = data[step * classes + best] ?? 0
    if (best !== 0) {
      const character = {
        text: names[best] ?? "",
        probability,
        other: names[second] ?? "",
        otherProbability: data[step * classes + second] ?? 0,
      }
      if (best !== last) characters.push(character)
      else if (probability > (characters.at(-1)?.probability ?? 0))
        characters[characters.length - 1] = character
    }
    last = best
  }
  return characters
}

function bestTwo(data: Float32Array, from: number, classes: number): readonly [number, number] {
  let [best, second] = [0, 1]
  if ((data[from + 1] ?? 0) > (data[from] ?? 0)) [best, second] = [1, 0]
  for (let at = 2; at < classes; at += 1) {
    const value = data[from + at] ?? 0
    if (value > (data[from + best] ?? 0)) [best, second] = [at, best]
    else if (value > (data[from + second] ?? 0)) second = at
  }
  return [best, second]
}
