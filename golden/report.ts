/**
 * Reads every text that has a reference and prints how much of it was read rightly:
 *
 *     npx tsx golden/report.ts [name …] [--differences] [--full FOLDER]
 *
 * Names choose texts by a part of their name. `--differences` lists each wrong field. `--full` names a folder with full
 * references (NAME.full.json), which make the differences legible.
 */
import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { readGolden } from "./read-golden.ts"
import { compareForms, type Comparison, type Difference } from "./compare.ts"
import type { ExpectedForm } from "./expected-form.ts"
import { collections, loadReferences, type Reference } from "./references.ts"

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { differences: { type: "boolean" }, full: { type: "string" } },
})

function fullForms(reference: Reference): readonly ExpectedForm[] {
  if (options.full === undefined) return reference.forms
  const places = [reference.collection, "."].map((part) =>
    resolve(options.full ?? "", part, `${reference.name}.full.json`),
  )
  const path = places.find((place) => existsSync(place))
  return path === undefined
    ? reference.forms
    : (JSON.parse(readFileSync(path, "utf8")) as readonly ExpectedForm[])
}

function row(cells: readonly (string | number)[]): string {
  const [name = "", ...rest] = cells.map(String)
  return `${name.padEnd(52)}${rest.map((cell) => cell.padStart(10)).join("")}\n`
}

function line({ path, expected, read }: Difference): string {
  return `    ${path}: expected ${JSON.stringify(expected)}, read ${JSON.stringify(read)}\n`
}

function percent(share: number): string {
  return `${(Math.floor(share * 10000) / 100).toFixed(2)} %`
}

function figures(result: Comparison): readonly (string | number)[] {
  return [result.right, result.total, percent(result.share), result.invented, result.missing]
}

for (const collection of collections) {
  const chosen = loadReferences(collection).filter(
    ({ name }) => names.length === 0 || names.some((part) => name.includes(part)),
  )
  if (chosen.length === 0) continue
  process.stdout.write(row([collection, "right", "total", "share", "invented", "missing"]))
  const sum = { right: 0, total: 0, invented: 0, missing: 0 }
  for (const reference of chosen) {
    if (!existsSync(reference.textPath)) {
      process.stdout.write(`${reference.name}: the text is not on this machine\n`)
      continue
    }
    const read = await readGolden(readFileSync(reference.textPath), reference.textPath)
    const result = compareForms(fullForms(reference), read.forms)
    process.stdout.write(row([reference.name, ...figures(result)]))
    if (options.differences === true) process.stdout.write(result.differences.map(line).join(""))
    sum.right += result.right
    sum.total += result.total
    sum.invented += result.invented
    sum.missing += result.missing
  }
  const share = sum.total === 0 ? 1 : sum.right / sum.total
  process.stdout.write(`${row(["all", ...figures({ ...sum, share, differences: [], judged: [] })])}\n`)
}
