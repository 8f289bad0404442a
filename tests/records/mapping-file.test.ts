import fc from "fast-check"
import { expect, it } from "vitest"
import { columnMappingSchema, mappingFaults, signatureOf } from "../../src/records/mappings/column-mapping.ts"
import type { ColumnMapping } from "../../src/records/mappings/column-mapping.ts"
import { columnFields, labelFields } from "../../src/records/mappings/fields.ts"
import { parseMappings, writeMappings } from "../../src/records/mappings/mapping-file.ts"
import { Value } from "typebox/value"

const printed = fc.stringMatching(/^[一-龥a-zA-Z0-9：:#'"|&*\-{}[\]%@`!?>，, ]{0,20}[一-龥]$/)
const mappings: fc.Arbitrary<ColumnMapping> = fc
  .record({
    version: fc.constant(1 as const),
    name: printed,
    made: fc.record({ at: fc.constant("2026-11-25T08:00:00Z"), by: printed }),
    kind: fc.constantFrom("target", "monitoring", "self-evaluation", null),
    currency: fc.constantFrom("元", "万元", null),
    columns: fc.array(fc.record({ heading: printed, field: fc.constantFrom(...columnFields) }), {
      minLength: 2,
      maxLength: 12,
    }),
    labels: fc.array(fc.record({ label: printed, field: fc.constantFrom(...labelFields) }), { maxLength: 4 }),
  })
  .filter(({ columns }) => mappingFaults(columns).length === 0)

it("what is written is read back, several in one file", () => {
  fc.assert(
    fc.property(fc.array(mappings, { minLength: 1, maxLength: 3 }), (given) => {
      expect(given.every((mapping) => Value.Check(columnMappingSchema, mapping))).toBe(true)
      expect(parseMappings(writeMappings(given))).toEqual({ ok: true, value: given })
    }),
    { numRuns: 15 },
  )
})

const good = `version: 1
name: 云溪县考核表
made: { at: 2026-11-25T08:00:00Z, by: 云溪县财政局 }
kind: null
currency: null
columns:
  - { heading: 考核内容, field: 三级指标 }
  - { heading: 年末结果, field: 实际完成值 }
`

it("fields may be written by their Chinese titles", () => {
  const outcome = parseMappings(good)
  expect(outcome.ok ? outcome.value[0]?.columns : outcome.problems).toEqual([
    { heading: "考核内容", field: "name" },
    { heading: "年末结果", field: "actual" },
  ])
})

it.each([
  ["", null, "没有栏目对照"],
  [good.replace("version: 1", "version: 2"), 1, "version"],
  [good.replace("field: 三级指标", "field: 第三级"), 7, "columns[0].field"],
  [good.replace("field: 三级指标", "field: actual"), 1, "没有指标名称栏"],
  [good.replace("heading: 年末结果, ", ""), 8, "columns[1]"],
  [good.replace("name: 云溪县考核表", "name: &a 云溪县考核表\nkindred: *a"), 1, "别名"],
  [good.replace("kind: null", "kind: [null"), null, "YAML"],
  [`${good}extra: 1\n`, 1, "additional"],
  ["- 1\n- 2", 1, "整个文件"],
  ["x".repeat(2_000_001), null, "超过"],
])("a fault is told with its place: %#", (text, line, words) => {
  const outcome = parseMappings(text)
  const problems = outcome.ok ? [] : outcome.problems
  expect(problems[0]).toMatchObject({ code: "mapping-invalid", severity: "blocking" })
  expect(problems.map(({ message }) => message).join()).toContain(words)
  if (line !== null) expect(problems[0]?.source).toEqual({ line })
})

it("never throws, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      parseMappings(text)
    }),
    { numRuns: 300 },
  )
})

it("headings that differ in blanks, width and colons have one signature; equal neighbours count once", () => {
  expect(signatureOf(["考核 内容：", "ＡＢ", "", "指标", "指标"])).toBe(
    signatureOf(["考核内容", "ab", "指标"]),
  )
  expect(signatureOf(["甲", "乙"])).not.toBe(signatureOf(["乙", "甲"]))
})
