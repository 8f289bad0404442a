/** `npm start`: installs what is missing, builds what has changed, starts the server and prints its address. */
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { build } from "./build.mjs"
import { installMissing } from "./install-missing.mjs"
import { distFolder } from "./project.mjs"
import { launch } from "./say.mjs"

await launch(async () => {
  await installMissing()
  await build()
  const { main } = await import(pathToFileURL(join(distFolder, "server/start/main.js")).href)
  await main(["serve", ...process.argv.slice(2)])
})
