import { existsSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { measureMarks, practiceFolders, totalOf } from "../../golden/precision.ts"

const there = practiceFolders.every((folder) => existsSync(folder))
const note = there ? "" : " (skipped: the texts are not on this machine)"

describe.skipIf(!there)(`the marks of the checks on published documents${note}`, () => {
  it("are true: at most 5 % false among errors, 10 % among warnings; nearly all have been judged", async () => {
    const counts = await measureMarks(practiceFolders)
    for (const [severity, most] of [
      ["error", 0.05],
      ["warning", 0.1],
    ] as const) {
      const { right, wrong, open } = totalOf(counts, severity)
      expect(right).toBeGreaterThan(10)
      expect(wrong / (right + wrong)).toBeLessThanOrEqual(most)
      expect(open / (right + wrong + open)).toBeLessThanOrEqual(0.2)
    }
  }, 300_000)
})
