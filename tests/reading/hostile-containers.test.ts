import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { limits } from "../../src/reading/limits.ts"
import { readDocument } from "../../src/reading/read-document.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const word = (body: string, before = "") =>
  zipSync({
    "word/document.xml": strToU8(`${before}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
  })
const row = "<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>"
const manyRows = limits.rowsPerSheet + 5

/** Every entity stands for ten of the one before: expanded, the last one would take gigabytes. */
const growing = `<!DOCTYPE l [<!ENTITY a "${"x".repeat(1000)}">${[..."bcdefghij"]
  .map((name, at) => `<!ENTITY ${name} "${`&${"abcdefghi"[at]};`.repeat(10)}">`)
  .join("")}]>`

function zipInZip(depth: number): Uint8Array {
  let packed: Uint8Array = utf8("项目名称")
  for (let at = 0; at < depth; at++) packed = zipSync({ [`${at}.zip`]: packed })
  return packed
}

const bombs: readonly (readonly [name: string, bytes: () => Uint8Array, code: string])[] = [
  ["half a million open elements", () => utf8(`<html>${"<div>".repeat(500_000)}`), "nested-too-deep"],
  [
    "tables in tables without end",
    () => utf8(`<html>${"<table><tr><td>".repeat(50_000)}`),
    "nested-too-deep",
  ],
  ["a web page of too many rows", () => utf8(`<table>${"<tr><td>1".repeat(manyRows)}`), "too-many-rows"],
  ["a Word table of too many rows", () => word(`<w:tbl>${row.repeat(manyRows)}</w:tbl>`), "too-many-rows"],
  ["comma-separated rows, too many", () => utf8("一,二,三\n".repeat(manyRows)), "too-many-rows"],
  ["Word elements nested without end", () => word("<w:p>".repeat(200_000)), "nested-too-deep"],
  ["entities that grow", () => word("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", growing), "no-form-found"],
  ["a zip in a zip in a zip", () => zipInZip(30), "archive-not-read"],
]

describe("limits of containers", () => {
  it.each(bombs)("%s: said within seconds", { timeout: 30_000 }, async (_name, bytes, code) => {
    const { document } = await readDocument(bytes(), "bomb")
    expect(document.forms).toEqual([])
    expect(document.problems.map((problem) => problem.code)).toContain(code)
  })
})
