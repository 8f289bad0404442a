/**
 * The PDF library. Its build for this version of Node puts slow stand-ins in the place of functions that the engine has
 * (`push` of every array, `JSON`), and so slows down the whole thread for good, itself included. The engine's own are put
 * back; what the engine lacks stays. Its worker brings the same and is loaded here before it loads itself.
 */
const { push } = Array.prototype
const { parse, stringify } = JSON
const library = await import("pdfjs-dist/legacy/build/pdf.mjs")
await import("pdfjs-dist/legacy/build/pdf.worker.mjs" as string)
Object.assign(Array.prototype, { push })
Object.assign(JSON, { parse, stringify })

export const { getDocument, OPS, Util } = library
