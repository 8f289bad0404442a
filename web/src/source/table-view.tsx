import { Tabs } from "antd"
import { useCallback, useEffect, useMemo, useState } from "react"
import type { ReactNode } from "react"
import type { DocumentPage } from "../../../src/contract/documents.ts"
import type { Source } from "../../../src/basics/source.ts"
import { useLanguage } from "../language/language-context.tsx"
import { Pane } from "../pane.tsx"
import { firstLineOf, indexPlaces } from "./place-index.ts"
import { SearchTools } from "./search-tools.tsx"
import type { Reveal } from "./reveal.ts"
import type { ShownOriginal } from "./shown-original.ts"
import { sourceRows } from "./source-rows.ts"
import { TableSheet } from "./table-sheet.tsx"
import { useSearch } from "./use-search.ts"

interface Props extends ShownOriginal {
  readonly pages: readonly DocumentPage[]
  readonly choice: ReactNode
}

/** The tables of the document as tables: a tab for each sheet, merged cells merged, the selected cell framed. */
export function TableView({ pages, choice, forms, formIndex, place, selections, onSelect }: Props) {
  const { t } = useLanguage()
  const formStart = firstLineOf(forms[formIndex])
  const [shown, setShown] = useState(() => Math.max(0, pageOf(pages, place ?? startOf(formStart))))
  const [reveal, setReveal] = useState<Reveal | null>(null)
  const rows = useMemo(() => sourceRows(pages), [pages])
  const places = useMemo(() => indexPlaces(forms), [forms])
  const show = useCallback(
    (wanted: Source | null) => {
      const page = pageOf(pages, wanted)
      if (page !== -1) setShown(page)
      if (wanted?.line !== undefined) setReveal({ line: wanted.line })
    },
    [pages],
  )
  const search = useSearch(rows, (row) => show(startOf(rows[row]?.line?.number ?? null)))

  useEffect(() => {
    if (place !== null) show(place)
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- selecting the same cell again scrolls again
  }, [place, selections, show])
  useEffect(() => {
    if (place === null) show(startOf(formStart))
    // Only going to another form moves the original, not every edit or selection.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [formIndex])

  const sheet = (at: number) => {
    const page = pages[at]
    return (
      page !== undefined && (
        <TableSheet
          page={page}
          places={places}
          formIndex={formIndex}
          place={place}
          reveal={reveal}
          search={search.text}
          matchLine={search.row === null ? null : (rows[search.row]?.line?.number ?? null)}
          onSelect={onSelect}
        />
      )
    )
  }
  return (
    <Pane
      title={t("paneSource")}
      help={t("helpTable")}
      tools={
        <>
          {choice}
          <SearchTools search={search} />
        </>
      }
    >
      {pages.length === 1 ? (
        sheet(0)
      ) : (
        <Tabs
          className="sheet-tabs"
          size="small"
          tabPlacement="bottom"
          destroyOnHidden
          more={{
            icon: (
              <>
                <span aria-hidden="true">…</span>
                <span className="visually-hidden">{t("moreSheets")}</span>
              </>
            ),
          }}
          activeKey={String(shown)}
          onChange={(key) => setShown(Number(key))}
          items={pages.map((page, at) => ({
            key: String(at),
            label: page.sheet ?? t("pageNumber", { page: page.number }),
            children: at === shown && sheet(at),
          }))}
        />
      )}
    </Pane>
  )
}

function startOf(line: number | null): Source | null {
  return line === null ? null : { line }
}

/** The page on which a place is, by its line or else its sheet; -1 where that is not known. */
function pageOf(pages: readonly DocumentPage[], place: Source | null): number {
  const line = place?.line
  if (line === undefined) return pages.findIndex(({ sheet }) => sheet !== null && sheet === place?.sheet)
  return pages.findIndex(
    ({ lines }) => line >= (lines[0]?.number ?? Infinity) && line <= (lines.at(-1)?.number ?? -1),
  )
}
