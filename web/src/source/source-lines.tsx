import { Button, Input } from "antd"
import { useVirtualizer } from "@tanstack/react-virtual"
import { useEffect, useMemo, useRef, useState } from "react"
import type { ReactNode } from "react"
import type { DocumentPage } from "../../../src/contract/documents.ts"
import type { Form } from "../../../src/records/form.ts"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"
import { Pane } from "../pane.tsx"
import { indexPlaces } from "./place-index.ts"
import { SourceLine } from "./source-line.tsx"
import { matchingRows, sourceRows } from "./source-rows.ts"
import type { ShownOriginal } from "./shown-original.ts"

interface Props extends ShownOriginal {
  readonly pages: readonly DocumentPage[]
  /** Shown before the search: the choice between lines and print, where there is one. */
  readonly choice: ReactNode
}

/** The words of the document, line by line; only the lines in view are drawn. */
export function SourceLines({ pages, forms, formIndex, place, selections, onSelect, choice }: Props) {
  const { t } = useLanguage()
  const [search, setSearch] = useState("")
  const [match, setMatch] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => sourceRows(pages), [pages])
  const places = useMemo(() => indexPlaces(forms), [forms])
  const matches = useMemo(() => matchingRows(rows, search), [rows, search])
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

  const goToMatch = (to: number) => {
    if (matches.length === 0) return
    const at = (to + matches.length) % matches.length
    setMatch(at)
    virtualizer.scrollToIndex(matches[at] ?? 0, { align: "center" })
  }

  return (
    <Pane
      title={t("paneSource")}
      help={t("helpSource")}
      tools={
        <>
          {choice}
          <SearchTools
            text={search}
            at={match}
            count={matches.length}
            onText={(text) => {
              setSearch(text)
              setMatch(0)
              const [first] = matchingRows(rows, text)
              if (first !== undefined) virtualizer.scrollToIndex(first, { align: "center" })
            }}
            onGo={goToMatch}
          />
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
                      search={search}
                      isMatch={matches[match] === item.index}
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

function firstLineOf(form: Form | undefined): number | null {
  let first: number | null = null
  for (const place of Object.values(form?.places ?? {}))
    if (place?.line !== undefined && (first === null || place.line < first)) first = place.line
  return first
}

interface SearchProps {
  readonly text: string
  readonly at: number
  readonly count: number
  readonly onText: (text: string) => void
  readonly onGo: (to: number) => void
}

function SearchTools({ text, at, count, onText, onGo }: SearchProps) {
  const { t } = useLanguage()
  return (
    <span className="search-tools">
      <Input
        size="small"
        variant="filled"
        allowClear
        prefix={<Icon name="search" size={14} />}
        placeholder={t("searchSource")}
        aria-label={t("searchSource")}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onPressEnter={(event) => onGo(at + (event.shiftKey ? -1 : 1))}
        suffix={
          text !== "" && (
            <span className="muted">{t("searchCount", { at: count === 0 ? 0 : at + 1, count })}</span>
          )
        }
      />
      {text !== "" && (
        <>
          <Button
            type="text"
            size="small"
            icon={<Icon name="up" />}
            aria-label={t("searchPrevious")}
            onClick={() => onGo(at - 1)}
          />
          <Button
            type="text"
            size="small"
            icon={<Icon name="down" />}
            aria-label={t("searchNext")}
            onClick={() => onGo(at + 1)}
          />
        </>
      )}
    </span>
  )
}
