/**
 * Makes the golden pairs anew: `npx tsx golden/make/make.ts [part of a name …]`. What `plan.ts` lists, each with its
 * reference beside it. What it writes is kept, so that a change of this builder shows in the change. Pages and pictures
 * need Chromium, the old Word documents LibreOffice; without them what was made before stays.
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { zipSync } from "fflate"
import { hasChromium, launchChromium } from "../../tests/browser/chromium.ts"
import type { ExpectedForm } from "../expected-form.ts"
import { planned, type Planned } from "./plan.ts"
import { pagePrinters } from "./print-browser.ts"
import { officeDocument } from "./print-office.ts"
import { printers } from "./printers.ts"

const home = resolve(import.meta.dirname, "../made")
mkdirSync(home, { recursive: true })

const wanted = process.argv.slice(2)
const isWanted = (name: string): boolean =>
  wanted.length === 0 || wanted.some((part) => name.includes(part))

function keep(name: string, bytes: Uint8Array, expected: readonly ExpectedForm[]): void {
  writeFileSync(resolve(home, name), bytes)
  writeFileSync(resolve(home, `${name}.expected.json`), `${JSON.stringify(expected)}\n`)
}

function drawingsOf({ forms, beside = [] }: Planned) {
  return forms.flatMap(({ drawing }, at) => [
    ...beside.filter(([before]) => before === at).map(([, other]) => other),
    drawing,
  ])
}

const browser = hasChromium ? await launchChromium() : null

for (const plan of planned)
  for (const print of plan.prints) {
    const name = `${plan.id}-${print}`
    if (!isWanted(name)) continue
    const drawings = drawingsOf(plan)
    const expected = plan.forms.map((form) => form.expected)
    const pages = pagePrinters[print]
    if (print === "old.doc") keep(name, officeDocument(drawings, "word.docx", "doc"), expected)
    else if (pages === undefined) keep(name, printers[print]?.(drawings) ?? new Uint8Array(), expected)
    else if (browser !== null) keep(name, await pages(drawings, browser), expected)
  }
await browser?.close()

/** An archive of several files, one of them in a folder and one in an archive inside. */
const zipped = [
  ["sign-value-unit", "book.xlsx", "材料/自评表.xlsx"],
  ["target-described", "gb18030.csv", "材料/目标表.csv"],
  ["monitoring-narrow", "book.xls", "监控表.xls"],
] as const
if (isWanted("several-files.zip")) {
  const files = zipped.map(([id, print, path]) => {
    const plan = planned.find((each) => each.id === id)
    if (plan === undefined) throw new Error(id)
    return { path, plan, bytes: printers[print]?.(drawingsOf(plan)) ?? new Uint8Array() }
  })
  const mtime = new Date(2024, 0, 1)
  const inner = zipSync({ [files[2]?.path ?? ""]: files[2]?.bytes ?? new Uint8Array() }, { mtime })
  const outer = Object.fromEntries(files.slice(0, 2).map(({ path, bytes }) => [path, bytes]))
  const expected = files.flatMap(({ plan }) => plan.forms.map((form) => form.expected))
  keep("several-files.zip", zipSync({ ...outer, "监控.zip": inner }, { mtime }), expected)
}
