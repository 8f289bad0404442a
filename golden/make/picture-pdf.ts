/** A PDF of one page that holds nothing but a grey or coloured JPEG, as scanners save it: 150 dots to the inch. */
export function picturePdf(jpeg: Uint8Array, width: number, height: number): Uint8Array {
  const across = (width * 72) / 150
  const down = (height * 72) / 150
  const drawing = `q ${across} 0 0 ${down} 0 0 cm /Scan Do Q`
  const objects = [
    Buffer.from("<</Type/Catalog/Pages 2 0 R>>"),
    Buffer.from("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
    Buffer.from(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${across} ${down}]/Resources<</XObject<</Scan 5 0 R>>>>/Contents 4 0 R>>`,
    ),
    Buffer.from(`<</Length ${drawing.length}>>stream\n${drawing}\nendstream`),
    Buffer.concat([
      Buffer.from(
        `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`,
      ),
      jpeg,
      Buffer.from("\nendstream"),
    ]),
  ]
  const bodies = objects.map((body, at) =>
    Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]),
  )
  const head = Buffer.from("%PDF-1.4\n")
  let offset = head.length
  const places = bodies.map((body) => {
    const at = offset
    offset += body.length
    return `${String(at).padStart(10, "0")} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`
  const trailer = `trailer<</Root 1 0 R/Size ${objects.length + 1}>>\nstartxref\n${offset}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([head, ...bodies, Buffer.from(table + trailer)]))
}
