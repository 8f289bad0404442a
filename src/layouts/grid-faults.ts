import type { Block, FixedCell, IndicatorsBlock, Layout } from "./layout.ts"

/** A place inside a layout, and why its cells do not fill the grid. */
export interface GridFault {
  readonly at: string
  readonly fault: string
}

/** Every row of every block must fill the whole width; what does not would leave gaps or overlaps on the page. */
export function gridFaults(layout: Layout): readonly GridFault[] {
  return layout.blocks.flatMap((block, index) =>
    blockFaults(block, layout.columns.length, `blocks[${index}]`),
  )
}

function blockFaults(block: Block, width: number, at: string): readonly GridFault[] {
  switch (block.block) {
    case "rows":
      return rowsFaults(block.rows, width, at)
    case "group":
      if (block.span >= width) return [{ at, fault: `标题占 ${block.span} 列，没有给内容留列` }]
      return block.blocks.flatMap((inner, index) =>
        blockFaults(inner, width - block.span, `${at}.blocks[${index}]`),
      )
    case "funds":
      if (block.flow === "across")
        return (block.perRow ?? 1) * 2 > width
          ? [{ at, fault: `每行 ${block.perRow} 对单元格放不进 ${width} 列` }]
          : []
      return sumFault([block.source, ...block.columns], width, at)
    case "schedule":
      return block.perRow > width ? [{ at, fault: `每行 ${block.perRow} 格放不进 ${width} 列` }] : []
    case "indicators":
      return indicatorsFaults(block, width, at)
    case "remarks":
      return remarksFaults(block, width, at)
  }
}

function sumFault(
  cells: readonly { readonly span: number }[],
  width: number,
  at: string,
): readonly GridFault[] {
  const total = cells.reduce((before, { span }) => before + span, 0)
  return total === width ? [] : [{ at, fault: `各列共占 ${total} 列，应为 ${width} 列` }]
}

function rowsFaults(
  rows: readonly (readonly FixedCell[])[],
  width: number,
  at: string,
): readonly GridFault[] {
  const faults: GridFault[] = []
  const freeFrom = Array.from({ length: width }, () => 0)
  for (const [index, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while ((freeFrom[column] ?? 0) > index) column += 1
      const taken = freeFrom.slice(column, column + cell.span)
      if (taken.length < cell.span || taken.some((free) => free > index))
        faults.push({ at: `${at}.rows[${index}]`, fault: "有单元格放不下或与上一行的合并格重叠" })
      freeFrom.fill(index + (cell.rows ?? 1), column, column + cell.span)
      column += cell.span
    }
    if (freeFrom.some((free) => free <= index))
      faults.push({ at: `${at}.rows[${index}]`, fault: `没有占满 ${width} 列` })
  }
  if (freeFrom.some((free) => free > rows.length)) faults.push({ at, fault: "有合并格超出了本块的最后一行" })
  return faults
}

function indicatorsFaults(block: IndicatorsBlock, width: number, at: string): readonly GridFault[] {
  const grouped = block.columns.map(({ group }) => group)
  const parted = grouped.some(
    (group, index) => group !== undefined && grouped[index - 1] !== group && grouped.indexOf(group) !== index,
  )
  const headless = block.columns.some(({ heading, group }) => heading === null && group !== undefined)
  return [
    ...sumFault(block.columns, width, at),
    ...(parted ? [{ at, fault: "同一组的列必须相邻" }] : []),
    ...(headless ? [{ at, fault: "没有列名的列不能归组" }] : []),
  ]
}

function remarksFaults(
  block: Extract<Block, { block: "remarks" }>,
  width: number,
  at: string,
): readonly GridFault[] {
  if (block.headingSpan >= width) return [{ at, fault: `标题占 ${block.headingSpan} 列，没有给内容留列` }]
  const wide = block.groups.find(({ span }) => span >= block.headingSpan)
  return wide === undefined ? [] : [{ at, fault: `“${wide.heading}”占 ${wide.span} 列，没有给小标题留列` }]
}
