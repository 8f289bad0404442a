import { fork } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { availableParallelism, totalmem } from "node:os"
import { fileURLToPath } from "node:url"
import { limitOf } from "../../../basics/problem.ts"
import { documentsKept } from "./scan-message.ts"
import type { Recognise, ScanAnswer, ScanMessage, ScanOrder } from "./scan-message.ts"

/** A process that has nothing to do gives its memory back. */
const idleSeconds = 60
/** One uses two cores and may take a gigabyte and a half: half of the machine is for everything else. */
const bytesOfOne = 1.5 * 1024 ** 3
const mostProcesses = Math.max(
  1,
  Math.min(4, Math.floor(availableParallelism() / 2), Math.floor(totalmem() / 2 / bytesOfOne)),
)
/** The process keeps to its seconds of work itself. One that does not answer for so much longer hangs without working. */
const hangs = 20

interface Recogniser {
  readonly process: ChildProcess
  /** The documents that it has, the last one used last. */
  readonly documents: number[]
  isBusy: boolean
  idle: NodeJS.Timeout | undefined
}

interface Turn {
  readonly order: ScanOrder
  readonly seconds: number
  readonly signal: AbortSignal | undefined
  readonly settle: (answer: ScanAnswer) => void
}

const recognisers = new Set<Recogniser>()
const waiting: Turn[] = []
const numbers = new WeakMap<Uint8Array, number>()
let documents = 0

/**
 * Has one page recognised in a process for it, started when first needed and again after a crash. Whoever asks, there are no
 * more processes than the machine has memory for; pages of different documents take turns.
 */
export const recognisePage: Recognise = (order, seconds, signal) =>
  new Promise((settle) => {
    waiting.push({ order, seconds, signal, settle })
    next()
  })

function next(): void {
  while (waiting.length > 0) {
    const document = numberOf(waiting[0]?.order.bytes)
    const free = [...recognisers].filter(({ isBusy }) => !isBusy)
    const recogniser = free.find((each) => each.documents.includes(document)) ?? free[0] ?? start()
    if (recogniser === null) return
    const turn = waiting.shift()
    if (turn?.signal?.aborted === true) turn.settle({ failure: "unreadable", detail: "" })
    else if (turn !== undefined) recognise(recogniser, turn)
  }
}

function numberOf(bytes: Uint8Array | undefined): number {
  if (bytes === undefined) return 0
  const known = numbers.get(bytes)
  if (known !== undefined) return known
  documents += 1
  numbers.set(bytes, documents)
  return documents
}

function recognise(recogniser: Recogniser, { order, seconds, settle }: Turn): void {
  const { process: child } = recogniser
  clearTimeout(recogniser.idle)
  recogniser.isBusy = true
  child.ref()
  child.channel?.ref()
  const end = (answer: ScanAnswer, isLost: boolean): void => {
    clearTimeout(timer)
    child.removeAllListeners()
    child.on("error", () => undefined)
    if (isLost) lose(recogniser)
    else leave(recogniser)
    settle(answer)
    next()
  }
  const timer = setTimeout(
    () => end({ failure: "time-limit", detail: limitOf(Math.round(seconds), "秒") }, true),
    Math.max(seconds * hangs, 1) * 1_000,
  )
  child.once("message", (message) => {
    const report = message as ScanAnswer
    end(report, "failure" in report && ["time-limit", "memory-limit", "crashed"].includes(report.failure))
  })
  child.once("error", (error) => end({ failure: "crashed", detail: error.message.slice(0, 100) }, true))
  child.once("exit", (code) => end({ failure: "crashed", detail: `${code ?? ""}` }, true))
  child.send(messageFor(recogniser, order, seconds))
}

/** With the document's bytes, unless the process has them; the thread in it keeps as many. */
function messageFor(
  { documents: kept }: Recogniser,
  { bytes, ...rest }: ScanOrder,
  seconds: number,
): ScanMessage {
  const document = numberOf(bytes)
  const at = kept.indexOf(document)
  if (at >= 0) kept.splice(at, 1)
  kept.push(document)
  kept.splice(0, kept.length - documentsKept)
  return { ...rest, document, seconds, bytes: at >= 0 ? null : bytes }
}

/** An idle process does not keep the program alive, and ends after a while. */
function leave(recogniser: Recogniser): void {
  const { process: child } = recogniser
  recogniser.isBusy = false
  child.unref()
  child.channel?.unref()
  child.once("exit", () => recognisers.delete(recogniser))
  recogniser.idle = setTimeout(() => lose(recogniser), idleSeconds * 1_000)
  recogniser.idle.unref()
}

function lose(recogniser: Recogniser): void {
  recognisers.delete(recogniser)
  recogniser.process.kill("SIGKILL")
}

function start(): Recogniser | null {
  if (recognisers.size >= mostProcesses) return null
  const fromSource = import.meta.url.endsWith(".ts")
  const file = fileURLToPath(new URL(`./scan-process.${fromSource ? "ts" : "js"}`, import.meta.url))
  const process = fork(file, [], {
    execArgv: fromSource ? ["--import", "tsx"] : [],
    serialization: "advanced",
    // What a library prints must not get between the data on standard output.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  })
  const recogniser: Recogniser = { process, documents: [], isBusy: false, idle: undefined }
  recognisers.add(recogniser)
  return recogniser
}
