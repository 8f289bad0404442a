/**
 * How fast the text layer of PDFs is read: `npm run bench:pdf [file …]`. Without files, printed forms of our own.
 *
 * CPU milliseconds a page of reading (readPdf: bytes to pages of cells), beside those of the underlying library alone
 * (its own text content and operator list of every page), the best of three runs each, after one run to warm up.
 */
import { readFileSync } from "node:fs"
import { basename } from "node:path"
import { getDocument } from "../src/reading/readers/pdf/library.ts"
import { writeForms } from "../src/forms/write-forms.ts"
import { layouts } from "../src/layouts/index.ts"
import { readPdf } from "../src/reading/readers/pdf-reader.ts"
import { exampleIndicator, soundSelfEvaluation } from "../src/rules/examples/sound-forms.ts"

const formCount = 60

async function printedForms(layout: (typeof layouts)[number]): Promise<Uint8Array> {
  const forms = Array.from({ length: formCount }, (_, number) => ({
    ...soundSelfEvaluation,
    project: { ...soundSelfEvaluation.project, name: `${number + 1}号线路养护` },
    indicators: Array.from({ length: 16 }, (_line, at) =>
      exampleIndicator([
        "产出指标",
        "数量指标",
        `第${number + 1}线第${at + 1}段养护里程`,
        `≥${at + 9}公里`,
        "9公里",
        5,
        5,
        "",
      ]),
    ),
  }))
  const outcome = await writeForms(forms, () => layout, "pdf")
  if (!outcome.ok) throw new Error("nothing written")
  return outcome.value.bytes
}

async function libraryAlone(bytes: Uint8Array): Promise<number> {
  const loading = getDocument({
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
  })
  const document = await loading.promise
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    await page.getTextContent()
    await page.getOperatorList()
    page.cleanup()
  }
  const pages = document.numPages
  await loading.destroy()
  return pages
}

async function cpuMilliseconds(work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 4; run += 1) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    if (run > 0) best = Math.min(best, (user + system) / 1000)
  }
  return best
}

async function measure(name: string, bytes: Uint8Array): Promise<void> {
  let pages = 0
  const alone = await cpuMilliseconds(async () => (pages = await libraryAlone(bytes)))
  const own = await cpuMilliseconds(() => readPdf(bytes))
  console.log(
    `${name.slice(0, 40).padEnd(40)} ${String(pages).padStart(5)} ${(own / pages).toFixed(1).padStart(10)}` +
      `${(alone / pages).toFixed(1).padStart(14)} ${(own / alone).toFixed(2).padStart(7)} ${((1000 * pages) / own).toFixed(0).padStart(8)}`,
  )
}

console.log("file                                     pages   ms a page  library alone   ratio  pages/s")
const files = process.argv.slice(2)
for (const file of files) await measure(basename(file), new Uint8Array(readFileSync(file)))
if (files.length === 0)
  for (const id of ["national-self-evaluation-2020", "hubei-self-evaluation", "sichuan-self-evaluation"]) {
    const layout = layouts.find((each) => each.id === id) ?? layouts[0]
    if (layout !== undefined) await measure(layout.id, await printedForms(layout))
  }
