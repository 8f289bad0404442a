/**
 * Raises what the made documents must reach to what is reached now, and never lowers it: `npx tsx golden/ratchet.ts
 * [part of a name …]`. A document that is new gets what it reaches.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { readGolden } from "./read-golden.ts"
import { compareForms } from "./compare.ts"
import { loadReferences } from "./references.ts"

type Least = Readonly<Record<string, { readonly share: number; readonly invented: number }>>

const path = resolve(import.meta.dirname, "made/least.json")

async function raise(): Promise<void> {
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Least) : {}
  const parts = process.argv.slice(2)
  const after: Record<string, Least[string]> = {}
  for (const { name, textPath, forms } of loadReferences("made")) {
    const known = before[name]
    if (parts.length > 0 && !parts.some((part) => name.includes(part))) {
      if (known !== undefined) after[name] = known
      continue
    }
    const read = await readGolden(new Uint8Array(readFileSync(textPath)), name)
    if (read.ranOutOfTime) {
      process.stderr.write(`${name}: a page took too long on this busy machine, nothing raised\n`)
      if (known !== undefined) after[name] = known
      continue
    }
    const { share, invented } = compareForms(forms, read.forms)
    after[name] = {
      share: Math.max(known?.share ?? 0, Math.floor(share * 10000) / 100),
      invented: Math.min(known?.invented ?? invented, invented),
    }
  }
  writeFileSync(path, `${JSON.stringify(after, null, 2)}\n`)
}

await raise()
