import { CFB } from "@e965/xlsx"

/** A paragraph of a Word 97 document: what it says, and what it is to a table. */
export interface DocParagraph {
  readonly text: string
  /** `cell`: ends a cell; `row`: the mark behind the last cell of a row, with the borders of its cells. */
  readonly ends?: "cell" | "row"
  readonly inTable?: boolean
  readonly borders?: readonly number[]
}

const textAt = 1024
const property = (code: number, ...value: number[]) => [code & 255, code >> 8, ...value]
const short = (value: number) => [value & 255, (value >> 8) & 255]

function propertiesOf({ ends, inTable, borders = [] }: DocParagraph): number[] {
  if (ends === undefined && inTable !== true) return []
  const place = borders.flatMap(short)
  const row =
    ends === "row"
      ? [
          ...property(0x2417, 1),
          ...property(0xd608, ...short(place.length + 2), borders.length - 1, ...place),
        ]
      : []
  return [...property(0x2416, 1), ...row]
}

/**
 * The smallest Word 97 file that holds the paragraphs: head, text, one page of properties, one piece. The last of them may
 * be footnotes, and behind these headers.
 */
export function wordDocument(
  paragraphs: readonly DocParagraph[],
  flags = 0,
  { footnotes = 0, headers = 0 } = {},
): Uint8Array {
  const texts = paragraphs.map(({ text, ends }) => text + (ends === undefined ? "\r" : "\x07"))
  const text = texts.join("")
  const pageAt = Math.ceil((textAt + text.length * 2) / 512) * 512
  const main = new Uint8Array(pageAt + 512)
  const view = new DataView(main.buffer)
  view.setUint16(0, 0xa5ec, true)
  view.setUint16(0x0a, flags, true)
  const lengthOf = (from: number, to: number) => texts.slice(from, to).join("").length
  const headersFrom = texts.length - headers
  view.setUint32(0x4c, lengthOf(0, headersFrom - footnotes), true)
  view.setUint32(0x50, lengthOf(headersFrom - footnotes, headersFrom), true)
  view.setUint32(0x54, lengthOf(headersFrom, texts.length), true)
  ;[...text].forEach((character, at) => view.setUint16(textAt + at * 2, character.charCodeAt(0), true))

  const count = paragraphs.length
  let offset = textAt
  let free = 510
  paragraphs.forEach((paragraph, at) => {
    view.setUint32(pageAt + at * 4, offset, true)
    offset += (texts[at] ?? "").length * 2
    const body = [0, 0, ...propertiesOf(paragraph)]
    if (body.length === 2) return
    if (body.length % 2 === 0) body.push(0)
    free = (free - body.length - 1) & ~1
    main.set([(body.length + 1) / 2, ...body], pageAt + free)
    main[pageAt + (count + 1) * 4 + at * 13] = free / 2
  })
  view.setUint32(pageAt + count * 4, offset, true)
  main[pageAt + 511] = count

  const table = new DataView(new ArrayBuffer(64))
  table.setUint8(0, 2)
  table.setUint32(1, 16, true)
  table.setUint32(9, text.length, true)
  table.setUint32(15, textAt, true)
  table.setUint32(32, textAt, true)
  table.setUint32(36, offset, true)
  table.setUint32(40, pageAt / 512, true)
  view.setUint32(0x01a2, 0, true)
  view.setUint32(0x01a6, 21, true)
  view.setUint32(0x0102, 32, true)
  view.setUint32(0x0106, 12, true)

  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, "/WordDocument", main)
  CFB.utils.cfb_add(container, "/0Table", new Uint8Array(table.buffer))
  return Uint8Array.from(CFB.write(container, { type: "array" }) as ArrayLike<number>)
}
