import { plain, proportion } from "../../basics/exact.ts"
import { comparable } from "../../basics/text.ts"
import { directionOf } from "../attainment.ts"
import { quantityOf, targetInForce } from "../quantity.ts"
import { quoted, say } from "../wording.ts"
import type { AcrossFinding } from "./finding.ts"
import { isEvaluation, tellAt } from "./pairs.ts"
import type { YearlyForm } from "./yearly-form.ts"

/** From so many forms on a usage is one, and so is a spread of scores. */
const fewestForms = 5
const usual = 80
const deviations = 2

interface Use {
  readonly form: number
  readonly row: number
  readonly unit: string
  readonly direction: string
  readonly share: number | null
}

/**
 * Indicators of one name over all forms: nearly all measure it in one unit and one direction, this one does not (I24); the
 * share of points claimed lies far off those of the others (S20).
 */
export function unlikeTheOthers(documents: readonly YearlyForm[]): readonly AcrossFinding[] {
  const byName = new Map<string, Use[]>()
  for (const [form, document] of documents.entries())
    for (const [row, indicator] of document.form.indicators.entries()) {
      const target = quantityOf(targetInForce(indicator))
      const name = comparable(indicator.name)
      if (name.length < 3) continue
      const { weight, score } = indicator
      const scored = isEvaluation(document.form) && weight !== null && score !== null && weight > 0
      const use: Use = {
        form,
        row,
        unit: target?.unit?.dimension ?? "",
        direction: target === null ? "" : directionOf(indicator, target.op),
        share: scored ? proportion(score, 100, weight, 2) : null,
      }
      const known = byName.get(name)
      if (known === undefined) byName.set(name, [use])
      else known.push(use)
    }
  return [...byName.values()].flatMap((uses) =>
    uses.length < fewestForms ? [] : [...oddUses(documents, uses), ...oddScores(documents, uses)],
  )
}

function oddUses(documents: readonly YearlyForm[], uses: readonly Use[]): readonly AcrossFinding[] {
  return (["unit", "direction"] as const).flatMap((property) => {
    const told = uses.filter((use) => use[property] !== "")
    const counts = new Map<string, number>()
    for (const use of told) counts.set(use[property], (counts.get(use[property]) ?? 0) + 1)
    const [common, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? ["", 0]
    if (told.length < fewestForms || count * 100 < told.length * usual) return []
    const example = told.find((use) => use[property] === common)
    return told.flatMap((use): AcrossFinding[] => {
      const document = documents[use.form]
      const indicator = document?.form.indicators[use.row]
      if (
        use[property] === common ||
        document === undefined ||
        indicator === undefined ||
        example === undefined
      )
        return []
      const other =
        targetInForce(documents[example.form]?.form.indicators[example.row] ?? indicator)?.text ?? ""
      return [
        tellAt(document, "indicators.quantified", {
          code: "I24",
          severity: "hint",
          at: { form: use.form, path: `indicators[${use.row}].target` },
          against: [{ form: example.form, path: `indicators[${example.row}].target` }],
          sentence: say(
            `同名指标${quoted(indicator.name)}在 ${count} 张表中的${property === "unit" ? "单位" : "方向"}都与这里的 ${targetInForce(indicator)?.text ?? ""} 不同，例如 ${other}。`,
            `${count} forms give “${indicator.name}” another ${property} than ${targetInForce(indicator)?.text ?? ""} here, ${other} for one.`,
          ),
          remedy: say(
            "请核对单位和符号；确实不同的，改用能区别的名称。",
            "Check unit and sign, or use a name that tells them apart.",
          ),
        }),
      ]
    })
  })
}

function oddScores(documents: readonly YearlyForm[], uses: readonly Use[]): readonly AcrossFinding[] {
  const scored = uses.filter((use): use is Use & { share: number } => use.share !== null)
  if (scored.length < fewestForms) return []
  const shares = scored.map(({ share }) => share)
  const mean = shares.reduce((total, share) => total + share, 0) / shares.length
  const spread = Math.sqrt(shares.reduce((total, share) => total + (share - mean) ** 2, 0) / shares.length)
  if (spread < 1) return []
  return scored.flatMap(({ form, row, share }): AcrossFinding[] => {
    const document = documents[form]
    const name = document?.form.indicators[row]?.name ?? ""
    if (document === undefined || Math.abs(share - mean) <= deviations * spread) return []
    return [
      tellAt(document, "form.truthful", {
        code: "S20",
        severity: "hint",
        at: { form, path: `indicators[${row}].score` },
        against: [],
        sentence: say(
          `指标${quoted(name)}得了分值的 ${plain(share)}%，${scored.length} 张表平均是 ${plain(Math.round(mean))}%，相差很大。`,
          `“${name}” got ${plain(share)} % of its points; ${scored.length} forms average ${plain(Math.round(mean))} %.`,
        ),
        remedy: say("请核对完成值和评分标准。", "Check the actual value and how it was scored."),
      }),
    ]
  })
}
