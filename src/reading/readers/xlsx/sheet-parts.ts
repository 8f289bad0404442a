import { strFromU8 } from "fflate"

/** What the parts of a packed workbook say that the spreadsheet library does not tell. */
export interface SheetPart {
  /** Cells with a formula whose result was not kept, in A1 notation. */
  readonly uncalculated: readonly string[]
  /** 1-based number of the last row with content; 0 where there is none. */
  readonly lastRow: number
}

/** By the name of the sheet; a sheet whose part is not found is missing. */
export function sheetParts(parts: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, SheetPart> {
  const text = (name: string): string => {
    const bytes = parts[name]
    return bytes === undefined ? "" : strFromU8(bytes)
  }
  const targets = new Map(
    elements(text("xl/_rels/workbook.xml.rels"), "Relationship").map((tag) => [
      attribute(tag, "Id"),
      attribute(tag, "Target").replace(/^\/?(?:xl\/)?/u, "xl/"),
    ]),
  )
  return new Map(
    elements(text("xl/workbook.xml"), "sheet").map((tag) => {
      const part = targets.get(attribute(tag, "\\w+:id")) ?? ""
      return [decoded(attribute(tag, "name")), partOf(text(part))]
    }),
  )
}

const formulaWithoutResult =
  /<(?:\w+:)?c\s([^<>]{0,200})>\s*<(?:\w+:)?f\b(?:[^<>]{0,200}\/>|[^<>]{0,200}>[^<]{0,10000}<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v><\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/gu

/** More than this and no one reads on. */
const mostNamed = 10_000

function partOf(xml: string): SheetPart {
  const uncalculated: string[] = []
  for (const [, attributes = ""] of xml.matchAll(formulaWithoutResult)) {
    // An empty text is a result.
    if (/\st="str"/u.test(` ${attributes}`)) continue
    uncalculated.push(attribute(` ${attributes}`, "r"))
    if (uncalculated.length >= mostNamed) break
  }
  const lastContent = Math.max(xml.lastIndexOf("<v>"), xml.lastIndexOf("<is>"), xml.lastIndexOf(":v>"))
  const cell = xml.slice(Math.max(0, lastContent - 20_000), lastContent)
  const lastRow = [...cell.matchAll(/\sr="[A-Z]{1,3}(\d{1,7})"/gu)].at(-1)?.[1]
  return { uncalculated, lastRow: lastContent < 0 ? 0 : Number(lastRow ?? 0) }
}

function elements(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]{0,2000}>`, "gu"))].map(([tag]) => tag)
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, "u").exec(tag)?.[1] ?? ""
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu,
    (whole, decimal, hex, name: string) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal)
      if (Number.isNaN(code)) return entities[name] ?? whole
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
