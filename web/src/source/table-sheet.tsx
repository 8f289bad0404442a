import { useVirtualizer } from "@tanstack/react-virtual"
import { useEffect, useId, useMemo, useRef, useState } from "react"
import type { KeyboardEvent } from "react"
import type { Source } from "../../../src/basics/source.ts"
import type { DocumentPage } from "../../../src/contract/documents.ts"
import type { FieldPath } from "../../../src/records/form.ts"
import { useLanguage } from "../language/language-context.tsx"
import { fieldOnLine } from "./place-index.ts"
import type { PrintedField } from "./place-index.ts"
import { revealIn } from "./reveal.ts"
import type { Reveal } from "./reveal.ts"
import { blockOfLine, blocksOf, widestOf } from "./table-blocks.ts"
import { fieldsInCell } from "./table-cells.ts"
import { cellAt, cellId, moveByKey } from "./table-navigation.ts"
import type { CellPosition } from "./table-navigation.ts"
import { ColumnLetters, TableBlock } from "./table-block.tsx"

interface Props {
  readonly page: DocumentPage
  readonly places: ReadonlyMap<number, readonly PrintedField[]>
  readonly formIndex: number
  readonly place: Source | null
  readonly reveal: Reveal | null
  readonly search: string
  readonly matchLine: number | null
  readonly onSelect: (path: FieldPath, formIndex: number) => void
}

const rowHeight = 28

/** One sheet, or the tables of a document and the text between them; only the rows in view are drawn. */
export function TableSheet(props: Props) {
  const { page, places, formIndex, place, reveal, search, matchLine, onSelect } = props
  const { t } = useLanguage()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const blocks = useMemo(() => blocksOf(page), [page])
  const [active, setActive] = useState<CellPosition | null>(null)
  // oxlint-disable-next-line react/incompatible-library -- the page is not run through the compiler
  const virtualizer = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (blocks[at]?.kind === "rows" ? blocks[at].lines.length * rowHeight : rowHeight),
    overscan: 2,
  })

  useEffect(() => {
    const block = blockOfLine(blocks, reveal?.line)
    if (block === -1 || reveal === null) return
    return revealIn(scroller, `[data-line="${reveal.line}"]`, () =>
      virtualizer.scrollToIndex(block, { align: "center" }),
    )
  }, [reveal, blocks, virtualizer])

  const goTo = (to: CellPosition) => {
    setActive(to)
    const line = page.lines[to.at]?.number
    const block = blockOfLine(blocks, line)
    revealIn(scroller, `#${CSS.escape(cellId(id, to))}`, () => virtualizer.scrollToIndex(block))
  }
  const pick = (fields: readonly PrintedField[]) => {
    const field = fieldOnLine(fields, formIndex)
    if (field !== null) onSelect(field.path, field.formIndex)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const from = active ?? { at: blocks[0]?.from ?? 0, column: 0 }
    if (event.key === "Enter") pick(fieldsAt(from))
    else {
      const to = moveByKey(blocks, from, event.key)
      if (to === null) return
      goTo(to)
    }
    event.preventDefault()
  }
  const fieldsAt = (position: CellPosition): readonly PrintedField[] => {
    const cell = cellAt(blocks, position)
    const line = cell === null ? undefined : page.lines[cell.position.at]
    return cell === null || line === undefined ? [] : fieldsInCell(places.get(line.number) ?? [], cell)
  }

  const { count: columns, total: width, left } = useMemo(() => widestOf(blocks), [blocks])
  const isSheet = page.sheet !== null
  const head = blocks.find((block) => block.kind === "rows")
  return (
    <div
      className="pane-body source-table"
      ref={scroller}
      role="grid"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- one moves in it by keyboard
      tabIndex={0}
      aria-label={page.sheet === null ? t("paneSource") : `${t("paneSource")} ${page.sheet}`}
      aria-readonly="true"
      aria-rowcount={page.lines.length}
      aria-colcount={columns}
      aria-activedescendant={active === null ? undefined : cellId(id, active)}
      onKeyDown={onKeyDown}
      onFocus={() => setActive((before) => before ?? { at: blocks[0]?.from ?? 0, column: 0 })}
    >
      {left > 0 && (
        <p className="table-note" role="note">
          {t("columnsLeftOut", { count: left })}
        </p>
      )}
      {isSheet && head?.kind === "rows" && (
        <div className="letters" style={{ minWidth: `${width}em` }}>
          <ColumnLetters columns={head.columns} />
        </div>
      )}
      <div
        className="source-height"
        role="presentation"
        style={{ height: virtualizer.getTotalSize(), minWidth: `${width}em` }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const block = blocks[item.index]
          if (block === undefined) return null
          const holds = (line: number | null | undefined) =>
            line !== null && line !== undefined && blockOfLine([block], line) === 0
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className="source-row"
              role="presentation"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <TableBlock
                id={id}
                block={block}
                isSheet={isSheet}
                places={places}
                formIndex={formIndex}
                place={holds(place?.line) ? place : null}
                active={active !== null && cellAt([block], active) !== null ? active : null}
                search={search}
                matchLine={holds(matchLine) ? matchLine : null}
                onPick={pick}
                onActive={setActive}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
