import type { Line } from "../../page-model.ts"

/** What is to be recognised: one page of an image or of a PDF. */
export interface ScanOrder {
  readonly kind: "image" | "pdf"
  readonly bytes: Uint8Array
  /** 1-based. */
  readonly page: number
  /** Number of the page's first line in the document. */
  readonly firstLine: number
}

/** What goes to the process that recognises scans: the bytes are null where it has them since the page before. */
export type ScanMessage = Omit<ScanOrder, "bytes"> & { readonly bytes: Uint8Array | null }

export type ScanReport =
  | { readonly lines: readonly Line[] }
  | { readonly failure: "engine-missing" | "too-many-points" | "unreadable"; readonly detail: string }
