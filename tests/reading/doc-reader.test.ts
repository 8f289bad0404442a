import { CFB } from "@e965/xlsx"
import { strToU8, zipSync } from "fflate"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { detectFormat } from "../../src/reading/detect-format.ts"
import { readDocument } from "../../src/reading/read-document.ts"
import { readDoc } from "../../src/reading/readers/doc-reader.ts"
import { wordDocument } from "../support/word-97.ts"

const cell = (text: string) => ({ text, ends: "cell" }) as const
const row = (...borders: number[]) => ({ text: "", ends: "row", borders }) as const

const document = wordDocument([
  { text: "项目支出绩效自评表" },
  cell("项目名称"),
  cell("示例道路养护"),
  row(0, 2000, 4000),
  cell("产出指标"),
  { text: "养护", inTable: true },
  cell("里程"),
  cell(""),
  row(0, 1000, 2000, 4000),
  { text: "第\x13 PAGE \x141\x15页" },
])

describe("a Word 97 document", () => {
  it("gives its paragraphs, and its rows under the columns that their borders make", () => {
    expect(detectFormat(document)).toBe("doc")
    const { pages, problems } = readDoc(document)
    expect(problems).toEqual([])
    const cells = pages[0]?.lines.map((line) => line.cells.map(({ text, colSpan }) => [text, colSpan ?? 1]))
    expect(cells).toEqual([
      [["项目支出绩效自评表", 1]],
      [
        ["项目名称", 2],
        ["", 1],
        ["示例道路养护", 1],
      ],
      [
        ["产出指标", 1],
        ["养护\n里程", 1],
      ],
      [],
      [["第1页", 1]],
    ])
  })

  it("under a password is named as such", () => {
    expect(readDoc(wordDocument([{ text: "项目" }], 0x0100)).problems.map(({ code }) => code)).toEqual([
      "file-encrypted",
    ])
  })

  it("cut or changed anywhere ends in a problem or in text, never in a crash", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(document.length - 1),
        fc.array(fc.tuple(fc.nat(document.length - 1), fc.nat(255)), { maxLength: 8 }),
        async (end, changes) => {
          const changed = document.slice()
          for (const [at, byte] of changes) changed[at] = byte
          for (const broken of [document.slice(0, end + 1), changed]) {
            const read = (await readDocument(broken, "x")).document
            expect(read.problems.length + read.forms.length).toBeGreaterThan(0)
            expect(read.problems.map(({ code }) => code)).not.toContain("reader-failed")
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe("files that cannot be opened", () => {
  const codes = async (bytes: Uint8Array) =>
    (await readDocument(bytes, "x")).document.problems.map(({ code }) => code)

  it("a whole package under a password is told from a broken file", async () => {
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, "/EncryptedPackage", new Uint8Array(64))
    const bytes = Uint8Array.from(CFB.write(container, { type: "array" }) as ArrayLike<number>)
    expect(await codes(bytes)).toEqual(["file-encrypted"])
  })

  it("an archive is named, with what to do", async () => {
    expect(await codes(zipSync({ "自评表.txt": strToU8("项目名称") }))).toEqual(["archive-not-read"])
  })
})
