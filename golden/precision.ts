/**
 * How often what the checks say is true, by the marks that a person has judged against the text:
 *
 *     npx tsx golden/precision.ts [FOLDER …] [--open]
 *
 * Folders default to the practice documents beside the project. `--open` lists the marks that nobody has judged yet.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { createHash } from "node:crypto"
import { governingRulebook } from "../src/actions/governing-rulebook.ts"
import { readRulebooks } from "../src/actions/read-rulebooks.ts"
import { readDocument } from "../src/reading/read-document.ts"
import { checkForm } from "../src/rules/check-form.ts"
import type { Finding, Severity } from "../src/rules/finding.ts"

/** Of one document, by the beginning of its SHA-256: what was judged, by form, check and cell ("0 S09 indicators[3].score"). */
export type JudgedMarks = Readonly<
  Record<string, { readonly true: readonly string[]; readonly false: readonly string[] }>
>

export interface MarkCount {
  right: number
  wrong: number
  open: number
}

export type MarkCounts = Map<string, MarkCount>

const judged = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "judged-marks.json"), "utf8"),
) as JudgedMarks

export const practiceFolders = ["seeds", "documents"].map((name) =>
  resolve(import.meta.dirname, "../../shared", name),
)

/** Errors and warnings over the documents of the folders, by check and severity; hints are not judged. */
export async function measureMarks(
  folders: readonly string[],
  tellOpen: (file: string, mark: string, finding: Finding) => void = () => undefined,
): Promise<MarkCounts> {
  const rules = await readRulebooks(resolve(import.meta.dirname, "../rulebooks"), "")
  const counts: MarkCounts = new Map()
  for (const folder of folders.filter((each) => existsSync(each)))
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
      const bytes = readFileSync(resolve(folder, file))
      const known = judged[createHash("sha256").update(bytes).digest("hex").slice(0, 12)]
      const { document } = await readDocument(bytes, file)
      for (const [index, form] of document.forms.entries())
        for (const finding of checkForm(form, governingRulebook(form, rules))) {
          if (finding.severity === "hint") continue
          const mark = `${index} ${finding.code} ${finding.path}`
          const verdict = known?.true.includes(mark) ? "right" : known?.false.includes(mark) ? "wrong" : "open"
          countOf(counts, `${finding.severity} ${finding.code}`)[verdict] += 1
          if (verdict === "open") tellOpen(file, mark, finding)
        }
    }
  return counts
}

function countOf(counts: MarkCounts, key: string): MarkCount {
  const known = counts.get(key) ?? { right: 0, wrong: 0, open: 0 }
  counts.set(key, known)
  return known
}

export function totalOf(counts: MarkCounts, severity: Severity): MarkCount {
  return [...counts]
    .filter(([key]) => key.startsWith(severity))
    .reduce(
      (sum, [, each]) => ({
        right: sum.right + each.right,
        wrong: sum.wrong + each.wrong,
        open: sum.open + each.open,
      }),
      { right: 0, wrong: 0, open: 0 },
    )
}

if (import.meta.filename === process.argv[1]) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { open: { type: "boolean" } } })
  const counts = await measureMarks(positionals.length > 0 ? positionals : practiceFolders, (file, mark, { sentence }) => {
    if (values.open === true) process.stdout.write(`${file} ${mark} ${sentence.zh}\n`)
  })
  const line = (name: string, { right, wrong, open }: MarkCount): string =>
    `${name.padEnd(16)}${String(right).padStart(6)}${String(wrong).padStart(7)}${String(open).padStart(6)}   ${((100 * wrong) / Math.max(right + wrong, 1)).toFixed(1)} % false\n`
  process.stdout.write(`${"".padEnd(16)}${"true".padStart(6)}${"false".padStart(7)}${"open".padStart(6)}\n`)
  for (const [key, count] of [...counts].toSorted()) process.stdout.write(line(key, count))
  for (const severity of ["error", "warning"] as const) process.stdout.write(line(`${severity}s`, totalOf(counts, severity)))
}
