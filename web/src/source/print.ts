/** A document that looks like paper: its pages can be drawn. Sizes are in the units of Source.box. */
export interface Print {
  readonly pages: readonly { readonly width: number; readonly height: number }[]
  /** Draws a page (0-based) over the whole canvas, whose size says how large. Rejects when it was called off. */
  draw(page: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void>
  close(): void
}
