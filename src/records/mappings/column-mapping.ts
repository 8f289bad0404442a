import { Type } from "typebox"
import type { Static } from "typebox"
import type { Bilingual } from "../../basics/bilingual.ts"
import { comparable, oneLine } from "../../basics/text.ts"
import { columnFieldTitle, columnFields, labelFields, repeatableFields } from "./fields.ts"
import type { ColumnField } from "./fields.ts"

export const mappingLimits = { columns: 60, labels: 40, text: 120, files: 200 } as const

const strict = { additionalProperties: false } as const
const printed = Type.String({
  minLength: 1,
  maxLength: mappingLimits.text,
  pattern: "^[^\\u0000]*\\S[^\\u0000]*$",
})

/**
 * What a person says of a table that the reader does not know: the printed headings in order, with the field that each
 * column means. It holds for every table with these headings. A heading that is merged over several columns stands in as
 * many entries, one after the other.
 */
export const columnMappingSchema = Type.Object(
  {
    /** Of this description; a file of a later one is refused, not half understood. */
    version: Type.Literal(1),
    name: printed,
    made: Type.Object(
      {
        /** ISO 8601, UTC. */
        at: Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,15}Z$" }),
        by: Type.String({ maxLength: mappingLimits.text, pattern: "^[^\\u0000]*$" }),
      },
      strict,
    ),
    /** null: as the title and the columns tell. */
    kind: Type.Union([
      Type.Literal("target"),
      Type.Literal("monitoring"),
      Type.Literal("self-evaluation"),
      Type.Literal("department-target"),
      Type.Literal("department-self-evaluation"),
      Type.Null(),
    ]),
    /** The unit of amounts where none is printed; null: 万元, as everywhere. */
    currency: Type.Union([Type.Literal("元"), Type.Literal("万元"), Type.Null()]),
    columns: Type.Immutable(
      Type.Array(Type.Object({ heading: printed, field: Type.Enum([...columnFields]) }, strict), {
        minItems: 2,
        maxItems: mappingLimits.columns,
      }),
    ),
    /** Labels above and below the table that the reader does not know. */
    labels: Type.Immutable(
      Type.Array(Type.Object({ label: printed, field: Type.Enum([...labelFields]) }, strict), {
        maxItems: mappingLimits.labels,
      }),
    ),
  },
  strict,
)

export type ColumnMapping = Readonly<Static<typeof columnMappingSchema>>

/** A heading or label as it is compared: no blanks, one width, no colon or mark around it. */
export function headingKey(printedText: string): string {
  return comparable(oneLine(printedText).slice(0, 400))
    .toLowerCase()
    .replace(/^[★☆*]+|[:;*]+$/gu, "")
}

/**
 * The headings of a table as one text, by which the mapping for it is found. Equal headings that stand side by side count
 * once, because formats differ in whether a merged heading stands once or in each of its columns.
 */
export function signatureOf(headings: readonly string[]): string {
  return groupsOf(headings).join("|")
}

/**
 * The same for tables that have the same headings in another order; null where a heading comes twice, since such headings
 * cannot be told apart in another order.
 */
export function unorderedSignatureOf(headings: readonly string[]): string | null {
  const groups = groupsOf(headings)
  return new Set(groups).size === groups.length ? groups.toSorted().join("|") : null
}

/** Equal for all tables that one mapping holds for. */
export function tableSignatureOf(headings: readonly string[]): string {
  return unorderedSignatureOf(headings) ?? signatureOf(headings)
}

/** That of the tables which a mapping holds for. */
export function signatureOfMapping({
  columns,
}: {
  readonly columns: readonly { readonly heading: string }[]
}): string {
  return tableSignatureOf(columns.map(({ heading }) => heading))
}

export function groupsOf(headings: readonly string[]): readonly string[] {
  const keys = headings.map((heading) => headingKey(heading).replaceAll("|", "")).filter((key) => key !== "")
  return keys.filter((key, at) => key !== keys[at - 1])
}

/** Why a mapping of the right shape still says nothing that can be read by; each sentence for people. */
export function mappingFaults(columns: readonly { readonly field: ColumnField }[]): readonly Bilingual[] {
  const count = new Map<ColumnField, number>()
  for (const { field } of columns) count.set(field, (count.get(field) ?? 0) + 1)
  const twice = [...count].flatMap(([field, times]) =>
    times > 1 && !repeatableFields.has(field)
      ? [
          {
            zh: `“${columnFieldTitle(field).zh}”选了 ${times} 次，只能选一次。`,
            en: `“${columnFieldTitle(field).en}” is chosen ${times} times and can be chosen once only.`,
          },
        ]
      : [],
  )
  const valued = (["target", "actual", "weight", "score", "level1", "level2"] as const).some((field) =>
    count.has(field),
  )
  return [...(count.has("name") ? [] : [noName]), ...(valued ? [] : [noValue]), ...twice]
}

const noName: Bilingual = {
  zh: "没有指标名称栏：请把一栏选为“三级指标（指标名称）”。",
  en: "No column holds the names of the indicators: choose “Indicator (level 3)” for one.",
}

const noValue: Bilingual = {
  zh: "除指标名称外，至少还要有一栏指标级别、指标值、分值或得分。",
  en: "Beside the names at least one more column must hold levels, values, weights or scores.",
}
