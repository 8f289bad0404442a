/** The file formats that forms are written in, in the order menus offer them. */
export const exportFormats = ["xlsx", "docx", "pdf", "html"] as const

export type ExportFormat = (typeof exportFormats)[number]

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
}

/**
 * The response header that tells what an exported file does not hold of the forms: percent-encoded JSON, the first
 * {@link maxToldProblems} of `Problem[]`. Left out where nothing is missing.
 */
export const problemsHeader = "export-problems"
export const maxToldProblems = 8
