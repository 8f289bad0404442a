import { describe, expect, it } from "vitest"
import { comparable, mendGlyphs, oneLine } from "../../src/basics/text.ts"

describe("printed text made comparable", () => {
  it("mends radicals and look-alikes that stand for whole characters", () => {
    expect(mendGlyphs("部⻔⻓期⼯作⽬标")).toBe("部门长期工作目标")
  })

  it("joins Hanzi that a line break parted, and keeps other blanks as one", () => {
    expect(oneLine("2021年12月\n\n底前")).toBe("2021年12月底前")
    expect(oneLine("50  次\t以上 ")).toBe("50 次 以上")
    expect(oneLine("abc\ndef")).toBe("abc def")
  })

  it("compares without width, blanks and invisible characters", () => {
    expect(comparable("项目 资金\n（万元）")).toBe("项目资金(万元)")
    expect(comparable("项\u200b目")).toBe("项目")
  })
})
