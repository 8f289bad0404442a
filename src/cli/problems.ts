import type { Bilingual } from "../basics/bilingual.ts"
import { refusalFrom } from "../basics/problem.ts"
import type { Problem, ProblemWording } from "../basics/problem.ts"

/** Why an input could not be had at all, each with its remedy. */
export const catalogue = {
  "file-not-found": {
    message: { zh: "文件不存在。", en: "The file does not exist." },
    remedy: { zh: "请检查路径和文件名。", en: "Check the path and the name." },
  },
  "folder-empty": {
    message: { zh: "文件夹里没有文件。", en: "The folder holds no files." },
    remedy: { zh: "请检查路径。", en: "Check the path." },
  },
  "no-permission": {
    message: { zh: "没有读取权限。", en: "There is no permission to read it." },
    remedy: { zh: "请检查文件的属主和权限。", en: "Check the owner and the rights of the file." },
  },
  "file-too-large": {
    message: { zh: "文件超过大小上限。", en: "The file is larger than the limit." },
    remedy: { zh: "请拆分后分别读取。", en: "Split the file and read the parts one by one." },
  },
  "file-not-readable": {
    message: { zh: "文件无法读取。", en: "The file cannot be read." },
    remedy: { zh: "请检查磁盘和文件后重试。", en: "Check the disk and the file and try again." },
  },
} as const satisfies Record<string, Omit<ProblemWording, "severity">>

export type InputProblemCode = keyof typeof catalogue

export function inputProblem(code: InputProblemCode, detail: string | Bilingual = ""): Problem {
  return refusalFrom(catalogue, code, detail)
}
