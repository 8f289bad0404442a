/**
 * Damaged documents without end: `npx tsx bench/fuzz-reading.ts [documents] [seed] [threads] [--minutes N] [--summary]`.
 *
 * Samples and documents of our own making, in every format, are cut, changed, doubled and glued at random, and read in
 * threads of the memory that users have. A document that ends its thread, takes longer than any small one may, or comes
 * out neither as form nor as problem, is told with its number and kept in the folder of temporary files.
 *
 * How far it is stands beside them, so the next call with the same seed goes on where the last one stopped; `--minutes`
 * stops it, `--summary` only prints what was found.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ReadingPool } from "../src/actions/reading-pool.ts"
import { isArchive } from "../src/reading/archive/unpack-archive.ts"
import { damagedDocument, originalDocuments } from "../tests/support/damaged-document.ts"
import type { DamagedDocument } from "../tests/support/damaged-document.ts"

const numbers = process.argv
  .slice(2)
  .filter((each, at, all) => /^\d+$/.test(each) && all[at - 1] !== "--minutes")
const [count = 2000, seed = 1, threads = 2] = numbers.map(Number)
const minutesAt = process.argv.indexOf("--minutes")
const minutes = minutesAt === -1 ? Infinity : Number(process.argv[minutesAt + 1])
const progressFile = join(tmpdir(), `damaged-${seed}.json`)

/** CPU seconds that no small document may take, the start of a thread among them. */
const slowest = 30
/** Seconds after which a document hangs; on a busy machine CPU seconds take their time. */
const hangs = 1800

interface Tally {
  documents: number
  withForms: number
  slowest: number
}

interface Progress {
  /** All documents before this one were read. */
  next: number
  readonly bad: { readonly number: number; readonly fault: string; readonly kept: string }[]
  readonly kinds: Record<string, Tally>
  readonly problems: Record<string, number>
}

const progress: Progress = existsSync(progressFile)
  ? (JSON.parse(readFileSync(progressFile, "utf8")) as Progress)
  : { next: 0, bad: [], kinds: {}, problems: {} }

const faults = new Set(["reader-failed", "time-limit", "memory-limit", "reader-closed"])

interface Outcome {
  /** What is wrong with how the document was read; "" where nothing is. */
  readonly fault: string
  readonly forms: number
  readonly codes: readonly string[]
}

async function outcomeOf(pool: ReadingPool, bytes: Uint8Array): Promise<Outcome> {
  if (isArchive(bytes)) {
    const files = await pool.unpack(bytes.slice(), "damaged")
    const first = files.find((file) => file.bytes !== null)?.bytes
    if (files.length === 0) return { fault: "an archive without files or problems", forms: 0, codes: [] }
    return first == null ? { fault: "", forms: 0, codes: ["archive"] } : await outcomeOf(pool, first)
  }
  const { document } = await pool.read(bytes.slice(), "damaged")
  const codes = document.problems.map(({ code }) => code)
  const forms = document.forms.length
  if (forms + codes.length === 0) return { fault: "neither form nor problem", forms, codes }
  return { fault: document.problems.find(({ code }) => faults.has(code))?.message ?? "", forms, codes }
}

/** @param milliseconds of CPU that the whole process has used since the document was begun */
function note(document: DamagedDocument, outcome: Outcome, milliseconds: number): void {
  const { forms, codes } = outcome
  const slow = milliseconds > slowest * threads * 1000
  const fault = outcome.fault === "" && slow ? `${Math.round(milliseconds / 1000)} s of CPU` : outcome.fault
  const tally = (progress.kinds[document.kind] ??= { documents: 0, withForms: 0, slowest: 0 })
  tally.documents += 1
  if (forms > 0) tally.withForms += 1
  tally.slowest = Math.max(tally.slowest, Math.round(milliseconds))
  for (const code of new Set(codes)) progress.problems[code] = (progress.problems[code] ?? 0) + 1
  if (fault === "") return
  const kept = join(tmpdir(), `damaged-${seed}-${document.number}.bin`)
  writeFileSync(kept, document.bytes)
  progress.bad.push({ number: document.number, fault, kept })
  console.log(`document ${document.number} (${document.kind}): ${fault}; kept as ${kept}`)
}

/** As many documents as are read before how far it is gets written down. */
const slice = 100

async function readOn(): Promise<void> {
  const originals = originalDocuments()
  const pool = new ReadingPool({ threads, seconds: hangs, wholeSeconds: hangs })
  const end = performance.now() + minutes * 60_000
  while (progress.next < count && performance.now() < end) {
    const to = Math.min(count, progress.next + slice)
    let number = progress.next
    const readOneAfterTheOther = async (): Promise<void> => {
      while (number < to) {
        const document = damagedDocument(originals, seed, number++)
        const start = process.cpuUsage()
        const outcome = await outcomeOf(pool, document.bytes)
        const { user, system } = process.cpuUsage(start)
        note(document, outcome, (user + system) / 1000)
      }
    }
    await Promise.all(Array.from({ length: threads }, readOneAfterTheOther))
    progress.next = to
    writeFileSync(progressFile, JSON.stringify(progress))
    if (to % 1000 === 0) console.log(`${to} documents, ${progress.bad.length} bad`)
  }
  await pool.close()
}

function summary(): string {
  const kinds = Object.entries(progress.kinds).map(
    ([kind, tally]) =>
      `${kind.padEnd(6)}${String(tally.documents).padStart(8)}${String(tally.withForms).padStart(12)}` +
      `${String(tally.slowest).padStart(12)}`,
  )
  const told = Object.entries(progress.problems)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 20)
    .map(([code, times]) => `${String(times).padStart(8)}  ${code}`)
  const bad = progress.bad.map(({ number, fault, kept }) => `document ${number}: ${fault}; kept as ${kept}`)
  return [
    "kind    damaged  with forms  most CPU ms",
    ...kinds,
    "",
    "documents  problem told most often",
    ...told,
    "",
    ...bad,
    `${progress.next} damaged documents, seed ${seed}: ${progress.bad.length} bad`,
  ].join("\n")
}

if (!process.argv.includes("--summary")) await readOn()
console.log(summary())
process.exitCode = progress.bad.length === 0 ? 0 : 1
