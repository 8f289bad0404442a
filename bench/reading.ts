/**
 * How well and how fast forms are read: `npm run bench:reading [forms] [-- --quick] [-- --scans]`.
 *
 * Right: every sample written in every layout of its kind and every format, and read again; fields as they were, and
 * forms whose every number came back. Made: the golden documents of our own making, by layout and print; a print is a
 * format or a damage. Fast: a file of 200 forms of each format, CPU seconds beside those of the underlying library's own
 * parse of the same bytes, the best of three runs each, and the peak of memory. `--quick`: 20 forms, one run each, and no
 * writing of every layout. `--scans`: the scans among the golden documents as well, seconds for each page.
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { resolve } from "node:path"
import { compareForms, type Comparison } from "../golden/compare.ts"
import { readGolden } from "../golden/read-golden.ts"
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
const scans = process.argv.includes("--scans")
const count = Number(process.argv.slice(2).find((each) => /^\d+$/.test(each)) ?? (quick ? 20 : 200))
const samples = resolve(import.meta.dirname, "../samples")

async function written(forms: readonly Form[], layout: Layout, format: ExportFormat): Promise<Uint8Array> {
  const outcome = await writeForms(forms, () => layout, format)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join())
  return outcome.value.bytes
}

/** Forms in which a number is wrong, missing or invented. */
function wrongForms(differences: Comparison["differences"]): number {
  const wrong = differences.filter(
    ({ expected, read }) => typeof expected === "number" || typeof read === "number",
  )
  return new Set(wrong.map(({ path }) => path.split(".")[0]).filter((form) => form?.startsWith("[") === true))
    .size
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
        tally.exact += forms.length - wrongForms(whole.differences)
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

interface Speed {
  readonly forms: number
  readonly pages: number
  readonly cpu: number
  readonly alone: number
  readonly peak: number
}

/** In a process of its own, so that its peak of memory is that of reading this file. */
function measured(path: string, format: ExportFormat): Speed {
  const script = resolve(import.meta.dirname, "reading-speed.ts")
  const runs = quick ? "1" : "3"
  const node = ["--import", "tsx", script, path, format, runs]
  return JSON.parse(execFileSync(process.execPath, node, { encoding: "utf8" })) as Speed
}

async function howFast(): Promise<void> {
  const forms = Array.from({ length: count }, (_, number) => formOf(number))
  console.log(`\n${count} forms of 16 indicators in one file, each format read in a process of its own`)
  console.log("format   forms   pages   CPU s   library alone   ratio   forms/s   pages/s   peak MB")
  const folder = mkdtempSync(resolve(tmpdir(), "bench-reading-"))
  try {
    for (const format of exportFormats) {
      const path = resolve(folder, `forms.${format}`)
      writeFileSync(path, await written(forms, layoutFor(soundSelfEvaluation), format))
      const { forms: read, pages, cpu, alone, peak } = measured(path, format)
      const figures = [
        [read, 0, 8],
        [pages, 0, 8],
        [cpu, 2, 8],
        [alone, 2, 16],
        [cpu / alone, 1, 8],
        [read / cpu, 0, 10],
        [pages / cpu, 0, 10],
        [peak, 0, 10],
      ] as const
      console.log(
        format.padEnd(6) +
          figures.map(([figure, digits, wide]) => figure.toFixed(digits).padStart(wide)).join(""),
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

class Share {
  right = 0
  total = 0
  forms = 0
  exact = 0
  invented = 0

  add(forms: number, { right, total, invented, differences }: Comparison): void {
    this.right += right
    this.total += total
    this.invented += invented
    this.forms += forms
    this.exact += forms - wrongForms(differences)
  }

  get percent(): string {
    return ((100 * this.right) / Math.max(1, this.total)).toFixed(1)
  }

  line(name: string): string {
    const fields = `${this.percent.padStart(6)} % of ${String(this.total).padStart(5)}`
    return `${name.padEnd(24)}${fields}, invented ${this.invented}    ${this.exact} of ${this.forms}`
  }
}

/** Of the documents of our own making: each layout by print (format or damage), then each print over all layouts. */
async function howRightMade(): Promise<void> {
  const layoutsOf = new Map<string, string[]>()
  const prints = new Map<string, Share>()
  const whole = new Share()
  for (const { name, textPath, forms } of loadReferences("made")) {
    const at = name.lastIndexOf("-")
    const [layout, print] = [name.slice(0, at), name.slice(at + 1)]
    if (!scans && print.startsWith("scan.")) continue
    const result = compareForms(forms, (await readGolden(new Uint8Array(readFileSync(textPath)), name)).forms)
    const own = new Share()
    for (const share of [own, whole, prints.get(print) ?? new Share()]) {
      share.add(forms.length, result)
      if (share !== own && share !== whole) prints.set(print, share)
    }
    const mark = own.exact === own.forms ? "" : "*"
    layoutsOf.set(layout, [...(layoutsOf.get(layout) ?? []), `${print} ${own.percent}${mark}`])
  }
  console.log("\nmade documents, % of fields right by layout and print; *: not every number right")
  for (const [layout, told] of layoutsOf) console.log(`${layout.padEnd(24)}${told.join("   ")}`)
  console.log("\nprint                   fields right                   forms with every number right")
  for (const [print, share] of [...prints].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(share.line(print))
  console.log(whole.line("all"))
  if (!scans) console.log("scans are left out: -- --scans reads them too")
}

if (!quick) await howRight()
await howRightMade()
await howFast()
