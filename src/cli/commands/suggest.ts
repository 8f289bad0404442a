import { linesOfForm } from "../../analysis/library/library-line.ts"
import { suggest } from "../../analysis/library/suggest.ts"
import type { Language } from "../../basics/bilingual.ts"
import { plain } from "../../basics/exact.ts"
import type { Spread, SuggestionQuery, Suggestions } from "../../contract/suggestions.ts"
import type { CommandEnvironment } from "../environment.ts"
import { exitCodes } from "../exit-codes.ts"
import type { ExitCode } from "../exit-codes.ts"
import { write } from "../output.ts"
import { readForms } from "../read-forms.ts"
import type { ReportOptions } from "../report.ts"
import { printable, textTable } from "../text-table.ts"

/** `jiheng suggest`: what indicators of a name usually look like in the forms of these files. */
export async function suggestFromFiles(
  environment: CommandEnvironment,
  query: SuggestionQuery,
  paths: readonly string[],
  options: ReportOptions,
): Promise<ExitCode> {
  const read = await readForms(environment, paths)
  if (read === null) return exitCodes.unread
  const suggestions: Suggestions = {
    ...suggest(query, read.forms.flatMap(linesOfForm)),
    forms: read.forms.length,
    fromSamples: false,
  }
  const text =
    options.format === "json"
      ? JSON.stringify(suggestions)
      : linesFor(suggestions, options.lang).map(printable).join("\n")
  await write(environment.stdout, `${text}\n`)
  return read.unread ? exitCodes.unread : exitCodes.fine
}

function linesFor({ names, usual, wording, forms }: Suggestions, language: Language): readonly string[] {
  const zh = language === "zh"
  const lines: string[] = []
  if (wording !== null)
    lines.push(zh ? "这样写无法衡量。" : "Nobody can measure this.", `  ${wording.advice[language]}`)
  if (usual !== null) {
    const levels = [usual.level1, usual.level2].filter((level) => level !== "").join(" · ")
    const unit = usual.unit ?? ""
    lines.push(
      zh
        ? `${usual.names.length === 1 ? "同名" : "相近"}指标 ${usual.count} 条`
        : `${usual.count} indicators of ${usual.names.length === 1 ? "this name" : "like names"}`,
      `  ${zh ? "多在" : "mostly under"}：${levels}`,
      ...usual.targets.map(({ text, count }) => `  ${text}  ${count}`),
      ...(usual.figures === null ? [] : [`  ${zh ? "指标值" : "targets"}：${spread(usual.figures, unit)}`]),
      ...(usual.weights === null ? [] : [`  ${zh ? "分值" : "weights"}：${spread(usual.weights, "")}`]),
    )
  }
  if (names.length > 0) {
    lines.push(zh ? "相近的名称" : "like names")
    const rows = names.map(({ name, count, level2, target }) => [name, level2, target ?? "", String(count)])
    lines.push(...textTable(rows).map((line) => `  ${line}`))
  }
  if (usual === null && names.length === 0)
    lines.push(zh ? "没有相近的指标。" : "There is no indicator like it.")
  lines.push(zh ? `依据 ${forms} 张表。` : `From ${forms} forms.`)
  return lines
}

/** Lowest, lower quartile, median, upper quartile, highest. */
function spread({ lowest, lowerQuartile, median, upperQuartile, highest }: Spread, unit: string): string {
  return [lowest, lowerQuartile, median, upperQuartile, highest]
    .map((figure) => `${plain(figure)}${unit}`)
    .join(" / ")
}
