/**
 * Damaged documents without end: `npx tsx bench/fuzz-reading.ts [documents] [seed]`.
 *
 * Samples written in every format are cut, changed, doubled and glued at random. A document that throws, or takes longer
 * than the limit, is told with its number and kept in the folder of temporary files; so is the seed to see it again.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { exportFormats } from "../src/contract/export-formats.ts"
import { writeForms } from "../src/forms/write-forms.ts"
import { layoutFor } from "../src/layouts/index.ts"
import { readDocument } from "../src/reading/read-document.ts"

const count = Number(process.argv[2] ?? 2000)
const seed = Number(process.argv[3] ?? 1)
/** Seconds that no small document may take. */
const slowest = 10

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
  }
  return all
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

const sources = await originals()
let bad = 0
for (let number = 0; number < count; number++) {
  const [one, two] = [sources[below(sources.length)], sources[below(sources.length)]]
  if (one === undefined || two === undefined) break
  const bytes = damaged(one, two)
  const start = performance.now()
  let fault = ""
  try {
    const { document } = await readDocument(bytes, "damaged")
    if (document.forms.length + document.problems.length === 0) fault = "neither form nor problem"
    if (document.problems.some(({ code }) => code === "reader-failed")) fault = "reader-failed"
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error)
  }
  const seconds = (performance.now() - start) / 1000
  if (seconds > slowest) fault ||= `${seconds.toFixed(1)} s`
  if (fault === "") continue
  bad += 1
  const kept = join(tmpdir(), `damaged-${seed}-${number}.bin`)
  writeFileSync(kept, bytes)
  console.log(`document ${number}: ${fault}; kept as ${kept}`)
}
console.log(`${count} damaged documents, seed ${seed}: ${bad} bad`)
process.exitCode = bad === 0 ? 0 : 1
