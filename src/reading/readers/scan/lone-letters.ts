import type { Engine } from "./engine.ts"
import type { Box, Picture } from "./picture.ts"
import { recogniseLines } from "./recognise-lines.ts"
import type { RecognisedLine } from "./recognise-lines.ts"

const sure = 0.9
const sureContext = 0.98

/**
 * The recogniser knows signs from their company: a sign or figure alone in its cell is read again with a surely read figure
 * of the same page beside it, and what that figure does not account for is the letter.
 */
export async function withLoneLetters(
  engine: Engine,
  picture: Picture,
  boxes: readonly Box[],
  lines: readonly RecognisedLine[],
): Promise<readonly RecognisedLine[]> {
  const context = lines.findIndex(
    ({ characters }) =>
      characters.length === 2 &&
      characters.every(({ text, probability }) => /[2-9]/u.test(text) && probability >= sureContext),
  )
  const beside = boxes[context]
  const known = textOf(lines[context])
  if (beside === undefined) return lines
  const again: RecognisedLine[] = []
  for (const [at, line] of lines.entries()) {
    const box = boxes[at]
    if (box === undefined || !isUnsureLetter(box, line)) again.push(line)
    else again.push((await readBeside(engine, picture, box, beside, known)) ?? line)
  }
  return again
}

function isUnsureLetter(box: Box, { characters }: RecognisedLine): boolean {
  const oneLetter = box.right - box.left <= (box.bottom - box.top) * 1.2
  const [only] = characters
  return (
    oneLetter &&
    characters.length <= 1 &&
    !(only !== undefined && only.probability >= sure && /[^\d\sA-Za-z]/u.test(only.text))
  )
}

async function readBeside(
  engine: Engine,
  picture: Picture,
  box: Box,
  beside: Box,
  known: string,
): Promise<RecognisedLine | null> {
  const joined = sideBySide(picture, box, beside)
  const [line] = await recogniseLines(engine, joined, [
    { left: 0, top: 0, right: joined.width, bottom: joined.height },
  ])
  const text = textOf(line)
  const [first] = line?.characters ?? []
  if (first === undefined || [...text].length !== 3 || !text.endsWith(known)) return null
  return { characters: [first] }
}

function textOf(line: RecognisedLine | undefined): string {
  return line?.characters.map(({ text }) => text).join("") ?? ""
}

function sideBySide(picture: Picture, box: Box, beside: Box): Picture {
  const widths = [box.right - box.left, beside.right - beside.left] as const
  const height = Math.max(box.bottom - box.top, beside.bottom - beside.top)
  const width = widths[0] + widths[1]
  const grey = new Uint8Array(width * height).fill(255)
  const paste = ({ left, top, bottom }: Box, own: number, offset: number): void => {
    const down = Math.floor((height - (bottom - top)) / 2)
    for (let y = top; y < bottom; y += 1)
      for (let x = 0; x < own; x += 1)
        grey[(y - top + down) * width + offset + x] = picture.grey[y * picture.width + left + x] ?? 255
  }
  paste(box, widths[0], 0)
  paste(beside, widths[1], widths[0])
  return { width, height, grey }
}
