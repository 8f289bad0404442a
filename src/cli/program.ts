import { Argument, Command, Option } from "commander"
import type { RuleShelf } from "../actions/read-rulebooks.ts"
import type { CommandEnvironment } from "./environment.ts"
import type { ExitCode } from "./exit-codes.ts"
import type { ColumnMapping } from "../records/mappings/column-mapping.ts"
import { type ExportFormat, exportFormats } from "../contract/export-formats.ts"
import { exitCodes } from "./exit-codes.ts"
import { everyTier } from "../rules/check.ts"
import { checkReport } from "./commands/check.ts"
import { compareFiles } from "./commands/compare.ts"
import { credibilityOfFiles } from "./commands/credibility.ts"
import { explain } from "./commands/explain.ts"
import { writeForms } from "./commands/form.ts"
import { readAll } from "./commands/read-all.ts"
import { readReport } from "./commands/read.ts"
import { testRulebookFolder } from "./commands/rulebook.ts"
import { scoreReport } from "./commands/score.ts"
import { suggestFromFiles } from "./commands/suggest.ts"
import { tryRuleOnFiles } from "./commands/try-rule.ts"
import { mappingCommand, mappingsOf, withMapping } from "./mapping-command.ts"
import { write } from "./output.ts"
import { writeReport } from "./report.ts"
import type { ReportOptions } from "./report.ts"

const exitCodeHelp = `
退出码：
  0   正常
  1   check 发现错误级问题，或 rulebook test 有不符
  2   有输入无法读取，或没有识别出绩效表
  64  用法错误
  70  程序内部错误
  74  输出无法写入

FILE 可以是文件、文件夹或 zip 压缩包（读取其中所有文件）或 -（标准输入）。命令 serve 的设置见 docs/cli.md。`

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
}

/** The commands and what they do; `settle` gets the exit code. */
export function buildProgram(surroundings: CommandEnvironment, settle: (code: ExitCode) => void): Command {
  let mappings: readonly ColumnMapping[] = []
  const environment: CommandEnvironment = {
    ...surroundings,
    openReader: () => surroundings.openReader(mappings),
  }
  const program = new Command("jiheng")
    .description("绩衡：读取、检查、复算、输出预算绩效表")
    .version(environment.version, "-V, --version", "显示版本")
    .helpOption("-h, --help", "显示帮助")
    .helpCommand("help [命令]", "显示某个命令的帮助")
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .addHelpText("after", exitCodeHelp)
    .hook("preAction", async (_, command) => {
      mappings = await mappingsOf(command)
    })
  readCommand(program, environment, settle)
  checkCommand(program, environment, settle)
  scoreCommand(program, environment, settle)
  compareCommand(program, environment, settle)
  credibilityCommand(program, environment, settle)
  suggestCommand(program, environment, settle)
  formCommand(program, environment, settle)
  rulebookCommand(program, environment, settle)
  mappingCommand(program, environment, settle)
  program
    .command("serve")
    .description("启动网页服务（同 npm start）")
    .action(async () => {
      await environment.serve((address) => write(environment.stdout, `绩衡已启动 Jiheng: ${address}\n`))
      settle(exitCodes.fine)
    })
  return program
}

interface ReadOptions {
  readonly format: "table" | "json" | "csv"
  readonly lang: ReportOptions["lang"]
  readonly output: string
  readonly resume: boolean
}

/** The table for people goes to standard output; JSON and CSV also to a file, which can be gone on with. */
function readCommand(
  program: Command,
  environment: CommandEnvironment,
  settle: (code: ExitCode) => void,
): void {
  const command = withLanguage(inputCommand(program, "read", "读取文件中的绩效表"))
    .addOption(
      new Option("-f, --format <格式>", "输出格式；csv 每条指标一行")
        .choices(["table", "json", "csv"])
        .default("table"),
    )
    .option("-o, --output <OUT>", "输出文件，- 为标准输出", "-")
    .option("--resume", "接着上次中断的运行：OUT 中已有的文件不再读取", false)
  command.action(async (paths: string[], { format, lang, output, resume }: ReadOptions) => {
    if (resume && output === "-")
      command.error("--resume needs -o OUT", { code: "commander.invalidArgument" })
    if (format === "table") {
      if (output !== "-")
        command.error("-o needs --format json or csv", { code: "commander.invalidArgument" })
      return settle(await writeReport(environment, paths, { format, lang }, readReport))
    }
    settle(
      await readAll(environment, paths, { format, lang, output: output === "-" ? null : output, resume }),
    )
  })
}

