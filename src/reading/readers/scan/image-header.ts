/** What an image says of itself before it is unpacked; null where it is neither PNG nor JPEG or is cut. */
export interface ImageHeader {
  readonly width: number
  readonly height: number
}

/** What follows the picture's end: some programs add their own. */
const afterEnd = 65_536

/** True where the end that PNG and JPEG write is missing: what is left unpacks to a picture that goes blank somewhere. */
export function isCutImage(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - afterEnd)))
  return !tail.includes(bytes[0] === 0x89 ? "IEND" : Buffer.of(0xff, 0xd9))
}

/** Read before unpacking, so that a small file which unpacks to gigabytes is refused unopened. */
export function imageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length >= 24 && view.getUint32(0) === 0x89_50_4e_47)
    return { width: view.getUint32(16), height: view.getUint32(20) }
  if (bytes.length < 4 || view.getUint16(0) !== 0xff_d8) return null
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = view.getUint16(at)
    if (marker >> 8 !== 0xff) return null
    // Start of frame of any kind; C4, C8 and CC are other segments.
    const frame = marker >= 0xff_c0 && marker <= 0xff_cf && ![0xff_c4, 0xff_c8, 0xff_cc].includes(marker)
    if (frame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
