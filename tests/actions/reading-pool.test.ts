import { afterEach, describe, expect, test } from "vitest"
import { ReadingPool } from "../../src/actions/reading-pool.ts"
import type { ReadingLimits } from "../../src/actions/reading-pool.ts"
import { exampleText } from "../support/example-text.ts"

let pool: ReadingPool

afterEach(() => pool.close())

function open(limits: Partial<ReadingLimits> = {}): ReadingPool {
  pool = new ReadingPool(limits)
  return pool
}

function example(project?: string): Uint8Array {
  return new TextEncoder().encode(exampleText(project))
}

async function codes(reading: ReturnType<ReadingPool["read"]>): Promise<readonly string[]> {
  return (await reading).document.problems.map(({ code }) => code)
}

describe("reading in threads", () => {
  test("gives what the document holds, with its lines", async () => {
    const { document, pages } = await open().read(example(), "养护.txt")
    expect(document).toMatchObject({ file: "养护.txt", format: "text" })
    expect(document.forms[0]?.indicators).toHaveLength(5)
    expect(pages[0]?.lines[2]).toEqual({ number: 3, text: "项目名称\t农村公路日常养护" })
  })

  test("of many at the same time gives each its own", async () => {
    const names = Array.from({ length: 12 }, (_none, index) => `第${index}个项目`)
    const reader = open({ threads: 2 })
    const reports = await Promise.all(names.map((name) => reader.read(example(name), `${name}.txt`)))
    expect(reports.map(({ document }) => document.forms[0]?.project.name)).toEqual(names)
    expect(reports.map(({ document }) => document.file)).toEqual(names.map((name) => `${name}.txt`))
  })

  test("leaves the caller's bytes alone where they are part of a larger buffer", async () => {
    const bytes = Buffer.concat([Buffer.from("xxx"), example()]).subarray(3)
    await open().read(bytes, "a.txt")
    expect(bytes.byteLength).toBeGreaterThan(0)
  })

  test("that takes too long is stopped, and the others go on", async () => {
    const reader = open({ threads: 1, seconds: 0.02 })
    const both = await Promise.all([
      codes(reader.read(example(), "a.txt")),
      codes(reader.read(example(), "b.txt")),
    ])
    expect(both).toEqual([["time-limit"], ["time-limit"]])
  })

  test("that needs too much memory is stopped", async () => {
    expect(await codes(open({ megabytes: 4 }).read(example(), "a.txt"))).toEqual(["memory-limit"])
  })

  test("ends with a problem when the pool is closed", async () => {
    const reader = open({ threads: 1 })
    const readings = [codes(reader.read(example(), "a.txt")), codes(reader.read(example(), "b.txt"))]
    await reader.close()
    expect(await Promise.all(readings)).toEqual([["reader-closed"], ["reader-closed"]])
    expect(await codes(reader.read(example(), "c.txt"))).toEqual(["reader-closed"])
  })
})
