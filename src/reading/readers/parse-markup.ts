import { Parser } from "htmlparser2"
import type { Handler, ParserOptions } from "htmlparser2"
import type { Problem } from "../../basics/problem.ts"
import { limits } from "../limits.ts"
import { documentProblem } from "../problems.ts"

/** Short enough that no piece of text nests so deep that the parser, whose cost grows with the depth, takes long. */
const pieceLength = 32_768

/**
 * Hands the elements and texts of HTML or XML to the handler, as far as they are nested within the limit. What lies deeper
 * ends the reading, and is said. No entity of a document's own is expanded, and nothing is fetched.
 */
export function parseMarkup(
  text: string,
  handler: Partial<Handler>,
  options: ParserOptions,
): readonly Problem[] {
  let depth = 0
  let deepest = 0
  const parser = new Parser(
    {
      ...handler,
      onopentag(...given) {
        depth += 1
        deepest = Math.max(deepest, depth)
        handler.onopentag?.(...given)
      },
      onclosetag(...given) {
        depth -= 1
        handler.onclosetag?.(...given)
      },
    },
    options,
  )
  for (let from = 0; from < text.length; from += pieceLength) {
    parser.write(text.slice(from, from + pieceLength))
    if (deepest > limits.nestedElements) return [documentProblem("nested-too-deep")]
  }
  parser.end()
  return []
}
