/**
 * Characters that programs print in place of the ones meant, and what is meant. Only for comparing and parsing: the
 * printed text of a cell keeps the character that stands in the document.
 */

/**
 * CJK radicals supplement and the unified ideograph that Unicode names as the equivalent of each (Unicode 15,
 * EquivalentUnifiedIdeograph), in pairs. Where the equivalent is a component outside the common plane, the whole
 * character it is taken from stands here, if there is one.
 */
// prettier-ignore
const radicals = pairs(
  `⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 
   ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱罓 
   ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷羊 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 
   ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 
   ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟`,
)

/**
 * Symbols of fonts that know no Unicode, at the places in the private area where Windows programs put them: Symbol,
 * Wingdings, Wingdings 2. One place may mean different signs in different fonts; the sign that forms use stands here.
 */
// prettier-ignore
const fontSymbols: ReadonlyMap<string, string> = new Map([
  ["\uf03c", "<"], ["\uf03d", "="], ["\uf03e", ">"], ["\uf025", "%"], ["\uf02b", "+"], ["\uf02d", "-"], ["\uf02e", "."],
  ["\uf0b0", "°"], ["\uf0b1", "±"], ["\uf0b3", "≥"], ["\uf0b4", "×"], ["\uf0b8", "÷"], ["\uf0b9", "≠"], ["\uf0bb", "≈"],
  ["\uf0b7", "•"], ["\uf06c", "●"], ["\uf06e", "■"], ["\uf06f", "□"], ["\uf071", "□"], ["\uf0a8", "□"], ["\uf02a", "□"],
  ["\uf0fc", "√"], ["\uf050", "√"], ["\uf0fb", "×"], ["\uf04f", "×"], ["\uf0fe", "☑"], ["\uf052", "☑"], ["\uf0fd", "☒"],
  ["\uf053", "☒"], ["\uf054", "☒"], ["\uf0d8", "➢"], ["\uf0fa", "•"], ["\uf0e8", "→"], ["\uf0e0", "→"],
])

const garbled = /[\u2e80-\u2fdf\uf020-\uf0ff]/g

/** Radicals, look-alikes and symbols of fonts mended; all else stays as it is. */
export function mendGlyphs(text: string): string {
  return text.replace(garbled, (glyph, at: number) => {
    if (glyph < "\uf000") return radicals.get(glyph) ?? glyph.normalize("NFKC")
    // Symbol has ≤ where Wingdings 2 has an empty box: before a number it is the sign.
    if (glyph === "\uf0a3") return /^\s*[\d.]/u.test(text.slice(at + 1, at + 6)) ? "≤" : "□"
    return fontSymbols.get(glyph) ?? glyph
  })
}

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trim()
      .split(/\s+/u)
      .map((pair) => [...pair] as [string, string]),
  )
}
