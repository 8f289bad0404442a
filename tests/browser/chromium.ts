import { existsSync } from "node:fs"
import { chromium } from "playwright-core"
import type { Browser, Page } from "playwright-core"

/** Set by `npm test` to the Chromium it found; run alone, the usual place is tried. */
const program = [process.env["CHROMIUM"], "/usr/bin/chromium"].find((path) => path && existsSync(path))

export const hasChromium = program !== undefined

/** A real browser with a new profile that is deleted when it closes. */
export function launchChromium(): Promise<Browser> {
  if (program === undefined) throw new Error("no Chromium: set CHROMIUM to its path")
  return chromium.launch({
    executablePath: program,
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  })
}

/**
 * Everything the page complains about, and every request to another host, as it comes. A refused request (4xx) is
 * printed by the browser itself and is no fault of the page; the tests look at what the page makes of it.
 */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`))
  page.on("console", (message) => {
    const isRefusal = /the server responded with a status of 4\d\d/.test(message.text())
    if (["error", "warning"].includes(message.type()) && !isRefusal) complaints.push(message.text())
  })
  page.on("request", (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith("http") && url.hostname !== "127.0.0.1")
      complaints.push(`request to ${url.host}`)
  })
  return complaints
}

/** Controls in sight that have no name for those who do not see them. Run in the page; returns their HTML. */
export function namelessControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(`
    [...document.querySelectorAll("button, a, input, textarea, select, [role=button], [role=tab], [role=combobox]")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const labelled = (element.getAttribute("aria-labelledby") ?? "")
          .split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join("")
        const label = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? ""
        const text = element.innerText ?? ""
        return (labelled + label + text + (element.title ?? "")).trim() === ""
      })
      .map((element) => element.outerHTML.slice(0, 200))
  `)
}
