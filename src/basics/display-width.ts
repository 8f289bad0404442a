/** Hanzi and what else takes the width of one everywhere (East Asian Width: wide and full-width). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** As wide as a Hanzi in Chinese fonts, and as a Latin letter elsewhere. */
const wideInChineseFonts = new Set("—…“”‘’·≥≤①②③④⑤⑥⑦⑧⑨⑩")

/**
 * How wide a text is, in characters of half a Hanzi: the columns of a terminal that it takes, or with `chineseFont` what
 * it takes in a font that is drawn for Chinese.
 */
export function displayWidth(text: string, chineseFont = false): number {
  let width = 0
  for (const character of text)
    width += wide.test(character) || (chineseFont && wideInChineseFonts.has(character)) ? 2 : 1
  return width
}
