import { strToU8, zipSync } from "fflate"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { limits } from "../../src/reading/limits.ts"
import { isArchive, unpackArchive } from "../../src/reading/archive/unpack-archive.ts"

const text = strToU8("项目名称\t示例")
const told = (bytes: Uint8Array) =>
  unpackArchive(bytes, "a.zip").map(({ file, problems }) => [file, ...problems.map(({ code }) => code)])

/** The archive with a field of its directory's first entry changed. */
function withField(bytes: Uint8Array, offset: number, value: number, size: 2 | 4 = 2): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  const at = changed.findIndex(
    (_, from) => from + 4 <= changed.length && view.getUint32(from, true) === 0x02014b50,
  )
  if (size === 2) view.setUint16(at + offset, value, true)
  else view.setUint32(at + offset, value, true)
  return changed
}

/** The archive with its one name, of ASCII characters, replaced by as many bytes. */
function renamed(bytes: Uint8Array, from: string, to: readonly number[]): Uint8Array {
  const changed = bytes.slice()
  const old = strToU8(from)
  for (let at = 0; at + old.length <= changed.length; at += 1)
    if (old.every((byte, index) => changed[at + index] === byte)) changed.set(to, at)
  return changed
}

describe("an archive", () => {
  it("gives the files in it and in archives inside it, each under its path", () => {
    const inner = zipSync({ "自评表.txt": text })
    const bytes = zipSync({
      "一/目标表.txt": text,
      "二.zip": inner,
      "__MACOSX/x": text,
      "一/.DS_Store": text,
      "空/": new Uint8Array(),
    })
    expect(isArchive(bytes)).toBe(true)
    expect(told(bytes)).toEqual([["a.zip/一/目标表.txt"], ["a.zip/二.zip/自评表.txt"]])
    expect(unpackArchive(bytes, "a.zip")[0]?.bytes).toEqual(text)
  })

  it("is no Office document, and no Office document is one, even inside an archive without compression", () => {
    const document = zipSync({ "[Content_Types].xml": text, "xl/workbook.xml": text })
    expect(isArchive(document)).toBe(false)
    expect(isArchive(zipSync({ "a.xlsx": document }, { level: 0 }))).toBe(true)
  })

  it("may carry names in GB18030", () => {
    // 自评.txt
    const name = [0xd7, 0xd4, 0xc6, 0xc0, 0x2e, 0x74, 0x78, 0x74]
    expect(told(renamed(zipSync({ "abcd.txt": text }), "abcd.txt", name))).toEqual([["a.zip/自评.txt"]])
  })

  it("never leads out of itself by its names", () => {
    expect(told(zipSync({ "../../etc/x.txt": text, "/b.txt": text }))).toEqual([
      ["a.zip/etc/x.txt"],
      ["a.zip/b.txt"],
    ])
  })
})

describe("an entry that cannot be had is said, and the others go on", () => {
  const two = zipSync({ "a.txt": text, "b.txt": text })
  it.each([
    ["under a password", withField(two, 8, 1), "file-encrypted"],
    ["packed in an uncommon way", withField(two, 10, 12), "archive-packing-unknown"],
    ["larger than a document may be", withField(two, 24, limits.bytes + 1, 4), "file-too-large"],
    ["of another size than declared", withField(two, 24, 3, 4), "archive-broken"],
    ["with a wrong checksum", withField(two, 16, 1, 4), "archive-broken"],
  ])("%s", (_case, bytes, code) => {
    expect(told(bytes)).toEqual([["a.zip/a.txt", code], ["a.zip/b.txt"]])
  })

  it("nested too deep", () => {
    let bytes: Uint8Array = text
    for (let depth = 0; depth <= limits.archiveDepth; depth += 1) bytes = zipSync({ [`${depth}.zip`]: bytes })
    expect(told(bytes)).toEqual([["a.zip/3.zip/2.zip/1.zip", "archive-too-deep"]])
  })

  it("too many of them", () => {
    const many = Object.fromEntries(
      Array.from({ length: limits.archiveEntries + 1 }, (_, at) => [`${at}`, text]),
    )
    expect(told(zipSync(many, { level: 0 })).at(-1)).toEqual(["a.zip", "archive-too-many-entries"])
  })

  it("nothing at all", () => {
    expect(told(zipSync({}))).toEqual([["a.zip", "archive-empty"]])
  })
})

describe("damaged archives", () => {
  const whole = zipSync({ "a.txt": text, "b.zip": zipSync({ "c.txt": text }) })
  it("end in files or problems, never in a crash", () => {
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
        (end, changes) => {
          const changed = whole.slice()
          for (const [at, byte] of changes) changed[at] = byte
          for (const broken of [whole.slice(0, end + 1), changed]) {
            isArchive(broken)
            expect(unpackArchive(broken, "x").length).toBeGreaterThan(0)
          }
        },
      ),
    )
  })
})
