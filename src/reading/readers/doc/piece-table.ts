import type { Bilingual } from "../../../basics/bilingual.ts"

/** The text of a Word 97 document with the place of each character in the main stream. */
export interface DocText {
  readonly characters: string
  /** For each character, its offset in the main stream, by which its paragraph is found. */
  readonly offsets: Uint32Array
  /** What lies behind the document's own text. */
  readonly asides: readonly { readonly name: Bilingual; readonly text: string }[]
}

/** Places in the head of the main stream of the lengths of the further texts, in the order in which they follow. */
const asideLengths: readonly (readonly [place: number, name: Bilingual | null])[] = [
  [0x50, { zh: "脚注", en: "footnote" }],
  [0x54, { zh: "页眉页脚", en: "header or footer" }],
  [0x58, null],
  [0x5c, { zh: "批注", en: "comment" }],
  [0x60, { zh: "尾注", en: "endnote" }],
  [0x64, { zh: "文本框", en: "text box" }],
  [0x68, { zh: "页眉文本框", en: "text box of a header" }],
]

/** Places in the head of the main stream: length of the document's own text, and where the piece table is. */
const head = { textLength: 0x4c, pieces: 0x01a2, piecesLength: 0x01a6 } as const
const maxCharacters = 8_000_000

/**
 * Puts the pieces of the text together, in the order that the piece table gives; a piece is kept in one byte a character
 * (Windows-1252) or in two. Throws where a place lies outside the file.
 */
export function textOfDoc(main: DataView, table: DataView): DocText {
  const lengths = [head.textLength, ...asideLengths.map(([place]) => place)].map((place) =>
    Math.min(main.getUint32(place, true), maxCharacters),
  )
  const [own = 0] = lengths
  const all = lengths.reduce((total, each) => total + each, 0)
  const length = Math.min(all, maxCharacters, main.byteLength)
  const offsets = new Uint32Array(length)
  const parts: string[] = []
  let written = 0
  const narrow = new TextDecoder("windows-1252")
  const wide = new TextDecoder("utf-16le", { ignoreBOM: true })
  for (const { characters, place } of piecesOf(main, table)) {
    const single = (place & 0x40000000) !== 0
    const size = single ? 1 : 2
    const start = single ? (place & 0x3fffffff) >>> 1 : place
    const count = Math.min(characters, length - written)
    if (count <= 0) break
    if (start + count * size > main.byteLength) throw new Error("text piece outside the file")
    const bytes = new Uint8Array(main.buffer, main.byteOffset + start, count * size)
    parts.push((single ? narrow : wide).decode(bytes))
    for (let at = 0; at < count; at += 1) offsets[written + at] = start + at * size
    written += count
  }
  const characters = parts.join("")
  let from = own
  const asides = asideLengths.flatMap(([, name], at) => {
    const text = characters.slice(from, (from += lengths[at + 1] ?? 0))
    return name === null ? [] : [{ name, text }]
  })
  return { characters: characters.slice(0, own), offsets: offsets.subarray(0, own), asides }
}

/** The pieces lie behind any number of property lists, marked 1; the piece table itself is marked 2. */
function* piecesOf(main: DataView, table: DataView): Generator<{ characters: number; place: number }> {
  let at = main.getUint32(head.pieces, true)
  const end = at + main.getUint32(head.piecesLength, true)
  while (at < end && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true)
  if (at >= end || table.getUint8(at) !== 2) throw new Error("piece table missing")
  const count = Math.floor((table.getUint32(at + 1, true) - 4) / 12)
  const positions = at + 5
  const descriptors = positions + (count + 1) * 4
  for (let piece = 0; piece < count; piece += 1) {
    const from = table.getUint32(positions + piece * 4, true)
    const to = table.getUint32(positions + piece * 4 + 4, true)
    if (to < from) throw new Error("text pieces overlap")
    yield { characters: to - from, place: table.getUint32(descriptors + piece * 8 + 2, true) }
  }
}
