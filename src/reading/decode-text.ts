/** A text and the encoding it was kept in, or null where the bytes are no text. */
export interface DecodedText {
  readonly text: string
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030"
  /** True where the bytes end inside a character, which is then left out. */
  readonly cut: boolean
}

const declaredEncodings: ReadonlyMap<string, DecodedText["encoding"]> = new Map([
  ["utf-8", "utf-8"],
  ["utf8", "utf-8"],
  ["gb2312", "gb18030"],
  ["gbk", "gb18030"],
  ["gb18030", "gb18030"],
])

/**
 * Bytes to text: by what the document declares, by the byte order mark, else UTF-16 by its zero bytes, else strict
 * UTF-8, else strict GB18030.
 * null where no encoding fits or where control characters show that the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText | null {
  const first = isPlainlyUtf8(bytes) ? undefined : declaredEncodings.get(declared ?? "")
  for (const encoding of first === undefined ? candidates(bytes) : [first, ...candidates(bytes)]) {
    const whole = decode(bytes, encoding)
    const text = whole ?? (encoding === "utf-8" ? decodeCut(bytes) : null)
    if (text !== null && !looksBinary(text)) return { text, encoding, cut: whole === null }
  }
  return null
}

/** A byte order mark tells more than a declaration that was copied along. */
function isPlainlyUtf8(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function candidates(bytes: Uint8Array): DecodedText["encoding"][] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"]
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"]
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if ((even + odd) * 20 > sample.length) return odd > even ? ["utf-16le"] : ["utf-16be"]
  return ["utf-8", "gb18030"]
}

function decode(bytes: Uint8Array, encoding: DecodedText["encoding"]): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-8 that was cut inside its last character, as a copy of limited length is: without that piece. */
function decodeCut(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

/** More than one control or unassigned character in two hundred: no text that a person wrote. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const strange = sample.match(/[^\P{Cc}\t\n\v\f\r]|\p{Cn}/gu)?.length ?? 0
  return strange * 200 > sample.length
}
