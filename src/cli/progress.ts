import type { Writable } from "node:stream"

export interface Progress {
  step(): void
  /** Takes the line away, so that others can be written. */
  clear(): void
}

const none: Progress = { step: () => undefined, clear: () => undefined }

const everyMs = 200

/** One line on a terminal that tells how far a long run is; nothing elsewhere. */
export function startProgress(stream: Writable, total: number, before: number): Progress {
  if (!("isTTY" in stream) || stream.isTTY !== true || total < 2) return none
  const started = Date.now()
  let [done, shown] = [before, 0]
  return {
    step: () => {
      done += 1
      const now = Date.now()
      if (now - shown < everyMs && done < total) return
      shown = now
      const perSecond = (done - before) / Math.max(0.001, (now - started) / 1_000)
      const left = Math.ceil((total - done) / perSecond)
      stream.write(`\r\u001b[K${done} / ${total}  ${perSecond.toFixed(1)} 份/秒  约剩 ${left} 秒`)
    },
    clear: () => stream.write("\r\u001b[K"),
  }
}
