import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseValue } from "../../src/records/value.ts"

const quantities: readonly [printed: string, op: string | null, number: number, unit: string | null][] = [
  ["≥10次", "≥", 10, "次"],
  [">=98%", "≥", 98, "%"],
  ["＞＝98％", "≥", 98, "%"],
  ["=6人", "=", 6, "人"],
  ["<1小时", "<", 1, "小时"],
  ["100百分比", null, 100, "百分比"],
  ["≤28.75万元", "≤", 28.75, "万元"],
  ["50 次以上", "≥", 50, "次"],
  ["小于5%", "<", 5, "%"],
  ["18000 册/年", null, 18000, "册/年"],
  ["MTBF≥30天", "≥", 30, "天"],
  ["1,334.06", null, 1334.06, null],
  ["≥100次/\n天", "≥", 100, "次/天"],
  ["减少至 10%", null, 10, "%"],
  ["30 余件", null, 30, "件"],
  ["100 余件事项/年", null, 100, "件事项/年"],
  ["5 万份", null, 5, "万份"],
  ["2小时内", "≤", 2, "小时"],
  ["30个工作日以内", "≤", 30, "个工作日"],
  ["不低于95%", "≥", 95, "%"],
  ["不超过3次", "≤", 3, "次"],
  ["达到90%以上", "≥", 90, "%"],
  ["82585㎡", null, 82585, "㎡"],
  ["8小时/天现场支持", null, 8, "小时/天"],
  ["1年", null, 1, "年"],
  ["0%", null, 0, "%"],
  ["≥100%（含）", "≥", 100, "%"],
  ["=100.00(%)", "=", 100, "%"],
  ["０．５万元", null, 0.5, "万元"],
]

const words = [
  "2021年12月底前",
  "2021年12月\n底前",
  "至少每两个月一次",
  "全县37个乡镇，321个村",
  "有效提升",
  "365天*24小时",
  "7*24小时",
  "2021年1月-12月",
  "2020年",
  "12月底前",
  "6月底",
  "90-95%",
  "≥90%且≤100%",
  "1e999",
  "长期",
  "7度以上抗震设防地区",
  "1:3",
  "12345678901234567890",
]

describe("what stands in a target or actual cell", () => {
  it.each(quantities)("%j is one quantity", (printed, op, number, unit) => {
    expect(parseValue(printed)).toMatchObject({ op, number, unit })
  })

  it.each(words)("%j stays words", (printed) => {
    expect(parseValue(printed)).toMatchObject({ op: null, number: null, unit: null })
  })

  it.each(["", " ", "—", "--", "/", "\n"])("%j is empty", (printed) => {
    expect(parseValue(printed)).toBeNull()
  })

  it("keeps the printed text, without line breaks", () => {
    expect(parseValue("2021年12月\n\n底前")?.text).toBe("2021年12月底前")
    expect(parseValue("50 次以上")?.text).toBe("50 次以上")
  })

  it("takes any text without failing, and never gives a number that is not printed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const value = parseValue(text)
        if (value?.number === undefined || value.number === null) return
        expect(text.normalize("NFKC")).toMatch(/\d/)
      }),
    )
  })
})
