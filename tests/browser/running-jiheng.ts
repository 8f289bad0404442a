import { spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { resolve } from "node:path"

const root = resolve(import.meta.dirname, "../..")

/** The product as a user starts it: `node launch/start.mjs`, a process of its own. */
export interface RunningJiheng {
  /** The printed address, with its token. */
  readonly address: string
  /** Asks it to stop, as Ctrl+C does, and waits until it has. */
  stop(): Promise<void>
}

/** Starts it on any free port with its data in `dataFolder`; rejects with what it printed where it does not come up. */
export function startJiheng(dataFolder: string): Promise<RunningJiheng> {
  const child = spawn(process.execPath, [resolve(root, "launch/start.mjs")], {
    cwd: root,
    env: { ...process.env, JIHENG_DATA: dataFolder, JIHENG_PORT: "0", JIHENG_DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  return new Promise((settle, reject) => {
    let printed = ""
    const onText = (text: Buffer) => {
      printed += text.toString("utf8")
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed)?.[0]
      if (address !== undefined) settle({ address, stop: () => stopped(child) })
    }
    child.stdout.on("data", onText)
    child.stderr.on("data", onText)
    child.on("error", reject)
    child.on("exit", (code) => reject(new Error(`ended with ${code} before it was ready:\n${printed}`)))
  })
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((settle) => {
    child.on("exit", () => settle())
    child.kill("SIGTERM")
  })
}
