import { parseFieldPath } from "../../../src/records/field-path.ts"
import type { FieldPath } from "../../../src/records/form.ts"
import type { FieldCell } from "./grid-navigation.ts"

/**
 * The cell of the sheet that stands for a field: its own, or the merged one that stands for it too; for a whole row, or
 * a field that the layout does not print, the cell that names the row. null where none does.
 */
export function cellOfPath(cells: readonly FieldCell[], path: FieldPath): FieldCell | null {
  const own = cells.find((cell) => cell.path === path) ?? cells.find((cell) => cell.alsoPaths.includes(path))
  if (own !== undefined) return own
  const { section, index } = parseFieldPath(path)
  if (index === null) return null
  const row = `${section}[${index}].`
  const naming = namingField[section]
  return (
    cells.find((cell) => cell.path === row + (naming ?? "")) ??
    cells.find((cell) => cell.path.startsWith(row)) ??
    null
  )
}

const namingField: Readonly<Record<string, string>> = {
  indicators: "name",
  funds: "source",
  schedule: "text",
  conclusion: "text",
}
