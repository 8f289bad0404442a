import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // Ant Design is one large chunk of its own that changes seldom; it is served from this machine.
    chunkSizeWarningLimit: 1200,
  },
})
