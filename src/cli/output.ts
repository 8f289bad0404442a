import { lstat, open, rename, rm } from "node:fs/promises"
import { dirname, join } from "node:path"
import type { Writable } from "node:stream"

/** The output could not be written; the message says where and why. */
export class OutputError extends Error {
  constructor(where: string, cause: unknown) {
    super(`无法写入${where}：${reasonOf(cause)}`, { cause })
    this.name = "OutputError"
  }
}

/** Whoever read our output has gone (`jiheng read … | head`): the rest is not wanted. */
export class OutputClosed extends Error {}

/**
 * Writes all of it before it returns.
 *
 * @throws {OutputClosed | OutputError}
 */
export async function write(stream: Writable, content: string | Uint8Array): Promise<void> {
  await new Promise<void>((settle, refuse) => {
    const onError = (error: Error): void => {
      // The stream tells the same error by event and by callback.
      refuse(
        "code" in error && error.code === "EPIPE" ? new OutputClosed() : new OutputError("标准输出", error),
      )
    }
    stream.once("error", onError)
    stream.write(content, (error) => {
      if (error) return onError(error)
      stream.off("error", onError)
      settle()
    })
  })
}

/**
 * Writes a file that is either there whole or not at all: beside it first, then renamed. What is no regular file (a
 * device, a pipe) is written to directly.
 *
 * @throws {OutputError}
 */
export async function writeFileWhole(path: string, content: Uint8Array): Promise<void> {
  const present = await lstat(path).catch(() => null)
  const direct = present !== null && !present.isFile()
  const draft = direct ? path : join(dirname(path), `.jiheng-${process.pid}.part`)
  try {
    const file = await open(draft, "w")
    try {
      await file.writeFile(content)
      if (!direct) await file.sync()
    } finally {
      await file.close()
    }
    if (!direct) await rename(draft, path)
  } catch (error) {
    if (!direct) await rm(draft, { force: true }).catch(() => undefined)
    throw new OutputError(` ${path} `, error)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "磁盘空间不足，请清理后重试。",
  EACCES: "没有写入权限，请换一个位置。",
  EPERM: "没有写入权限，请换一个位置。",
  EROFS: "该位置只读，请换一个位置。",
  ENOENT: "文件夹不存在，请先建立。",
  ENOTDIR: "路径中有一段不是文件夹，请检查。",
  EISDIR: "这是一个文件夹，请给出文件名。",
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : ""
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause))
}
