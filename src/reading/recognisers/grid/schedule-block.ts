import { comparable, oneLine } from "../../../basics/text.ts"
import type { ScheduleStep } from "../../../records/form.ts"
import type { Draft } from "./draft.ts"
import { printedFigure } from "./evidence.ts"
import type { Section } from "./header-fields.ts"
import type { Print } from "./print.ts"
import type { Token } from "./tokens.ts"

/** 资金支出计划: a row of dates and, below, a row of shares; a date without a share stays as an empty step, dates without any share are none. */
export function readSchedule(section: Section, print: Print, draft: Draft): readonly ScheduleStep[] {
  const labels = section.values.filter(isStepLabel)
  const shares = section.values.filter((token) => !isStepLabel(token))
  const exact = print.keepsColumns && labels.every((label) => label.column !== null)
  const taken = new Set<Token>()
  if (shares.length === 0) return []
  const steps = labels.map((label, index) => {
    const share = exact
      ? shares.find((each) => each.column === label.column && each.row > label.row)
      : shares.length === labels.length
        ? shares[index]
        : undefined
    if (share !== undefined) taken.add(share)
    draft.place(`schedule[${index}].label`, label.source)
    if (share !== undefined) {
      draft.place(`schedule[${index}].text`, share.source)
      draft.place(`schedule[${index}].share`, share.source)
    }
    const text = share === undefined ? "" : oneLine(share.text)
    return { label: oneLine(label.text), text, share: text === "" ? null : printedFigure(text) }
  })
  for (const share of shares)
    if (!taken.has(share)) draft.problem("text-left-over", share.source, oneLine(share.text).slice(0, 40))
  return steps
}

function isStepLabel(token: Token): boolean {
  return /^[^%％]{0,8}(?:月|季度|半年|年|日)(?:底|末|前|份|内)?$/u.test(comparable(token.text))
}
