import type { Print } from "./print.ts"

/** Formats whose originals are shown as they were printed. */
export function hasPrint(format: string): boolean {
  return format === "pdf" || format === "image"
}

/** @throws where the bytes cannot be drawn; the words of the document are shown then. */
export async function openPrint(format: string, bytes: ArrayBuffer): Promise<Print> {
  return format === "pdf"
    ? await (await import("./pdf-print.ts")).openPdfPrint(bytes)
    : await imagePrint(bytes)
}

async function imagePrint(bytes: ArrayBuffer): Promise<Print> {
  const picture = await createImageBitmap(new Blob([bytes]))
  return {
    pages: [{ width: picture.width, height: picture.height }],
    draw: (_page, canvas) => {
      canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height)
      return Promise.resolve()
    },
    close: () => picture.close(),
  }
}
