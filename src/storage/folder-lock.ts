import { createHash } from "node:crypto"
import { linkSync, readFileSync, rmSync, statSync } from "node:fs"
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

/** A marker older than this was left by a process that was killed in the middle of removing a stale lock. */
const abandonedAfterMs = 5_000

/**
 * Removes the stale lock whose text was seen, and no other. The right to do so is a second name of that very lock, made
 * by `link`: one process gets it. It then looks at what it has linked; where the folder was taken over meanwhile, that is
 * another lock, and nothing is removed.
 */
function removeStale(file: string, seen: string): void {
  const marker = `${file}.stale.${createHash("sha256").update(seen).digest("hex").slice(0, 16)}`
  try {
    linkSync(file, marker)
  } catch (error) {
    const code = codeOf(error)
    if (code === "EEXIST") removeAbandoned(marker)
    else if (code !== "ENOENT") throw error
    return
  }
  try {
    if (readFileSync(marker, "utf8") === seen) rmSync(file, { force: true })
  } finally {
    rmSync(marker, { force: true })
  }
}

function removeAbandoned(marker: string): void {
  const made = statSync(marker, { throwIfNoEntry: false })?.ctimeMs
  if (made !== undefined && Date.now() - made > abandonedAfterMs) rmSync(marker, { force: true })
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
