import { createHash } from "node:crypto"
import { comparable } from "../src/basics/text.ts"

/**
 * A document's wording as a reference keeps it: "#" and the first 12 hexadecimal digits of the SHA-256 of the text
 * without white space, in NFKC. Two texts that differ only in blanks, line breaks or the width of their characters hash
 * alike; the wording itself cannot be read back out of the project.
 */
export function hashText(text: string): string {
  return `#${createHash("sha256").update(comparable(text)).digest("hex").slice(0, 12)}`
}

export function isHash(text: string): boolean {
  return /^#[0-9a-f]{12}$/.test(text)
}
