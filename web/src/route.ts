import { fieldTypeOf } from "../../src/records/field-path.ts"
import type { FieldPath } from "../../src/records/form.ts"

/** What the address names. The part after `#` is used, so that the server need not know the page's addresses. */
export type Route =
  | { readonly page: "start" }
  | { readonly page: "batch"; readonly id: string }
  | { readonly page: "comparison" }
  | { readonly page: "mappings" }
  | {
      readonly page: "credibility"
      /** The form that is looked at; null: all of them. */
      readonly form: { readonly document: string; readonly formIndex: number } | null
    }
  | {
      readonly page: "document"
      readonly id: string
      readonly formIndex: number
      /** The cell that is shown first. */
      readonly path: FieldPath | null
    }

export function parseRoute(hash: string): Route {
  const batch = /^#\/batches\/([^/?]+)$/.exec(hash)?.[1]
  if (batch !== undefined) return { page: "batch", id: safelyDecoded(batch) }
  if (hash === mappingsHref) return { page: "mappings" }
  if (hash === comparisonHref) return { page: "comparison" }
  const credible = /^#\/credibility(?:\?document=([^&]{1,100})&form=(\d{1,6}))?$/.exec(hash)
  if (credible !== null) return { page: "credibility", form: credibleForm(credible[1], credible[2]) }
  const match = /^#\/documents\/([^/?]+)(?:\?form=(\d{1,6}))?(?:[?&]cell=([^&]{1,80}))?$/.exec(hash)
  if (match?.[1] === undefined) return { page: "start" }
  const path = match[3] === undefined ? null : safelyDecoded(match[3])
  return {
    page: "document",
    id: safelyDecoded(match[1]),
    formIndex: Math.max(0, Number(match[2] ?? 1) - 1),
    path: path !== null && namesField(path) ? path : null,
  }
}

export function documentHref(id: string, formIndex = 0, path: FieldPath | null = null): string {
  const form = formIndex === 0 && path === null ? "" : `?form=${formIndex + 1}`
  return `#/documents/${encodeURIComponent(id)}${form}${path === null ? "" : `&cell=${encodeURIComponent(path)}`}`
}

export const comparisonHref = "#/comparison"

/** Of one form, or of all. */
export function credibilityHref(document: string | null = null, formIndex = 0): string {
  const form = document === null ? "" : `?document=${encodeURIComponent(document)}&form=${formIndex + 1}`
  return `#/credibility${form}`
}

function credibleForm(
  document: string | undefined,
  number: string | undefined,
): { readonly document: string; readonly formIndex: number } | null {
  if (document === undefined) return null
  return { document: safelyDecoded(document), formIndex: Math.max(0, Number(number ?? 1) - 1) }
}

export const mappingsHref = "#/mappings"

export function batchHref(id: string): string {
  return `#/batches/${encodeURIComponent(id)}`
}

export const startHref = "#/"

function namesField(path: string): path is FieldPath {
  return /^[a-z]+(\[\d{1,6}\])?\.?[a-zA-Z0-9]*$/.test(path) && fieldTypeOf(path as FieldPath) !== null
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
