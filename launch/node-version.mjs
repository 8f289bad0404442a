import { LaunchError } from "./say.mjs"

const needed = [20, 19]

/** @throws {LaunchError} where this Node is older than the project needs. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return
  throw new LaunchError(
    `需要 Node.js ${needed.join(".")} 或更高版本，当前为 ${process.versions.node}。请升级后重试。` +
      `\nNode.js ${needed.join(".")} or later is needed; this is ${process.versions.node}.`,
  )
}
