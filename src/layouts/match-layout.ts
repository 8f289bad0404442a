import { comparable } from "../basics/text.ts"
import type { FormKind } from "../records/form.ts"
import { layouts } from "./index.ts"
import type { IndicatorColumn, Layout } from "./layout.ts"
import type { indicatorColumnWords } from "./vocabulary.ts"

/** The indicator columns of a document, by the names of vocabulary.ts. */
export type IndicatorColumnName = keyof typeof indicatorColumnWords

/** What was found in a document that tells its layout. */
export interface LayoutEvidence {
  readonly kind: FormKind
  readonly columns: ReadonlySet<IndicatorColumnName>
  /** The printed title, or all text above the table. */
  readonly title?: string
}

/**
 * The layout whose indicator columns are most like those found; between equals the one whose title is printed, then the
 * first in the list, which is the national one. null where no layout of that kind is known.
 */
export function matchLayout({ kind, columns, title }: LayoutEvidence): Layout | null {
  const printed = comparable(title ?? "")
  let best: { readonly layout: Layout; readonly likeness: number; readonly titled: number } | null = null
  for (const { layout, names, heading } of known) {
    if (layout.kind !== kind) continue
    const likeness = likenessOf(columns, names)
    const titled = printed.includes(heading) ? heading.length : 0
    const better =
      best === null || likeness > best.likeness || (likeness === best.likeness && titled > best.titled)
    if (better) best = { layout, likeness, titled }
  }
  return best?.layout ?? null
}

export function columnNames(layout: Layout): ReadonlySet<IndicatorColumnName> {
  const columns = layout.blocks.flatMap((block) => (block.block === "indicators" ? block.columns : []))
  return new Set(columns.flatMap(columnName))
}

/** What tells each layout. */
const known = layouts.map((layout) => ({
  layout,
  names: columnNames(layout),
  heading: comparable(layout.heading.replace(/\{\w+\}/g, "")),
}))

/** Sign and unit are columns of their own only beside a value that is taken apart. */
function columnName({ show, heading }: IndicatorColumn): readonly IndicatorColumnName[] {
  if (show === null || heading === null || show.startsWith("funds") || show.startsWith("project")) return []
  if (show.startsWith("goal") || show.startsWith("total") || show === "year" || show === "currency") return []
  const [field, part] = show.split(".")
  return [(part === "op" || part === "unit" ? part : field) as IndicatorColumnName]
}

function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((name) => b.has(name)).length
  const all = a.size + b.size - common
  return all === 0 ? 0 : common / all
}
