import type { Bilingual } from "../basics/bilingual.ts"
import { refusalFrom } from "../basics/problem.ts"
import type { Problem, ProblemWording } from "../basics/problem.ts"

/** What an action refuses, or what stopped it, each with its remedy. */
export const catalogue = {
  "document-not-found": {
    message: {
      zh: "没有这份文件，可能已被删除。",
      en: "There is no such document; it may have been deleted.",
    },
    remedy: { zh: "请返回列表刷新后重试。", en: "Go back to the list, refresh it and try again." },
  },
  "form-not-found": {
    message: { zh: "这份文件里没有这张表。", en: "The document has no such form." },
    remedy: { zh: "请刷新页面后重试。", en: "Refresh the page and try again." },
  },
  "stale-version": {
    message: {
      zh: "这份文件已在别处修改，您的修改没有保存。",
      en: "The document was changed elsewhere; your edit was not saved.",
    },
    remedy: { zh: "请刷新后在最新内容上重新修改。", en: "Refresh the page and edit what is there now." },
  },
  "document-edited": {
    message: {
      zh: "这份文件读取后已有人修改，重新读取会丢失这些修改，没有重读。",
      en: "The document was edited after it was read, and reading it again would lose the edits; it was not.",
    },
    remedy: {
      zh: "请打开这份文件，确认后再重新读取。",
      en: "Open the document and confirm that it is to be read again.",
    },
  },
  "mapping-not-found": {
    message: {
      zh: "没有这份栏目对照，可能已被删除。",
      en: "There is no such column mapping; it may have been deleted.",
    },
    remedy: { zh: "请返回列表刷新后重试。", en: "Go back to the list, refresh it and try again." },
  },
  "mapping-stale": {
    message: {
      zh: "这份栏目对照已在别处修改，您的修改没有保存。",
      en: "The column mapping was changed elsewhere; your change was not saved.",
    },
    remedy: { zh: "请刷新后在最新内容上重新修改。", en: "Refresh the page and change what is there now." },
  },
  "mapping-exists": {
    message: {
      zh: "已经有一份对照适用于同样的表头。",
      en: "Another column mapping holds for the same headings.",
    },
    remedy: { zh: "请修改那一份，或先将其删除。", en: "Change that one, or delete it first." },
  },
  "mappings-full": {
    message: { zh: "栏目对照的份数已到上限。", en: "As many column mappings as may be are kept." },
    remedy: { zh: "请先删除不用的对照。", en: "Delete those that are not needed first." },
  },
  "mapping-says-nothing": {
    message: { zh: "按这样的栏目无法读取。", en: "Nothing can be read by these columns." },
    remedy: { zh: "请改选各栏的含义。", en: "Choose other meanings for the columns." },
  },
  "figure-not-exact": {
    message: {
      zh: "数字的有效位数超过 15 位，无法精确保存。",
      en: "The figure has more than 15 significant digits and cannot be kept exactly.",
    },
    remedy: { zh: "请按表上印出的数字填写。", en: "Enter the figure that the form prints." },
  },
  "layout-not-found": {
    message: { zh: "没有这种表样。", en: "There is no such layout." },
    remedy: { zh: "请从表样列表中选择。", en: "Choose one of the list of layouts." },
  },
  "sample-not-found": {
    message: { zh: "没有这个样例。", en: "There is no such sample." },
    remedy: { zh: "请从样例列表中选择。", en: "Choose one of the list of samples." },
  },
  "batch-not-found": {
    message: { zh: "没有这个批次，可能已被删除。", en: "There is no such batch; it may have been deleted." },
    remedy: { zh: "请返回列表刷新后重试。", en: "Go back to the list, refresh it and try again." },
  },
  "archive-empty": {
    message: { zh: "压缩包里没有文件。", en: "The archive holds no files." },
    remedy: { zh: "请检查压缩包。", en: "Check the archive." },
  },
  "batch-cancelled": {
    message: {
      zh: "这个批次已取消，不再接收文件。",
      en: "This batch was cancelled and takes no more files.",
    },
    remedy: {
      zh: "请先重试被取消的文件，或新建一个批次。",
      en: "Retry the cancelled files first, or begin a new batch.",
    },
  },
  "batch-full": {
    message: { zh: "批次中的文件数已到上限。", en: "The batch holds as many files as it may." },
    remedy: { zh: "请把其余文件放入另一个批次。", en: "Put the others into another batch." },
  },
  "batch-too-large": {
    message: { zh: "批次的总大小已到上限。", en: "The batch is as large as it may be." },
    remedy: { zh: "请把其余文件放入另一个批次。", en: "Put the other files into another batch." },
  },
  "queue-full": {
    message: { zh: "等待读取的文件已到上限。", en: "As many files as may be are waiting to be read." },
    remedy: {
      zh: "请等待一部分读完后再上传；已上传的文件不受影响。",
      en: "Wait until some are read before sending more; those sent are safe.",
    },
  },
  "reading-broke-off": {
    message: {
      zh: "多次读取都在中途断掉，不再尝试。",
      en: "Reading broke off several times and is not tried any more.",
    },
    remedy: {
      zh: "请单独打开这份文件检查；确认无误后可以重试。",
      en: "Look at this file by itself; if it is all right, retry it.",
    },
  },
  "time-limit": {
    message: { zh: "读取超过时间上限，已停止。", en: "Reading took longer than the limit and was stopped." },
    remedy: {
      zh: "请拆分文件后分别读取；也可以用 JIHENG_READING_SECONDS 提高上限。",
      en: "Split the file and read the parts one by one; JIHENG_READING_SECONDS raises the limit.",
    },
  },
  "reading-cancelled": {
    message: { zh: "读取已取消。", en: "Reading was cancelled." },
    remedy: { zh: "需要时请重新读取。", en: "Read it again when needed." },
  },
  "memory-limit": {
    message: {
      zh: "读取所需内存超过上限，已停止。",
      en: "Reading needed more memory than the limit and was stopped.",
    },
    remedy: { zh: "请拆分文件后分别读取。", en: "Split the file and read the parts one by one." },
  },
  "reader-closed": {
    message: { zh: "程序正在关闭，没有读取。", en: "The program is being closed; this was not read." },
    remedy: { zh: "请重新启动后再读取。", en: "Start it again and read this once more." },
  },
  "reader-failed": {
    message: {
      zh: "读取时发生内部错误，没有得到结果。",
      en: "Reading ended with an internal error and no result.",
    },
    remedy: { zh: "请保留原文件并报告此问题。", en: "Keep the file and report this." },
  },
} as const satisfies Record<string, Omit<ProblemWording, "severity">>

export type ActionProblemCode = keyof typeof catalogue

export function actionProblem(code: ActionProblemCode, detail: string | Bilingual = ""): Problem {
  return refusalFrom(catalogue, code, detail)
}
