import type { Language } from "../../../src/basics/bilingual.ts"
import type { Doubt } from "../../../src/records/form.ts"

/** Why the reader is not sure; in Chinese where it was kept before there was English. */
export function sentenceOfDoubt({ message, en = message }: Doubt, language: Language): string {
  return language === "en" ? en : message
}
