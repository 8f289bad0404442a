/** Years and last days named in a text such as "2021年12月底前" or "2020年1月1日—12月底". */
import { comparable } from "../basics/text.ts"

/** Most texts name no year, and then there is no date in them either. */
function namesYear(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0xff10 && code <= 0xff19) return true
    if (code !== 0x31 && code !== 0x32) continue
    if (text.charCodeAt(at + 1) === (code === 0x31 ? 0x39 : 0x30)) return true
  }
  return false
}

/** All years named with 年 or in a date with separators, each once. */
export function yearsIn(text: string): readonly number[] {
  if (!namesYear(text)) return []
  const years = new Set<number>()
  for (const match of comparable(text).matchAll(
    /(?<!\d)((?:19|20)\d\d)(?=年|[-./]\d{1,2}(?!\d)|[-—–~至到](?:19|20)\d\d(?!\d))/gu,
  ))
    years.add(Number(match[1]))
  for (const match of comparable(text).matchAll(/(?:19|20)\d\d[-—–~至到]((?:19|20)\d\d)(?!\d)/gu))
    years.add(Number(match[1]))
  return [...years]
}

/**
 * The last day that a single date means, as a number that orders (yyyymmdd): "2021年12月底前" and "2021年12月" are
 * 20211231, "2021年6月30日" is 20210630. null where the text names no year and month, or several.
 */
export function lastDayIn(text: string): number | null {
  if (!namesYear(text)) return null
  const bare = comparable(text)
  const dates = [...bare.matchAll(/((?:19|20)\d\d)[年\-./](\d{1,2})(?:[月\-./](\d{1,2})日?|月)?/gu)]
  const [date] = dates
  if (date === undefined || dates.length > 1) return null
  if (/月/u.test(bare.slice(date.index + date[0].length))) return null
  const year = Number(date[1])
  const month = Number(date[2])
  const day = date[3] === undefined ? 31 : Number(date[3])
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return year * 10_000 + month * 100 + day
}

/** True where the text is a date and little else: a deadline or a period, not a sentence that mentions a year. */
export function isDateText(text: string): boolean {
  const rest = comparable(text).replace(
    /(?:19|20)\d\d(?:年度?|[-./])?|\d{1,2}月份?|\d{1,2}[日号]|\d{1,2}[-./]\d{1,2}|[上中下]旬|[底末初前内起止至到完成于在为并达以之期间按时已全部均]|[-—–~,，。、()]|年|月|日/gu,
    "",
  )
  return rest.length <= 4
}

/** Serial numbers of 2000 to 2050: figures of this size are seldom anything else in a cell that asks for a date. */
const [firstSerial, lastSerial] = [36_526, 55_153]
const daysBeforeEpoch = 25_569

/** The day (YYYY-MM-DD) that a spreadsheet means by a serial number; null where the figure is none. */
export function dateOfSerial(serial: number): string | null {
  if (!Number.isInteger(serial) || serial < firstSerial || serial > lastSerial) return null
  return new Date((serial - daysBeforeEpoch) * 86_400_000).toISOString().slice(0, 10)
}
