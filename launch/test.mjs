/**
 * `npm test`: installs what is missing, checks types, style and import directions, builds, and runs every test; browser
 * tests run where a Chromium is found. With arguments (`npm test -- tests/api`) only Vitest runs, with those arguments.
 */
import { spawn } from "node:child_process"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build } from "./build.mjs"
import { findChromium } from "./chromium.mjs"
import { installMissing } from "./install-missing.mjs"
import { root } from "./project.mjs"
import { launch, say } from "./say.mjs"

const checks = [
  ["类型", "check:types"],
  ["格式与规范", "check:lint"],
  ["引用方向", "check:imports"],
]

await launch(async () => {
  const words = process.argv.slice(2)
  await installMissing()
  await build()
  const failedChecks = words.length === 0 ? await runChecks() : []
  const results = await runVitest(words)
  for (const title of failedChecks) process.stdout.write(`未通过：${title}\n`)
  const failed = results.failed + failedChecks.length
  const skipped = results.skipped > 0 ? `, ${results.skipped} skipped` : ""
  process.stdout.write(`${results.passed} passed, ${failed} failed${skipped}\n`)
  process.exitCode = failed > 0 || results.code !== 0 ? 1 : 0
})

async function runChecks() {
  const failed = []
  for (const [title, script] of checks) {
    if ((await run("npm", ["run", "--silent", script])) !== 0) failed.push(`${title}（npm run ${script}）`)
  }
  return failed
}

async function runVitest(words) {
  const chromium = findChromium()
  if (chromium === null) {
    say(
      "没有找到 Chromium，浏览器测试将跳过；可用环境变量 CHROMIUM 指明。",
      "no Chromium: browser tests are skipped",
    )
  }
  const folder = await mkdtemp(join(tmpdir(), "jiheng-test-"))
  const report = join(folder, "report.json")
  const options = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...words]
  const environment = { ...process.env, ...(chromium === null ? {} : { CHROMIUM: chromium }) }
  const code = await run(
    process.execPath,
    [join(root, "node_modules/vitest/vitest.mjs"), ...options],
    environment,
  )
  const counts = await readCounts(report)
  await rm(folder, { recursive: true, force: true })
  return { ...counts, code }
}

/** A test file that could not even be loaded has no tests to count; it counts as one failure. */
async function readCounts(report) {
  try {
    const results = JSON.parse(await readFile(report, "utf8"))
    const unloaded = results.testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.length === 0,
    )
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + unloaded.length,
      skipped: results.numPendingTests + results.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function run(program, options, environment = process.env) {
  return new Promise((settle) => {
    const child = spawn(program, options, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: environment,
      shell: process.platform === "win32",
    })
    child.on("error", () => settle(-1))
    child.on("exit", (exitCode) => settle(exitCode ?? -1))
  })
}
