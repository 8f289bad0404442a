import { useVirtualizer } from "@tanstack/react-virtual"
import { useEffect, useMemo, useRef } from "react"
import type { ReactNode } from "react"
import type { DocumentPage } from "../../../src/contract/documents.ts"
import { useLanguage } from "../language/language-context.tsx"
import { Pane } from "../pane.tsx"
import { firstLineOf, indexPlaces } from "./place-index.ts"
import { SourceLine } from "./source-line.tsx"
import { SearchTools } from "./search-tools.tsx"
import { sourceRows } from "./source-rows.ts"
import type { ShownOriginal } from "./shown-original.ts"
import { useSearch } from "./use-search.ts"

interface Props extends ShownOriginal {
  readonly pages: readonly DocumentPage[]
  /** Shown before the search: the choice between lines and print, where there is one. */
  readonly choice: ReactNode
}

/** The words of the document, line by line; only the lines in view are drawn. */
export function SourceLines({ pages, forms, formIndex, place, selections, onSelect, choice }: Props) {
  const { t } = useLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => sourceRows(pages), [pages])
  const places = useMemo(() => indexPlaces(forms), [forms])
  const form = forms[formIndex]
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 24,
    overscan: 12,
  })

  const placeRow = place?.line === undefined ? -1 : rows.findIndex((row) => row.line?.number === place.line)
  useEffect(() => {
    if (placeRow !== -1) virtualizer.scrollToIndex(placeRow, { align: "center" })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- selecting the same cell again scrolls again
  }, [placeRow, selections, virtualizer])
  const formStart = useMemo(() => firstLineOf(form), [form])
  useEffect(() => {
    const start = rows.findIndex((row) => row.line?.number === formStart)
    if (start > 0 && place === null) virtualizer.scrollToIndex(Math.max(0, start - 2), { align: "start" })
    // Only going to another form moves the original, not every edit or selection.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [formIndex])

  const search = useSearch(rows, (row) => virtualizer.scrollToIndex(row, { align: "center" }))

  return (
    <Pane
      title={t("paneSource")}
      help={t("helpSource")}
      tools={
        <>
          {choice}
          <SearchTools search={search} />
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by keyboard */}
      <div className="pane-body source" ref={scroller} tabIndex={0}>
        <div className="source-height" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]
            return (
              row !== undefined && (
                <div
                  key={item.key}
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  className="source-row"
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  {row.line === null ? (
                    <div className="page-break">{row.sheet ?? t("pageNumber", { page: row.page })}</div>
                  ) : (
                    <SourceLine
                      line={row.line}
                      fields={places.get(row.line.number) ?? noFields}
                      formIndex={formIndex}
                      place={place?.line === row.line.number ? place : null}
                      search={search.text}
                      isMatch={search.row === item.index}
                      onSelect={onSelect}
                    />
                  )}
                </div>
              )
            )
          })}
        </div>
      </div>
    </Pane>
  )
}

const noFields = [] as const
