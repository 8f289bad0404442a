import { fork } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { ScanMessage, ScanOrder, ScanReport } from "./scan-message.ts"

/** A process that has nothing to do gives its memory back. */
const idleSeconds = 60

export type ScanAnswer = ScanReport | { readonly failure: "time-limit" | "crashed"; readonly detail: string }

let child: ChildProcess | null = null
/** The document that the process has: a scan of many pages is sent once. */
let held: Uint8Array | null = null
let idle: NodeJS.Timeout | undefined

/** Pages are recognised one after the other, whoever asks. */
let before: Promise<unknown> = Promise.resolve()

/** Has one page recognised in the process for it, started when first needed and again after a crash. Never rejects. */
export function recognisePage(order: ScanOrder, seconds: number): Promise<ScanAnswer> {
  const answer = before.then(() => recogniseNow(order, seconds))
  before = answer
  return answer
}

function recogniseNow(order: ScanOrder, seconds: number): Promise<ScanAnswer> {
  clearTimeout(idle)
  if (child === null) held = null
  child ??= start()
  const process = child
  const { bytes, ...rest } = order
  const message: ScanMessage = { ...rest, bytes: bytes === held ? null : bytes }
  held = bytes
  process.ref()
  process.channel?.ref()
  return new Promise((settle) => {
    const end = (answer: ScanAnswer, lost: boolean): void => {
      clearTimeout(timer)
      process.removeAllListeners()
      process.on("error", () => undefined)
      if (lost) {
        process.kill("SIGKILL")
        if (child === process) child = null
      } else leave(process)
      settle(answer)
    }
    const timer = setTimeout(
      () => end({ failure: "time-limit", detail: `${Math.round(seconds)} 秒` }, true),
      seconds * 1_000,
    )
    process.once("message", (report) => end(report as ScanReport, false))
    process.once("error", (error) => end({ failure: "crashed", detail: error.message.slice(0, 100) }, true))
    process.once("exit", (code) => end({ failure: "crashed", detail: `${code ?? ""}` }, true))
    process.send(message)
  })
}

/** An idle process does not keep the program alive, and ends after a while. */
function leave(process: ChildProcess): void {
  process.unref()
  process.channel?.unref()
  process.once("exit", () => {
    if (child === process) child = null
  })
  idle = setTimeout(() => {
    held = null
    if (child === process) child = null
    process.kill("SIGKILL")
  }, idleSeconds * 1_000)
  idle.unref()
}

function start(): ChildProcess {
  const fromSource = import.meta.url.endsWith(".ts")
  const file = fileURLToPath(new URL(`./scan-process.${fromSource ? "ts" : "js"}`, import.meta.url))
  return fork(file, [], {
    execArgv: [...(fromSource ? ["--import", "tsx"] : []), "--max-old-space-size=768"],
    serialization: "advanced",
    // What a library prints must not get between the data on standard output.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  })
}
