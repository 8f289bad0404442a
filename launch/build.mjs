import { createHash } from "node:crypto"
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join, relative } from "node:path"
import { pathToFileURL } from "node:url"
import { installMissing } from "./install-missing.mjs"
import { alone } from "./lock.mjs"
import { distFolder, root } from "./project.mjs"
import { launch, LaunchError, say } from "./say.mjs"

/**
 * What is built from what. A part is built again only where the content of its inputs has changed since; `builder` gets
 * the folder to build into. The pure folders of src/ go into the page as well.
 */
const parts = [
  {
    name: "server",
    title: "服务端",
    inputs: ["src", "tsconfig.json", "tsconfig.build.json", "package.json", "package-lock.json"],
    // Types are checked by `npm test`; building only translates.
    builder: (folder) => ["typescript/bin/tsc", "-p", "tsconfig.build.json", "--noCheck", "--outDir", folder],
  },
  {
    name: "web",
    title: "页面",
    inputs: [
      "web",
      "src/basics",
      "src/records",
      "src/layouts",
      "src/rules",
      "src/workflow",
      "src/contract",
    ].concat(["tsconfig.json", "package.json", "package-lock.json"]),
    needs: "web/vite.config.ts",
    builder: (folder) => [
      "vite/bin/vite.js",
      "build",
      "web",
      "--config",
      "web/vite.config.ts",
      "--outDir",
      folder,
      "--emptyOutDir",
      "--logLevel",
      "warn",
    ],
  },
]

/**
 * Builds dist/server and dist/web where they are missing or out of date. Each is built beside and then renamed, so a
 * build that fails or is cut off leaves the last good one in place.
 *
 * @param {readonly string[]} names the parts wanted
 * @throws {LaunchError} where a build fails
 */
export async function build(names = parts.map((part) => part.name)) {
  const wanted = parts.filter((part) => names.includes(part.name))
  if ((await outdated(wanted)).length === 0) return
  await alone(join(distFolder, ".launch-lock"), async () => {
    await Promise.all((await outdated(wanted)).map(({ part, stamp }) => buildPart(part, stamp)))
  })
}

async function outdated(wanted) {
  const list = []
  for (const part of wanted) {
    if (part.needs !== undefined && !existsSync(join(root, part.needs))) {
      say(`${part.title}暂无源码（缺 ${part.needs}），跳过构建`, `no sources for ${part.name}`)
      continue
    }
    const stamp = await stampOf(part)
    const last = await readFile(join(distFolder, part.name, ".stamp"), "utf8").catch(() => null)
    if (last !== stamp) list.push({ part, stamp })
  }
  return list
}

async function buildPart(part, stamp) {
  say(`正在构建${part.title}……`, `building ${part.name}`)
  const fresh = join(distFolder, `.building-${part.name}`)
  const old = join(distFolder, `.old-${part.name}`)
  const target = join(distFolder, part.name)
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { recursive: true })
  const [tool, ...options] = part.builder(fresh)
  const code = await runNode([join(root, "node_modules", tool), ...options])
  if (code !== 0)
    throw new LaunchError(`${part.title}构建失败，见上面的输出。\nBuilding ${part.name} failed: see above.`)
  await writeFile(join(fresh, ".stamp"), stamp)
  await rm(old, { recursive: true, force: true })
  if (existsSync(target)) await rename(target, old)
  await rename(fresh, target)
  await rm(old, { recursive: true, force: true })
}

function runNode(options) {
  return new Promise((settle) => {
    // NODE_ENV of a production machine must not change what is built; vite builds for production by itself.
    const child = spawn(process.execPath, options, { cwd: root, stdio: ["ignore", 2, 2] })
    child.on("error", () => settle(-1))
    child.on("exit", (code) => settle(code ?? -1))
  })
}

async function stampOf(part) {
  const hash = createHash("sha256")
  for (const input of part.inputs) {
    for (const file of await filesUnder(join(root, input))) {
      hash.update(`${relative(root, file)}\0`)
      hash.update(await readFile(file))
    }
  }
  return hash.digest("hex")
}

async function filesUnder(path) {
  if (!existsSync(path)) return []
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null)
  if (entries === null) return [path]
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.filter((file) => !file.includes("node_modules")).toSorted()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await launch(async () => {
    await installMissing()
    await build()
  })
}