/** With `--explain` it needs no file, so the argument is checked here. */
function checkCommand(
  program: Command,
  environment: CommandEnvironment,
  settle: (code: ExitCode) => void,
): void {
  const command = withRulebook(
    withReportOptions(
      withMapping(program.command("check"))
        .description("按现行规则检查，列出问题、位置、依据和改法")
        .addArgument(new Argument("[FILE...]", "文件、文件夹或 -"))
        .configureHelp(program.configureHelp()),
    ),
  )
    .option("--explain <编号>", "说明一项检查：问什么、依据、不通过的例子")
    .option("--all", "连同按需的检查，如数据标准、审计关注")
  type CheckOptions = ReportOptions & RulebookOption & { explain?: string; all?: boolean }
  command.action(async (paths: string[], options: CheckOptions) => {
    const rules = await environment.readRules()
    if (options.explain !== undefined)
      return settle(await explain(environment, options.explain, rules.rulebooks, options))
    if (paths.length === 0) command.error("missing FILE", { code: "commander.missingArgument" })
    const chosen = chosenRulebook(command, rules, options)
    settle(
      await writeReport(
        environment,
        paths,
        options,
        checkReport(rules, chosen, options.all === true ? everyTier : undefined),
      ),
    )
  })
}

function scoreCommand(
  program: Command,
  environment: CommandEnvironment,
  settle: (code: ExitCode) => void,
): void {
  const command = withRulebook(reportCommand(program, "score", "按现行规则复算得分，与自评得分对照"))
  command.action(async (paths: string[], options: ReportOptions & RulebookOption) => {
    const rules = await environment.readRules()
    const chosen = chosenRulebook(command, rules, options)
    settle(await writeReport(environment, paths, options, scoreReport(rules, chosen)))
  })
}

function compareCommand(
  program: Command,
  environment: CommandEnvironment,
  settle: (code: ExitCode) => void,
): void {
  const command = withRulebook(
    reportCommand(
      program,
      "compare",
      "对照同一项目的目标表、监控表、自评表和上下年度，并查不同项目之间的照抄和矛盾",
    ),
  )
  command.action(async (paths: string[], options: ReportOptions & RulebookOption) => {
    const rules = await environment.readRules()
    const chosen = chosenRulebook(command, rules, options)
    settle(await compareFiles(environment, paths, options, rules, chosen))
  })
}

function credibilityCommand(
  program: Command,
  environment: CommandEnvironment,
  settle: (code: ExitCode) => void,
): void {
  const command = withRulebook(
    reportCommand(program, "credibility", "自评表的可信度：各项占比及其在同类表中的位置，不是对人的评判"),
  )
  command.action(async (paths: string[], options: ReportOptions & RulebookOption) => {
    const rules = await environment.readRules()
    const chosen = chosenRulebook(command, rules, options)
    settle(await credibilityOfFiles(environment, paths, options, rules, chosen))
  })
}

function suggestCommand(
  program: Command,
  environment: CommandEnvironment,
  settle: (code: ExitCode) => void,
): void {
  const command = withReportOptions(
    withMapping(program.command("suggest"))
      .description("某个指标在这些表中通常怎样写：所在级别、符号、单位、指标值和分值的分布")
      .addArgument(new Argument("<NAME>", "指标名称"))
      .addArgument(new Argument("<FILE...>", "文件、文件夹或 -"))
      .option("--target <指标值>", "正在写的指标值；无法衡量的给出更好的写法")
      .option("--level2 <二级指标>", "所在的二级指标")
      .configureHelp(program.configureHelp()),
  )
  command.action(
    async (
      name: string,
      paths: string[],
      options: ReportOptions & { readonly target?: string; readonly level2?: string },
    ) => {
      const { target = "", level2 = "" } = options
      settle(await suggestFromFiles(environment, { name, target, level2 }, paths, options))
    },
  )
}

