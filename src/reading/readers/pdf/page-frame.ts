/**
 * The page as it is shown: turned as its /Rotate says, its visible box moved to 0 0, y downward, in points. All boxes
 * that the reader gives stand in this frame.
 */
export interface PageFrame {
  /** From the coordinates of the page's content. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}
