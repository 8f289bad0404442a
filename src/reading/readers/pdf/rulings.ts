import { OPS, Util } from "./library.ts"

/** A straight ruling on the page, in points of the upright page, y downward. */
export interface Ruling {
  /** The fixed coordinate: y of a horizontal ruling, x of a vertical one. */
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rulings {
  readonly horizontal: readonly Ruling[]
  readonly vertical: readonly Ruling[]
}

interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

type Matrix = readonly number[]

/** A filled box thinner than this is a drawn line; what is thicker has edges. */
const thickestLine = 3
/** Dashes and dots are pieces of rulings; what is shorter still is none. */
const shortestPiece = 0.4
const maxRulings = 40_000

/** The straight lines that a page draws: strokes, edges of boxes, and boxes so thin that they are lines. */
export function rulingsOf(operators: Operators, pageTransform: Matrix): Rulings {
  const horizontal: Ruling[] = []
  const vertical: Ruling[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = pageTransform
  const add = (x0: number, y0: number, x1: number, y1: number): void => {
    if (horizontal.length + vertical.length >= maxRulings) return
    const width = Math.abs(x1 - x0)
    const height = Math.abs(y1 - y0)
    if (height <= 1 && width >= shortestPiece)
      horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
    else if (width <= 1 && height >= shortestPiece)
      vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
  }
  let annotations = 0
  operators.fnArray.forEach((operator, at) => {
    const args = operators.argsArray[at]
    if (operator === OPS.beginAnnotation) annotations += 1
    else if (operator === OPS.endAnnotation) annotations -= 1
    else if (annotations > 0) return
    else if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      const [own] = args as [number[] | null]
      if (own !== null && own !== undefined) matrix = Util.transform([...matrix], [...own])
    } else if (operator === OPS.transform) matrix = Util.transform([...matrix], args as number[])
    else if (operator === OPS.constructPath) {
      const [paint, paths] = args as [number, (ArrayLike<number> | null)[]]
      if (paint !== OPS.endPath) for (const path of paths) if (path !== null) addPath(path, matrix, add)
    }
  })
  return { horizontal, vertical }
}

type AddLine = (x0: number, y0: number, x1: number, y1: number) => void

/** Path data: 0 x y = move, 1 x y = line, 2 = curve (6 numbers), 3 = quadratic curve (4 numbers), 4 = close. */
function addPath(data: ArrayLike<number>, matrix: Matrix, add: AddLine): void {
  let points: [number, number][] = []
  const flush = (): void => {
    addOutline(points, add)
    points = []
  }
  let at = 0
  while (at < data.length) {
    const kind = data[at]
    const count = [2, 2, 6, 4, 0][kind ?? 4] ?? 0
    if (kind === 0) flush()
    if (count >= 2) {
      const [x, y] = [data[at + count - 1] ?? 0, data[at + count] ?? 0]
      points.push(applied(matrix, x, y))
    } else if (points[0] !== undefined) points.push(points[0])
    at += count + 1
  }
  flush()
}

function applied(m: Matrix, x: number, y: number): [number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  return [a * x + c * y + e, b * x + d * y + f]
}

function addOutline(points: readonly [number, number][], add: AddLine): void {
  if (points.length < 2) return
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const closed = points.length >= 4
  if (closed && bottom - top <= thickestLine && right - left <= thickestLine) {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    add(left, y, right, y)
    add(x, top, x, bottom)
    return
  }
  if (closed && bottom - top <= thickestLine && right - left > thickestLine) {
    add(left, (top + bottom) / 2, right, (top + bottom) / 2)
    return
  }
  if (closed && right - left <= thickestLine && bottom - top > thickestLine) {
    add((left + right) / 2, top, (left + right) / 2, bottom)
    return
  }
  for (let at = 1; at < points.length; at += 1) {
    const [from, to] = [points[at - 1], points[at]]
    if (from !== undefined && to !== undefined) add(from[0], from[1], to[0], to[1])
  }
}
