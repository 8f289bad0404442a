import { done, failed } from "../basics/outcome.ts"
import type { Outcome } from "../basics/outcome.ts"
import { parameterReaders } from "./rulebook-parameters.ts"
import type { ParameterName, ParameterValue } from "./rulebook-parameters.ts"
import { orNull } from "./strict-reader.ts"
import type { Reader } from "./strict-reader.ts"
import { readYaml } from "./strict-yaml.ts"

/** One value of a rule, as a person sets it to try it. */
export interface ParameterChange {
  readonly name: ParameterName
  /** null takes the value away. */
  readonly value: ParameterValue<ParameterName> | null
}

/**
 * `score.reverse=linear`: the name of a parameter and its value as it stands in a rulebook (YAML).
 *
 * Problems: `parameter-unknown`, and those of `readYaml`.
 */
export function parseParameter(setting: string): Outcome<ParameterChange> {
  const at = setting.indexOf("=")
  const name = setting.slice(0, Math.max(0, at)).trim()
  if (!Object.hasOwn(parameterReaders, name))
    return failed({
      code: "parameter-unknown",
      severity: "blocking",
      message: `没有名为“${name === "" ? setting : name}”的规则参数。`,
      remedy: `写作 名称=值；名称有：${Object.keys(parameterReaders).join("、")}。`,
      source: null,
    })
  const reader = orNull(parameterReaders[name as ParameterName] as Reader<ParameterValue<ParameterName>>)
  const value = readYaml(setting.slice(at + 1), reader)
  return value.ok ? done({ name: name as ParameterName, value: value.value }) : failed(...value.problems)
}
