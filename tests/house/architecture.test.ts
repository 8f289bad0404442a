import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { layers } from "../../architecture/layers.mjs"

const root = resolve(import.meta.dirname, "../..")
const page = readFileSync(resolve(root, "ARCHITECTURE.md"), "utf8")
const folders = readdirSync(resolve(root, "src"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(root, "src", entry.name)).length > 0)
  .map((entry) => entry.name)

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? sourceFiles(path) : /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

describe("the map of the house", () => {
  it.each(folders)("src/%s has its layer and its line on the page", (folder) => {
    expect(Object.keys(layers)).toContain(folder)
    expect(page).toContain(`${folder}/`)
  })

  it("names only paths that exist", () => {
    const named = [
      ...page.matchAll(
        /`((?:src|web|rulebooks|golden|samples|docs|bench|launch|architecture|tests)\/[\w./-]*)`/g,
      ),
    ]
    const missing = named.map((match) => match[1] ?? "").filter((path) => !existsSync(resolve(root, path)))
    expect(missing).toEqual([])
    expect(named.length).toBeGreaterThan(10)
  })
})

describe("files", () => {
  const files = ["src", "web/src"].flatMap((folder) => sourceFiles(resolve(root, folder)))

  it("have names that say what they are", () => {
    const vague = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|misc|manager)(\.|\/|-)/.test(relative(root, file)),
    )
    expect(vague.map((file) => relative(root, file))).toEqual([])
  })

  /** Lists of words: long by their number, not by their thought. */
  const wordLists = [
    "src/layouts/heading-families.ts",
    "src/layouts/name-evidence.ts",
    "src/layouts/vocabulary.ts",
  ]

  it("are of a size that one concept needs", () => {
    const long = files
      .filter((file) => !wordLists.includes(relative(root, file)))
      .filter((file) => readFileSync(file, "utf8").split("\n").length > 400)
    expect(long.map((file) => relative(root, file))).toEqual([])
  })

  it("leave no work for later in a comment", () => {
    const left = files.filter((file) =>
      /\b(TODO|FIXME|XXX|HACK)\b:?\s/.test(readFileSync(file, "utf8").replace(/"[^"]*"/g, "")),
    )
    expect(left.map((file) => relative(root, file))).toEqual([])
  })
})
