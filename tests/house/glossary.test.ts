import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"

const root = resolve(import.meta.dirname, "../..")
const glossary = readFileSync(resolve(root, "GLOSSARY.md"), "utf8")
const records = readFileSync(resolve(root, "src/records/form.ts"), "utf8")

describe("the glossary", () => {
  const names = [...records.matchAll(/export (?:interface|type) (\w+)/g)].map((match) => match[1] ?? "")

  it("finds the records", () => expect(names.length).toBeGreaterThan(10))

  it.each(names)("names the record type %s", (name) => {
    expect(glossary).toContain(`\`${name}\``)
  })
})
