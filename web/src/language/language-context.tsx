import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react"
import type { ReactNode } from "react"
import type { Bilingual, Language } from "../../../src/basics/bilingual.ts"
import { wordsOf } from "../../../src/basics/problem.ts"
import type { Problem, ProblemWords } from "../../../src/basics/problem.ts"
import type { ApiProblem } from "../../../src/contract/documents.ts"
import { dictionary } from "./dictionary.ts"
import type { Word } from "./dictionary.ts"
import { fillIn } from "./fill-in.ts"

const storageKey = "jiheng.language"

interface LanguageUse {
  readonly language: Language
  setLanguage(language: Language): void
  /** A word of the dictionary, with its `{…}` filled in. */
  t(word: Word, values?: Readonly<Record<string, string | number>>): string
  say(sentence: Bilingual): string
  /** What a problem says, and what to do about it. */
  tell(problem: Problem): ProblemWords
  /** The same of what the server refuses. */
  tellRefusal(problem: ApiProblem): Pick<ApiProblem, "detail" | "remedy">
}

const LanguageContext = createContext<LanguageUse | null>(null)

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setState] = useState<Language>(remembered)

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en"
  }, [language])

  const setLanguage = useCallback((next: Language) => {
    setState(next)
    remember(next)
  }, [])

  const use = useMemo<LanguageUse>(
    () => ({
      language,
      setLanguage,
      t: (word, values) => fillIn(dictionary[word][language], values),
      say: (sentence) => sentence[language],
      tell: (problem) => wordsOf(problem, language),
      tellRefusal: (problem) => (language === "en" && problem.en !== undefined ? problem.en : problem),
    }),
    [language, setLanguage],
  )
  return <LanguageContext value={use}>{children}</LanguageContext>
}

export function useLanguage(): LanguageUse {
  const use = useContext(LanguageContext)
  if (use === null) throw new Error("useLanguage outside of LanguageProvider")
  return use
}

// Browsers may forbid storage; the choice is then kept for this visit only.
function remembered(): Language {
  try {
    return localStorage.getItem(storageKey) === "en" ? "en" : "zh"
  } catch {
    return "zh"
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    return
  }
}
