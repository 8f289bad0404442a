import type { Line } from "../../page-model.ts"

/** What goes to the process that recognises scans: one page of an image or of a PDF. */
export interface ScanOrder {
  readonly kind: "image" | "pdf"
  readonly bytes: Uint8Array
  /** 1-based. */
  readonly page: number
  /** Number of the page's first line in the document. */
  readonly firstLine: number
}

export type ScanReport =
  | { readonly lines: readonly Line[] }
  | { readonly failure: "engine-missing" | "too-many-points" | "unreadable"; readonly detail: string }
