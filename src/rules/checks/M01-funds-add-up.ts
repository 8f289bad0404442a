import { near, plain } from "../../basics/exact.ts"
import type { FieldPath } from "../../records/form.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import {
  amountColumns,
  amountNames,
  amountNamesEnglish,
  partsAreAll,
  partsCanAddUp,
  partsSum,
} from "../../records/fund-table.ts"
import type { AmountColumn, FundRow } from "../../records/fund-table.ts"
import { parameter } from "../subject.ts"
import { quoted, say } from "../wording.ts"

interface Gap {
  readonly column: AmountColumn
  readonly printed: number
  readonly parts: number
}

export const fundsAddUp: Check = {
  code: "M01",
  title: say("资金总额等于各项之和", "The total of the funds is the sum of its parts"),
  severity: "error",
  tier: "always",
  kinds: allKinds,
  rule: "money.sum",
  run(subject) {
    const { funds } = subject
    const tolerance = parameter(subject, "money.tolerance") ?? 0
    const { total } = funds
    if (total === null || funds.parts.length === 0) return []
    const gaps = amountColumns.flatMap((column): Gap[] => {
      const printed = total.fund[column]
      const parts = partsSum(funds, column)
      if (printed === null || parts === null || partsCanAddUp(funds, column, printed, tolerance)) return []
      if (!partsAreAll(funds) && parts <= printed) return []
      return near(printed, parts, tolerance) ? [] : [{ column, printed, parts }]
    })
    const zeros = gaps.filter(({ printed }) => printed === 0)
    const others = gaps.filter(({ printed }) => printed !== 0)
    return [
      ...(zeros.length > 0 ? [zeroOverParts(total, zeros)] : []),
      ...others.map((gap) => differs(total, gap)),
    ]
  },
}

/** The row was left at 0: one mark for all its columns. */
function zeroOverParts({ fund, index }: FundRow, gaps: readonly Gap[]): Mark {
  const sums = gaps.map(({ column, parts }) => `${amountNames[column]} ${plain(parts)}`).join("、")
  const sumsEnglish = gaps
    .map(({ column, parts }) => `${amountNamesEnglish[column]} ${plain(parts)}`)
    .join(", ")
  return {
    path: cell(index, gaps),
    sentence: say(
      `${quoted(fund.source)}一行印作 0，而下面各项之和是：${sums}。总额没有填写。`,
      `The total row is printed as 0 while its parts add up to: ${sumsEnglish}. The total was not filled in.`,
    ),
    remedy: say(
      "请在总额一行填写各项之和，再计算执行率和得分。",
      "Fill in the sums in the total row, then compute rate and score.",
    ),
  }
}

function cell(index: number, gaps: readonly Gap[]): FieldPath {
  const column = gaps.some((gap) => gap.column === "budget") ? "budget" : (gaps[0]?.column ?? "budget")
  return `funds[${index}].${column}`
}

function differs({ fund, index }: FundRow, { column, printed, parts }: Gap): Mark {
  return {
    path: `funds[${index}].${column}`,
    sentence: say(
      `${quoted(fund.source)}的${amountNames[column]}印作 ${plain(printed)}，各项之和是 ${plain(parts)}。`,
      `The total's ${amountNamesEnglish[column]} is printed as ${plain(printed)}; its parts add up to ${plain(parts)}.`,
    ),
    remedy: say(
      "请核对总额与各项资金，改正不符的一处。",
      "Compare total and parts, and correct the one that is wrong.",
    ),
  }
}
