/** One file of a zip archive as its directory describes it; nothing is unpacked yet. */
export interface ZipEntry {
  /** With `/` between folders, without control characters and without `..`. */
  readonly name: string
  readonly encrypted: boolean
  /** 0: stored, 8: deflated. */
  readonly method: number
  /** As declared: it may lie, so it is a bound for the unpacker and not a promise. */
  readonly size: number
  readonly checksum: number
  /** The packed bytes. */
  packed(): Uint8Array
}

const endMark = 0x06054b50
const endLength = 22
const longestComment = 65_535
const entryMark = 0x02014b50
const entryLength = 46
const localMark = 0x04034b50
const localLength = 30
const encryptedFlag = 1
const utf8Flag = 1 << 11

/** The entries in the order of the directory, folders left out. Throws where the directory is broken or cut off. */
export function* zipEntries(bytes: Uint8Array): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < count; entry += 1) {
    if (view.getUint32(at, true) !== entryMark) throw new Error("zip directory broken")
    const flags = view.getUint16(at + 8, true)
    const packedSize = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const name = cleanName(decodeName(bytes.subarray(at + entryLength, at + entryLength + nameLength), flags))
    if (name !== "" && !name.endsWith("/"))
      yield {
        name,
        encrypted: (flags & encryptedFlag) !== 0,
        method: view.getUint16(at + 10, true),
        checksum: view.getUint32(at + 16, true),
        size: view.getUint32(at + 24, true),
        packed: () => packedAt(bytes, view, local, packedSize),
      }
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

function endOf(view: DataView): number {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endMark) return at
  throw new Error("zip directory missing")
}

function packedAt(bytes: Uint8Array, view: DataView, local: number, size: number): Uint8Array {
  if (view.getUint32(local, true) !== localMark) throw new Error("zip entry broken")
  const start = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + size > bytes.byteLength) throw new Error("zip entry cut off")
  return bytes.subarray(start, start + size)
}

/** UTF-8 where the archive says so or where the bytes are; else what packers on Chinese Windows write. */
function decodeName(bytes: Uint8Array, flags: number): string {
  if ((flags & utf8Flag) !== 0) return new TextDecoder().decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("gb18030").decode(bytes)
  }
}

function cleanName(name: string): string {
  return name
    .replaceAll("\\", "/")
    .replace(/\p{Cc}/gu, "")
    .split("/")
    .filter((part, at, parts) => (part !== "" || at === parts.length - 1) && part !== "." && part !== "..")
    .join("/")
}
