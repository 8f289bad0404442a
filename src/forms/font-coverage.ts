/** The characters that an OpenType font has glyphs for. */
export interface FontCoverage {
  has(codePoint: number): boolean
}

/**
 * Reads the character map (`cmap`, format 12: runs of code points, sorted) of a font.
 *
 * @throws {RangeError} where the bytes are no such font
 */
export function fontCoverage(font: Uint8Array): FontCoverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const map = characterMap(view)
  const count = view.getUint32(map + 12)
  const at = (index: number): number => map + 16 + index * 12
  return {
    has(codePoint) {
      let from = 0
      let to = count
      while (from < to) {
        const middle = (from + to) >> 1
        if (view.getUint32(at(middle) + 4) < codePoint) from = middle + 1
        else to = middle
      }
      return from < count && view.getUint32(at(from)) <= codePoint
    },
  }
}

function characterMap(view: DataView): number {
  const cmap = tableOffset(view, "cmap")
  const count = view.getUint16(cmap + 2)
  for (let index = 0; index < count; index += 1) {
    const subtable = cmap + view.getUint32(cmap + 8 + index * 8)
    if (view.getUint16(subtable) === 12) return subtable
  }
  throw new RangeError("the font has no character map of format 12")
}

function tableOffset(view: DataView, tag: string): number {
  const count = view.getUint16(4)
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)))
    if (name === tag) return view.getUint32(record + 8)
  }
  throw new RangeError(`the font has no table ${tag}`)
}
