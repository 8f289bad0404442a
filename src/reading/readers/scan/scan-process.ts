/**
 * The process that recognises scans: apart, so that what it takes in memory and time can be ended. The work is done in a
 * thread, so that whatever it does the process can keep watch.
 */
import type { Bilingual } from "../../../basics/bilingual.ts"
import { limitOf } from "../../../basics/problem.ts"
import { openThread } from "../../own-thread.ts"
import type { ScanFailure, ScanMessage, ScanAnswer } from "./scan-message.ts"

const mostMegabytes = 1_536
/** Of the thread's heap; pictures and the engine's memory are no part of it. */
const heapMegabytes = 768

const thread = openThread("./scan-thread", import.meta.url, {
  resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
})
let begun = 0
/** Work that may be done for the page under way, in seconds of processors; null while there is none. */
let most: number | null = null

function secondsOfWork(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

function answer(report: ScanAnswer): void {
  most = null
  process.send?.("lines" in report ? { ...report, seconds: secondsOfWork() - begun } : report)
}

function giveUp(failure: ScanFailure, detail: string | Bilingual): void {
  if (most !== null) answer({ failure, detail })
  else process.exit(1)
}

process.on("message", (order: ScanMessage) => {
  begun = secondsOfWork()
  most = order.seconds
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window of a browser
  thread.postMessage(order)
})
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"))
thread.on("message", answer)
thread.on("error", (error: Error & { readonly code?: string }) => {
  const isMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY"
  giveUp(
    isMemory ? "memory-limit" : "crashed",
    isMemory ? limitOf(heapMegabytes, "MB") : error.message.slice(0, 100),
  )
})
setInterval(() => {
  if (process.memoryUsage.rss() > mostMegabytes * 1024 * 1024)
    giveUp("memory-limit", limitOf(mostMegabytes, "MB"))
  else if (most !== null && secondsOfWork() - begun > most)
    giveUp("time-limit", limitOf(Math.round(most), "秒"))
}, 250).unref()
