import { spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { createInterface } from "node:readline"
import { findProjectRoot } from "../../src/start/project-root.ts"

export const root = findProjectRoot()

/** Builds where the sources have changed since. */
export async function buildProgram(): Promise<void> {
  const child = spawn(process.execPath, ["launch/build.mjs"], { cwd: root, stdio: "ignore" })
  await new Promise((settle) => child.on("exit", settle))
}

const entry = 'import("./dist/server/start/main.js").then(({ main }) => main(["serve"]))'

/** The built program as its own process: `jiheng serve` on a data folder, at any free port. */
export class Program {
  readonly address: URL
  readonly process: ChildProcess

  private constructor(address: string, child: ChildProcess) {
    this.address = new URL(address)
    this.process = child
  }

  static async start(folder: string, environment: Readonly<Record<string, string>> = {}): Promise<Program> {
    const child = spawn(process.execPath, ["-e", entry], {
      cwd: root,
      env: { ...process.env, JIHENG_DATA: folder, JIHENG_PORT: "0", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    })
    let said = ""
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()))
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /http:\S+/.exec(line)?.[0]
      if (address !== undefined) return new Program(address, child)
    }
    throw new Error(`the program ended before it was ready: ${said}`)
  }

  async fetch(path: string, options: RequestInit = {}): Promise<Response> {
    const token = this.address.searchParams.get("token") ?? ""
    return await fetch(new URL(path, this.address), {
      ...options,
      headers: { ...options.headers, authorization: `Bearer ${token}` },
    })
  }

  async upload(name: string, text: string): Promise<Response> {
    const body = new FormData()
    body.append("file", new Blob([text]), name)
    return await this.fetch("/api/documents", { method: "POST", body })
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    return await new Promise((settle) => {
      this.process.on("exit", (code) => settle(code))
      this.process.kill(signal)
    })
  }
}
