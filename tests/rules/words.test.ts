import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { containsAny, endsWithAny } from "../../src/rules/words.ts"

const text = fc.string({ unit: fc.constantFrom(..."满意度合格率成本ab%"), maxLength: 8 })
const words = fc.array(
  text.filter((word) => word !== ""),
  { maxLength: 6 },
)

describe("words of a list", () => {
  it("are found where a plain search finds them", () => {
    fc.assert(
      fc.property(text, words, (searched, list) => {
        expect(containsAny(searched, list)).toBe(list.some((word) => searched.includes(word)))
        expect(endsWithAny(searched, list)).toBe(list.some((word) => searched.endsWith(word)))
      }),
    )
  })

  it("are told apart from others with the same first or last character", () => {
    expect(containsAny("群众满意程度", ["满意度", "满意率"])).toBe(false)
    expect(endsWithAny("抽检合格率", ["完成率", "合格率"])).toBe(true)
  })
})
