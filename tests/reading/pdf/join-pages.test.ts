import { describe, expect, it } from "vitest"
import { readPdf } from "../../../src/reading/readers/pdf-reader.ts"
import { handmadePdf, stroke, printed } from "../../support/handmade-pdf.ts"
import type { HandmadePage } from "../../support/handmade-pdf.ts"

const xs = [50, 130, 250, 350]

interface Sheet {
  /** Upper border first. */
  readonly ys: readonly number[]
  /** Words of each row, a line of a cell an entry of its own. */
  readonly rows: readonly (readonly string[])[]
  readonly around?: string
  /** Leave out the ruling across at the top or the bottom, as programs do where a page cuts a cell. */
  readonly open?: { readonly top?: readonly number[]; readonly bottom?: readonly number[] }
}

/** A page with a table of three columns. */
function page({ ys, rows, around = "", open = {} }: Sheet): HandmadePage {
  const across = ys.flatMap((y, border) =>
    [0, 1, 2].flatMap((column) => {
      const gone = border === 0 ? open.top : border === ys.length - 1 ? open.bottom : undefined
      return gone?.includes(column) === true ? [] : stroke(xs[column] ?? 0, y, xs[column + 1] ?? 0, y)
    }),
  )
  const down = xs.map((x) => stroke(x, ys.at(-1) ?? 0, x, ys[0] ?? 0))
  const words = rows.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      cell
        .split("\n")
        .map((line, number) => printed(line, (xs[column] ?? 0) + 4, (ys[at] ?? 0) - 13 - number * 12)),
    ),
  )
  return { content: [...across, ...down, ...words].join("") + around }
}

async function linesOf(...pages: readonly HandmadePage[]) {
  const read = await readPdf(handmadePdf(pages))
  return read.pages.map(({ lines }) =>
    lines.map(({ cells }) => cells.map((cell) => cell.text)).filter((cells) => cells.length > 0),
  )
}

const first = {
  ys: [560, 540, 520],
  rows: [
    ["级别", "名称", "目标"],
    ["产出", "甲", "10"],
  ],
}

describe("a table that goes over pages", () => {
  it("keeps its head once and loses the title and page numbers between", async () => {
    const title = printed("某项目绩效目标表", 150, 580)
    expect(
      await linesOf(
        page({ ...first, around: title + printed("- 1 -", 190, 20) }),
        page({
          ys: [560, 540, 520, 500],
          rows: [
            ["级别", "名称", "目标"],
            ["", "乙", "20"],
            ["效益", "丙", "30"],
          ],
          around: title + printed("2", 195, 20),
        }),
      ),
    ).toEqual([
      [["某项目绩效目标表"], ["级别", "名称", "目标"], ["产出", "甲", "10"]],
      [["", "乙", "20"], ["效益", "丙", "30"], ["2"]],
    ])
  })

  it("has one row of a row that was cut through, with all its text", async () => {
    const read = await linesOf(
      page({
        ys: [560, 540, 516],
        rows: [
          ["级别", "名称", "目标"],
          ["产出", "上半行的文字"],
        ],
        open: { bottom: [0, 1, 2] },
      }),
      page({
        ys: [560, 540, 520],
        rows: [
          ["", "下半行", "10"],
          ["", "乙", "20"],
        ],
        open: { top: [0, 1, 2] },
      }),
    )
    expect(read).toEqual([
      [
        ["级别", "名称", "目标"],
        ["产出", "上半行的文字\n下半行", "10"],
      ],
      [["", "乙", "20"]],
    ])
  })

  it("has one cell of a level that goes on beside whole rows, its label on either page", async () => {
    const read = await linesOf(
      page({
        ...first,
        rows: [
          ["级别", "名称", "目标"],
          ["", "甲", "10"],
        ],
        open: { bottom: [0] },
      }),
      page({ ys: [560, 540], rows: [["产出", "乙", "20"]], open: { top: [0] } }),
    )
    expect(read).toEqual([
      [
        ["级别", "名称", "目标"],
        ["产出", "甲", "10"],
      ],
      [["", "乙", "20"]],
    ])
  })

  it("joins a closed row only where its text goes on from a full line and nothing else stands in it", async () => {
    const full = "二十个字写满了这一格"
    const head = ["级别", "名称", "目标"]
    const above = page({ ys: [560, 540, 510], rows: [head, ["产出", `${full}\n${full}`, "10"]] })
    expect(await linesOf(above, page({ ys: [560, 540], rows: [["", "的后半句"]] }))).toEqual([
      [head, ["产出", `${full}\n${full}\n的后半句`, "10"]],
      [],
    ])
    expect(await linesOf(above, page({ ys: [560, 540], rows: [["", "另一行", "20"]] }))).toEqual([
      [head, ["产出", `${full}\n${full}`, "10"]],
      [["", "另一行", "20"]],
    ])
  })

  it("joins a closed row to a cell full to its lower end where the words that a row begins with are missing", async () => {
    const head = ["级别", "名称", "备注"]
    const above = page({ ys: [560, 540, 498], rows: [head, ["产出", "甲", "每月查。\n每年修。\n已完成；"]] })
    expect(await linesOf(above, page({ ys: [560, 540], rows: [["", "", "群众满意。"]] }))).toEqual([
      [head, ["产出", "甲", "每月查。\n每年修。\n已完成；\n群众满意。"]],
      [],
    ])
    expect(await linesOf(above, page({ ys: [560, 540], rows: [["", "乙", "群众满意。"]] }))).toEqual([
      [head, ["产出", "甲", "每月查。\n每年修。\n已完成；"]],
      [["", "乙", "群众满意。"]],
    ])
  })

  it("is two tables where a page begins as the first one did", async () => {
    const form = (name: string) =>
      page({
        ys: [560, 540, 520],
        rows: [
          ["项目名称", name],
          ["目标", "10"],
        ],
        around: printed("目标表", 150, 580),
      })
    expect(await linesOf(form("甲"), form("乙"))).toEqual([
      [["目标表"], ["项目名称", "甲"], ["目标", "10"]],
      [["目标表"], ["项目名称", "乙"], ["目标", "10"]],
    ])
  })
})
