import { inkOf } from "./ink.ts"
import { mapped, perspectiveOf } from "./perspective.ts"
import type { Mapping } from "./perspective.ts"
import { quarterTurned } from "./picture.ts"
import type { Ink, Picture } from "./picture.ts"
import { skewOf } from "./skew.ts"

/** A page as it is worked on: upright, flat and level. */
export interface LevelPage {
  readonly picture: Picture
  readonly ink: Ink
  /** Where a point of it stands in the picture that it was made from. */
  readonly origin: Mapping
}

/** How many quarter turns to the right bring the page upright. */
export type Quarters = 0 | 1 | 2 | 3

/** Turns, flattens and levels a page. */
export function levelPage(picture: Picture, quarters: Quarters): LevelPage {
  const upright = quarterTurned(picture, quarters)
  const aslant = perspectiveOf(inkOf(upright))
  const flat = aslant === null ? upright : mapped(upright, aslant)
  const turn = turning(flat, -skewOf(inkOf(flat)))
  const level = turn === null ? flat : mapped(flat, turn)
  const back = quartersBack(picture, quarters)
  return {
    picture: level,
    ink: inkOf(level),
    origin: (x, y) => {
      const [u, v] = turn?.(x, y) ?? [x, y]
      const [s, t] = aslant?.(u, v) ?? [u, v]
      return back(s, t)
    },
  }
}

/** A turn by an angle (radians, clockwise as seen) about the middle of the picture. */
function turning({ width, height }: Picture, angle: number): Mapping | null {
  if (angle === 0) return null
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2]
  return (x, y) => [cos * (x - cx) + sin * (y - cy) + cx, -sin * (x - cx) + cos * (y - cy) + cy]
}

function quartersBack({ width, height }: Picture, quarters: Quarters): Mapping {
  if (quarters === 1) return (x, y) => [y, height - 1 - x]
  if (quarters === 2) return (x, y) => [width - 1 - x, height - 1 - y]
  if (quarters === 3) return (x, y) => [width - 1 - y, x]
  return (x, y) => [x, y]
}
