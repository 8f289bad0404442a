import { createHash } from "node:crypto"
import { spawn } from "node:child_process"
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { alone } from "./lock.mjs"
import { requireNode } from "./node-version.mjs"
import { distFolder, root } from "./project.mjs"
import { LaunchError, say } from "./say.mjs"

const marker = join(root, "node_modules", ".jiheng-installed")

/**
 * Installs the packages of package-lock.json where they are not all there yet. Does nothing, and needs no network, when
 * they are. The build needs development packages, so NODE_ENV=production leaves none out.
 *
 * @throws {LaunchError} with what to do, where the packages cannot be had.
 */
export async function installMissing() {
  requireNode()
  if (await isInstalled()) return
  await alone(join(distFolder, ".launch-lock"), async () => {
    if (await isInstalled()) return
    say("首次运行，正在安装所需的软件包……", "installing packages, once")
    await npmCi()
    await writeFile(marker, await fingerprint())
  })
}

async function isInstalled() {
  const wanted = await fingerprint()
  const found = await readFile(marker, "utf8").catch(() => null)
  if (found === wanted) return true
  if (!(await installedByHand())) return false
  await writeFile(marker, wanted).catch(() => undefined)
  return true
}

/** The lock file decides what is installed; the platform and the ABI decide which binaries of it. */
async function fingerprint() {
  const lock = await readFile(join(root, "package-lock.json"))
  const hash = createHash("sha256").update(lock).digest("hex")
  return `${hash} ${process.platform}-${process.arch}-${process.versions.modules}\n`
}

/** True where npm itself left a record of the same packages in the same versions: somebody ran `npm install`. */
async function installedByHand() {
  try {
    const wanted = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")).packages
    const present = JSON.parse(await readFile(join(root, "node_modules/.package-lock.json"), "utf8")).packages
    return Object.entries(wanted).every(
      ([path, entry]) => path === "" || entry.optional === true || present[path]?.version === entry.version,
    )
  } catch {
    return false
  }
}

async function npmCi() {
  const options = ["ci", "--include=dev", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"]
  const code = await new Promise((settle) => {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm"
    // Standard output of npm goes to standard error, too.
    const child = spawn(npm, options, {
      cwd: root,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    })
    child.on("error", () => settle(-1))
    child.on("exit", (exitCode) => settle(exitCode ?? -1))
  })
  if (code === 0) return
  throw new LaunchError(
    "软件包安装失败。首次运行需要能访问 npm 软件源；请检查网络或 npm 的 registry 设置后重试。" +
      "也可以在另一台同类机器上安装好，再把 node_modules 文件夹整个复制过来。" +
      "\nInstalling the packages failed: the first run needs an npm registry. Check the network or npm's registry setting, " +
      "or copy node_modules from a machine of the same kind.",
  )
}
