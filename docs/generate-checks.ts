/** Writes docs/checks.md from the catalogue: `npx tsx docs/generate-checks.ts`. A test holds page and catalogue together. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import type { Outcome } from "../src/basics/outcome.ts"
import type { Form } from "../src/records/form.ts"
import { acrossChecks } from "../src/rules/across/catalogue.ts"
import { compareForms } from "../src/rules/across/compare-forms.ts"
import { documentNames } from "../src/rules/across/document-order.ts"
import { catalogue } from "../src/rules/catalogue.ts"
import type { CatalogueEntry } from "../src/rules/catalogue.ts"
import { acrossExamples, failingForms } from "../src/rules/examples/across-examples.ts"
import { explainCheck } from "../src/rules/explain-check.ts"
import type { CheckExample } from "../src/rules/explain-check.ts"
import { joinRulebooks } from "../src/rules/join-rulebooks.ts"
import { parseRulebook, rulebookFor } from "../src/rules/rulebook.ts"
import type { Rulebook } from "../src/rules/rulebook.ts"

const root = resolve(import.meta.dirname, "..")

const severities = { error: "错误", warning: "警告", hint: "提示" }
const tiers = { always: "随时", "before-submission": "提交前", "on-request": "按需" }
const statuses = { confirmed: "已核对", unconfirmed: "待核对", choice: "自定" }
const families: Readonly<Record<string, string>> = {
  F: "表格与填写",
  M: "资金",
  W: "分值",
  S: "得分与等级",
  I: "指标与指标值",
  A: "实际完成值",
  K: "运行监控",
  X: "表与表、表与账",
  D: "数据标准",
}

export function checksPage(): string {
  const rulebooks = readRulebooks()
  const entries = catalogue(rulebooks)
  const sections = Object.entries(families).map(([letter, title]) => {
    const own = entries.filter(({ code }) => code.startsWith(letter))
    return `## ${letter} ${title}\n\n${own.map((entry) => describe(entry, rulebooks)).join("\n")}`
  })
  return `${introduction(entries.length + acrossChecks.length)}\n${sections.join("\n")}\n${acrossSection(rulebooks)}\n${leftOutSection()}`
}

/** Numbers of the fact sheet that have no check, and why; a number that is only called otherwise is not among them. */
const leftOut: readonly (readonly [codes: string, why: string])[] = [
  ["F10", "日期和签字不在表的记录中。"],
  ["M09", "执行率低于 80%、超过 100% 已由 M08、M04 指出。"],
  ["W07", "自评分值与批复不一致由 X01 指出。"],
  ["S17", "没有一份规则设满意度分档；有了以后作为参数加入。"],
  ["S18、S19", "核查分、扣分不在表的记录中。"],
  ["I25、I26", "目标审核按四性打分另有计算（`src/rules/target-review.ts`），不是表上的检查。"],
  ["I27、X05、X06、X08", "批复锁定、公开期限、公开文本和抽查属于流程，没有进入流程的表无从检查。"],
  ["A05—A10、A13", "佐证材料、问卷、合同不在表的记录中。"],
  ["D02、D05、D07、D08", "是交换数据表的约束，不是表的；对应的表内关系由 M02、X01 检查。"],
]

function leftOutSection(): string {
  return `## 没有做的\n\n${leftOut.map(([codes, why]) => `- ${codes}：${why}`).join("\n")}\n`
}

/** What `jiheng compare` says of several forms: the sound forms of each example with one of them changed. */
function acrossSection(rulebooks: readonly Rulebook[]): string {
  const described = acrossExamples.map((example) => {
    const check = acrossChecks.find(({ code }) => code === example.code)
    const { findings } = compareForms(
      failingForms(example).map((form) => ({ form, rulebook: rulebookFor(form, rulebooks) })),
    )
    const finding = findings.find(({ code, at }) => code === example.code && at.path === example.marks.path)
    if (check === undefined || finding === undefined)
      throw new Error(`${example.code} has no failing example`)
    const { citation, sentence, remedy } = finding
    const cells = example.changes.map(([path, text]) => `\`${path}\` = ${text || "（空）"}`).join("；")
    return [
      `### ${check.code} ${check.title.zh}`,
      "",
      `${check.title.en}. ${severities[check.severity]}；依据：${citation.document}，${citation.article}（${statuses[citation.status]}）。`,
      "",
      `- 例：${example.sound.map(describeForm).join("、")}；第 ${example.form + 1} 张改 ${cells}`,
      `- 检查：${sentence.zh}`,
      `- 改法：${remedy.zh}`,
      "",
    ].join("\n")
  })
  return `## 几张表之间（\`jiheng compare\`）\n\n${described.join("\n")}`
}

function describeForm({ kind, year }: Form): string {
  return `${documentNames[kind].zh}（${year ?? ""} 年）`
}

function introduction(count: number): string {
  return `# 检查目录

共 ${count} 项，按 \`src/rules/checks/index.ts\` 的次序。本页由 \`npx tsx docs/generate-checks.ts\` 生成，不要手改。

- **错误**：表中可以证明的不符，提交前必须改正。**警告**：需要说明或由审核人判断。**提示**：供参考。
- 读取存疑的行，错误降为警告；存疑的格子至多提示；原件里没有找到的内容只提示核对。
- 标记是否属实：在公开的绩效表上逐条人工核对，\`npx tsx golden/precision.ts\` 按检查列出属实与不实的条数。
- 依据的状态：已核对公开文本；已知而待核对；本软件自定的界限（可在 \`rulebooks/\` 中修改）。
- 几张表之间的检查由 \`jiheng compare\` 和网页的“对照”给出，列在最后。
- 每项下面是一个不通过的例子：从一张没有问题的表改动所列的格子得到。
`
}

function describe({ code }: CatalogueEntry, rulebooks: readonly Rulebook[]): string {
  const explanation = explainCheck(code, rulebooks)
  if (explanation === null) throw new Error(`${code} has no failing example`)
  const { title, severity, tier, citation, example } = explanation
  const status = statuses[citation.status]
  return [
    `### ${code} ${title.zh}`,
    "",
    `${title.en}. ${severities[severity]}；${tiers[tier]}；依据：${citation.document}，${citation.article}（${status}）。`,
    "",
    `- 例：${howToFail(example)}`,
    `- 检查：${example.finding.sentence.zh}`,
    `- 改法：${example.finding.remedy.zh}`,
    "",
  ].join("\n")
}

function howToFail({ rulebook, isNational, lines, changes }: CheckExample): string {
  const cells = changes.map(({ path, text }) => `\`${path}\` = ${text || "（空）"}`).join("；")
  const parts = [isNational ? "" : `按《${rulebook}》`, lines === null ? "" : `只留前 ${lines} 个指标`, cells]
  return parts.filter((part) => part !== "").join("；")
}

/** The rulebooks that most forms go by come first: their articles are the ones shown. */
const first = ["mof/2020-10", "mof/2021-101", "mof/2015-88"]

function rank({ id }: Rulebook): number {
  return first.includes(id) ? first.indexOf(id) : first.length
}

function readRulebooks(): readonly Rulebook[] {
  const folder = resolve(root, "rulebooks")
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  const parsed = files
    .filter((file) => file.endsWith("rulebook.yaml"))
    .toSorted()
    .map((file) => unwrap(parseRulebook(readFileSync(resolve(folder, file), "utf8"))))
  return unwrap(joinRulebooks(parsed)).toSorted((a, b) => rank(a) - rank(b))
}

function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join("\n"))
  return outcome.value
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync(resolve(root, "docs/checks.md"), checksPage())
