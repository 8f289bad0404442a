import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { complaintsOf, launchChromium } from "./chromium.ts"
import { startJiheng } from "./running-jiheng.ts"
import type { RunningJiheng } from "./running-jiheng.ts"

/** The product as a user starts it, and an empty page of a real browser in front of it, as large as a laptop's. */
export class RunningPage {
  /** For the files of a test; removed at the end, with the data of the product. */
  readonly folder: string
  readonly page: Page
  readonly complaints: readonly string[]
  readonly #browser: Browser
  #jiheng: RunningJiheng

  private constructor(folder: string, jiheng: RunningJiheng, browser: Browser, page: Page) {
    this.folder = folder
    this.page = page
    this.complaints = complaintsOf(page)
    this.#browser = browser
    this.#jiheng = jiheng
  }

  static async open(): Promise<RunningPage> {
    const folder = await mkdtemp(join(tmpdir(), "jiheng-page-"))
    const jiheng = await startJiheng(join(folder, "data"))
    const browser = await launchChromium()
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    return new RunningPage(folder, jiheng, browser, page)
  }

  /** The printed address, with its token. */
  get address(): string {
    return this.#jiheng.address
  }

  /** Stops the product and starts it again on its data; it has a new address then. */
  async restart(): Promise<void> {
    await this.#jiheng.stop()
    this.#jiheng = await startJiheng(join(this.folder, "data"))
  }

  async close(): Promise<void> {
    await this.#browser.close()
    await this.#jiheng.stop()
    await rm(this.folder, { recursive: true, force: true })
  }
}