interface RulebookOption {
  readonly rulebook?: string
}

function withRulebook(command: Command): Command {
  return command.option(
    "--rulebook <编号>",
    "按这份规则，例如 sichuan/510000-0013zp；不给则按表样、表种和年度",
  )
}

/** Of forms that the chosen rulebook is not for, the usual one holds. */
function chosenRulebook(
  command: Command,
  { rulebooks }: RuleShelf,
  { rulebook }: RulebookOption,
): string | null {
  if (rulebook === undefined) return null
  if (rulebooks.some(({ id }) => id === rulebook)) return rulebook
  const known = rulebooks.map(({ id }) => id).join(", ")
  return command.error(`no rulebook ${rulebook}; there are: ${known}`, { code: "commander.invalidArgument" })
}

function rulebookCommand(
  program: Command,
  environment: CommandEnvironment,
  settle: (code: ExitCode) => void,
): void {
  const rulebook = program.command("rulebook").description("规则文件").configureHelp(program.configureHelp())
  rulebook
    .command("test")
    .description("核对文件夹中的规则，并运行旁边的算例")
    .addArgument(new Argument("<DIR>", "规则所在的文件夹"))
    .addOption(new Option("-f, --format <格式>", "输出格式").choices(["table", "json"]).default("table"))
    .configureHelp(program.configureHelp())
    .action(async (folder: string, { format }: { format: "table" | "json" }) =>
      settle(await testRulebookFolder(environment, folder, format)),
    )
  const trial = withRulebook(
    withReportOptions(
      rulebook
        .command("try")
        .description("在往年的表上试算规则的另一个值：多少张表变化、变化多少；不改动规则")
        .addArgument(new Argument("<FILE...>", "文件、文件夹或 -"))
        .requiredOption("--set <名称=值>", "例如 score.reverse=linear")
        .configureHelp(program.configureHelp()),
    ),
  )
  trial.action(async (paths: string[], options: ReportOptions & RulebookOption & { set: string }) => {
    const rules = await environment.readRules()
    const chosen = chosenRulebook(trial, rules, options)
    settle(await tryRuleOnFiles(environment, paths, options.set, options, rules, chosen))
  })
}

function reportCommand(program: Command, name: string, description: string): Command {
  return withReportOptions(inputCommand(program, name, description))
}

function withReportOptions(command: Command): Command {
  return withLanguage(
    command.addOption(
      new Option("-f, --format <格式>", "输出格式").choices(["table", "json"]).default("table"),
    ),
  )
}

function withLanguage(command: Command): Command {
  return command.addOption(
    new Option("--lang <语言>", "检查与得分说明的语言").choices(["zh", "en"]).default("zh"),
  )
}

function inputCommand(program: Command, name: string, description: string): Command {
  return withMapping(
    program
      .command(name)
      .description(description)
      .addArgument(new Argument("<FILE...>", "文件、文件夹或 -"))
      .configureHelp(program.configureHelp()),
  )
}

function formCommand(
  program: Command,
  environment: CommandEnvironment,
  settle: (code: ExitCode) => void,
): void {
  inputCommand(program, "form", "把文件中的绩效表按官方表样输出")
    .addOption(new Option("--to <格式>", "输出格式").choices(exportFormats).makeOptionMandatory())
    .option("--layout <表样>", "表样的编号；不给则各用其原来的表样")
    .requiredOption("-o, --output <OUT>", "输出文件，- 为标准输出")
    .action(async (paths: string[], options: { to: ExportFormat; layout?: string; output: string }) => {
      const { to, layout = null, output } = options
      settle(await writeForms(environment, paths, { to, layout, output }))
    })
}
