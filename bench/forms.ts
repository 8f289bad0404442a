/**
 * What it costs to write 200 forms into one file of each format: `npx tsx bench/forms.ts [forms]`.
 *
 * CPU seconds of this process, its threads included, after one small file of each format has been written: what is read
 * once (typesetter, fonts) is not counted.
 */
import type { ExportFormat } from "../src/contract/export-formats.ts"
import { exportFormats } from "../src/contract/export-formats.ts"
import { writeForms } from "../src/forms/write-forms.ts"
import { layoutFor } from "../src/layouts/index.ts"
import type { Form } from "../src/records/form.ts"
import { exampleIndicator, soundSelfEvaluation } from "../src/rules/examples/sound-forms.ts"

const count = Number(process.argv[2] ?? 200)
const linesPerForm = 16

const levels = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["效益指标", "社会效益指标"],
] as const

/** All different, so that nothing remembered of one form helps with the next. */
const forms = Array.from({ length: count }, (_, number): Form => {
  const form = soundSelfEvaluation
  const indicators = Array.from({ length: linesPerForm }, (_each, line) => {
    const [level1, level2] = levels[line >> 2] ?? levels[0]
    const target = 100 + number + line
    const name = `${number + 1}号线路第${line + 1}段日常养护完成里程`
    return exampleIndicator([level1, level2, name, `≥${target}公里`, `${target + 2}公里`, 5, 5, ""])
  })
  return { ...form, project: { ...form.project, name: `${number + 1}号线路养护` }, indicators }
})

async function costOf(written: readonly Form[], format: ExportFormat): Promise<readonly [number, number]> {
  const before = process.cpuUsage()
  const outcome = await writeForms(written, layoutFor, format)
  const { user, system } = process.cpuUsage(before)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join())
  return [(user + system) / 1e6, outcome.value.bytes.length]
}

console.log(`${count} forms of ${linesPerForm} indicators into one file`)
for (const format of exportFormats) {
  await costOf(forms.slice(0, 2), format)
  const runs = []
  for (let run = 0; run < 3; run += 1) runs.push(await costOf(forms, format))
  const [best] = runs.toSorted(([a], [b]) => a - b)
  if (best === undefined) continue
  const [seconds, size] = best
  console.log(
    `${format.padEnd(5)} ${seconds.toFixed(2)} CPU s, ${(size / 1024).toFixed(0)} KiB (best of ${runs.length})`,
  )
}
