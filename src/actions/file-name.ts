import { basename } from "node:path"

/** The name without folders and control characters, of a length that every system takes. */
export function fileName(given: string): string {
  const bare = basename(given.replaceAll("\\", "/"))
    .replace(/\p{Cc}/gu, "")
    .trim()
  return bare === "" ? "未命名" : bare.slice(0, 200)
}

/** The name with its folders, for showing only: it is never opened. */
export function filePath(given: string): string {
  const parts = given
    .replaceAll("\\", "/")
    .replace(/\p{Cc}/gu, "")
    .split("/")
    .filter((part) => !["", ".", ".."].includes(part.trim()))
  return parts.length === 0 ? "未命名" : parts.join("/").slice(-1_000)
}
