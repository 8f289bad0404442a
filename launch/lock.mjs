import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { LaunchError, say } from "./say.mjs"

const patience = 10 * 60_000

/**
 * Runs `body` while no other launch script does, so that two starts at the same time neither install nor build twice.
 * The lock is a file with the holder's process id and start time; one left by a process that is gone is taken over.
 */
export async function alone(file, body) {
  await mkdir(dirname(file), { recursive: true })
  const mine = `${process.pid} ${await startOf(process.pid)}\n`
  const deadline = Date.now() + patience
  for (let told = false; !(await take(file, mine));) {
    if (Date.now() > deadline) throw new LaunchError(`等待另一个启动进程超时；如确认没有，请删除 ${file}`)
    if (!told) say("另一个进程正在安装或构建，等待其完成……", "waiting for another process")
    told = true
    await pause(200)
  }
  try {
    return await body()
  } finally {
    await rm(file, { force: true })
  }
}

async function take(file, mine) {
  const draft = `${file}.${process.pid}`
  await writeFile(draft, mine)
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (error.code !== "EEXIST") throw error
    await removeIfStale(file)
    return false
  } finally {
    await rm(draft, { force: true })
  }
}

async function removeIfStale(file) {
  const seen = await readFile(file, "utf8").catch(() => null)
  if (seen === null) return
  const [pid, start] = seen.trim().split(" ")
  if ((await startOf(Number(pid))) === start) return
  const aside = `${file}.stale.${process.pid}`
  try {
    await rename(file, aside)
    // Another process may have taken the lock between the reading and the renaming: then it gets it back.
    if ((await readFile(aside, "utf8")) !== seen) await link(aside, file)
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error
  } finally {
    await rm(aside, { force: true })
  }
}

/** When the process started, as the system counts; "gone" where there is no such process, "alive" where not known. */
async function startOf(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== "EPERM") return "gone"
  }
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8")
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "alive"
  } catch {
    return "alive"
  }
}
