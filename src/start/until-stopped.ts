const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/** How long a graceful stop may take before the process ends all the same. */
const patience = 15_000

/** A key press reaches the process from the terminal and once more from npm: within this time both are one request. */
const sameRequest = 1_000

/**
 * Waits for the user or the system to ask the process to stop. A second request ends it at once; so does a stop that
 * hangs. Either is safe: what was acknowledged is on the disk.
 */
export async function untilStopped(): Promise<void> {
  const signal = await new Promise<string>((settle) => {
    for (const name of stopSignals) process.once(name, () => settle(name))
  })
  setTimeout(() => {
    for (const name of stopSignals) process.on(name, endNow)
  }, sameRequest).unref()
  for (const name of stopSignals) process.on(name, () => undefined)
  setTimeout(endNow, patience).unref()
  process.stderr.write(`\n正在停止（${signal}）……\n`)
}

function endNow(): never {
  process.exit(130)
}
