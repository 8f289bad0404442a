import { strToU8 } from "fflate"
import type { Drawing, DrawnRow, Printer } from "./table.ts"

const blocks = (row: (cells: DrawnRow) => string): Printer => {
  return (drawings) =>
    strToU8(
      `${drawings.map((drawing) => [...drawing.title, ...drawing.rows.map(row)].join("\n")).join("\n\n")}\n`,
    )
}

/** Merged cells lost: each row holds its own cells only, so that rows are of many lengths. */
export const ragged: Printer = blocks((cells) => `| ${cells.map(({ text }) => text).join(" | ")} |`)

/** A cell over several lines, each ending in a bar: what a web page leaves when its table is taken for lines. */
export const cellBars: Printer = blocks((cells) => cells.map(({ text }) => `${text} |`).join("\n"))

const radicals = new Map<string, string>()
for (let code = 0x2f00; code <= 0x2fd5; code += 1) {
  const radical = String.fromCodePoint(code)
  radicals.set(radical.normalize("NFKC"), radical)
}
for (const [plain, radical] of Object.entries({ 长: "⻓", 见: "⻅", 页: "⻚", 车: "⻋", 马: "⻢", 门: "⻔", 风: "⻛", 食: "⻝", 贝: "⻉", 鱼: "⻥" }))
  radicals.set(plain, radical)

const garbled = (text: string): string => [...text].map((each) => radicals.get(each) ?? each).join("")

/** Fonts that print radicals for characters: 年度目标 comes out as 年度⽬标. */
export const radicalText = (print: Printer): Printer => {
  return (drawings) => strToU8(garbled(new TextDecoder().decode(print(drawings))))
}

/** Text copied off a page: cells broken at their width, the pieces of a row's cells standing beside one another. */
function wrappedRow(cells: DrawnRow, letters: number): string {
  const pieces = cells.map(({ text, across }) => {
    const room = letters * across
    return Array.from({ length: Math.ceil(text.length / room) }, (_, at) =>
      text.slice(at * room, (at + 1) * room),
    )
  })
  const height = Math.max(1, ...pieces.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    pieces
      .map((each) => each[line] ?? "")
      .filter((text) => text !== "")
      .join(" "),
  ).join("\n")
}

export const wrapped =
  (letters: number): Printer =>
  (drawings: readonly Drawing[]) =>
    blocks((cells) => wrappedRow(cells, letters))(drawings)
