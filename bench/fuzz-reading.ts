/**
 * Damaged documents without end: `npx tsx bench/fuzz-reading.ts [documents] [seed] [threads]`.
 *
 * Samples written in every format are cut, changed, doubled and glued at random, and read in threads with the limits
 * that users have. A document that ends its thread, takes longer than the limit, or comes out neither as form nor as
 * problem, is told with its number and kept in the folder of temporary files; so is the seed to see it again.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { zipSync } from "fflate"
import { ReadingPool } from "../src/actions/reading-pool.ts"
import { exportFormats } from "../src/contract/export-formats.ts"
import { writeForms } from "../src/forms/write-forms.ts"
import { layoutFor } from "../src/layouts/index.ts"
import { isArchive } from "../src/reading/archive/unpack-archive.ts"
import { readDocument } from "../src/reading/read-document.ts"
import { wordDocument } from "../tests/support/word-97.ts"
import type { DocParagraph } from "../tests/support/word-97.ts"

const count = Number(process.argv[2] ?? 2000)
const seed = Number(process.argv[3] ?? 1)
const threads = Number(process.argv[4] ?? 2)
/** Seconds that no small document may take; on a busy machine most of them go to the start of a thread. */
const slowest = 60

let state = seed
function below(bound: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * bound)
}

async function originals(): Promise<readonly Uint8Array[]> {
  const folder = resolve(import.meta.dirname, "../samples")
  const all: Uint8Array[] = []
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".txt"))) {
    const bytes = new Uint8Array(readFileSync(resolve(folder, name)))
    all.push(bytes)
    const { forms } = (await readDocument(bytes, name)).document
    for (const format of exportFormats) {
      const written = await writeForms(forms, layoutFor, format)
      if (written.ok) all.push(written.value.bytes)
    }
    all.push(wordOf(new TextDecoder().decode(bytes)))
  }
  return [...all, zipSync(Object.fromEntries(all.map((bytes, at) => [`${at}`, bytes])))]
}

/** The head of a sample as a Word 97 document: its lines as paragraphs, those with tabs as rows. */
function wordOf(text: string): Uint8Array {
  const paragraphs = text
    .split(/\r?\n/u)
    .slice(0, 6)
    .flatMap((line): DocParagraph[] => {
      const cells = line.split("\t")
      if (cells.length === 1) return [{ text: line }]
      return [...cells.map((cell) => ({ text: cell, ends: "cell" as const })), { text: "", ends: "row" }]
    })
  return wordDocument(paragraphs.slice(0, 20))
}

function damaged(bytes: Uint8Array, other: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes)
  for (let times = 1 + below(4); times > 0; times--) {
    const [from, length] = [below(copy.length), 1 + below(64)]
    if (below(2) === 0)
      for (let at = from; at < from + length && at < copy.length; at++) copy[at] = below(256)
    else copy.copyWithin(below(copy.length), from, from + length)
  }
  switch (below(4)) {
    case 0:
      return copy.subarray(0, below(copy.length))
    case 1:
      return Uint8Array.from([
        ...copy.subarray(0, below(copy.length)),
        ...other.subarray(below(other.length)),
      ])
    default:
      return copy
  }
}

const faults = new Set(["reader-failed", "time-limit", "memory-limit", "reader-closed"])

/** What is wrong with how the document was read; "" where nothing is. */
async function faultOf(pool: ReadingPool, bytes: Uint8Array): Promise<string> {
  if (isArchive(bytes)) {
    const files = await pool.unpack(bytes.slice(), "damaged")
    const first = files.find((file) => file.bytes !== null)?.bytes
    if (files.length === 0) return "an archive without files or problems"
    return first === undefined || first === null ? "" : await faultOf(pool, first)
  }
  const { document } = await pool.read(bytes.slice(), "damaged")
  if (document.forms.length + document.problems.length === 0) return "neither form nor problem"
  return document.problems.find(({ code }) => faults.has(code))?.message ?? ""
}

const sources = await originals()
const pool = new ReadingPool({ threads, seconds: slowest })
let bad = 0
let next = 0

async function readOneAfterTheOther(): Promise<void> {
  while (next < count) {
    const number = next
    next += 1
    const [one, two] = [sources[below(sources.length)], sources[below(sources.length)]]
    if (one === undefined || two === undefined) return
    const bytes = damaged(one, two)
    const fault = await faultOf(pool, bytes)
    if (number % 10_000 === 9_999) console.log(`${number + 1} documents, ${bad} bad`)
    if (fault === "") continue
    bad += 1
    const kept = join(tmpdir(), `damaged-${seed}-${number}.bin`)
    writeFileSync(kept, bytes)
    console.log(`document ${number}: ${fault}; kept as ${kept}`)
  }
}

await Promise.all(Array.from({ length: threads }, readOneAfterTheOther))
await pool.close()
console.log(`${count} damaged documents, seed ${seed}: ${bad} bad`)
process.exitCode = bad === 0 ? 0 : 1
