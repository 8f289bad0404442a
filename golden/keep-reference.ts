/**
 * Writes the references to be kept out of full ones made by hand:
 *
 *     npx tsx golden/keep-reference.ts seeds|documents FILE.full.json …
 */
import { readFileSync, writeFileSync } from "node:fs"
import { basename } from "node:path"
import type { ExpectedForm } from "./expected-form.ts"
import { hashForm } from "./hash-form.ts"
import { collections, referencePath } from "./references.ts"

const [collectionName, ...files] = process.argv.slice(2)
const kept = collections.filter((name) => name !== "made")
const collection = kept.find((name) => name === collectionName)
if (collection === undefined || files.length === 0) {
  process.stderr.write(`usage: npx tsx golden/keep-reference.ts ${kept.join("|")} FILE.full.json …\n`)
  process.exit(2)
}
for (const file of files) {
  const forms = JSON.parse(readFileSync(file, "utf8")) as readonly ExpectedForm[]
  const path = referencePath(collection, basename(file, ".full.json"))
  writeFileSync(path, `[\n${forms.map((form) => formText(hashForm(form))).join(",\n")}\n]\n`)
}

/** One line a row, so that a change of a reference is legible. */
function formText(form: ExpectedForm): string {
  const fields = Object.entries(form).map(([key, value]) => {
    if (!Array.isArray(value)) return `  "${key}": ${JSON.stringify(value)}`
    if (value.length === 0) return `  "${key}": []`
    return `  "${key}": [\n${value.map((row) => `    ${JSON.stringify(row)}`).join(",\n")}\n  ]`
  })
  return `{\n${fields.join(",\n")}\n}`
}
