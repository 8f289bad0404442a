import { latticesOf } from "../pdf/lattice.ts"
import type { Lattice } from "../pdf/lattice.ts"
import type { Ruling } from "../pdf/rulings.ts"
import type { Engine } from "./engine.ts"
import { levelPage } from "./level-page.ts"
import type { LevelPage, Quarters } from "./level-page.ts"
import type { Picture } from "./picture.ts"
import { recogniseLines } from "./recognise-lines.ts"
import { ruledLines } from "./ruled-lines.ts"
import { boxesBeside, boxesInCells } from "./text-boxes.ts"
import type { TextBox } from "./text-boxes.ts"
import { withoutRulings } from "./without-rulings.ts"

/** A page cut into the printed lines that are to be recognised. */
export interface CutPage {
  /** Its picture and ink are without the rulings. */
  readonly page: LevelPage
  /** Tables, in points of print. */
  readonly lattices: readonly Lattice[]
  /** From points of the picture to points of print. */
  readonly toPrint: number
  readonly boxes: readonly TextBox[]
}

/** The longer side of a page of A4 in points of print, in which distances of rulings are judged. */
const pageSize = 842

/** Cut with the side up that reads best. */
export async function cutPage(engine: Engine, picture: Picture): Promise<CutPage> {
  const asItIs = await cut(engine, picture, 0)
  const readable = await readableShare(engine, asItIs)
  if (readable === null || readable >= surelyUpright) return asItIs
  let best = { page: asItIs, readable }
  const others: readonly Quarters[] = readable === 0 ? [1, 3, 2] : [2, 1, 3]
  for (const quarters of others) {
    const page = await cut(engine, picture, quarters)
    const share = (await readableShare(engine, page)) ?? 0
    if (share > best.readable + clearly) best = { page, readable: share }
    if (share >= surelyUpright) break
  }
  return best.page
}

async function cut(engine: Engine, picture: Picture, quarters: Quarters): Promise<CutPage> {
  const level = levelPage(picture, quarters)
  const toPrint = pageSize / Math.max(level.picture.width, level.picture.height)
  const rulings = ruledLines(level.picture, level.ink)
  const inPrint = (lines: readonly Ruling[]): readonly Ruling[] =>
    lines.map(({ at, from, to }) => ({ at: at * toPrint, from: from * toPrint, to: to * toPrint }))
  const lattices = latticesOf({
    horizontal: inPrint(rulings.horizontal),
    vertical: inPrint(rulings.vertical),
  })
  const [bare, ink] = withoutRulings(level.picture, level.ink, rulings)
  const inCells = boxesInCells(bare, ink, lattices, toPrint)
  const beside = await boxesBeside(engine, bare, ink, lattices, toPrint)
  return { page: { ...level, picture: bare, ink }, lattices, toPrint, boxes: [...inCells, ...beside] }
}

/** Lines that are recognised to see whether the page is upright. */
const tried = 8
const surelyUpright = 0.8
const clearly = 0.1
/** Lines of print are wider than high; turned by a quarter they are cut into letters. */
const lineShape = 2

/**
 * How well some of its lines are recognised, 0 to 1: lines of upright print are surely recognised, and most are wide. Null
 * where there is too little to tell.
 */
async function readableShare(engine: Engine, { page, boxes }: CutPage): Promise<number | null> {
  if (boxes.length < tried) return null
  const wide = boxes.filter(({ left, right, top, bottom }) => right - left >= (bottom - top) * lineShape)
  if (wide.length * 8 < boxes.length) return 0
  const every = Math.max(1, Math.floor(wide.length / tried))
  const some = wide.filter((_, at) => at % every === 0).slice(0, tried)
  const characters = (await recogniseLines(engine, page.picture, some)).flatMap((line) => line.characters)
  if (characters.length === 0) return 0
  return characters.reduce((sum, { probability }) => sum + probability, 0) / characters.length
}
