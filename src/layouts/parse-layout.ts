import { Type } from "typebox"
import type { Static, TSchema } from "typebox"
import { Value } from "typebox/value"
import { type Outcome, done, failed } from "../basics/outcome.ts"
import type { Problem } from "../basics/problem.ts"
import { fieldTitles } from "./field-titles.ts"
import { fieldsOfKind, fundFigures, indicatorParts, layoutFields, scalarFields } from "./fields.ts"
import { gridFaults } from "./grid-faults.ts"
import type { Block, Layout } from "./layout.ts"
import { shownFields } from "./shown-fields.ts"

const strict = { additionalProperties: false } as const
const text = Type.String({ maxLength: 500 })
const named = Type.String({ minLength: 1, maxLength: 500 })
const span = Type.Integer({ minimum: 1, maximum: 60 })
const day = Type.String({ pattern: "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" })
const words = Type.Record(Type.String(), text)
const list = <T extends TSchema>(item: T, maxItems = 200) => Type.Immutable(Type.Array(item, { maxItems }))

const head = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 80 }),
    title: named,
    heading: named,
    kind: Type.Enum([
      "target",
      "monitoring",
      "self-evaluation",
      "department-target",
      "department-self-evaluation",
    ]),
    region: Type.String({ pattern: "^[0-9]{6}$" }),
    validFrom: day,
    validTo: Type.Union([day, Type.Null()]),
    citation: Type.Object(
      { document: named, article: named, status: Type.Enum(["confirmed", "unconfirmed", "observed"]) },
      strict,
    ),
    orientation: Type.Enum(["portrait", "landscape"]),
    columns: Type.Immutable(
      Type.Array(Type.Number({ minimum: 1, maximum: 200 }), { minItems: 1, maxItems: 60 }),
    ),
    blocks: list(Type.Unknown(), 50),
    leftOut: list(Type.Object({ field: Type.Enum(layoutFields), because: named }, strict)),
  },
  strict,
)

const fixedCell = Type.Object(
  {
    role: Type.Enum(["title", "label", "value", "note"]),
    span,
    rows: Type.Optional(span),
    text: Type.Optional(text),
    field: Type.Optional(Type.Enum([...scalarFields])),
    align: Type.Optional(Type.Enum(["left", "center"])),
  },
  strict,
)
const figure = Type.Enum([...fundFigures])

/** One schema for each sort of block; the inner blocks of a group are checked one by one. */
const blockSchemas = {
  rows: Type.Object({ block: Type.Literal("rows"), rows: list(list(fixedCell, 60)) }, strict),
  group: Type.Object(
    {
      block: Type.Literal("group"),
      label: text,
      span,
      field: Type.Optional(Type.Enum([...scalarFields])),
      blocks: list(Type.Unknown(), 50),
    },
    strict,
  ),
  funds: Type.Object(
    {
      block: Type.Literal("funds"),
      flow: Type.Enum(["down", "across"]),
      source: Type.Object({ heading: text, span }, strict),
      columns: Type.Immutable(
        Type.Array(
          Type.Object(
            {
              heading: text,
              span,
              show: Type.Union([figure, Type.Literal("content"), Type.Null()]),
              otherwise: Type.Optional(figure),
              blank: Type.Optional(text),
            },
            strict,
          ),
          { minItems: 1, maxItems: 20 },
        ),
      ),
      headings: Type.Boolean(),
      perRow: Type.Optional(span),
      rename: Type.Optional(words),
      skeleton: list(text),
    },
    strict,
  ),
  schedule: Type.Object({ block: Type.Literal("schedule"), perRow: span, skeleton: list(text) }, strict),
  indicators: Type.Object(
    {
      block: Type.Literal("indicators"),
      columns: list(
        Type.Object(
          {
            heading: Type.Union([text, Type.Null()]),
            span,
            group: Type.Optional(named),
            show: Type.Union([
              Type.Enum([
                ...indicatorParts,
                ...scalarFields,
                ...fundFigures.map((each) => `funds[0].${each}` as const),
              ]),
              Type.Null(),
            ]),
            byHand: Type.Optional(Type.Literal(true)),
            pattern: Type.Optional(text),
            merge: Type.Optional(Type.Boolean()),
            words: Type.Optional(words),
            remarks: Type.Optional(words),
          },
          strict,
        ),
        60,
      ),
      skeleton: list(Type.Immutable(Type.Tuple([text, text]))),
    },
    strict,
  ),
  remarks: Type.Object(
    {
      block: Type.Literal("remarks"),
      headingSpan: span,
      groups: list(Type.Object({ heading: text, span, members: list(text) }, strict)),
      skeleton: list(text),
    },
    strict,
  ),
}

