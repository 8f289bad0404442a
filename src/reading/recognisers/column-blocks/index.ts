import type { Recogniser } from "../../recogniser.ts"
import { isWideTable, mayHoldWideTable, readBlocks } from "./blocks.ts"
import { buildForm, checkSum } from "./build-forms.ts"
import { joinBlocks } from "./join-blocks.ts"
import { tableFacts, tableProblems } from "./table-facts.ts"

/**
 * Reads wide tables: one row an indicator, the project's columns merged downward, several projects in one table;
 * printed whole, or page by page in blocks of columns that are joined sideways again.
 */
export const columnBlocksRecogniser: Recogniser = {
  name: "column-blocks",
  recognise(pages) {
    if (!mayHoldWideTable(pages)) return null
    const blocks = readBlocks(pages)
    if (!isWideTable(blocks)) return null
    const joined = joinBlocks(blocks.blocks)
    if (joined === null) return null
    const facts = tableFacts(blocks)
    const built = joined.projects.map((project) => buildForm(project, facts))
    const forms = built.map(({ form }) => form)
    const problems = [
      ...tableProblems(facts, blocks),
      ...joined.problems,
      ...built.flatMap((each) => each.problems),
      ...checkSum(forms, joined.sum),
    ]
    return { recogniser: "column-blocks", forms, problems }
  },
}
