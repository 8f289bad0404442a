import { Argument } from "commander"
import type { Command } from "commander"
import { describeSource } from "../basics/source.ts"
import type { ColumnMapping } from "../records/mappings/column-mapping.ts"
import { checkMappings, proposeMappings } from "./commands/mapping.ts"
import type { CommandEnvironment } from "./environment.ts"
import type { ExitCode } from "./exit-codes.ts"
import { loadMappings } from "./load-mappings.ts"

/** What `--mapping` names, for every command that reads documents. */
export async function mappingsOf(command: Command): Promise<readonly ColumnMapping[]> {
  const { mapping = [] } = command.opts<{ mapping?: readonly string[] }>()
  const outcome = await loadMappings(mapping)
  if (outcome.ok) return outcome.value
  const [first] = outcome.problems
  const place = first?.source == null ? "" : `${describeSource(first.source)}：`
  return command.error(`${place}${first?.message ?? ""}${first?.remedy ?? ""}`, {
    code: "commander.invalidArgument",
  })
}

export function withMapping(command: Command): Command {
  return command.option(
    "--mapping <文件>",
    "栏目对照文件或其文件夹，可多次给出；用于表头不认识的表",
    (path: string, before: readonly string[] = []) => [...before, path],
  )
}

export function mappingCommand(
  program: Command,
  environment: CommandEnvironment,
  settle: (code: ExitCode) => void,
): void {
  const mapping = program
    .command("mapping")
    .description("栏目对照：指明不认识的表头各是什么")
    .configureHelp(program.configureHelp())
  const files = new Argument("<FILE...>", "文件、文件夹或 -")
  mapping
    .command("propose")
    .description("为表头不认识的表写出栏目对照的草稿")
    .addArgument(files)
    .configureHelp(program.configureHelp())
    .action(async (paths: string[]) => settle(await proposeMappings(environment, paths)))
  mapping
    .command("check")
    .description("核对栏目对照文件")
    .addArgument(files)
    .configureHelp(program.configureHelp())
    .action(async (paths: string[]) => settle(await checkMappings(environment, paths)))
}
