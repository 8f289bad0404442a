/** GB18030 of two bytes and of one, by turning the platform's decoder round. */
export function toGb18030(bytes: Uint8Array): Uint8Array {
  const decoder = new TextDecoder("gb18030")
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if (trail !== 0x7f && text.length === 1 && !codes.has(text)) codes.set(text, [lead, trail])
    }
  const text = new TextDecoder().decode(bytes)
  return Uint8Array.from(
    [...text].flatMap((char) => (char < "\x80" ? [char.charCodeAt(0)] : (codes.get(char) ?? [0x3f]))),
  )
}
