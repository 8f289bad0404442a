import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { root } from "./program.ts"

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jiheng-launch-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a module as a process of its own, in the root of the project; the exit code. */
async function runModule(code: string, environment: NodeJS.ProcessEnv = {}): Promise<number | null> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: "ignore",
  })
  return await new Promise((settle) => child.on("exit", settle))
}

/** Enters, stays a moment, leaves; whoever finds somebody else inside writes that down. */
function visit(): string {
  return `
    import { appendFileSync, existsSync, rmSync, writeFileSync } from "node:fs"
    import { setTimeout as pause } from "node:timers/promises"
    import { alone } from "./launch/lock.mjs"
    await alone(${JSON.stringify(join(folder, "lock"))}, async () => {
      const inside = ${JSON.stringify(join(folder, "inside"))}
      appendFileSync(${JSON.stringify(join(folder, "log"))}, existsSync(inside) ? "crowded " : "alone ")
      writeFileSync(inside, "")
      await pause(50)
      rmSync(inside)
    })`
}

describe("the lock of the launch scripts", () => {
  test("lets one process in at a time", async () => {
    const codes = await Promise.all(Array.from({ length: 6 }, () => runModule(visit())))
    expect(codes).toEqual([0, 0, 0, 0, 0, 0])
    expect(readFileSync(join(folder, "log"), "utf8")).toBe("alone ".repeat(6))
    expect(existsSync(join(folder, "lock"))).toBe(false)
  })

  test("left by a process that is gone does not stop anybody", async () => {
    writeFileSync(join(folder, "lock"), "999999999 12345\n")
    expect(await Promise.all([runModule(visit()), runModule(visit())])).toEqual([0, 0])
    expect(readFileSync(join(folder, "log"), "utf8")).toBe("alone alone ")
  })
})

describe("the search for Chromium", () => {
  const search = `
    import { findChromium } from "./launch/chromium.mjs"
    process.exitCode = findChromium() === null ? 3 : 4`

  test("trusts the setting only where it names a program", async () => {
    expect(await runModule(search, { CHROMIUM: process.execPath })).toBe(4)
    expect(await runModule(search, { CHROMIUM: join(folder, "none") })).toBe(3)
  })
})
