import { Compile } from "typebox/compile"
import { describe, expect, expectTypeOf, test } from "vitest"
import { formSchema } from "../../src/contract/form-schema.ts"
import type { FormBody } from "../../src/contract/form-schema.ts"
import type { Form } from "../../src/records/form.ts"
import { sampleForm } from "../support/sample-form.ts"

/** Form without `readonly`, all the way down. */
type Writable<T> = T extends string | number | null | undefined
  ? T
  : { -readonly [K in keyof T]: Writable<T[K]> }

const schema = Compile(formSchema)

describe("the schema of a form", () => {
  test("is the type of a form", () => {
    expectTypeOf<Writable<FormBody>>().toEqualTypeOf<Writable<Form>>()
  })

  test("takes a form", () => {
    expect(schema.Check(sampleForm())).toBe(true)
  })

  test.each([
    ["a figure beyond all measure", { total: { weight: Number.POSITIVE_INFINITY, score: null } }],
    ["a figure that is text", { total: { weight: "100", score: null } }],
    ["a field that nobody knows", { remark: "x" }],
    ["a kind that nobody knows", { kind: "budget" }],
    ["a place of a field that cannot be", { places: { "__proto__.x": { line: 1 } } }],
    ["a text with U+0000", { goal: { expected: "a\u0000b", actual: null } }],
    ["rows without end", { indicators: Array.from({ length: 5_001 }, () => sampleForm().indicators[0]) }],
    ["a missing part", { goal: undefined }],
  ])("refuses %s", (_what, part) => {
    expect(schema.Check({ ...sampleForm(), ...part })).toBe(false)
  })
})
