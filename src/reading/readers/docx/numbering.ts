import { parseMarkup } from "../parse-markup.ts"
import { numeral } from "./numerals.ts"

interface Level {
  start: number
  format: string
  text: string
  /** True where the numbers of all levels are printed in digits here. */
  inDigits: boolean
}

interface List {
  readonly levels: Level[]
  /** Numbers reached so far, by level; Word counts all lists of one definition together. */
  readonly counts: number[]
}

interface ListUse {
  list: string
  /** Levels that this use begins anew, and with what. */
  readonly restarts: Map<number, number>
}

const deepestLevel = 8
const options = { xmlMode: true, decodeEntities: true } as const

/**
 * The numbers that Word puts before paragraphs by itself and that stand nowhere in their text. Paragraphs must be asked
 * for in their order, as each counts on.
 */
export class Numbering {
  readonly #lists = new Map<string, List>()
  readonly #uses = new Map<string, ListUse>()
  readonly #styles = new Map<string, { use: string; level: number }>()

  constructor(numberingXml: string, stylesXml: string) {
    this.#readLists(numberingXml)
    this.#readStyles(stylesXml)
  }

  /** What Word prints before a paragraph, "" for nothing. Its own list comes before that of its style. */
  textOf(use: string | null, level: number | null, style: string | null): string {
    const styled = style === null ? undefined : this.#styles.get(style)
    const found = this.#uses.get(use ?? styled?.use ?? "")
    const list = found === undefined ? undefined : this.#lists.get(found.list)
    if (found === undefined || list === undefined) return ""
    const at = Math.min(Math.max(level ?? styled?.level ?? 0, 0), deepestLevel)
    const restart = found.restarts.get(at)
    found.restarts.delete(at)
    const before = restart === undefined ? list.counts[at] : restart - 1
    list.counts[at] = (before ?? (list.levels[at]?.start ?? 1) - 1) + 1
    list.counts.length = at + 1
    return this.#print(list, at)
  }

  #print({ levels, counts }: List, at: number): string {
    const own = levels[at]
    if (own === undefined || own.format === "bullet" || own.format === "none") return ""
    const text = own.text.replace(/%(\d)/gu, (_, place: string) => {
      const level = levels[Number(place) - 1]
      return numeral(
        counts[Number(place) - 1] ?? level?.start ?? 1,
        own.inDigits ? "decimal" : (level?.format ?? "decimal"),
      )
    })
    return text === "" || /[、.．,，:：)）\]】]$/u.test(text) ? text : `${text} `
  }

  #readLists(xml: string): void {
    let list: List | null = null
    let level: Level | null = null
    let use: ListUse | null = null
    let override = 0
    parseMarkup(
      xml,
      {
        onopentag: (name, attributes) => {
          const value = attributes["w:val"] ?? ""
          if (name === "w:abstractNum") {
            list = { levels: [], counts: [] }
            this.#lists.set(attributes["w:abstractNumId"] ?? "", list)
          } else if (name === "w:lvl" && list !== null) {
            const at = numberIn(attributes["w:ilvl"])
            level = { start: 1, format: "decimal", text: "", inDigits: false }
            if (at <= deepestLevel) list.levels[at] = level
          } else if (name === "w:start" && level !== null) level.start = numberIn(value)
          else if (name === "w:numFmt" && level !== null) level.format = value
          else if (name === "w:isLgl" && level !== null) level.inDigits = value !== "0" && value !== "false"
          else if (name === "w:lvlText" && level !== null) level.text = value.slice(0, 40)
          else if (name === "w:num") {
            list = null
            level = null
            use = { list: "", restarts: new Map() }
            this.#uses.set(attributes["w:numId"] ?? "", use)
          } else if (name === "w:abstractNumId" && use !== null) use.list = value
          else if (name === "w:lvlOverride") override = numberIn(attributes["w:ilvl"])
          else if (name === "w:startOverride") use?.restarts.set(override, numberIn(value))
        },
      },
      options,
    )
  }

  #readStyles(xml: string): void {
    let style = ""
    let depth = 0
    parseMarkup(
      xml,
      {
        onopentag: (name, attributes) => {
          const value = attributes["w:val"] ?? ""
          if (name === "w:style") style = attributes["w:styleId"] ?? ""
          else if (name === "w:numPr") depth = 0
          else if (name === "w:ilvl") depth = numberIn(value)
          else if (name === "w:numId" && style !== "") this.#styles.set(style, { use: value, level: depth })
        },
        onclosetag: (name) => {
          if (name === "w:style") style = ""
        },
      },
      options,
    )
  }
}

function numberIn(text: string | undefined): number {
  const number = Number.parseInt(text ?? "", 10)
  return Number.isFinite(number) ? Math.min(Math.max(number, 0), 32_767) : 0
}
