import type { Problem } from "../basics/problem.ts"

/** What an action refuses, or what stopped it, each with its remedy. */
const catalogue = {
  "document-not-found": {
    message: "没有这份文件，可能已被删除。",
    remedy: "请返回列表刷新后重试。",
  },
  "form-not-found": { message: "这份文件里没有这张表。", remedy: "请刷新页面后重试。" },
  "stale-version": {
    message: "这份文件已在别处修改，您的修改没有保存。",
    remedy: "请刷新后在最新内容上重新修改。",
  },
  "figure-not-exact": {
    message: "数字的有效位数超过 15 位，无法精确保存。",
    remedy: "请按表上印出的数字填写。",
  },
  "layout-not-found": { message: "没有这种表样。", remedy: "请从表样列表中选择。" },
  "sample-not-found": { message: "没有这个样例。", remedy: "请从样例列表中选择。" },
  "batch-not-found": { message: "没有这个批次，可能已被删除。", remedy: "请返回列表刷新后重试。" },
  "archive-empty": { message: "压缩包里没有文件。", remedy: "请检查压缩包。" },
  "batch-cancelled": {
    message: "这个批次已取消，不再接收文件。",
    remedy: "请先重试被取消的文件，或新建一个批次。",
  },
  "batch-full": { message: "批次中的文件数已到上限。", remedy: "请把其余文件放入另一个批次。" },
  "batch-too-large": { message: "批次的总大小已到上限。", remedy: "请把其余文件放入另一个批次。" },
  "queue-full": {
    message: "等待读取的文件已到上限。",
    remedy: "请等待一部分读完后再上传；已上传的文件不受影响。",
  },
  "reading-broke-off": {
    message: "多次读取都在中途断掉，不再尝试。",
    remedy: "请单独打开这份文件检查；确认无误后可以重试。",
  },
  "time-limit": {
    message: "读取超过时间上限，已停止。",
    remedy: "请拆分文件后分别读取；也可以用 JIHENG_READING_SECONDS 提高上限。",
  },
  "reading-cancelled": {
    message: "读取已取消。",
    remedy: "需要时请重新读取。",
  },
  "memory-limit": {
    message: "读取所需内存超过上限，已停止。",
    remedy: "请拆分文件后分别读取。",
  },
  "reader-closed": {
    message: "程序正在关闭，没有读取。",
    remedy: "请重新启动后再读取。",
  },
  "reader-failed": {
    message: "读取时发生内部错误，没有得到结果。",
    remedy: "请保留原文件并报告此问题。",
  },
} as const satisfies Record<string, Pick<Problem, "message" | "remedy">>

export type ActionProblemCode = keyof typeof catalogue

export function actionProblem(code: ActionProblemCode, detail = ""): Problem {
  const { message, remedy } = catalogue[code]
  return {
    code,
    severity: "blocking",
    message: detail === "" ? message : `${message}（${detail}）`,
    remedy,
    source: null,
  }
}
