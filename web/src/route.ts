/** What the address names. The part after `#` is used, so that the server need not know the page's addresses. */
export type Route =
  | { readonly page: "start" }
  | { readonly page: "batch"; readonly id: string }
  | { readonly page: "document"; readonly id: string; readonly formIndex: number }

export function parseRoute(hash: string): Route {
  const batch = /^#\/batches\/([^/?]+)$/.exec(hash)?.[1]
  if (batch !== undefined) return { page: "batch", id: safelyDecoded(batch) }
  const match = /^#\/documents\/([^/?]+)(?:\?form=(\d{1,6}))?$/.exec(hash)
  if (match?.[1] === undefined) return { page: "start" }
  return { page: "document", id: safelyDecoded(match[1]), formIndex: Math.max(0, Number(match[2] ?? 1) - 1) }
}

export function documentHref(id: string, formIndex = 0): string {
  return `#/documents/${encodeURIComponent(id)}${formIndex === 0 ? "" : `?form=${formIndex + 1}`}`
}

export function batchHref(id: string): string {
  return `#/batches/${encodeURIComponent(id)}`
}

export const startHref = "#/"

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
