import type { Bilingual, Language } from "./bilingual.ts"
import type { Source } from "./source.ts"

/** Something that could not be done, or is in doubt: said, never silently dropped. */
export interface Problem {
  /** Stable code, for example "table-not-recognised". */
  readonly code: string
  /** `blocking`: nothing came out; `loss`: something was left out; `doubt`: it came out, but may be wrong; `note`: to know. */
  readonly severity: "blocking" | "loss" | "doubt" | "note"
  /** What is the matter, in Chinese. */
  readonly message: string
  /** What the reader of the message can do about it, in Chinese. */
  readonly remedy: string
  readonly source: Source | null
  /** Both in English; absent in what was kept before there was English. */
  readonly en?: ProblemWords
}

export interface ProblemWords {
  readonly message: string
  readonly remedy: string
}

/** What a catalogue of problems says of each code. */
export interface ProblemWording {
  readonly severity: Problem["severity"]
  readonly message: Bilingual
  readonly remedy: Bilingual
}

type Catalogue<Code extends string, Wording> = Readonly<Record<Code, Wording>>

/** A problem in the words of its catalogue, at its place; the detail follows the sentence in brackets. */
export function problemFrom<Code extends string>(
  catalogue: Catalogue<Code, ProblemWording>,
  code: Code,
  source: Source | null,
  detail: string | Bilingual = "",
): Problem {
  const { severity, remedy } = catalogue[code]
  const { message, en } = sentenceFrom(catalogue, code, detail)
  return { code, severity, message, remedy: remedy.zh, source, en: { message: en, remedy: remedy.en } }
}

/** What is refused altogether: a problem of no place. */
export function refusalFrom<Code extends string>(
  catalogue: Catalogue<Code, Omit<ProblemWording, "severity">>,
  code: Code,
  detail: string | Bilingual = "",
): Problem {
  const wording: ProblemWording = { severity: "blocking", ...catalogue[code] }
  return problemFrom({ [code]: wording } as Catalogue<Code, ProblemWording>, code, null, detail)
}

/** The sentence of a code by itself, as a doubt at a field tells it. */
export function sentenceFrom<Code extends string>(
  catalogue: Catalogue<Code, Pick<ProblemWording, "message">>,
  code: Code,
  detail: string | Bilingual = "",
): { readonly message: string; readonly en: string } {
  return withDetail(catalogue[code].message, detail)
}

/** A sentence with its detail in brackets. */
export function withDetail(
  { zh, en }: Bilingual,
  detail: string | Bilingual,
): { readonly message: string; readonly en: string } {
  const own = typeof detail === "string" ? { zh: detail, en: detail } : detail
  return {
    message: own.zh === "" ? zh : `${zh}（${own.zh}）`,
    en: own.en === "" ? en : `${en} (${own.en})`,
  }
}

const units = {
  行: "rows",
  列: "columns",
  字: "characters",
  个: "in number",
  层: "levels",
  份: "files",
  秒: "seconds",
  MB: "MB",
  GB: "GB",
} as const

/** Which limit was reached, as the detail of a problem. */
export function limitOf(limit: number, unit: keyof typeof units): Bilingual {
  return { zh: `上限 ${limit} ${unit}`, en: `limit: ${limit} ${units[unit]}` }
}

/** The problem in one language; in Chinese where there are no other words. */
export function wordsOf(problem: Problem, language: Language): ProblemWords {
  return language === "en" && problem.en !== undefined ? problem.en : problem
}
