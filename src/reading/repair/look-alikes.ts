import type { Bilingual } from "../../basics/bilingual.ts"

/** What recognition of pictures confuses, as data. */
export interface LookAlike {
  /** What was read. Its groups before and after the mistaken character are looked at, not changed. */
  readonly read: RegExp
  readonly stands: string
  readonly why: Bilingual
}

/** Inside figures. Only tried where the cell is short and holds no words of Latin letters. */
export const inFigures: readonly LookAlike[] = [
  {
    read: /(?<=\d)[OoＯ〇○](?=[\d.,%％万元年月日个人次]|$)/gu,
    stands: "0",
    why: { zh: "数字中的字母 O", en: "a letter O in a figure" },
  },
  {
    read: /(?<![A-Za-z])[OoＯ〇○](?=[.,]\d)/gu,
    stands: "0",
    why: { zh: "数字中的字母 O", en: "a letter O in a figure" },
  },
  {
    read: /(?<![A-Za-z\d])[lI|丨](?=[\d.])/gu,
    stands: "1",
    why: { zh: "数字中的字母 l", en: "a letter l in a figure" },
  },
  {
    read: /(?<=\d)[lI|丨](?=[\d.,%％]|$)/gu,
    stands: "1",
    why: { zh: "数字中的字母 l", en: "a letter l in a figure" },
  },
  { read: /(?<=\d)[。·](?=\d)/gu, stands: ".", why: { zh: "数字中的句号", en: "a full stop in a figure" } },
  {
    read: /(?<=\d)[，、](?=\d{3}(?!\d))/gu,
    stands: ",",
    why: { zh: "数字中的逗号", en: "a comma in a figure" },
  },
]

/** At the beginning of a value, in a column in which other values have signs. */
export const signs: readonly LookAlike[] = [
  {
    read: /^(?:[冬Zz多≫⩾≽]|>\s*=|》)\s*(?=\d)/u,
    stands: "≥",
    why: { zh: "同列其他行为 ≥ 或 ≤", en: "other rows of the column have ≥ or ≤" },
  },
  {
    read: /^(?:[sS《く≪⩽≼]|<\s*=)\s*(?=\d)/u,
    stands: "≤",
    why: { zh: "同列其他行为 ≥ 或 ≤", en: "other rows of the column have ≥ or ≤" },
  },
]

/** A sign that lost its lower stroke: only where the column has the whole sign and the character is not sure. */
export const halfSigns: readonly LookAlike[] = [
  {
    read: /^[>＞]\s*(?=\d)/u,
    stands: "≥",
    why: { zh: "同列其他行为 ≥", en: "other rows of the column have ≥" },
  },
  {
    read: /^[<＜]\s*(?=\d)/u,
    stands: "≤",
    why: { zh: "同列其他行为 ≤", en: "other rows of the column have ≤" },
  },
]

/** A share above the whole whose first digit is the sign of the column. */
export const signAsDigit: LookAlike = {
  read: /^2(?=(?:100|[1-9]\d)(?:\.\d+)?[%％]$)/u,
  stands: "≥",
  why: { zh: "百分比超过 100，同列其他行为 ≥", en: "a share above 100, in a column with ≥" },
}
