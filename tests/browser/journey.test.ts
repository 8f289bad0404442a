import { readFile, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { readXlsx } from "hucre/xlsx"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { hasChromium, namelessControls } from "./chromium.ts"
import { RunningPage } from "./running-page.ts"

const samples = resolve(import.meta.dirname, "../../samples")
const sampleName = "self-evaluation-with-mistakes.txt"

if (!hasChromium) process.stderr.write("No Chromium found (CHROMIUM): the browser journey is skipped.\n")

/** One journey in a real browser, from the printed address to a restart; each step goes on where the last one ended. */
describe.skipIf(!hasChromium)("the journey of a clerk", () => {
  let running: RunningPage
  let page: Page

  beforeAll(async () => {
    running = await RunningPage.open()
    page = running.page
  }, 180_000)

  afterAll(() => running?.close())

  const cell = (path: string) => page.locator(`[data-path="${path}"]`).first()
  const findings = () => page.locator(".finding")
  /** The recomputed score of an indicator; row 0 of the table is the execution of the budget. */
  const recomputed = (indicator: number) =>
    page
      .locator(".score-row")
      .nth(indicator + 1)
      .locator("td")
      .nth(2)
  const tab = (name: RegExp) => page.getByRole("tab", { name })
  const savedState = () => page.getByRole("status").filter({ hasText: "已保存" })

  it("opens the printed address on an empty page that offers samples", async () => {
    await page.goto(running.address)
    await page.getByText("把绩效表拖到这里").waitFor()
    await page.locator(".sample").first().waitFor()
    expect(page.url()).not.toContain("token")
    expect(await namelessControls(page)).toEqual([])
  })

  it("reads a sample and shows its form with marked cells", async () => {
    await page
      .locator(".sample")
      .filter({ hasText: await titleOf(page, sampleName) })
      .click()
    await page.getByRole("grid").waitFor()
    expect(await page.locator(".found-error").count()).toBeGreaterThan(0)
    expect(await page.locator(".printed-field").count()).toBeGreaterThan(5)
    expect(await namelessControls(page)).toEqual([])
  })

  it("leads from a finding to its cell and to its place in the original", async () => {
    const finding = findings().first()
    await finding.click()
    const selected = page.locator("td[aria-selected=true]").first()
    await selected.waitFor()
    await page.locator(".source-line.current .current-place").waitFor()
    const line = await page.locator(".source-line.current").getAttribute("data-line")
    expect(await finding.innerText()).toContain(`第 ${line} 行`)
    const before = await selected.getAttribute("data-path")
    await page.keyboard.press("n")
    await page.locator(`td[aria-selected=true]:not([data-path="${before}"])`).first().waitFor()
    await page.keyboard.press("p")
    await page.locator(`td[aria-selected=true][data-path="${before}"]`).first().waitFor()
  })

  it("leads from the words of the original to their cell", async () => {
    const word = page.locator(".printed-field").filter({ hasText: "2023" }).first()
    await word.scrollIntoViewIfNeeded()
    await word.click()
    await page.locator('td[aria-selected=true][data-path="year"]').waitFor()
  })

  it("shows how a score came about", async () => {
    await tab(/得分/).click()
    await page.locator(".score-toggle").nth(1).click()
    const steps = page.locator(".score-steps")
    await steps.waitFor()
    expect(await steps.locator("li").count()).toBeGreaterThan(0)
    expect(await steps.innerText()).toContain("依据")
  })

  it("recomputes findings and scores at once when a cell is edited, refuses what is no figure, and undoes", async () => {
    const score = await recomputed(0).innerText()
    const count = await countOnTab(tab(/发现/))
    const path = "indicators[0].actual"
    const printed = await cell(path).locator(".cell-text").innerText()
    await edit(page, path, "3座")
    await expect.poll(() => recomputed(0).innerText()).not.toBe(score)
    await expect.poll(() => countOnTab(tab(/发现/))).not.toBe(count)
    await savedState().waitFor()

    await edit(page, "indicators[0].score", "很多")
    await page.getByRole("alert").filter({ hasText: "不是数字" }).waitFor()
    await page.keyboard.press("Escape")

    await page.keyboard.press("Control+z")
    await expect.poll(() => cell(path).locator(".cell-text").innerText()).toBe(printed)
    await expect.poll(() => recomputed(0).innerText()).toBe(score)
    await expect.poll(() => countOnTab(tab(/发现/))).toBe(count)
    await page.keyboard.press("Control+Shift+z")
    await expect.poll(() => cell(path).locator(".cell-text").innerText()).toBe("3座")
    await savedState().waitFor()
  })

  it("is edited by keyboard alone", async () => {
    await page.locator(".document-bar .back").focus()
    for (let presses = 0; presses < 60; presses += 1) {
      if (await isInGrid(page)) break
      await page.keyboard.press("Tab")
    }
    expect(await isInGrid(page)).toBe(true)
    const start = await page.locator("td:focus").getAttribute("data-path")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    const path = await page.locator("td:focus").getAttribute("data-path")
    expect(path).not.toBe(start)
    await page.keyboard.press("F2")
    await page.locator(".cell-editor textarea").waitFor()
    await page.keyboard.press("Control+a")
    await page.keyboard.type("9.5")
    await page.keyboard.press("Tab")
    await expect
      .poll(() =>
        cell(path ?? "")
          .locator(".cell-text")
          .innerText(),
      )
      .toContain("9.5")
    await page.locator("td:focus").waitFor()
    await page.keyboard.press("Control+z")
    await expect
      .poll(() =>
        cell(path ?? "")
          .locator(".cell-text")
          .innerText(),
      )
      .not.toContain("9.5")
    await savedState().waitFor()
  })

  it("exports a workbook that reads back, in its own and in the national layout", async () => {
    const name = await cell("project.name").innerText()
    for (const layout of [/原表版式/, /全国统一.*自评表/]) {
      await page.getByRole("button", { name: /导出/ }).click()
      const download = page.waitForEvent("download")
      await page.getByRole("menuitem", { name: layout }).first().click()
      const file = join(running.folder, "exported.xlsx")
      const offered = await download
      expect(offered.suggestedFilename()).toMatch(/\.xlsx$/)
      await offered.saveAs(file)
      const workbook = await readXlsx(await readFile(file))
      const words = workbook.sheets.flatMap((sheet) => sheet.rows.flat()).map(String)
      expect(words.some((word) => word.includes(name))).toBe(true)
    }
  })

  it("tells when someone else saved first, and overwrites nothing unasked", async () => {
    const dialogue = page.getByRole("dialog")
    const other = await page.context().newPage()
    other.setDefaultTimeout(60_000)
    await other.goto(page.url())
    const editElsewhere = async (path: string, text: string) => {
      await edit(other, path, text)
      await other.getByRole("status").filter({ hasText: "未保存" }).waitFor()
      await other.getByRole("status").filter({ hasText: "已保存" }).waitFor()
    }

    await editElsewhere("indicators[1].actual", "97%")
    await edit(page, "indicators[2].actual", "22小时")
    await dialogue.getByRole("button", { name: "载入最新的" }).click()
    await dialogue.waitFor({ state: "hidden" })
    await expect.poll(() => cell("indicators[1].actual").innerText()).toBe("97%")
    expect(await cell("indicators[2].actual").innerText()).not.toBe("22小时")

    await editElsewhere("indicators[1].actual", "98%")
    await edit(page, "indicators[2].actual", "21小时")
    await dialogue.getByRole("button", { name: "保留我的修改" }).click()
    await dialogue.waitFor({ state: "hidden" })
    await savedState().waitFor()
    await other.reload()
    await other.getByRole("grid").waitFor()
    const theirs = other.locator('[data-path="indicators[2].actual"]').first()
    await expect.poll(() => theirs.innerText()).toBe("21小时")
    await other.close()
  })

  it("speaks English when asked, and remembers it", async () => {
    await page.getByText("English", { exact: true }).click()
    await page.getByRole("tab", { name: /Findings/ }).waitFor()
    await page.reload()
    await page.getByRole("tab", { name: /Findings/ }).waitFor()
    expect(await namelessControls(page)).toEqual([])
    await page.getByText("中文", { exact: true }).click()
    await tab(/发现/).waitFor()
  })

  it("takes several files at once and says what is wrong with the broken one", async () => {
    const broken = join(running.folder, "损坏.txt")
    await writeFile(
      broken,
      Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 256),
    )
    await page.locator(".back").click()
    await page.locator(".file-link").filter({ hasText: sampleName }).waitFor()
    await page
      .locator("input[type=file][multiple]:not([webkitdirectory])")
      .setInputFiles([join(samples, "self-evaluation-national-clean.txt"), broken])
    await page.locator(".queue-done").waitFor()
    const failed = page.locator(".queue-failed")
    await failed.waitFor()
    expect(await failed.innerText()).toContain("损坏.txt")
    expect(await failed.getByRole("alert").innerText()).toMatch(/。.+。/s)
    await failed.getByRole("button", { name: "重试" }).waitFor()
    await page.locator(".file-link").filter({ hasText: "self-evaluation-national-clean.txt" }).waitFor()
    expect(await page.locator(".file-link").count()).toBe(2)
  })

  it("filters the list, and deletes only when confirmed", async () => {
    const filter = page.getByRole("textbox", { name: "按文件名或项目筛选" })
    await filter.fill("没有这样的文件")
    await page.getByText("没有符合“没有这样的文件”的文件").first().waitFor()
    await filter.fill("")
    await page.getByRole("button", { name: /^删除 self-evaluation-national-clean/ }).click()
    await page.getByText("无法恢复").waitFor()
    await page.keyboard.press("Escape")
    expect(await page.locator(".file-link").count()).toBe(2)
  })

  it("keeps documents and edits over a restart", async () => {
    await running.restart()
    await page.goto(running.address)
    await page.locator(".file-link").nth(1).waitFor()
    expect(await page.locator(".file-link").count()).toBe(2)
    await page.locator(".file-link").filter({ hasText: sampleName }).click()
    await page.getByRole("grid").waitFor()
    expect(await cell("indicators[0].actual").innerText()).toBe("3座")
  }, 240_000)

  it("complained about nothing and asked no other host", () => {
    expect(running.complaints).toEqual([])
  })
})

async function titleOf(page: Page, name: string): Promise<string> {
  const response = await page.request.get(new URL("/api/samples", page.url()).href)
  const { samples: listed } = (await response.json()) as {
    samples: readonly { name: string; title: string }[]
  }
  const sample = listed.find((each) => each.name === name)
  if (sample === undefined) throw new Error(`no sample ${name}`)
  return sample.title
}

/** Selects the cell, edits it, types, and confirms. A click on the cell that is selected already opens the editor. */
async function edit(page: Page, path: string, text: string): Promise<void> {
  const cell = page.locator(`[data-path="${path}"]`).first()
  const editor = cell.locator("textarea")
  await cell.click()
  await page.locator(`td[aria-selected=true][data-path="${path}"]`).first().waitFor()
  if ((await editor.count()) === 0) await page.keyboard.press("Enter")
  await editor.fill(text)
  await editor.press("Enter")
}

async function countOnTab(tab: { innerText(): Promise<string> }): Promise<number> {
  return Number(/\d+/.exec(await tab.innerText())?.[0] ?? 0)
}

async function isInGrid(page: Page): Promise<boolean> {
  return (await page.locator("[role=grid] td:focus").count()) === 1
}
