import { linkSync, readFileSync, renameSync, rmSync } from "node:fs"
import { link, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"

/**
 * The right to be the only process that uses a folder. Two processes on one embedded database would silently destroy
 * it, and the database itself does not notice.
 */
export interface FolderLock {
  release(): Promise<void>
}

/** Who holds the folder: the process that has to end before another one may take it. */
export interface Holder {
  readonly pid: number
  /** When the holder's process started, as the system counts it; "" where the system does not tell. */
  readonly start: string
}

const fileName = "jiheng.lock"

/**
 * Takes the folder, or answers who holds it. A lock left by a process that was killed is recognised (no such process,
 * or another one that started at another time got its id) and taken over.
 *
 * The lock appears by `link`, which is atomic and never shows a half written file.
 */
export async function lockFolder(folder: string): Promise<FolderLock | Holder> {
  const file = join(folder, fileName)
  const mine = `${process.pid} ${startOf(process.pid)}\n`
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
  await writeFile(draft, mine)
  try {
    for (;;) {
      if (await linked(draft, file)) return held(file, mine)
      const seen = await readFile(file, "utf8").catch(() => null)
      if (seen === null) continue
      const holder = parse(seen)
      if (holder !== null && isAlive(holder)) return holder
      removeStale(file, seen)
    }
  } finally {
    await rm(draft, { force: true })
  }
}

async function linked(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false
    throw error
  }
}

function held(file: string, mine: string): FolderLock {
  return {
    async release() {
      const present = await readFile(file, "utf8").catch(() => null)
      if (present === mine) await rm(file, { force: true })
    },
  }
}

/**
 * Moves the stale lock aside and looks once more at what was moved: where another process took the folder in between,
 * it gets its lock back. Synchronous, so that the gap is as short as can be.
 */
function removeStale(file: string, seen: string): void {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
    if (readFileSync(aside, "utf8") !== seen) linkSync(aside, file)
  } catch (error) {
    const code = codeOf(error)
    if (code !== "ENOENT" && code !== "EEXIST") throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function parse(text: string): Holder | null {
  const match = /^(\d+) (\S*)\n$/.exec(text)
  return match === null ? null : { pid: Number(match[1]), start: match[2] ?? "" }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false
  }
  // The same process took the folder before: a second start inside one process is refused as well.
  const start = startOf(holder.pid)
  return start === "" || holder.start === "" || start === holder.start
}

/**
 * Field 22 of /proc/PID/stat: ticks since the machine started, with the id of that start of the machine, so that a lock
 * from before a restart never looks alive. "" where the system has no /proc.
 */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    // A zombie holds nothing any more.
    if (fields[0] === "Z") return "ended"
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()
    return `${fields[19] ?? ""}@${boot}`
  } catch {
    return ""
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined
}
