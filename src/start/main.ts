import { join } from "node:path"
import { readRulebooks } from "../actions/read-rulebooks.ts"
import { ReadingPool } from "../actions/reading-pool.ts"
import { runCommandLine } from "../cli/run.ts"
import { findProjectRoot, versionOf } from "./project-root.ts"
import { readSettings } from "./settings.ts"
import type { Settings } from "./settings.ts"
import { untilStopped } from "./until-stopped.ts"

/** Where the program begins: wires the parts together for the command that was given, and sets the exit code. */
export async function main(words: readonly string[]): Promise<void> {
  const root = findProjectRoot()
  const version = versionOf(root)
  const settings = (): Settings => readSettings(process.env, root)
  let broken = false
  process.exitCode = await runCommandLine(words, {
    version,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    sizeLimit: () => settings().sizeLimit,
    openReader: (mappings) => new ReadingPool({ seconds: settings().readingSeconds }, mappings),
    readRules: () => readRulebooks(join(root, "rulebooks"), version),
    serve: async (announce) => {
      // Only now: server and database need a second to load, which the other commands should not wait for.
      const { startServer } = await import("./serve.ts")
      const server = await startServer(settings(), root)
      await announce(server.address)
      const failure = await Promise.race([untilStopped().then(() => null), server.broken])
      if (failure === null) return await server.stop()
      broken = true
      throw failure
    },
  })
  // What is broken cannot be closed, and would keep the process from ending; the last reply gets a moment to leave.
  if (broken) setTimeout(() => process.exit(), 500)
}
