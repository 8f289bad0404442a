import type { Distribution } from "../../../src/contract/credibility.ts"

interface Props {
  readonly distribution: Distribution
  /** Where the form lies that is looked at. */
  readonly own: number | null
  /** What it shows, in words. */
  readonly label: string
}

const width = 220
const height = 22
const margin = 4

/** From the lowest to the highest, the middle half as a box, the median as a line; the form itself as a diamond. */
export function SpreadDrawing({ distribution, own, label }: Props) {
  const { lowest, lowerQuartile, median, upperQuartile, highest } = distribution
  // Shares lie from 0 to 100; differences in points may lie below and above.
  const from = Math.min(0, lowest, own ?? 0)
  const to = Math.max(100, highest, own ?? 0)
  const at = (figure: number): number => margin + ((figure - from) / (to - from)) * (width - 2 * margin)
  const middle = height / 2
  return (
    <svg
      className="spread"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img element cannot be drawn here
      role="img"
      aria-label={label}
    >
      <line className="spread-axis" x1={at(from)} x2={at(to)} y1={middle} y2={middle} />
      <line className="spread-range" x1={at(lowest)} x2={at(highest)} y1={middle} y2={middle} />
      <rect
        className="spread-half"
        x={at(lowerQuartile)}
        width={Math.max(at(upperQuartile) - at(lowerQuartile), 1)}
        y={middle - 6}
        height={12}
      />
      <line className="spread-median" x1={at(median)} x2={at(median)} y1={middle - 8} y2={middle + 8} />
      {own !== null && <path className="spread-own" d={`M${at(own)} ${middle - 6}l5 6l-5 6l-5 -6z`} />}
    </svg>
  )
}
