const digits = "〇一二三四五六七八九"
const stems = "甲乙丙丁戊己庚辛壬癸"
const romans: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
]

/** A list's number as Word writes it in one of its formats; "" for bullets, decimal where the format is not known. */
export function numeral(number: number, format: string): string {
  switch (format) {
    case "none":
    case "bullet":
      return ""
    case "decimalZero":
      return String(number).padStart(2, "0")
    case "chineseCounting":
    case "chineseCountingThousand":
    case "chineseLegalSimplified":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
      return counted(number)
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return String(number).replace(/\d/gu, (digit) => digits.charAt(Number(digit)))
    case "ideographTraditional":
      return stems.charAt(number - 1) || String(number)
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number)
    case "decimalEnclosedParen":
      return `(${number})`
    case "decimalEnclosedFullstop":
      return `${number}.`
    case "upperLetter":
      return letters(number)
    case "lowerLetter":
      return letters(number).toLowerCase()
    case "upperRoman":
      return roman(number)
    case "lowerRoman":
      return roman(number).toLowerCase()
    default:
      return String(number)
  }
}

/** 1 to 99 as they are counted: 十, 十一, 二十一. */
function counted(number: number): string {
  if (number < 1 || number > 99) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? digits.charAt(tens) : ""}${tens > 0 ? "十" : ""}${ones > 0 ? digits.charAt(ones) : ""}`
}

/** A to Z, then AA, BB. */
function letters(number: number): string {
  if (number < 1 || number > 780) return String(number)
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let [left, text] = [number, ""]
  for (const [value, sign] of romans)
    while (left >= value) {
      text += sign
      left -= value
    }
  return text
}
