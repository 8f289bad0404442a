/**
 * A function of texts that remembers its answers: for words that stand in thousands of cells (headings, units, paths of
 * fields). Answers must not be changed by anyone. Once `limit` texts are remembered it begins anew, so hostile input
 * costs no more than `limit` entries; texts of more than 200 characters are not remembered at all.
 */
export function remembered<K extends string, T>(limit: number, answer: (text: K) => T): (text: K) => T {
  const answers = new Map<K, T>()
  return (text) => {
    if (text.length > 200) return answer(text)
    const known = answers.get(text)
    if (known !== undefined || answers.has(text)) return known as T
    const found = answer(text)
    if (answers.size >= limit) answers.clear()
    answers.set(text, found)
    return found
  }
}
