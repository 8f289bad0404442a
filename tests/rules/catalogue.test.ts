import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { checksPage } from "../../docs/generate-checks.ts"
import { acrossChecks } from "../../src/rules/across/catalogue.ts"
import { catalogue } from "../../src/rules/catalogue.ts"
import { checks } from "../../src/rules/checks/index.ts"
import { allRulebooks, nationalRulebooks, repository } from "./national-rulebooks.ts"

const page = readFileSync(resolve(repository, "docs/checks.md"), "utf8")
const onPage = [...page.matchAll(/^### ([A-Z]\d\d) (.+)$/gm)].map(([, code, title]) => `${code} ${title}`)

describe("docs/checks.md", () => {
  it("names every check of the catalogue, in its order, and no other", () => {
    expect(onPage).toEqual([...checks, ...acrossChecks].map(({ code, title }) => `${code} ${title.zh}`))
  })

  it("is what the generator writes: run npx tsx docs/generate-checks.ts", () => {
    expect(page).toBe(checksPage())
  })
})

describe("the catalogue", () => {
  it("has one file a check, named after its number", () => {
    const files = readdirSync(resolve(repository, "src/rules/checks")).filter((file) => file !== "index.ts")
    expect(files.map((file) => file.slice(0, 3)).toSorted()).toEqual(
      checks.map(({ code }) => code).toSorted(),
    )
  })

  it.each(catalogue([...nationalRulebooks, ...allRulebooks]))(
    "$code cites an article of a rulebook",
    ({ citation }) => {
      expect(citation.article).not.toBe("检查目录")
    },
  )
})
