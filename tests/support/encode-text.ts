/** Text in encodings that Node reads but does not write. */

/** GB18030, the characters of two bytes only, which all common Hanzi are. */
export function encodeGb18030(text: string): Buffer {
  return Buffer.concat(
    [...text].map((character) => Buffer.from(twoBytes().get(character) ?? character, "latin1")),
  )
}

/** UTF-16, the higher byte first, with its mark. */
export function encodeUtf16Be(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, "utf16le").swap16()
}

export function encodeUtf16Le(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, "utf16le")
}

let known: ReadonlyMap<string, string> | null = null

/** The decoder's table turned round: character to its two bytes, as Latin-1 text. */
function twoBytes(): ReadonlyMap<string, string> {
  if (known !== null) return known
  const decoder = new TextDecoder("gb18030")
  const table = new Map<string, string>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      const bytes = Buffer.from([lead, trail])
      table.set(decoder.decode(bytes), bytes.toString("latin1"))
    }
  }
  known = table
  return table
}
