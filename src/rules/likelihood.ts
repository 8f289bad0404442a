import { comparable } from "../basics/text.ts"
import { likelihoodWords } from "./vocabulary/heading-words.ts"

export type Likelihood = keyof typeof likelihoodWords

/** 完成目标可能性 as one of the three that the monitoring form knows; null for other words. */
export function likelihoodOf(text: string | null): Likelihood | null {
  // A form may print all three with the chosen one ticked: the ticked one counts.
  const ticked = /[√✓☑✔■]\s*([\p{Script=Han}]+)|([\p{Script=Han}]+)\s*[√✓☑✔■]/u.exec(text ?? "")
  const words = comparable(ticked?.[1] ?? ticked?.[2] ?? text ?? "")
  const found = (Object.keys(likelihoodWords) as Likelihood[]).find((each) =>
    likelihoodWords[each].some((word) => words === word),
  )
  return found ?? null
}
