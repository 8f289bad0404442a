import { describe, expect, it } from "vitest"
import { compareForms } from "../../../golden/compare.ts"
import { madeLayouts } from "../../../golden/make/layouts.ts"
import { projects } from "../../../golden/make/projects.ts"
import { place } from "../../../golden/make/table.ts"
import { readDocument } from "../../../src/reading/read-document.ts"
import { latticesOf } from "../../../src/reading/readers/pdf/lattice.ts"
import type { Ruling } from "../../../src/reading/readers/pdf/rulings.ts"
import { decodeImage } from "../../../src/reading/readers/scan/decode-image.ts"
import { withoutStamps } from "../../../src/reading/readers/scan/ink.ts"
import { levelPage } from "../../../src/reading/readers/scan/level-page.ts"
import { imageHeader } from "../../../src/reading/readers/scan/image-header.ts"
import { ruledLines } from "../../../src/reading/readers/scan/ruled-lines.ts"
import { scanLooks, scanOf } from "../../support/scan-looks.ts"

const [project] = projects
if (project === undefined) throw new Error("no project")

function layoutAt(index: number) {
  const layout = madeLayouts[index % madeLayouts.length]
  if (layout === undefined) throw new Error("no layout")
  return layout
}

async function cellsOf(image: Uint8Array): Promise<readonly number[]> {
  const { picture, ink } = levelPage(withoutStamps(await decodeImage(image)), 0)
  const toPrint = 842 / Math.max(picture.width, picture.height)
  const { horizontal, vertical } = ruledLines(picture, ink)
  const inPrint = (lines: readonly Ruling[]) =>
    lines.map(({ at, from, to }) => ({ at: at * toPrint, from: from * toPrint, to: to * toPrint }))
  const lattices = latticesOf({ horizontal: inPrint(horizontal), vertical: inPrint(vertical) })
  return lattices.map(({ cells }) => cells.length)
}

describe("the grid of a scanned table", () => {
  const lying = scanLooks.filter(({ handling, page }) => handling !== "quarter" && (page.dpi ?? 150) <= 200)
  it.each(lying.map((look, at) => [look.name, look, at] as const))(
    "is found: %s",
    async (_name, look, at) => {
      const drawing = layoutAt(at).draw(project)
      expect(await cellsOf(await scanOf(drawing, look))).toEqual([place(drawing).length])
    },
    120_000,
  )
})

describe("a page that lies on its side", () => {
  it("is read upright, and its cells have their boxes where they stand on the page as it came", async () => {
    const look = scanLooks.find(({ handling }) => handling === "quarter")
    if (look === undefined) throw new Error("no such look")
    const layout = layoutAt(0)
    const image = await scanOf(layout.draw(project), look)
    const { document } = await readDocument(image, "scan")
    const { share, invented } = compareForms([layout.expect(project)], document.forms)
    expect(share).toBeGreaterThan(0.97)
    expect(invented).toBe(0)
    const size = imageHeader(image)
    const box = document.forms[0]?.places["project.name"]?.box ?? [0, 0, 0, 0]
    // Turned to the right by a quarter, what stood at the top stands at the right, and a wide cell is high.
    expect(box[0]).toBeGreaterThan((size?.width ?? 0) * 0.8)
    expect(box[2]).toBeLessThan(size?.width ?? 0)
    expect(box[3] - box[1]).toBeGreaterThan((box[2] - box[0]) * 5)
  }, 400_000)
})
