import { type LayoutField, indicatorParts } from "./fields.ts"
import type { Block, IndicatorColumn, Layout } from "./layout.ts"

/** The fields that the layout has a cell for. */
export function shownFields(layout: Layout): ReadonlySet<LayoutField> {
  return new Set(layout.blocks.flatMap(blockFields))
}

function blockFields(block: Block): readonly LayoutField[] {
  switch (block.block) {
    case "rows":
      return block.rows.flat().flatMap(({ field }) => (field === undefined ? [] : [field]))
    case "group":
      return [...(block.field === undefined ? [] : [block.field]), ...block.blocks.flatMap(blockFields)]
    case "funds": {
      const figures = block.columns.flatMap(({ show, otherwise }) =>
        [show, otherwise].filter((figure) => figure !== undefined && figure !== null),
      )
      return ["funds.source", ...figures.map((figure) => `funds.${figure}` as const)]
    }
    case "schedule":
      return ["schedule.label", "schedule.text"]
    case "indicators":
      return block.columns.flatMap(columnFields)
    case "remarks":
      return ["conclusion.heading", "conclusion.text"]
  }
}

const parts: ReadonlySet<string> = new Set(indicatorParts)

function columnFields({ show }: IndicatorColumn): readonly LayoutField[] {
  if (show === null) return []
  const name = show.startsWith("funds[0].")
    ? show.replace("[0]", "")
    : parts.has(show)
      ? `indicators.${show.replace(/\..*$/, "")}`
      : show
  return [name as LayoutField]
}
