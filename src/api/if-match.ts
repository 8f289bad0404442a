import { HttpProblem } from "./problem-reply.ts"

/** `"3"` → 3. A weak tag or `*` would let an edit be lost. */
export function versionOf(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw new HttpProblem("version-needed")
  const match = /^"([1-9][0-9]{0,8})"$/.exec(ifMatch.trim())
  if (match === null) throw new HttpProblem("not-valid", `If-Match: ${ifMatch.slice(0, 100)}`)
  return Number(match[1])
}
