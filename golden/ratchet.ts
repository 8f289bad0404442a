/**
 * Raises what the made documents must reach to what is reached now, and never lowers it: `npx tsx golden/ratchet.ts`.
 * A document that is new gets what it reaches.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { readDocument } from "../src/reading/read-document.ts"
import { compareForms } from "./compare.ts"
import { loadReferences } from "./references.ts"

type Least = Readonly<Record<string, { readonly share: number; readonly invented: number }>>

const path = resolve(import.meta.dirname, "made/least.json")

async function raise(): Promise<void> {
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Least) : {}
  const after: Record<string, Least[string]> = {}
  for (const { name, textPath, forms } of loadReferences("made")) {
    const { document } = await readDocument(new Uint8Array(readFileSync(textPath)), name)
    const { share, invented } = compareForms(forms, document.forms)
    const old = before[name]
    after[name] = {
      share: Math.max(old?.share ?? 0, Math.floor(share * 10000) / 100),
      invented: Math.min(old?.invented ?? invented, invented),
    }
  }
  writeFileSync(path, `${JSON.stringify(after, null, 2)}\n`)
}

await raise()
