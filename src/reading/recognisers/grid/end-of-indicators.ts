import { fieldLabels, labelAt, levelLabels } from "./label-match.ts"
import type { FieldLabel } from "./label-match.ts"
import type { Token } from "./tokens.ts"

/** Labels that end the block of indicators where they begin a row. */
const endNames: readonly FieldLabel[] = [
  "conclusion",
  "projectName",
  "projectCode",
  "department",
  "unit",
  "funds",
  "schedule",
  "other",
]

/** The label of the whole conclusion may be cut over pages; what it says of itself then stands in the next cell. */
function opensConclusion(tokens: readonly Token[], at: number): boolean {
  const [label, token] = [tokens[at - 1], tokens[at]]
  if (token?.gap !== "cell" || label === undefined || label.gap === "cell" || label.text.length > 8)
    return false
  return fieldLabels.names(token.text).has("conclusion") && levelLabels.names(label.text).size === 0
}

/** "（四）职责履行情况。": the heading of what follows the table in a report. */
function isSentence(text: string): boolean {
  const numbered =
    /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、).*[。：:]$/su.test(text)
  return numbered && levelLabels.names(text).size === 0
}

/** The foot of a web page: who runs it, its registration, or a row of links. */
function isFoot(text: string): boolean {
  if (
    /(?:政府|局|委|委员会|中心|办公室)\s*(?:主办|承办)|版权所有|ICP备|公网安备|^(?:主办|承办)(?:单位)?[:：]/u.test(
      text,
    )
  )
    return true
  const links = text.split(/\s*[|｜丨]\s*/u)
  return links.length > 1 && links.some((link) => fieldLabels.names(link).has("other"))
}

/** The index of the token after the last one of the block. */
export function endOfIndicators(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) {
    if (opensConclusion(tokens, at)) return at - 1
    if (tokens[at]?.gap === "cell" || tokens[at]?.gap === "blank") continue
    const names = labelAt(tokens, at, fieldLabels)?.names
    const opensLine = ["line", "text-row", "lone-row"].includes(tokens[at]?.gap ?? "")
    if (opensLine && /^(?:注|填表说明|备注)\s*[:：]\s*\S/u.test(tokens[at]?.text ?? "")) return at
    if (names !== undefined && endNames.some((name) => names.has(name))) return at
    if (isSentence(tokens[at]?.text ?? "") || isFoot(tokens[at]?.text ?? "")) return at
    const [label, value] = (tokens[at]?.text ?? "").split(/[:：]/u)
    if (value !== undefined && label !== undefined && fieldLabels.names(label).has("other")) return at
  }
  return tokens.length
}
