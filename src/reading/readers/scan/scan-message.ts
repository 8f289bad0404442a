import type { Bilingual } from "../../../basics/bilingual.ts"
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

/** Has one page recognised; `seconds` are those of work (of processors), however busy the machine is. Never rejects. */
export type Recognise = (order: ScanOrder, seconds: number, signal?: AbortSignal) => Promise<ScanAnswer>

/** What goes to the process that recognises scans. */
export interface ScanMessage extends Omit<ScanOrder, "bytes"> {
  /** Which document; the bytes are null where the process has them from a page before. */
  readonly document: number
  readonly bytes: Uint8Array | null
  readonly seconds: number
}

/** Documents that the process keeps opened, so that pages of several may take turns. */
export const documentsKept = 3

export type ScanAnswer =
  | { readonly lines: readonly Line[]; readonly seconds: number }
  | { readonly failure: ScanFailure; readonly detail: string | Bilingual }

export type ScanFailure = "engine-missing" | "too-many-points" | "unreadable" | LostProcess

/** A failure that the process does not outlive. */
export type LostProcess = "time-limit" | "memory-limit" | "crashed"
