import type { Problem } from "../../basics/problem.ts"
import { limits } from "../limits.ts"
import type { Page } from "../page-model.ts"
import { documentProblem } from "../problems.ts"
import { readHtml } from "./html-reader.ts"
import type { PagesRead } from "./page-reader.ts"
import { looksLikeSavedPage } from "./saved-page-mark.ts"

/** A web page as it stands, or saved in one file with what belongs to it. */
export function readWebPage(bytes: Uint8Array): PagesRead {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096))
  return looksLikeSavedPage(head) ? readSavedPage(bytes) : readHtml(bytes)
}

/** The web pages in the file, each as a page of its own: Excel saves a sheet a page. Pictures and styles stay out. */
function readSavedPage(bytes: Uint8Array): PagesRead {
  const text = new TextDecoder("latin1").decode(bytes)
  const pages: Page[] = []
  const problems: Problem[] = []
  const parts = webPagesIn(text)
  let line = 0
  for (const part of parts.slice(0, limits.pages)) {
    const read = readHtml(part)
    problems.push(...read.problems)
    for (const page of read.pages) {
      const lines = page.lines.map((each) => ({ ...each, number: each.number + line }))
      pages.push({ ...page, number: pages.length + 1, lines })
      line += lines.length
    }
  }
  if (parts.length > limits.pages) problems.push(documentProblem("too-many-pages", { page: limits.pages }))
  if (parts.length === 0) problems.push(documentProblem("part-missing", null, "text/html"))
  return { pages, problems }
}

function webPagesIn(text: string): readonly Uint8Array[] {
  const boundary = /boundary="?([^"\r\n;]{1,200})/iu.exec(text.slice(0, 4096))?.[1]
  const parts = boundary === undefined ? [text] : text.split(`--${boundary}`).slice(1)
  return parts.flatMap((part) => {
    const [head = "", body] = splitOnce(part)
    if (body === null || !/^content-type:\s*text\/html/imu.test(head)) return []
    const packing = /^content-transfer-encoding:\s*([\w-]+)/imu.exec(head)?.[1]?.toLowerCase()
    if (packing === "base64") return [Uint8Array.from(Buffer.from(body, "base64"))]
    return [bytesOf(packing === "quoted-printable" ? unquoted(body) : body)]
  })
}

/** Head and body of a part, parted by the first blank line. */
function splitOnce(part: string): readonly [string, string | null] {
  const blank = /\r?\n\r?\n/u.exec(part.trimStart())
  const own = part.trimStart()
  return blank === null ? [own, null] : [own.slice(0, blank.index), own.slice(blank.index + blank[0].length)]
}

function unquoted(body: string): string {
  return body
    .replace(/=[ \t]*\r?\n/gu, "")
    .replace(/=([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, "latin1"))
}
