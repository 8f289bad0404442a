/**
 * How often the cell with one misread digit is named, and named first:
 *
 *     npx tsx bench/closing.ts [cases]
 */
import fc from "fast-check"
import { equationsOf } from "../src/records/closing/equations.ts"
import { figureAt, withFigure } from "../src/records/closing/figure-field.ts"
import { suspectsOf } from "../src/records/closing/suspects.ts"
import { closingForms, misreadable, otherDigit } from "../tests/support/closing-form.ts"

const cases = Number(process.argv[2] ?? 300)
const tally = new Map<
  string,
  { open: number; named: number; first: number; value: number; all: number; ms: number }
>()
for (const [at, form] of fc.sample(closingForms, { numRuns: cases, seed: 11 }).entries())
  for (const [number, path] of misreadable(form).entries()) {
    const right = figureAt(form, path) ?? 0
    const misread = withFigure(form, path, otherDigit(right, at + number, 1 + ((at * 7 + number * 3) % 9)))
    const sort = path.replace(/\[\d+\]/u, "")
    const row = tally.get(sort) ?? { open: 0, named: 0, first: 0, value: 0, all: 0, ms: 0 }
    row.all += 1
    if (equationsOf(misread).some(({ state }) => state === "open")) {
      const start = process.cpuUsage()
      const suspects = suspectsOf(misread)
      row.ms += process.cpuUsage(start).user / 1000
      row.open += 1
      if (suspects.some((each) => each.path === path)) row.named += 1
      if (suspects[0]?.path === path) row.first += 1
      if (suspects[0]?.path === path && suspects[0].closing === right) row.value += 1
    }
    tally.set(sort, row)
  }

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`
process.stdout.write("cell | misread | noticed | named | first | right figure first | CPU ms\n")
const sum = { open: 0, named: 0, first: 0, value: 0, all: 0, ms: 0 }
for (const [sort, row] of [...tally, ["all", sum] as const]) {
  const cells = [row.all, share(row.open, row.all), share(row.named, row.open), share(row.first, row.open)]
  process.stdout.write(
    `${[sort, ...cells, share(row.value, row.open), (row.ms / Math.max(row.open, 1)).toFixed(2)].join(" | ")}\n`,
  )
  if (row !== sum) for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += row[key]
}
