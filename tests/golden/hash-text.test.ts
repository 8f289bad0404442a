import { describe, expect, it } from "vitest"
import { hashText, isHash } from "../../golden/hash-text.ts"

describe("hashText", () => {
  it("is '#' and twelve hexadecimal digits of the SHA-256", () => {
    expect(hashText("abc")).toBe("#ba7816bf8f01")
    expect(isHash(hashText("云溪县"))).toBe(true)
    expect(isHash("#云溪县")).toBe(false)
  })

  it("does not see white space, line breaks and the width of characters", () => {
    expect(hashText("培训 人次\n（全年）：10")).toBe(hashText("培训人次(全年):10"))
    expect(hashText("培训人次")).not.toBe(hashText("培训人数"))
  })
})
