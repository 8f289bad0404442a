import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

// Whoever builds (a test run sets "test"), the page never gets the development build of React.
process.env["NODE_ENV"] = "production"

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
