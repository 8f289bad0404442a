import type { Problem } from "../basics/problem.ts"

/** Why an input could not be had at all, each with its remedy. */
const catalogue = {
  "file-not-found": { message: "文件不存在。", remedy: "请检查路径和文件名。" },
  "folder-empty": { message: "文件夹里没有文件。", remedy: "请检查路径。" },
  "no-permission": { message: "没有读取权限。", remedy: "请检查文件的属主和权限。" },
  "file-too-large": {
    message: "文件超过大小上限。",
    remedy: "请拆分后分别读取。",
  },
  "file-not-readable": { message: "文件无法读取。", remedy: "请检查磁盘和文件后重试。" },
} as const satisfies Record<string, Pick<Problem, "message" | "remedy">>

export type InputProblemCode = keyof typeof catalogue

export function inputProblem(code: InputProblemCode, detail = ""): Problem {
  const { message, remedy } = catalogue[code]
  return {
    code,
    severity: "blocking",
    message: detail === "" ? message : `${message}（${detail}）`,
    remedy,
    source: null,
  }
}
