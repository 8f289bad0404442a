import { unzipSync, zipSync } from "fflate"
import { limits } from "../limits.ts"

/** The length of the record that ends every zip file. Shorter bytes are no zip, and some libraries loop on them. */
const shortestZip = 22

/** The parts of a packed document with their declared sizes, none unpacked. Throws where the directory is broken or missing. */
export function zipParts(bytes: Uint8Array): readonly { readonly name: string; readonly size: number }[] {
  if (bytes.length < shortestZip) throw new Error("zip directory missing")
  const parts: { name: string; size: number }[] = []
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      parts.push({ name, size: originalSize })
      return false
    },
  })
  return parts
}

/** True where the parts together would unpack to more than the limit. */
export function unpacksTooLarge(bytes: Uint8Array): boolean {
  return zipParts(bytes).reduce((total, part) => total + part.size, 0) > limits.unpackedBytes
}

/** The parts of a workbook that hold cells, as XML or in the binary form of xlsb. Pictures and programs stay out. */
const workbookPart =
  /\.(?:xml|rels)$|^xl\/(?:workbook|metadata|sharedStrings|styles|worksheets\/[^/]+)\.bin$/iu

export function workbookParts(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes, { filter: ({ name }) => workbookPart.test(name) })
}

/**
 * Parts packed again without compression. Libraries with an unpacker of their own are given this: the spreadsheet
 * library's loops for ever on damaged data, while here damaged data throws.
 */
export function repacked(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(parts, { level: 0 })
}
