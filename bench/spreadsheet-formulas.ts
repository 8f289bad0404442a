/**
 * A form as somebody would check it in a spreadsheet: one row a line, its cells taken apart already (sign, number, unit),
 * and a formula for each check that can be put as one. Fewer checks than the catalogue has, and none of the sentences.
 */
import type { Form, Indicator } from "../src/records/form.ts"
import { softWords } from "../src/rules/vocabulary/answer-words.ts"
import {
  boundedRates,
  costWords,
  countNames,
  inputWords,
  preventionWords,
  routineWords,
  satisfactionWords,
  unwantedWords,
} from "../src/rules/vocabulary/name-words.ts"

export type Cell = string | number | null

const placeholders = ["XX", "**", "目标内容", "请填写", "以内)"]

const lists = {
  satisfaction: satisfactionWords,
  rates: boundedRates,
  unwanted: unwantedWords,
  prevention: preventionWords,
  costs: costWords,
  counts: countNames,
  inputs: inputWords,
  routine: routineWords,
  soft: softWords,
  placeholders,
} as const

/** The lists of words, one a column. */
export const wordSheet: readonly (readonly Cell[])[] = Array.from(
  { length: Math.max(...Object.values(lists).map((list) => list.length)) },
  (_, row) => Object.values(lists).map((list) => list[row] ?? null),
)

function range(list: keyof typeof lists): string {
  const column = String.fromCharCode(65 + Object.keys(lists).indexOf(list))
  return `words!$${column}$1:$${column}$${lists[list].length}`
}

const holds = (cell: string, list: keyof typeof lists): string =>
  `SUMPRODUCT(--ISNUMBER(SEARCH(${range(list)},${cell})))>0`
const endsIn = (cell: string, list: keyof typeof lists): string =>
  `SUMPRODUCT(--(RIGHT(${cell},LEN(${range(list)}))=${range(list)}))>0`

/** What is typed: A to M of a row. */
export function inputsOf({
  level1,
  level2,
  name,
  target,
  actual,
  weight,
  score,
  deviation,
}: Indicator): Cell[] {
  return [
    level1,
    level2,
    name,
    target?.text ?? null,
    target?.op ?? null,
    target?.number ?? null,
    target?.unit ?? null,
    actual?.text ?? null,
    actual?.op ?? null,
    actual?.number ?? null,
    actual?.unit ?? null,
    weight,
    score,
    deviation === "" ? null : deviation,
  ]
}

/** The formulas of a row: what is worked out of its cells, then one check each. */
export function rowFormulas(row: number, first: number, last: number): string[] {
  const [A, B, C, D, E, F, G, H, I, J, K, L, M, N] = [..."ABCDEFGHIJKLMN"].map((column) => `${column}${row}`)
  const [less, met, right] = ["O", "P", "Q"].map((column) => `${column}${row}`)
  return [
    `=IF(E${row}="≥",FALSE(),IF(${E}="≤",TRUE(),AND(${holds(C ?? "", "unwanted")},NOT(${holds(C ?? "", "prevention")}))))`,
    `=IF(OR(${F}="",${J}=""),"",IF(${less},${J}<=${F},${J}>=${F}))`,
    `=IF(${met}="",IF(${H}=${D},${L},""),IF(${met},${L},IF(${less},ROUND(${F}/${J}*${L},2),ROUND(${J}/${F}*${L},2))))`,
    `=IF(OR(${M}<0,${M}>${L},ROUND(${M},2)<>${M}),1,0)`,
    `=IF(AND(${right}<>"",${met}=FALSE(),ABS(${M}-${right})>0.01),1,0)`,
    `=IF(AND(${M}<${L},LEN(TRIM(${N}))<10),1,0)`,
    `=IF(AND(${met}=FALSE(),${M}=${L}),1,0)`,
    `=IF(AND(${met}=TRUE(),${M}<${L},${N}=""),1,0)`,
    `=IF(${H}="",1,0)`,
    `=IF(AND(${F}<>"",${J}=""),1,0)`,
    `=IF(${I}<>"",1,0)`,
    `=IF(AND(${K}="%",${J}>100,${endsIn(C ?? "", "rates")}),1,0)`,
    `=IF(AND(${F}<>"",${E}=""),1,0)`,
    `=IF(AND(${F}<>"",${G}=""),1,0)`,
    `=IF(AND(${G}="%",${F}>100,${endsIn(C ?? "", "rates")}),1,0)`,
    `=IF(AND(${E}="≥",${F}=100,${G}="%"),1,0)`,
    `=IF(OR(AND(${E}="≤",${endsIn(C ?? "", "rates")}),AND(${E}="≥",OR(${holds(C ?? "", "unwanted")},${holds(C ?? "", "costs")}))),1,0)`,
    `=IF(AND(${E}="≥",${F}<=0),1,0)`,
    `=IF(COUNTIFS(C$${first}:C$${last},${C},B$${first}:B$${last},${B})>1,1,0)`,
    `=IF(AND(${B}="数量指标",${endsIn(C ?? "", "inputs")}),1,0)`,
    `=IF(AND(${A}="效益指标",${holds(C ?? "", "routine")}),1,0)`,
    `=IF(AND(${F}="",SUMPRODUCT(--(${range("soft")}=${D}))>0),1,0)`,
    `=IF(OR(AND(${G}<>"%",${endsIn(C ?? "", "rates")}),AND(${G}="%",${endsIn(C ?? "", "counts")})),1,0)`,
    `=IF(AND(${A}<>"满意度指标",${holds(C ?? "", "satisfaction")}),1,0)`,
    `=IF(OR(${holds(C ?? "", "placeholders")},${holds(D ?? "", "placeholders")},${holds(H ?? "", "placeholders")},${holds(N ?? "", "placeholders")}),1,0)`,
    `=IF(OR(${L}<=0,${L}>30,ROUND(${L},2)<>${L}),1,0)`,
    `=IF(AND(${N}<>"",COUNTIF(N$${first}:N$${last},${N})>2),1,0)`,
  ]
}

