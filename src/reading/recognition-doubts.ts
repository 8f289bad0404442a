import type { Doubt, FieldPath, Form } from "../records/form.ts"
import type { Page, Recognised } from "./page-model.ts"

/** A figure of a scan is doubted where one of its characters is less sure than this; a wrong digit costs more than a look. */
const sureFigure = 0.9
const sureText = 0.6

/** Forms read from a picture, with a doubt at each field whose print was not surely recognised, and what it may say else. */
export function withRecognitionDoubts(forms: readonly Form[], pages: readonly Page[]): readonly Form[] {
  const cells = new Map<string, { text: string; recognised: Recognised }>()
  for (const page of pages)
    for (const line of page.lines)
      for (const { text, source, recognised } of line.cells)
        if (recognised !== undefined && source.box !== undefined)
          cells.set(keyOf(source.page, source.box), { text, recognised })
  if (cells.size === 0) return forms
  return forms.map((form) => {
    const doubted = new Set(form.doubts.map(({ path }) => path))
    const doubts: Doubt[] = []
    const unsure = new Map<number, number>()
    for (const [path, source] of Object.entries(form.places)) {
      const cell = source?.box === undefined ? undefined : cells.get(keyOf(source.page, source.box))
      if (cell === undefined) continue
      const { confidence, alternatives } = cell.recognised
      if (confidence >= (/\d/u.test(cell.text) ? sureFigure : sureText)) continue
      const row = /^indicators\[(\d+)\]/u.exec(path)?.[1]
      if (row !== undefined) unsure.set(Number(row), Math.min(confidence, unsure.get(Number(row)) ?? 1))
      if (doubted.has(path as FieldPath)) continue
      doubts.push({
        path: path as FieldPath,
        code: "not-surely-recognised",
        message: `图像上的字迹不够清楚，识别为“${cell.text.slice(0, 40)}”，请对照原件。`,
        en: `The print is not clear; recognised as “${cell.text.slice(0, 40)}”. Compare the original.`,
        alternatives: alternatives.map(({ text }) => text),
      })
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

function keyOf(page: number | undefined, box: readonly number[]): string {
  return `${page ?? 0}|${box.join()}`
}
