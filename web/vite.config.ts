import { readFileSync, readdirSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"
import type { Plugin } from "vite"

// Whoever builds (a test run sets "test"), the page never gets the development build of React.
process.env["NODE_ENV"] = "production"

/** What drawing a PDF may need and no network gives: character maps, fonts, decoders. They lie under pdf/. */
function pdfResources(): Plugin {
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))
  const kept = { cmaps: /\.bcmap$/u, standard_fonts: /\.(pfb|ttf)$/u, wasm: /_nowasm_fallback\.js$/u }
  return {
    name: "pdf-resources",
    generateBundle() {
      for (const [part, wanted] of Object.entries(kept))
        for (const name of readdirSync(join(folder, part)).filter((each) => wanted.test(each)))
          this.emitFile({
            type: "asset",
            fileName: `pdf/${part}/${name}`,
            source: readFileSync(join(folder, part, name)),
          })
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), pdfResources()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // Ant Design is one large chunk of its own that changes seldom; it is served from this machine.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      treeshake: {
        // Rulebooks come parsed from the server: the YAML parser that src/rules imports is not needed in the page.
        moduleSideEffects: [{ test: /\/node_modules\/yaml\//, sideEffects: false }],
      },
    },
  },
})
