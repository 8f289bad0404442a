/**
 * How well and how fast forms are read: `npm run bench:reading [forms] [-- --quick]`.
 *
 * Right: every sample written in every layout of its kind and every format, and read again; fields as they were, and
 * forms whose every number came back. Fast: a file of 200 forms of each format, CPU seconds of this process beside those
 * of the underlying library's own parse of the same bytes, the best of three runs each. Made: the golden documents of our
 * own making, by layout and print. `--quick`: 20 forms, one run each, and no writing of every layout.
 */
import { readFileSync, readdirSync } from "node:fs"
import { resolve } from "node:path"
import { read as readWorkbook } from "@e965/xlsx"
import { strFromU8, unzipSync } from "fflate"
import { Parser } from "htmlparser2"
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"
import { compareForms } from "../golden/compare.ts"
import { loadReferences } from "../golden/references.ts"
import { exportFormats } from "../src/contract/export-formats.ts"
import type { ExportFormat } from "../src/contract/export-formats.ts"
import { writeForms } from "../src/forms/write-forms.ts"
import { layoutFor, layouts } from "../src/layouts/index.ts"
import type { Layout } from "../src/layouts/layout.ts"
import type { Form } from "../src/records/form.ts"
import { readDocument } from "../src/reading/read-document.ts"
import { exampleIndicator, soundSelfEvaluation } from "../src/rules/examples/sound-forms.ts"
import { shownForm } from "../tests/support/shown-form.ts"

const quick = process.argv.includes("--quick")
const count = Number(process.argv.slice(2).find((each) => /^\d+$/.test(each)) ?? (quick ? 20 : 200))
const samples = resolve(import.meta.dirname, "../samples")

async function written(forms: readonly Form[], layout: Layout, format: ExportFormat): Promise<Uint8Array> {
  const outcome = await writeForms(forms, () => layout, format)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join())
  return outcome.value.bytes
}

async function howRight(): Promise<void> {
  console.log(
    "layout                              format   fields right            forms with every number right",
  )
  const groups = await Promise.all(
    readdirSync(samples)
      .filter((name) => name.endsWith(".txt"))
      .map(async (name) => {
        const bytes = new Uint8Array(readFileSync(resolve(samples, name)))
        return (await readDocument(bytes, name)).document.forms
      }),
  )
  const known = new Set(groups.map((forms) => forms[0]?.kind))
  for (const layout of layouts.filter(({ kind }) => known.has(kind)))
    for (const format of exportFormats) {
      const tally = { right: 0, total: 0, forms: 0, exact: 0, invented: 0 }
      for (const forms of groups.filter((each) => each[0]?.kind === layout.kind)) {
        const { document } = await readDocument(await written(forms, layout, format), format)
        const whole = compareForms(
          forms.map((form) => shownForm(form, layout)),
          document.forms,
        )
        tally.right += whole.right
        tally.total += whole.total
        tally.invented += whole.invented
        tally.forms += forms.length
        const wrong = new Set(
          whole.differences
            .filter(({ expected, read }) => typeof expected === "number" || typeof read === "number")
            .map(({ path }) => path.split(".")[0]),
        )
        tally.exact += forms.length - wrong.size
      }
      const share = ((100 * tally.right) / tally.total).toFixed(2).padStart(6)
      console.log(
        `${layout.id.padEnd(35)} ${format.padEnd(6)} ${share} % of ${String(tally.total).padStart(4)}` +
          `, invented ${tally.invented}    ${tally.exact} of ${tally.forms}`,
      )
    }
}

const levels = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["效益指标", "社会效益指标"],
] as const

/** All different, so that nothing remembered of one form helps with the next. */
function formOf(number: number): Form {
  const indicators = Array.from({ length: 16 }, (_, line) => {
    const [level1, level2] = levels[line >> 2] ?? levels[0]
    const target = 100 + number + line
    const name = `${number + 1}号线路第${line + 1}段日常养护完成里程`
    return exampleIndicator([level1, level2, name, `≥${target}公里`, `${target + 2}公里`, 5, 5, ""])
  })
  const project = { ...soundSelfEvaluation.project, name: `${number + 1}号线路养护` }
  return { ...soundSelfEvaluation, project, indicators }
}

const parts: Readonly<Record<"docx" | "html", (bytes: Uint8Array) => string>> = {
  docx: (bytes) => strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()),
  html: (bytes) => new TextDecoder().decode(bytes),
}

/** What the library alone needs to parse the file into its own cells, tags or text items. */
async function parseAlone(bytes: Uint8Array, format: ExportFormat): Promise<void> {
  if (format === "xlsx") readWorkbook(bytes, { type: "array", dense: true, cellStyles: true })
  else if (format === "pdf") {
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
    parser.write(parts[format](bytes))
    parser.end()
  }
}

async function cpuSeconds(work: () => Promise<unknown>): Promise<number> {
  const runs: number[] = []
  for (let run = 0; run < (quick ? 1 : 3); run += 1) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    runs.push((user + system) / 1e6)
  }
  return Math.min(...runs)
}

async function howFast(): Promise<void> {
  const forms = Array.from({ length: count }, (_, number) => formOf(number))
  console.log(`\n${count} forms of 16 indicators in one file`)
  console.log("format   forms read   CPU s   library alone   ratio   forms/s")
  for (const format of exportFormats) {
    const bytes = await written(forms, layoutFor(soundSelfEvaluation), format)
    let read = 0
    const own = await cpuSeconds(async () => {
      read = (await readDocument(bytes, format)).document.forms.length
    })
    const alone = await cpuSeconds(() => parseAlone(bytes, format))
    console.log(
      `${format.padEnd(6)} ${String(read).padStart(9)} ${own.toFixed(2).padStart(11)} ${alone.toFixed(2).padStart(12)}` +
        `${(own / alone).toFixed(1).padStart(11)} ${(count / own).toFixed(0).padStart(9)}`,
    )
  }
  console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
}

/** Fields right of the documents of our own making: a row a layout, a column a print. */
async function howRightMade(): Promise<void> {
  const shares = new Map<string, Map<string, string>>()
  let invented = 0
  for (const { name, textPath, forms } of loadReferences("made")) {
    const { document } = await readDocument(new Uint8Array(readFileSync(textPath)), name)
    const result = compareForms(forms, document.forms)
    const at = name.lastIndexOf("-")
    const row = shares.get(name.slice(0, at)) ?? new Map<string, string>()
    row.set(name.slice(at + 1), (100 * result.share).toFixed(2))
    shares.set(name.slice(0, at), row)
    invented += result.invented
  }
  const prints = [...new Set([...shares.values()].flatMap((row) => [...row.keys()]))]
  console.log(`\nmade documents, % right  ${prints.map((each) => each.padStart(12)).join("")}`)
  for (const [layout, row] of shares)
    console.log(`${layout.padEnd(25)}${prints.map((each) => (row.get(each) ?? "").padStart(12)).join("")}`)
  console.log(`invented ${invented}`)
}

if (!quick) await howRight()
await howRightMade()
await howFast()
