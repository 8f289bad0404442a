import { CommanderError } from "commander"
import type { Command } from "commander"
import type { CommandEnvironment } from "./environment.ts"
import { exitCodes } from "./exit-codes.ts"
import type { ExitCode } from "./exit-codes.ts"
import { OutputClosed, OutputError, write } from "./output.ts"
import { buildProgram } from "./program.ts"

/**
 * Runs one command and answers with the exit code. Data goes to standard output, messages to standard error, one line
 * each; never a stack trace.
 */
export async function runCommandLine(
  words: readonly string[],
  environment: CommandEnvironment,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine
  const program = buildProgram(environment, (settled) => {
    code = settled
  })
  let out = ""
  const quiet = (command: Command): void => {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        out += text
      },
      writeErr: () => undefined,
    })
    command.commands.forEach(quiet)
  }
  quiet(program)
  try {
    // Without a command: the help, which is what was most likely wanted.
    await program.parseAsync(words.length === 0 ? ["--help"] : [...words], { from: "user" })
    return code
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return await finish(environment, out)
    return await explain(environment, error)
  }
}

async function finish(environment: CommandEnvironment, out: string): Promise<ExitCode> {
  try {
    await write(environment.stdout, out)
    return exitCodes.fine
  } catch (error) {
    return await explain(environment, error)
  }
}

/** One line on what went wrong, and the exit code that goes with it. */
async function explain(environment: CommandEnvironment, error: unknown): Promise<ExitCode> {
  if (error instanceof OutputClosed) return exitCodes.fine
  const [message, code] = describe(error)
  // Where standard error is closed as well, nobody is left to be told.
  await write(environment.stderr, `jiheng: ${message}\n`).catch(() => undefined)
  return code
}

function describe(error: unknown): readonly [message: string, code: ExitCode] {
  if (error instanceof CommanderError) return [usageMessage(error), exitCodes.usage]
  if (error instanceof OutputError) return [error.message, exitCodes.output]
  // Storage and rulebooks throw errors that carry their problem; settings name themselves.
  if (error instanceof Error && "problem" in error) {
    const { message, remedy } = error.problem as { message: string; remedy: string }
    return [`${message}${remedy}`, exitCodes.internal]
  }
  if (error instanceof Error && error.name === "RulebookError") return [error.message, exitCodes.internal]
  if (error instanceof Error && error.name === "SettingError") return [error.message, exitCodes.usage]
  const reason = error instanceof Error ? error.message : String(error)
  return [`程序内部错误：${reason}。请报告此问题。`, exitCodes.internal]
}

const usageWords: Readonly<Record<string, string>> = {
  "commander.unknownCommand": "没有这个命令",
  "commander.unknownOption": "没有这个选项",
  "commander.missingArgument": "缺少参数 FILE",
  "commander.optionMissingArgument": "选项缺少取值",
  "commander.missingMandatoryOptionValue": "缺少必需的选项",
  "commander.invalidArgument": "选项的取值无效",
  "commander.excessArguments": "参数过多",
}

function usageMessage(error: CommanderError): string {
  const detail = error.message.replace(/^error: /, "").replaceAll("\n", " ")
  return `${usageWords[error.code] ?? "用法错误"}（${detail}）。用法见 ./jiheng --help`
}
