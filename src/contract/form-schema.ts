import { Type } from "typebox"
import type { Static, TObject, TSchema } from "typebox"
import type { FieldPath, Form } from "../records/form.ts"

/**
 * The form as it comes from outside: the shape of records/form.ts with limits. A test holds the two together.
 *
 * Limits are far above any real form; they bound what one request can cost.
 */
export const formLimits = { textCharacters: 50_000, rows: 5_000, places: 60_000, figure: 1e15 } as const

/** All fields must be there, no other may be: an unknown field would be dropped silently. */
function exactly<T extends Record<string, TSchema>>(fields: T): TObject<T> {
  return Type.Object(fields, { additionalProperties: false })
}

/** U+0000 cannot be kept in a database. */
const text = Type.String({ maxLength: formLimits.textCharacters, pattern: "^[^\\u0000]*$" })
const textOrNull = Type.Union([text, Type.Null()])
const figure = Type.Number({ minimum: -formLimits.figure, maximum: formLimits.figure })
const figureOrNull = Type.Union([figure, Type.Null()])
const count = Type.Integer({ minimum: 0, maximum: 100_000_000 })

/** The length bounds what the pattern costs. */
const fieldPath = Type.Unsafe<FieldPath>(
  Type.String({ maxLength: 80, pattern: "^[a-z]+(\\[[0-9]{1,6}\\])?(\\.[a-zA-Z0-9]+)?$" }),
)

export const sourceSchema = Type.Object(
  {
    page: Type.Optional(count),
    sheet: Type.Optional(text),
    cell: Type.Optional(Type.String({ maxLength: 40 })),
    line: Type.Optional(count),
    span: Type.Optional(Type.Tuple([count, count])),
    box: Type.Optional(Type.Tuple([figure, figure, figure, figure])),
  },
  { additionalProperties: false },
)

/** 目标值 / 实际完成值. */
const value = exactly({
  text,
  op: Type.Union([
    Type.Literal("≥"),
    Type.Literal("≤"),
    Type.Literal(">"),
    Type.Literal("<"),
    Type.Literal("="),
    Type.Null(),
  ]),
  number: figureOrNull,
  unit: textOrNull,
})
const valueOrNull = Type.Union([value, Type.Null()])

const project = exactly({
  name: text,
  code: textOrNull,
  category: textOrNull,
  period: textOrNull,
  purpose: textOrNull,
  department: textOrNull,
  unit: textOrNull,
})

const fund = exactly({
  source: text,
  initialBudget: figureOrNull,
  budget: figureOrNull,
  executed: figureOrNull,
  weight: figureOrNull,
  executionRate: figureOrNull,
  score: figureOrNull,
  forecast: Type.Optional(figureOrNull),
  content: Type.Optional(textOrNull),
  fiscal: Type.Optional(figureOrNull),
  otherFunds: Type.Optional(figureOrNull),
})

const indicator = exactly({
  level1: text,
  level2: text,
  name: text,
  ordinal: Type.Union([count, Type.Null()]),
  nature: Type.Union([
    Type.Literal("positive"),
    Type.Literal("negative"),
    Type.Literal("qualitative"),
    Type.Null(),
  ]),
  target: valueOrNull,
  adjustedTarget: valueOrNull,
  actual: valueOrNull,
  weight: figureOrNull,
  score: figureOrNull,
  deviation: textOrNull,
  description: textOrNull,
  basis: textOrNull,
  forecast: Type.Optional(valueOrNull),
  causes: Type.Optional(textOrNull),
  likelihood: Type.Optional(textOrNull),
  remark: Type.Optional(textOrNull),
  coefficient: Type.Optional(figureOrNull),
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
  source: sourceSchema,
})

const doubt = exactly({
  path: fieldPath,
  code: Type.String({ maxLength: 100 }),
  message: text,
  en: Type.Optional(text),
  alternatives: Type.Array(text, { maxItems: 1_000 }),
})

export const formSchema = exactly({
  kind: Type.Union([
    Type.Literal("target"),
    Type.Literal("monitoring"),
    Type.Literal("self-evaluation"),
    Type.Literal("department-target"),
    Type.Literal("department-self-evaluation"),
  ]),
  layout: Type.String({ minLength: 1, maxLength: 100 }),
  year: Type.Union([Type.Integer({ minimum: 1900, maximum: 2200 }), Type.Null()]),
  project,
  currency: Type.Union([Type.Literal("元"), Type.Literal("万元")]),
  funds: Type.Array(fund, { maxItems: formLimits.rows }),
  schedule: Type.Array(exactly({ label: text, text, share: figureOrNull }), { maxItems: formLimits.rows }),
  goal: exactly({
    expected: textOrNull,
    actual: textOrNull,
    adjusted: Type.Optional(textOrNull),
    deviation: Type.Optional(textOrNull),
  }),
  indicators: Type.Array(indicator, { maxItems: formLimits.rows }),
  total: exactly({ weight: figureOrNull, score: figureOrNull }),
  conclusion: Type.Array(exactly({ heading: text, text }), { maxItems: formLimits.rows }),
  places: Type.Unsafe<Form["places"]>(
    Type.Object(
      {},
      {
        patternProperties: { "^[a-z]+(\\[[0-9]{1,6}\\])?(\\.[a-zA-Z0-9]+)?$": sourceSchema },
        additionalProperties: false,
        maxProperties: formLimits.places,
      },
    ),
  ),
  doubts: Type.Array(doubt, { maxItems: formLimits.rows }),
  mapping: Type.Optional(text),
})

/** The type that the schema stands for; equal to Form but for `readonly`. */
export type FormBody = Static<typeof formSchema>
