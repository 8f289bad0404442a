import { readFile, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { hasChromium, namelessControls } from "./chromium.ts"
import { RunningPage } from "./running-page.ts"

const sample = resolve(import.meta.dirname, "../../samples/self-evaluation-national-clean.txt")

const headings = ["维度", "方面", "考核事项", "年初设定", "年末结果", "满分", "考核分"]

/** A table with headings that the reader does not know, as text with tabs or as a web page. */
function table(project: string, format: "txt" | "html"): string {
  const rows = [
    headings,
    ["产出", "数量", "养护里程", "≥120公里", "121公里", "50", "50"],
    ["", "质量", "验收合格率", "≥98%", "99%", "50", "49"],
  ]
  if (format === "txt")
    return ["云溪县考核情况", `项目名称\t${project}`, "", ...rows.map((cells) => cells.join("\t"))].join("\n")
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${cell}</td>`).join("")
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join("")
  return `<!doctype html><html><body><h1>云溪县考核情况</h1><p>项目名称：${project}</p><table>${body}</table></body></html>`
}

describe.skipIf(!hasChromium)("a layout that nobody has met, in the page", () => {
  let running: RunningPage
  let page: Page

  beforeAll(async () => {
    running = await RunningPage.open()
    page = running.page
    const text = await readFile(sample, "utf8")
    const known = Array.from(
      { length: 5 },
      (_none, index) => [`${index + 1}.txt`, `${text}${"\n".repeat(index + 2)}`] as const,
    )
    const unknown = Array.from(
      { length: 4 },
      (_none, index) => [`考核${index + 1}.txt`, table(`项目${index + 1}`, "txt")] as const,
    )
    const files = [...known, ...unknown, ["考核5.html", table("项目5", "html")] as const]
    await Promise.all(files.map(([name, content]) => writeFile(join(running.folder, name), content)))
    await writeFile(join(running.folder, "以后.txt"), table("以后的项目", "txt"))
    await page.goto(running.address)
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles(files.map(([name]) => join(running.folder, name)))
    await status(/10 \/ 10/).waitFor({ timeout: 240_000 })
  }, 480_000)

  afterAll(() => running?.close())

  const status = (text: RegExp) => page.getByRole("status").filter({ hasText: text }).first()
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true })
  const dialog = () => page.getByRole("dialog")
  const preview = () => page.getByRole("region", { name: "按此读出的指标" })
  const field = (heading: string) => page.getByRole("combobox", { name: `“${heading}”栏是` })
  const choose = async (heading: string, title: string) => {
    await field(heading).click()
    await page
      .locator(".ant-select-dropdown:visible .ant-select-item-option")
      .filter({ hasText: title })
      .first()
      .click()
  }

  it("is told in the batch, and its head, first rows and guesses are shown", async () => {
    const alert = page.getByRole("alert").filter({ hasText: "5 份文件的表头写法不认识" })
    await alert.getByRole("button", { name: "指明栏目" }).click()
    await dialog().waitFor()
    for (const heading of headings)
      expect(await dialog().getByRole("columnheader", { name: heading, exact: true }).count()).toBe(1)
    expect(await dialog().getByRole("cell", { name: "验收合格率" }).count()).toBeGreaterThan(0)
    expect(
      await dialog()
        .getByText(/推测，把握 \d+%/)
        .count(),
    ).toBe(headings.length)
    expect(await namelessControls(page)).toEqual([])
    await preview().getByText("1 张表、2 条指标，分值合计 100").waitFor({ timeout: 120_000 })
  })

  it("shows what comes out at each choice; a choice is undone, and one that says nothing is not kept", async () => {
    await choose("年末结果", "不读取")
    await expect.poll(() => preview().getByText("121公里").count(), { timeout: 120_000 }).toBe(0)
    await dialog().getByRole("button", { name: "撤销" }).click()
    await preview().getByText("121公里").waitFor({ timeout: 120_000 })
    await choose("考核事项", "不读取")
    await page.getByText("没有指标名称栏").waitFor()
    expect(await button("保存并重读").isDisabled()).toBe(true)
    await field("满分").focus()
    await page.keyboard.press("Control+z")
    await expect.poll(() => button("保存并重读").isEnabled()).toBe(true)
  })

  it("is kept under a name, and all files with these headings are read", async () => {
    await page.getByLabel("对照名称").fill("云溪县考核表")
    await button("保存并重读").click()
    await page.getByText("“云溪县考核表”已保存，重读 5 份文件").waitFor({ timeout: 240_000 })
    await expect.poll(() => dialog().count()).toBe(0)
    expect(await page.getByRole("alert").filter({ hasText: "表头写法不认识" }).count()).toBe(0)
    const files = page.locator(".batch-file").filter({ hasText: "考核" })
    await expect
      .poll(async () => (await files.allInnerTexts()).filter((text) => text.includes("1 张表、2 条指标")))
      .toHaveLength(5)
    await page.getByRole("link", { name: "考核5.html" }).click()
    await page.getByRole("grid").getByText("养护里程").first().waitFor()
    await page.getByText("本文件按栏目对照“云溪县考核表”读取").waitFor()
  })

  it("is read at once in every later file", async () => {
    await page.locator("a.brand").click()
    await page.locator("input[type=file]").first().setInputFiles(join(running.folder, "以后.txt"))
    await page.getByText("已读出 1 张表、2 条指标").waitFor({ timeout: 120_000 })
  })

  it("is taken back by one undo, with the documents it was read by", async () => {
    await writeFile(
      join(running.folder, "另一种.txt"),
      table("另一种", "txt").replace("考核事项", "考核要点"),
    )
    await page.locator("a.brand").click()
    await page.locator("input[type=file]").first().setInputFiles(join(running.folder, "另一种.txt"))
    await page
      .getByRole("alert")
      .filter({ hasText: "1 份文件的表头写法不认识" })
      .waitFor({ timeout: 120_000 })
    await page.getByRole("link", { name: "另一种.txt" }).click()
    await page.getByText("没有读入。指明各栏后").waitFor()
    await button("指明栏目").click()
    await dialog().waitFor()
    await page.getByText("表格上下方不认识的栏目名").click()
    await button("添加栏目名").click()
    await page.getByLabel("第 1 个栏目名，照表上印的").fill("项目名称")
    await field("项目名称").click()
    await page.locator(".ant-select-dropdown:visible").getByText("主管部门", { exact: true }).click()
    await preview().getByText("主管部门：另一种").waitFor({ timeout: 120_000 })
    await page.keyboard.press("Control+Enter")
    await page.getByText("“另一种”已保存，重读 1 份文件").waitFor({ timeout: 120_000 })
    await page.getByText("本文件按栏目对照“另一种”读取").waitFor()
    await page.locator(".ant-notification").getByRole("button", { name: "撤销" }).last().click()
    await page.getByText("没有读入。指明各栏后").waitFor({ timeout: 120_000 })
  })

  it("is reached on a telephone as well: no page is wider than its window", async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    const tooWide = () =>
      page.evaluate<boolean>("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    await button("指明栏目").click()
    await dialog().waitFor()
    expect(await tooWide()).toBe(false)
    await page.keyboard.press("Escape")
    await page.reload()
    await button("展开核查").click()
    await page.getByRole("tab", { name: /读取存疑/ }).waitFor()
    expect(await tooWide()).toBe(false)
    await page.locator("a.back").click()
    await page.getByRole("link", { name: "以后.txt" }).waitFor()
    expect(await tooWide()).toBe(false)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it("stands in a list with where it is used; is renamed, changed, exported, imported and deleted", async () => {
    await page.getByRole("link", { name: "栏目对照" }).click()
    const row = page.getByRole("listitem").filter({ hasText: "云溪县考核表" }).first()
    await row.getByText(/6 份按它读取/).click()
    await row.getByRole("link", { name: "以后.txt" }).waitFor()
    expect(await namelessControls(page)).toEqual([])

    await button("给“云溪县考核表”改名").click()
    await page.getByLabel("“云溪县考核表”的新名称").fill("新考核表")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "新考核表" }).waitFor()
    await button("按“新考核表”重读 6 份文件").click()
    await page.getByText(/6 份按它读取/).waitFor({ timeout: 240_000 })

    await button("修改“新考核表”的栏目").click()
    await dialog().waitFor()
    expect(await page.getByLabel("对照名称").inputValue()).toBe("新考核表")
    await page.keyboard.press("Escape")
    await expect.poll(() => dialog().count()).toBe(0)

    const [download] = await Promise.all([page.waitForEvent("download"), button("导出“新考核表”").click()])
    expect(download.suggestedFilename()).toBe("新考核表.yaml")
    const file = join(running.folder, "新考核表.yaml")
    await download.saveAs(file)
    expect(await readFile(file, "utf8")).toContain("heading: 考核事项\n    field: name")

    await button("删除“新考核表”").click()
    await page.getByRole("tooltip").getByRole("button", { name: "删除", exact: true }).click()
    await page.getByText("还没有栏目对照").waitFor()
    await page.locator("input[type=file]").setInputFiles(file)
    await page.getByText("新增 1 份").waitFor()
    await page.getByRole("heading", { name: "新考核表" }).waitFor()
    expect(running.complaints).toEqual([])
  })
})
