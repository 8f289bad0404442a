import { strFromU8, strToU8 } from "fflate"

/** The numbered formats that mean Chinese dates to a Chinese system, which no file spells out. */
const formats: readonly (readonly [string, readonly number[]])[] = [
  ['yyyy"年"m"月"', [27, 36, 50, 52, 57]],
  ['m"月"d"日"', [28, 29, 51, 53, 54, 58]],
  ['yyyy"年"m"月"d"日"', [31]],
  ["yyyy/m/d", [30]],
]
const styles = "xl/styles.xml"

/** The parts of a workbook with those formats spelt out; the spreadsheet library takes them for American dates. */
export function withChineseDates(
  parts: Readonly<Record<string, Uint8Array>>,
): Readonly<Record<string, Uint8Array>> {
  const bytes = parts[styles]
  if (bytes === undefined) return parts
  const xml = strFromU8(bytes)
  const missing = formats.flatMap(([format, numbers]) =>
    numbers
      .filter(
        (number) => xml.includes(`numFmtId="${number}"`) && !xml.includes(`<numFmt numFmtId="${number}"`),
      )
      .map((number) => `<numFmt numFmtId="${number}" formatCode="${format.replaceAll('"', "&quot;")}"/>`),
  )
  const at = /<numFmts\b[^<>]{0,200}[^/]>|<styleSheet\b[^<>]{0,2000}[^/]>/gu
  const places = [...xml.matchAll(at)]
  const place = places.find(([tag]) => tag.startsWith("<numFmts")) ?? places[0]
  if (missing.length === 0 || place === undefined) return parts
  const end = place.index + place[0].length
  const added = place[0].startsWith("<numFmts") ? missing.join("") : `<numFmts>${missing.join("")}</numFmts>`
  return { ...parts, [styles]: strToU8(xml.slice(0, end) + added + xml.slice(end)) }
}
