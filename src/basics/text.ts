/** How printed text is made comparable. The printed text itself is always kept; these forms are for comparing and parsing. */

/** Look-alikes that PDFs print and NFKC leaves alone (CJK radicals supplement). */
// prettier-ignore
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "⺁": "厂", "⺄": "乙", "⺅": "亻", "⺈": "刀", "⺊": "卜", "⺌": "小", "⺍": "小", "⺓": "幺", "⺕": "彐", "⺗": "心",
    "⺘": "手", "⺙": "攵", "⺛": "无", "⺜": "日", "⺝": "月", "⺞": "歹", "⺟": "母", "⺠": "民", "⺡": "水", "⺢": "水",
    "⺣": "火", "⺤": "爪", "⺥": "爪", "⺦": "丬", "⺧": "牛", "⺨": "犬", "⺩": "王", "⺪": "疋", "⺫": "目", "⺬": "示",
    "⺭": "礻", "⺮": "竹", "⺯": "糸", "⺰": "纟", "⺱": "网", "⺲": "网", "⺳": "网", "⺶": "羊", "⺷": "羊", "⺹": "老",
    "⺺": "聿", "⺼": "肉", "⺽": "臼", "⺾": "艹", "⺿": "艹", "⻀": "艹", "⻁": "虎", "⻂": "衤", "⻃": "西", "⻄": "西",
    "⻅": "见", "⻆": "角", "⻇": "角", "⻈": "讠", "⻉": "贝", "⻊": "足", "⻋": "车", "⻌": "辶", "⻍": "辶", "⻎": "辶",
    "⻏": "邑", "⻐": "钅", "⻑": "長", "⻒": "镸", "⻓": "长", "⻔": "门", "⻕": "阜", "⻖": "阝", "⻗": "雨", "⻘": "青",
    "⻙": "韦", "⻚": "页", "⻛": "风", "⻜": "飞", "⻝": "食", "⻟": "飠", "⻠": "饣", "⻢": "马", "⻣": "骨", "⻤": "鬼",
    "⻥": "鱼", "⻦": "鸟", "⻧": "卤", "⻨": "麦", "⻩": "黄", "⻪": "黾", "⻬": "齐", "⻮": "齿", "⻰": "龙", "⻳": "龟",
  }),
)

const invisible = /\u200b|\u200c|\u200d|\ufeff|\u00ad/gu

/** Radicals and look-alikes that stand for whole characters are mended; all else stays as printed. */
export function mendGlyphs(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (glyph) => lookAlikes.get(glyph) ?? glyph.normalize("NFKC"))
}

/** One line of text: glyphs mended, runs of white space as one blank, none between two Hanzi that a line break parted. */
export function oneLine(text: string): string {
  return mendGlyphs(text)
    .replace(invisible, "")
    .replace(/(?<=[\u3400-\u9fff，。、；：（）“”《》])[ \t\u00a0\u3000]*\r?\n\s*/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
}

/** Printable ASCII, common Hanzi and 、。“”—≤≥《》 only: comparable as it stands. Most cells are, and are compared many times. */
const alreadyComparable = /^[!-~\u4e00-\u9fff\u3001\u3002\u201c\u201d\u2014\u2264\u2265\u300a\u300b]*$/u

/** For comparing words: NFKC, no white space at all, brackets and colons of one width. */
export function comparable(text: string): string {
  if (alreadyComparable.test(text)) return text
  return mendGlyphs(text).normalize("NFKC").replace(invisible, "").replace(/\s+/gu, "")
}