/**
 * A layout added without code. All faults are told: wrong or unknown properties, cells that do not fill the grid, and
 * fields of this kind of form that are neither shown nor left out with a reason. Problems: `layout-invalid`.
 */
export function parseLayout(json: unknown): Outcome<Layout> {
  const shape = [...schemaFaults(head, json, ""), ...blocksFaults(blocksOf(json), "blocks", true)]
  if (shape.length > 0) return failed(...shape)
  const layout = json as Layout
  const faults = [
    ...gridFaults(layout).map(({ at, fault }) => problem(at, fault)),
    ...completenessFaults(layout).map((fault) => problem("leftOut", fault)),
  ]
  return faults.length > 0 ? failed(...faults) : done(layout)
}

function blocksOf(holder: unknown): readonly unknown[] {
  const blocks =
    typeof holder === "object" && holder !== null ? (holder as { blocks?: unknown }).blocks : undefined
  return Array.isArray(blocks) ? blocks : []
}

function blocksFaults(blocks: readonly unknown[], at: string, groups: boolean): readonly Problem[] {
  return blocks.flatMap((block, index) => {
    const place = `${at}[${index}]`
    const sort =
      typeof block === "object" && block !== null ? (block as { block?: unknown }).block : undefined
    if (!isBlockSort(sort) || (sort === "group" && !groups))
      return [problem(`${place}.block`, "块的种类未知，或组内又有组")]
    const own = schemaFaults(blockSchemas[sort], block, place)
    return sort === "group" ? [...own, ...blocksFaults(blocksOf(block), `${place}.blocks`, false)] : own
  })
}

function isBlockSort(sort: unknown): sort is Block["block"] {
  return typeof sort === "string" && Object.hasOwn(blockSchemas, sort)
}

/** Fields of this kind of form that the layout neither shows nor leaves out, and those it says both of. */
export function completenessFaults(layout: Layout): readonly string[] {
  const shown = shownFields(layout)
  const leftOut = new Set(layout.leftOut.map(({ field }) => field))
  const forgotten = fieldsOfKind(layout.kind).filter((field) => !shown.has(field) && !leftOut.has(field))
  const both = [...leftOut].filter((field) => shown.has(field))
  return [
    ...forgotten.map((field) => `没有“${fieldTitles[field]}”（${field}）的单元格，也没有说明为何不列`),
    ...both.map((field) => `“${fieldTitles[field]}”（${field}）既有单元格又说明不列`),
  ]
}

function schemaFaults(schema: TSchema, value: unknown, at: string): readonly Problem[] {
  if (Value.Check(schema, value)) return []
  return Value.Errors(schema, value)
    .filter(({ keyword }) => keyword !== "boolean")
    .map(({ instancePath, message }) => problem(at + dotted(instancePath), message))
}

/** "/columns/0/span" → ".columns[0].span". */
function dotted(pointer: string): string {
  return pointer.replace(/\/(\d+)(?=\/|$)/g, "[$1]").replace(/\//g, ".")
}

function problem(at: string, fault: string): Problem {
  return {
    code: "layout-invalid",
    severity: "blocking",
    message: `表式数据有误，${at.replace(/^\./, "") || "整个文件"}：${fault}。`,
    remedy: "请对照 docs/layouts.md 修改后再导入。",
    source: null,
  }
}

type Schemas = { readonly [sort in keyof typeof blockSchemas]: Static<(typeof blockSchemas)[sort]> }
type Described = Omit<Layout, "blocks">
type Parsed = Omit<Static<typeof head>, "blocks">
// The schema and the type say the same: either assignment fails to compile where they drift apart.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
export const schemaMatchesLayout: [
  Same<Parsed, Described>,
  Same<Schemas["rows"], Extract<Block, { block: "rows" }>>,
  Same<Schemas["funds"], Extract<Block, { block: "funds" }>>,
  Same<Schemas["schedule"], Extract<Block, { block: "schedule" }>>,
  Same<Schemas["indicators"], Extract<Block, { block: "indicators" }>>,
  Same<Schemas["remarks"], Extract<Block, { block: "remarks" }>>,
] = [true, true, true, true, true, true]
