import { fileURLToPath } from "node:url"
import { join } from "node:path"

/** The root folder of the project. */
export const root = fileURLToPath(new URL("..", import.meta.url))

/** What is built goes here; nothing in it is worth keeping. */
export const distFolder = join(root, "dist")
