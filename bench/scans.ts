/**
 * How well and how fast scans are read: `npm run bench:scans [layouts] [looks]`.
 *
 * A sample form in each layout that has indicators, printed, drawn at 150 dots to the inch and read again, clean and noisy
 * (0.4° slant, blur, red stamp, JPEG 55): fields as they were, seconds of work for a page, peak memory of the recogniser.
 * Then made forms of another builder in other looks: dotted, doubled or missing rulings, turned, photographed, worn.
 */
import { readFileSync, readdirSync } from "node:fs"
import { resolve } from "node:path"
import { compareForms } from "../golden/compare.ts"
import { writeForms } from "../src/forms/write-forms.ts"
import { layouts } from "../src/layouts/index.ts"
import { readDocument } from "../src/reading/read-document.ts"
import { decodeImage } from "../src/reading/readers/scan/decode-image.ts"
import { openEngine } from "../src/reading/readers/scan/engine.ts"
import { readPicture } from "../src/reading/readers/scan/read-picture.ts"
import { madeLayouts } from "../golden/make/layouts.ts"
import { projects } from "../golden/make/projects.ts"
import { scanLooks, scanOf } from "../tests/support/scan-looks.ts"
import { scannedPage } from "../tests/support/scanned-form.ts"
import { shownForm } from "../tests/support/shown-form.ts"

const most = Number(process.argv[2] ?? layouts.length)
const mostLooks = Number(process.argv[3] ?? scanLooks.length)
const samples = resolve(import.meta.dirname, "../samples")
const damages = ["clean", "noisy"] as const

const read = await Promise.all(
  readdirSync(samples)
    .filter((name) => name.endsWith(".txt"))
    .map(async (name) => {
      const bytes = new Uint8Array(readFileSync(resolve(samples, name)))
      return (await readDocument(bytes, name)).document.forms
    }),
)
const forms = new Map(read.flatMap(([form]) => (form === undefined ? [] : [[form.kind, form] as const])))
const engine = await openEngine()

const whole = { clean: { right: 0, total: 0 }, noisy: { right: 0, total: 0 } }
console.log(
  "layout                              damage  fields right            wrong figures undoubted   CPU s",
)
for (const layout of layouts.filter(({ kind }) => forms.has(kind)).slice(0, most)) {
  const form = forms.get(layout.kind)
  if (form === undefined) continue
  const written = await writeForms([form], () => layout, "pdf")
  if (!written.ok) continue
  const pdf = await readDocument(written.value.bytes, "pdf")
  // What lies on a second page is another scan.
  if (pdf.pages.length !== 1) continue
  for (const damage of damages) {
    const image = await scannedPage(written.value.bytes, 1, damage)
    const before = process.cpuUsage()
    await readPicture(engine, await decodeImage(image), 1, 1)
    const { user, system } = process.cpuUsage(before)
    const { document } = await readDocument(image, damage)
    const { right, total, differences } = compareForms([shownForm(form, layout)], document.forms)
    const doubted = new Set(document.forms.flatMap((each) => each.doubts.map(({ path }) => `[0].${path}`)))
    const silent = differences.filter(
      ({ path, read: found }) =>
        typeof found === "number" && ![...doubted].some((each) => path.startsWith(each)),
    )
    whole[damage].right += right
    whole[damage].total += total
    console.log(
      `${layout.id.padEnd(35)} ${damage}  ${((100 * right) / total).toFixed(2).padStart(6)} % of ${String(total).padStart(4)}` +
        `${String(silent.length).padStart(20)} ${((user + system) / 1e6).toFixed(2).padStart(16)}`,
    )
    if (process.env.SHOW) for (const each of differences) console.log("   ", JSON.stringify(each))
  }
}
for (const damage of damages) {
  const { right, total } = whole[damage]
  console.log(`${damage}: ${((100 * right) / total).toFixed(2)} % of ${total} fields`)
}

console.log("look                    fields right            CPU s")
const looks = { right: 0, total: 0 }
for (const [at, look] of scanLooks.slice(0, mostLooks).entries()) {
  const layout = madeLayouts[at % madeLayouts.length]
  const project = projects[at % projects.length]
  if (layout === undefined || project === undefined) continue
  const image = await scanOf(layout.draw(project), look)
  const before = process.cpuUsage()
  await readPicture(engine, await decodeImage(image), 1, 1)
  const { user, system } = process.cpuUsage(before)
  const { document } = await readDocument(image, look.name)
  const { right, total, differences } = compareForms([layout.expect(project)], document.forms)
  looks.right += right
  looks.total += total
  console.log(
    `${look.name.padEnd(22)} ${((100 * right) / total).toFixed(2).padStart(6)} % of ${String(total).padStart(4)} ` +
      ((user + system) / 1e6).toFixed(2).padStart(14),
  )
  if (process.env.SHOW) for (const each of differences) console.log("   ", JSON.stringify(each))
}
console.log(
  `all looks: ${((100 * looks.right) / Math.max(1, looks.total)).toFixed(2)} % of ${looks.total} fields`,
)
console.log(`peak memory of the recogniser ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
process.exit(0)
