import { comparable } from "../../basics/text.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import type { Indicator } from "../../records/form.ts"
import type { IndicatorRow } from "../indicator-row.ts"
import { marksOver } from "../row-marks.ts"
import { parameter } from "../subject.ts"
import { quoted, say } from "../wording.ts"

function sameHeading(a: Indicator | undefined, b: Indicator): boolean {
  return (
    a !== undefined &&
    comparable(a.level1) === comparable(b.level1) &&
    comparable(a.level2) === comparable(b.level2)
  )
}

export const namesAreDistinct: Check = {
  code: "I13",
  title: say("指标名称简短，同一二级指标下不重复", "Names are short and not repeated under one heading"),
  severity: "warning",
  tier: "before-submission",
  kinds: allKinds,
  rule: "indicators.distinct",
  run(subject) {
    const maximum = parameter(subject, "indicators.nameMaximum")
    const first = new Map<string, number[]>()
    return marksOver(subject.rows, ({ indicator, index }): readonly Mark[] => {
      const path = `indicators[${index}].name` as const
      const name = comparable(indicator.name)
      const alike = first.get(name)
      const earlier = alike?.find((at) => sameHeading(subject.rows[at]?.indicator, indicator))
      if (alike === undefined) first.set(name, [index])
      else if (earlier === undefined) alike.push(index)
      const twin = earlier === index - 1 ? subject.rows[earlier] : undefined
      const inOneRow = twin !== undefined && printedInOneRow(twin, indicator)
      if (name !== "" && earlier !== undefined && !inOneRow)
        return [
          {
            path,
            sentence: say(
              `指标${quoted(indicator.name)}在${quoted(indicator.level2)}下出现了两次（第 ${earlier + 1} 行和第 ${index + 1} 行）。`,
              `The indicator stands twice under “${indicator.level2}” (rows ${earlier + 1} and ${index + 1}).`,
            ),
            remedy: say("请删去一个，或写明两者的不同。", "Delete one, or name what sets them apart."),
          },
        ]
      if (maximum === null || name.length <= maximum) return []
      return [
        {
          path,
          severity: "hint",
          rule: "indicators.nameMaximum",
          sentence: say(
            `指标名称有 ${name.length} 字，超过 ${maximum} 字。`,
            `The name has ${name.length} characters, more than ${maximum}.`,
          ),
          remedy: say(
            "指标名称应简短，说明写在指标解释里。",
            "Keep the name short; explanations have a field of their own.",
          ),
        },
      ]
    })
  },
}

/** A form that prints the targets of several years side by side has one indicator for each, one after the other in one row. */
function printedInOneRow({ indicator: { source } }: IndicatorRow, other: Indicator): boolean {
  return (source.line ?? source.cell) !== undefined && printedRow(source) === printedRow(other.source)
}

function printedRow({ page, sheet, line, cell }: Indicator["source"]): string {
  return [page, sheet, line, cell?.replace(/\D/gu, "")].join("|")
}
