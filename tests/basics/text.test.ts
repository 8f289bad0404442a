import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { comparable, mendGlyphs, oneLine } from "../../src/basics/text.ts"

describe("printed text made comparable", () => {
  it("mends radicals and look-alikes that stand for whole characters", () => {
    expect(mendGlyphs("部⻔⻓期⼯作⽬标")).toBe("部门长期工作目标")
  })

  it("mends every look-alike that Unicode has an equal for, and leaves the rest", () => {
    expect(mendGlyphs("⻅⻋⻚⻜⻢⻥⻦⻨⻩⻬⻰⻛⻝⻘⻉⻁")).toBe("见车页飞马鱼鸟麦黄齐龙风食青贝虎")
    for (let code = 0x2f00; code <= 0x2fd5; code += 1)
      expect(mendGlyphs(String.fromCodePoint(code))).toMatch(/^[\u3400-\u9fff]$/u)
    expect(mendGlyphs("⺀部门 abc ≥90%")).toBe("⺀部门 abc ≥90%")
  })

  it("mends the symbols of fonts without Unicode", () => {
    expect(mendGlyphs("\uf0b395%")).toBe("≥95%")
    expect(mendGlyphs("\uf0a3 3.5")).toBe("≤ 3.5")
    expect(mendGlyphs("\uf0a3新增 \uf0fe延续")).toBe("□新增 ☑延续")
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

  it("compares alike in one pass and by the long way", () => {
    const characters = fc.constantFrom(..."项目，。（）％ \n\t\u3000≥、Ａ9a《》…①㎡\u200b⼯")
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 12 }), (text) => {
        const long = mendGlyphs(text)
          .normalize("NFKC")
          .replace(/[\u200b\s]+/gu, "")
        expect(comparable(text)).toBe(long)
      }),
    )
  })
})
