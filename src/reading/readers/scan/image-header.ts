export type PictureKind = "PNG" | "JPEG" | "WebP" | "GIF" | "BMP" | "TIFF" | "HEIC"

/** Kinds that are unpacked; the others are known, so that it can be said what to do with them. */
export const unpackedKinds: ReadonlySet<PictureKind> = new Set(["PNG", "JPEG", "WebP", "GIF", "BMP"])

/** By the first bytes; null where they are those of no picture. */
export function pictureKindOf(bytes: Uint8Array): PictureKind | null {
  const head = Buffer.from(bytes.subarray(0, 32)).toString("latin1")
  if (head.startsWith("\x89PNG")) return "PNG"
  if (head.startsWith("\xff\xd8\xff")) return "JPEG"
  if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return "TIFF"
  if (/^GIF8[79]a/u.test(head)) return "GIF"
  if (/^RIFF.{4}WEBPVP8/su.test(head)) return "WebP"
  if (/^.{4}ftyp(?:hei|hev|mif1|avif)/su.test(head)) return "HEIC"
  return isBmp(bytes) ? "BMP" : null
}

/** Lengths of the header that follows that of the file, by the age of the program. */
const bmpHeaders = [12, 40, 52, 56, 108, 124]

/** Two letters say little: the reserved bytes and the length of the header that follows must fit too. */
function isBmp(bytes: Uint8Array): boolean {
  if (bytes.length < 32 || bytes[0] !== 0x42 || bytes[1] !== 0x4d) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return view.getUint32(6, true) === 0 && bmpHeaders.includes(view.getUint32(14, true))
}

/** What an image says of itself before it is unpacked; null where it is of no kind that is unpacked, or is cut. */
export interface ImageHeader {
  readonly width: number
  readonly height: number
}

/** What follows the picture's end: some programs add their own. */
const afterEnd = 65_536

/** True where the end that PNG and JPEG write is missing: what is left unpacks to a picture that goes blank somewhere. */
export function isCutImage(bytes: Uint8Array): boolean {
  const kind = pictureKindOf(bytes)
  if (kind !== "PNG" && kind !== "JPEG") return false
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - afterEnd)))
  return !tail.includes(bytes[0] === 0x89 ? "IEND" : Buffer.of(0xff, 0xd9))
}

/** Read before unpacking, so that a small file which unpacks to gigabytes is refused unopened. */
export function imageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = pictureKindOf(bytes)
  if (bytes.length < 32) return null
  if (kind === "PNG") return { width: view.getUint32(16), height: view.getUint32(20) }
  if (kind === "GIF") return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (kind === "BMP") return sizeOfBmp(view)
  if (kind === "WebP") return sizeOfWebp(view)
  return kind === "JPEG" ? sizeOfJpeg(bytes, view) : null
}

function sizeOfBmp(view: DataView): ImageHeader {
  if (view.getUint32(14, true) === 12)
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) }
  // A picture stored from its top has a negative height.
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
}

function sizeOfWebp(view: DataView): ImageHeader {
  const form = view.getUint8(15)
  // "VP8X", "VP8L", and "VP8 " with its sizes of 14 bits.
  if (form === 0x58)
    return {
      width: 1 + (view.getUint32(24, true) & 0xff_ff_ff),
      height: 1 + (view.getUint32(26, true) >>> 8),
    }
  if (form === 0x4c) {
    const bits = view.getUint32(21, true)
    return { width: 1 + (bits & 0x3f_ff), height: 1 + ((bits >>> 14) & 0x3f_ff) }
  }
  return { width: view.getUint16(26, true) & 0x3f_ff, height: view.getUint16(28, true) & 0x3f_ff }
}

function sizeOfJpeg(bytes: Uint8Array, view: DataView): ImageHeader | null {
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
