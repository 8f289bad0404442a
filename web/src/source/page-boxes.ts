import type { FieldPath, Form } from "../../../src/records/form.ts"

export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** The fields of all forms that are printed in one box of a page; a level that several rows inherit is printed once. */
export interface PrintedBox {
  readonly box: Box
  readonly fields: readonly { readonly formIndex: number; readonly path: FieldPath }[]
}

/** All boxes by the page (1-based) they are printed on. A place without a page is on the first. */
export function boxesByPage(forms: readonly Form[]): ReadonlyMap<number, readonly PrintedBox[]> {
  const pages = new Map<number, Map<string, { box: Box; fields: { formIndex: number; path: FieldPath }[] }>>()
  for (const [formIndex, form] of forms.entries())
    for (const [path, place] of Object.entries(form.places)) {
      // The place of a whole row is that of its name.
      if (place?.box === undefined || path.endsWith("]")) continue
      const number = place.page ?? 1
      const page = pages.get(number) ?? new Map()
      pages.set(number, page)
      const key = place.box.join()
      const there = page.get(key) ?? { box: place.box, fields: [] }
      page.set(key, there)
      there.fields.push({ formIndex, path: path as FieldPath })
    }
  return new Map([...pages].map(([number, boxes]) => [number, [...boxes.values()]]))
}

/** The first page on which a field of the form is printed; null where no place is known. */
export function firstPageOf(form: Form | undefined): number | null {
  const pages = Object.values(form?.places ?? {}).flatMap((place) =>
    place?.box === undefined ? [] : [place.page ?? 1],
  )
  return pages.length === 0 ? null : Math.min(...pages)
}
