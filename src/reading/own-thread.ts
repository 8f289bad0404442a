import { Worker } from "node:worker_threads"
import type { WorkerOptions } from "node:worker_threads"

/**
 * A thread that runs a module beside the one that asks, named without its ending. Tests run from the TypeScript sources,
 * which a thread has to learn to load first; the built program does not.
 */
export function openThread(name: string, beside: string, options: WorkerOptions): Worker {
  const fromSource = beside.endsWith(".ts")
  const file = new URL(`${name}.${fromSource ? "ts" : "js"}`, beside)
  if (!fromSource) return new Worker(file, options)
  const loader = `import("tsx/esm/api").then((tsx) => { tsx.register(); return import("${file.href}") })`
  return new Worker(loader, { ...options, eval: true })
}
