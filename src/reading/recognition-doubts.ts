import type { Doubt, FieldPath, Form } from "../records/form.ts"
import type { Cell, Page } from "./page-model.ts"

/** A figure of a scan is doubted where one of its characters is less sure than this; a wrong digit costs more than a look. */
const sureFigure = 0.9
const sureText = 0.6

/** The confidence of a row in which a mistake of recognition was put right. */
const repairedRow = 0.8

/** Forms read from a picture, with a doubt at each field whose print was not surely recognised, and what it may say else. */
export function withRecognitionDoubts(forms: readonly Form[], pages: readonly Page[]): readonly Form[] {
  const cells = new Map<string, Cell>()
  for (const page of pages)
    for (const line of page.lines)
      for (const cell of line.cells)
        if (cell.recognised !== undefined && cell.source.box !== undefined)
          cells.set(keyOf(cell.source.page, cell.source.box), cell)
  if (cells.size === 0) return forms
  return forms.map((form) => {
    const doubted = new Set(form.doubts.map(({ path }) => path))
    const doubts: Doubt[] = []
    const unsure = new Map<number, number>()
    for (const [path, source] of Object.entries(form.places)) {
      const cell = source?.box === undefined ? undefined : cells.get(keyOf(source.page, source.box))
      const doubt = cell === undefined ? null : doubtOf(cell)
      if (cell === undefined || doubt === null) continue
      const confidence = Math.min(
        cell.recognised?.confidence ?? 1,
        cell.repair === undefined ? 1 : repairedRow,
      )
      const row = /^indicators\[(\d+)\]/u.exec(path)?.[1]
      if (row !== undefined) unsure.set(Number(row), Math.min(confidence, unsure.get(Number(row)) ?? 1))
      if (!doubted.has(path as FieldPath)) doubts.push({ path: path as FieldPath, ...doubt })
    }
    if (doubts.length === 0) return form
    return {
      ...form,
      doubts: [...form.doubts, ...doubts],
      indicators: form.indicators.map((indicator, at) => ({
        ...indicator,
        confidence: Math.min(indicator.confidence, unsure.get(at) ?? 1),
      })),
    }
  })
}

function doubtOf({ text, recognised, repair }: Cell): Omit<Doubt, "path"> | null {
  const { confidence, alternatives } = recognised ?? { confidence: 1, alternatives: [] }
  const others = alternatives.map((other) => other.text)
  if (repair !== undefined)
    return {
      code: "recognition-repaired",
      message: `图像识别为“${repair.printed.slice(0, 40)}”，已改为“${text.slice(0, 40)}”（${repair.why.zh}），请对照原件。`,
      en: `Recognised as “${repair.printed.slice(0, 40)}” and changed to “${text.slice(0, 40)}” (${repair.why.en}). Compare the original.`,
      alternatives: [repair.printed, ...others.filter((other) => other !== text)],
    }
  if (confidence >= (/\d/u.test(text) ? sureFigure : sureText)) return null
  return {
    code: "not-surely-recognised",
    message: `图像上的字迹不够清楚，识别为“${text.slice(0, 40)}”，请对照原件。`,
    en: `The print is not clear; recognised as “${text.slice(0, 40)}”. Compare the original.`,
    alternatives: others,
  }
}

function keyOf(page: number | undefined, box: readonly number[]): string {
  return `${page ?? 0}|${box.join()}`
}
