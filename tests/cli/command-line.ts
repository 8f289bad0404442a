import { spawn } from "node:child_process"
import { join } from "node:path"
import { PassThrough, Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { afterAll } from "vitest"
import { readRulebooks } from "../../src/actions/read-rulebooks.ts"
import { ReadingPool } from "../../src/actions/reading-pool.ts"
import { runCommandLine } from "../../src/cli/run.ts"
import { findProjectRoot } from "../../src/start/project-root.ts"

export const root = findProjectRoot()

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Surroundings {
  readonly stdin?: Uint8Array | string
  readonly sizeLimit?: number
  readonly readingSeconds?: number
}

/** Stays open when a command closes it: from the sources a thread takes seconds to start. */
class SharedPool extends ReadingPool {
  override close(): Promise<void> {
    return Promise.resolve()
  }

  end(): Promise<void> {
    return super.close()
  }
}

/** One for each limit of time; commands with mappings open their own. */
const pools = new Map<number, SharedPool>()
afterAll(() => Promise.all([...pools.values()].map((pool) => pool.end())))

function sharedPool(seconds: number): ReadingPool {
  const pool = pools.get(seconds) ?? new SharedPool({ seconds })
  pools.set(seconds, pool)
  return pool
}

/** The commands in this process, with streams of its own. */
export async function run(words: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { stdin = "", sizeLimit = 8 * 1024 * 1024, readingSeconds = 30 } = surroundings
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const [out, err] = [text(stdout), text(stderr)]
  const code = await runCommandLine(words, {
    version: "0.0.0",
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    sizeLimit: () => sizeLimit,
    openReader: (mappings = []) =>
      mappings.length === 0
        ? sharedPool(readingSeconds)
        : new ReadingPool({ seconds: readingSeconds }, mappings),
    readRules: () => readRulebooks(join(root, "rulebooks"), "test"),
    serve: () => Promise.resolve(),
  })
  stdout.end()
  stderr.end()
  return { code, out: await out, err: await err }
}

export interface ShellSurroundings {
  readonly environment?: Readonly<Record<string, string>>
  /** Of the user to run as; only root may choose. */
  readonly uid?: number
}

/** A line of shell in the root of the project; `./jiheng` is the real program. */
export async function shell(line: string, surroundings: ShellSurroundings = {}): Promise<Outcome> {
  const { environment = {}, uid } = surroundings
  const child = spawn("sh", ["-c", line], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((settle) => child.on("exit", settle)),
  ])
  return { code, out, err }
}
