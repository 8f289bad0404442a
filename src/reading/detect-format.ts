import type { DocumentFormat } from "../contract/read-result.ts"
import { pictureKindOf } from "./readers/scan/image-header.ts"
import { looksLikeSavedPage } from "./readers/saved-page-mark.ts"
import { looksLikeCsv } from "./readers/csv-reader.ts"

const signatures: readonly (readonly [format: DocumentFormat, bytes: readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["doc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
]
const zip = [0x50, 0x4b, 0x03, 0x04]

/** The format by the bytes, not by the name. What is no known container is taken for text. */
export function detectFormat(bytes: Uint8Array): DocumentFormat {
  if (startsWith(bytes, zip)) return zipFormat(bytes)
  for (const [format, signature] of signatures)
    if (startsWith(bytes, signature)) return format === "doc" ? compoundFormat(bytes) : format
  if (pictureKindOf(bytes) !== null) return "image"
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).trimStart().toLowerCase()
  if (head.includes("<?xml") && head.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xls"
  if (/^(\u00ef\u00bb\u00bf)?\s*(<!doctype html|<html|<table|<meta\s|<head>)/u.test(head)) return "html"
  if (looksLikeSavedPage(head)) return "html"
  return looksLikeCsv(new TextDecoder().decode(bytes.subarray(0, 20_000))) ? "csv" : "text"
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, at) => bytes[at] === byte)
}

/** Office packages name their parts in the first entries and in the directory at the end. */
function zipFormat(bytes: Uint8Array): DocumentFormat {
  const latin = new TextDecoder("latin1")
  const names = latin.decode(bytes.subarray(0, 65_536)) + latin.decode(bytes.subarray(-65_536))
  return names.includes("word/") ? "docx" : "xlsx"
}

/** The stream of an OLE compound file that holds a whole xlsx or docx under a password; which of them cannot be told. */
export const encryptedPackage = "EncryptedPackage"

/** OLE compound files hold their stream names as UTF-16. */
function compoundFormat(bytes: Uint8Array): DocumentFormat {
  const wide = new TextDecoder("utf-16le").decode(bytes.subarray(0, Math.min(bytes.length, 1 << 20) & ~1))
  if (wide.includes("WordDocument")) return "doc"
  return wide.includes(encryptedPackage) ? "xlsx" : "xls"
}
