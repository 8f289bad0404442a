/**
 * One file read, and parsed by the underlying library alone: `tsx bench/reading-speed.ts FILE FORMAT RUNS` prints the least
 * CPU seconds of each and the peak of memory of reading, as JSON. Used by `bench/reading.ts`.
 */
import { readFileSync } from "node:fs"
import { read as readWorkbook } from "@e965/xlsx"
import { strFromU8, unzipSync } from "fflate"
import { Parser } from "htmlparser2"
import { readDocument } from "../src/reading/read-document.ts"

const [path = "", format = "", runs = "1"] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(path))

const markup: Readonly<Record<string, (file: Uint8Array) => string>> = {
  docx: (file) => strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array()),
  html: (file) => new TextDecoder().decode(file),
}

/** What the library alone needs to parse the file into its own cells, tags or text items. */
async function parseAlone(): Promise<void> {
  if (format === "xlsx") readWorkbook(bytes, { type: "array", dense: true, cellStyles: true })
  else if (format === "pdf") {
    const { getDocument } = await import("../src/reading/readers/pdf/library.ts")
    const loading = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false })
    const document = await loading.promise
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      await page.getTextContent()
      await page.getOperatorList()
    }
    await loading.destroy()
  } else {
    const parser = new Parser({}, { xmlMode: format === "docx", decodeEntities: true })
    parser.write(markup[format]?.(bytes) ?? "")
    parser.end()
  }
}

async function leastCpu(work: () => Promise<unknown>): Promise<number> {
  const spent: number[] = []
  for (let run = 0; run < Number(runs); run += 1) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    spent.push((user + system) / 1e6)
  }
  return Math.min(...spent)
}

let forms = 0
let pages = 0
const cpu = await leastCpu(async () => {
  const reading = await readDocument(bytes.slice(), format)
  forms = reading.document.forms.length
  pages = reading.pages.length
})
const peak = process.resourceUsage().maxRSS / 1024
const alone = await leastCpu(parseAlone)
process.stdout.write(JSON.stringify({ forms, pages, cpu, alone, peak }))
