import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { lockFolder } from "../../src/storage/folder-lock.ts"
import type { FolderLock } from "../../src/storage/folder-lock.ts"

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jiheng-lock-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function take(): Promise<FolderLock> {
  const outcome = await lockFolder(folder)
  if ("pid" in outcome) throw new Error(`held by ${outcome.pid}`)
  return outcome
}

const lockFile = (): string => join(folder, "jiheng.lock")

describe("the lock of a folder", () => {
  test("is given once, and again after its release", async () => {
    const lock = await take()
    expect(await lockFolder(folder)).toMatchObject({ pid: process.pid })
    await lock.release()
    await (await take()).release()
    expect(readdirSync(folder)).toEqual([])
  })

  test("of many that ask at the same time one gets it", async () => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => lockFolder(folder)))
    expect(outcomes.filter((outcome) => !("pid" in outcome))).toHaveLength(1)
  })

  test("left by a process that was killed is taken over, by one only", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"])
    writeFileSync(lockFile(), `${child.pid} \n`)
    expect(await lockFolder(folder)).toMatchObject({ pid: child.pid })
    child.kill("SIGKILL")
    await new Promise((settle) => child.on("exit", settle))
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => lockFolder(folder)))
    expect(outcomes.filter((outcome) => !("pid" in outcome))).toHaveLength(1)
  })

  test("of a process whose id another one has got is taken over", async () => {
    await (await take()).release()
    writeFileSync(lockFile(), `${process.pid} 1@another-start-of-the-machine\n`)
    await (await take()).release()
  })

  test("that holds nonsense is taken over", async () => {
    writeFileSync(lockFile(), "nonsense")
    const lock = await take()
    expect(readFileSync(lockFile(), "utf8")).toMatch(new RegExp(`^${process.pid} `))
    await lock.release()
  })

  test("is not released by who has lost it", async () => {
    const lock = await take()
    writeFileSync(lockFile(), "1 somebody-else\n")
    await lock.release()
    expect(readFileSync(lockFile(), "utf8")).toBe("1 somebody-else\n")
  })
})
