/** A limit on everything that comes from outside. Reached limits are said as problems, never silently. */
export const limits = {
  /** Bytes of one document. */
  bytes: 64 * 1024 * 1024,
  /** Lines of one text document. */
  lines: 400_000,
  /** Characters of one line. A whole document on one line is met in practice; a megabyte is not. */
  lineCharacters: 1_000_000,
  /** Cells of one line. */
  cellsPerLine: 2_000,
  /** Rows of one sheet or table. */
  rowsPerSheet: 100_000,
  /** Merged areas of one sheet. */
  mergesPerSheet: 200_000,
  /** Hidden rows that are looked for inside one merged area. */
  hiddenRowsPerMerge: 1_000,
  /** Pages of one PDF. */
  pages: 2_000,
  /** Scanned pages of one document: each takes seconds of work. */
  scannedPages: 200,
  /** Seconds of work (of processors) for one scanned page: it usually needs three to five. */
  scannedPageSeconds: 60,
  /** Seconds of work for all scanned pages of one document, however many they are. */
  documentSeconds: 1_800,
  /** Pages one after the other that were not recognised: then something is wrong with all, and the rest is not tried. */
  failedScansInARow: 3,
  /** Points of one image once unpacked: A3 at 300 dpi has 17 million. */
  imagePoints: 60_000_000,
  /** Tables inside cells of tables. */
  nestedTables: 20,
  /** Elements inside elements of a web page or of a document's XML. */
  nestedElements: 1_000,
  /** Files of one archive, those of archives inside it counted too. */
  archiveEntries: 5_000,
  /** Archives inside archives. */
  archiveDepth: 3,
  /** Bytes of a packed document once unpacked. */
  unpackedBytes: 256 * 1024 * 1024,
} as const