/** Budget, executed amount and the printed total, in the row below the lines. */
export function totalInputs({ funds, total }: Form): Cell[] {
  const [fund, ...parts] = funds
  return [
    fund?.budget ?? null,
    fund?.executed ?? null,
    fund?.executionRate ?? null,
    fund?.score ?? null,
    total.weight,
    total.score,
    parts[0]?.budget ?? null,
    parts[1]?.budget ?? null,
    parts[0]?.executed ?? null,
    parts[1]?.executed ?? null,
  ]
}

export function totalFormulas(row: number, first: number, last: number): string[] {
  const column = (name: string): string => `${name}${first}:${name}${last}`
  const level1 = (name: string): string => `SUMIF(${column("A")},"${name}",${column("L")})`
  return [
    `=ROUND(B${row}/A${row}*10,2)`,
    `=IF(ABS(C${row}-B${row}/A${row}*100)>0.01,1,0)`,
    `=IF(ABS(D${row}-ROUND(B${row}/A${row}*10,2))>0.01,1,0)`,
    `=IF(OR(ABS(G${row}+H${row}-A${row})>0.01,ABS(I${row}+J${row}-B${row})>0.01),1,0)`,
    `=IF(ABS(SUM(${column("L")})+10-100)>0.001,1,0)`,
    `=IF(ABS(SUM(${column("M")})+D${row}-F${row})>0.01,1,0)`,
    `=SUM(${column("Q")})+ROUND(B${row}/A${row}*10,2)`,
    `=IF(OR(${level1("产出指标")}<>50,${level1("效益指标")}<>30,${level1("满意度指标")}<>10),1,0)`,
    `=IF(OR(COUNTIF(${column("A")},"产出指标")=0,COUNTIF(${column("A")},"效益指标")=0),1,0)`,
    `=IF(OR(COUNTIF(${column("B")},"数量指标")=0,COUNTIF(${column("B")},"质量指标")=0),1,0)`,
    `=IF(SUMPRODUCT(--(${column("F")}=${column("J")}))/COUNT(${column("F")})>=0.8,1,0)`,
    `=IF(COUNTBLANK(${column("F")})/ROWS(${column("F")})>0.3,1,0)`,
    `=IF(SUMPRODUCT(--(${column("M")}=${column("L")}))=ROWS(${column("L")}),1,0)`,
    `=IF(AND(F${row}>=100,B${row}<A${row}),1,0)`,
    `=IF(F${row}>=90,"优",IF(F${row}>=80,"良",IF(F${row}>=60,"中","差")))`,
  ]
}
