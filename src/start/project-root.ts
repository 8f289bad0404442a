import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The folder of package.json, seen from the sources as well as from what was built of them. */
export function findProjectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder)
    if (above === folder) throw new Error("package.json was not found above the program")
    folder = above
  }
  return folder
}

/** The version of the program. */
export function versionOf(root: string): string {
  const description = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }
  return description.version
}
