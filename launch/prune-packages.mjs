/**
 * Runs after every install: takes out the parts of installed packages that this machine can not use. The recogniser brings
 * its libraries for every platform (240 MB of 290).
 */
import { readdir, rm } from "node:fs/promises"
import { join } from "node:path"
import { root } from "./project.mjs"

const binaries = join(root, "node_modules/onnxruntime-node/bin/napi-v6")

for (const platform of await readdir(binaries).catch(() => [])) {
  const folder = join(binaries, platform)
  if (platform !== process.platform) await rm(folder, { recursive: true, force: true })
  else
    for (const processor of await readdir(folder))
      if (processor !== process.arch) await rm(join(folder, processor), { recursive: true, force: true })
}
