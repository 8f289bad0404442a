/**
 * `npm run bench:batch [files]`: a batch of small generated files through the running server, beside reading the same
 * files alone: files per second, CPU per file and peak memory. Figures of one run on one machine; the ratio holds.
 */
import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { ReadingPool } from "../src/actions/reading-pool.ts"
import type { BatchSummary } from "../src/contract/batches.ts"
import { arrange } from "../src/layouts/arrange.ts"
import { layouts } from "../src/layouts/index.ts"
import { gridOf } from "../tests/support/printed-text.ts"
import { sampleForm } from "../tests/support/sample-form.ts"

const count = Number(process.argv[2] ?? 2_000)
const uploadsAtOnce = 4
const root = join(import.meta.dirname, "..")
const layout = layouts.find(({ id }) => id === "national-self-evaluation-2020")
if (layout === undefined || !Number.isInteger(count) || count < 1)
  throw new Error("usage: bench:batch [files]")

/** Each file is another form. */
const texts = Array.from({ length: count }, (_none, index) => {
  const form = sampleForm()
  const named = { ...form, project: { ...form.project, name: `${form.project.name}（${index + 1}）` } }
  return gridOf(arrange(named, layout))
    .map((row) => row.join("\t"))
    .join("\n")
})

interface Measured {
  readonly seconds: number
  readonly cpuSeconds: number
}

async function inTurns(act: (index: number) => Promise<void>, atOnce: number): Promise<void> {
  let next = 0
  const work = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) await act(index)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

/** The threads of the pool belong to this process. */
async function readAlone(): Promise<Measured> {
  const pool = new ReadingPool()
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  await inTurns(async (index) => {
    await pool.read(new TextEncoder().encode(texts[index]), `${index}.txt`)
  }, 4)
  const used = process.cpuUsage(cpu)
  const seconds = (performance.now() - started) / 1_000
  await pool.close()
  return { seconds, cpuSeconds: (used.user + used.system) / 1e6 }
}

async function throughServer(): Promise<Measured & { readonly peakMegabytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), "jiheng-bench-"))
  const entry = 'import("./dist/server/start/main.js").then(({ main }) => main(["serve"]))'
  const server = spawn(process.execPath, ["-e", entry], {
    cwd: root,
    env: { ...process.env, JIHENG_DATA: folder, JIHENG_PORT: "0", JIHENG_DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "inherit"],
  })
  try {
    const address = new URL(await addressOf(server.stdout))
    const call = async <T>(path: string, options: RequestInit = {}): Promise<T> => {
      const authorization = `Bearer ${address.searchParams.get("token") ?? ""}`
      const response = await fetch(new URL(path, address), {
        ...options,
        headers: { ...options.headers, authorization },
      })
      if (!response.ok) throw new Error(await response.text())
      return (await response.json()) as T
    }
    const started = performance.now()
    const before = cpuOf(server.pid ?? 0)
    const { id } = await call<BatchSummary>("/api/batches", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "bench" }),
    })
    await inTurns(async (index) => {
      const body = new FormData()
      body.append("file", new Blob([texts[index] ?? ""]), `${index}.txt`)
      await call(`/api/batches/${id}/files`, { method: "POST", body })
    }, uploadsAtOnce)
    const sent = (performance.now() - started) / 1_000
    process.stdout.write(`uploaded in ${sent.toFixed(1)} s\n`)
    for (;;) {
      const { counts } = await call<BatchSummary>(`/api/batches/${id}`)
      if (counts.waiting + counts.reading === 0) {
        if (counts.done !== count) throw new Error(`not all were read: ${JSON.stringify(counts)}`)
        break
      }
      await new Promise((settle) => setTimeout(settle, 500))
    }
    return {
      seconds: (performance.now() - started) / 1_000,
      cpuSeconds: cpuOf(server.pid ?? 0) - before,
      peakMegabytes: peakOf(server.pid ?? 0),
    }
  } finally {
    server.kill("SIGTERM")
    await new Promise((settle) => server.on("exit", settle))
    rmSync(folder, { recursive: true, force: true })
  }
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\S+/.exec(line)?.[0]
    if (address !== undefined) return address
  }
  throw new Error("the server did not start: npm run build first")
}

/** Seconds of all threads; Linux counts a hundred ticks a second. */
function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  return (Number(fields[11]) + Number(fields[12])) / 100
}

function peakOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8")
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024)
}

function lineOf(name: string, { seconds, cpuSeconds }: Measured): string {
  const rate = (count / seconds).toFixed(1)
  return `${name}: ${seconds.toFixed(1)} s, ${rate} files/s, ${((cpuSeconds / count) * 1_000).toFixed(1)} ms CPU a file\n`
}

const alone = await readAlone()
process.stdout.write(lineOf("reading alone", alone))
const served = await throughServer()
process.stdout.write(lineOf("batch in the server", served))
process.stdout.write(
  `peak memory of the server: ${served.peakMegabytes} MB; CPU beside reading alone: ${(served.cpuSeconds / alone.cpuSeconds).toFixed(2)} ×\n`,
)
