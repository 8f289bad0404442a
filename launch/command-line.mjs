/** What `./jiheng` runs: installs what is missing, builds what has changed, then hands the arguments to the program. */
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { build } from "./build.mjs"
import { installMissing } from "./install-missing.mjs"
import { distFolder } from "./project.mjs"
import { launch } from "./say.mjs"

const words = process.argv.slice(2)

await launch(async () => {
  await installMissing()
  await build(words[0] === "serve" ? ["server", "web"] : ["server"])
  const { main } = await import(pathToFileURL(join(distFolder, "server/start/main.js")).href)
  await main(words)
})
