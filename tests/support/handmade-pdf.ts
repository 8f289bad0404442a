/**
 * PDFs written by hand, operator by operator, to put on a page what no program is asked to print: turned, doubled, hidden
 * and typed text, rulings of every kind. The font is one that readers bring themselves, Latin letters half as wide as Hanzi.
 */
export interface HandmadePage {
  /** Operators of the content stream, y upward from the lower left corner. */
  readonly content: string
  readonly width?: number
  readonly height?: number
  readonly rotate?: 0 | 90 | 180 | 270
  /** Whole annotation dictionaries. */
  readonly annotations?: readonly string[]
}

export function handmadePdf(pages: readonly HandmadePage[], trailer = ""): Uint8Array {
  const objects: string[] = ["", "", ""]
  const add = (body: string): number => objects.push(body)
  objects[2] =
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [" +
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] " +
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> " +
    "/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] " +
    "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>] >>"
  const kids = pages.map(({ content, width = 400, height = 600, rotate = 0, annotations = [] }) => {
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    const notes = annotations.map((annotation) => `${add(annotation)} 0 R`).join(" ")
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${stream} 0 R ` +
        `/Resources << /Font << /F 3 0 R >> >> /Annots [${notes}] >>`,
    )
  })
  const fields = objects.flatMap((body, at) => (body.includes("/Subtype /Widget") ? [`${at + 1} 0 R`] : []))
  objects[0] = `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${fields.join(" ")}] >> >>`
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] /Count ${kids.length} >>`
  return assembled(objects, trailer)
}

function assembled(objects: readonly string[], more: string): Uint8Array {
  let text = "%PDF-1.7\n"
  const offsets: number[] = []
  objects.forEach((body, at) => {
    offsets.push(text.length)
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
  })
  const start = text.length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more} >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, "latin1"))
}

/** A PDF string of any characters. */
export function hexText(text: string): string {
  let hex = ""
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).padStart(4, "0")
  return `<${hex}>`
}

/** Text with its baseline at a point, turned counter-clockwise by some degrees. */
export function printed(
  words: string,
  x: number,
  y: number,
  { size = 10, turned = 0, mode = 0 } = {},
): string {
  const [c, s] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
  const matrix = [c, s, -s, c, x, y].map((each) => each.toFixed(4)).join(" ")
  return `BT ${mode} Tr /F ${size} Tf ${matrix} Tm ${hexText(words)} Tj ET\n`
}

export function stroke(x0: number, y0: number, x1: number, y1: number, before = ""): string {
  return `q ${before} ${x0} ${y0} m ${x1} ${y1} l S Q\n`
}

export function fill(x: number, y: number, width: number, height: number, grey = 0): string {
  return `q ${grey} g ${x} ${y} ${width} ${height} re f Q\n`
}
