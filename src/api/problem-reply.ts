import type { FastifyReply } from "fastify"
import type { Bilingual } from "../basics/bilingual.ts"
import { withDetail, wordsOf } from "../basics/problem.ts"
import type { Problem } from "../basics/problem.ts"
import type { ApiProblem } from "../contract/documents.ts"

/** What the HTTP layer itself refuses. What actions refuse comes with its own words. */
export const catalogue = {
  "not-valid": {
    status: 400,
    title: { zh: "请求内容不符合要求。", en: "The request is not valid." },
    remedy: { zh: "请刷新页面后重试。", en: "Refresh the page and try again." },
  },
  "not-json": {
    status: 400,
    title: { zh: "请求内容不是有效的 JSON。", en: "The request is not valid JSON." },
    remedy: { zh: "请刷新页面后重试。", en: "Refresh the page and try again." },
  },
  "no-file": {
    status: 400,
    title: { zh: "没有收到文件。", en: "No file was received." },
    remedy: { zh: "请选择一个文件后重试。", en: "Choose a file and try again." },
  },
  "one-file-only": {
    status: 400,
    title: { zh: "一次只能上传一个文件。", en: "Only one file can be sent at a time." },
    remedy: { zh: "请逐个上传。", en: "Send them one by one." },
  },
  "upload-cut": {
    status: 400,
    title: { zh: "上传中断，文件没有保存。", en: "The upload broke off; the file was not saved." },
    remedy: { zh: "请重新上传。", en: "Upload it again." },
  },
  "not-opened": {
    status: 401,
    title: {
      zh: "请使用启动时显示的地址打开绩衡。",
      en: "Open Jiheng with the address that is shown when it starts.",
    },
    remedy: {
      zh: "请在运行绩衡的终端窗口中复制以 http://127.0.0.1 开头的完整地址。",
      en: "Copy the whole address that begins with http://127.0.0.1 from the terminal that runs Jiheng.",
    },
  },
  "foreign-origin": {
    status: 403,
    title: { zh: "不接受来自其他网站的请求。", en: "Requests from other sites are not accepted." },
    remedy: { zh: "请在绩衡页面中操作。", en: "Use the page of Jiheng." },
  },
  "not-found": {
    status: 404,
    title: { zh: "没有这个地址。", en: "There is no such address." },
    remedy: { zh: "请返回首页。", en: "Go back to the start page." },
  },
  "method-not-known": {
    status: 405,
    title: { zh: "这个地址不支持该操作。", en: "This address does not support that." },
    remedy: { zh: "请刷新页面后重试。", en: "Refresh the page and try again." },
  },
  "too-large": {
    status: 413,
    title: { zh: "内容超过大小上限。", en: "This is larger than the limit." },
    remedy: { zh: "请拆分后分别上传。", en: "Split it and send the parts one by one." },
  },
  "media-type": {
    status: 415,
    title: { zh: "不支持这种提交方式。", en: "This way of sending is not supported." },
    remedy: { zh: "请在绩衡页面中操作。", en: "Use the page of Jiheng." },
  },
  "foreign-host": {
    status: 421,
    title: {
      zh: "只能在本机通过 127.0.0.1 或 localhost 访问。",
      en: "Jiheng can only be reached on this machine, as 127.0.0.1 or localhost.",
    },
    remedy: { zh: "请使用启动时显示的地址。", en: "Use the address that is shown when it starts." },
  },
  "version-needed": {
    status: 428,
    title: {
      zh: "缺少所修改的版本号（If-Match）。",
      en: "The version that was edited is missing (If-Match).",
    },
    remedy: { zh: "请刷新页面后重试。", en: "Refresh the page and try again." },
  },
  internal: {
    status: 500,
    title: { zh: "程序内部错误，操作没有完成。", en: "The program failed; this was not done." },
    remedy: {
      zh: "请重试；如仍出现，请把终端窗口中的信息报告给维护人员。",
      en: "Try again; if it happens again, report what the terminal says.",
    },
  },
  "storage-unusable": {
    status: 503,
    title: { zh: "数据暂时无法读写。", en: "Data cannot be read or written at present." },
    remedy: {
      zh: "请检查磁盘空间和数据库后重启绩衡。",
      en: "Check the disk and the database and start Jiheng again.",
    },
  },
} as const satisfies Record<string, { status: number; title: Bilingual; remedy: Bilingual }>

export type HttpProblemCode = keyof typeof catalogue

/** Thrown inside a request; becomes the reply. */
export class HttpProblem extends Error {
  readonly body: ApiProblem

  constructor(code: HttpProblemCode, detail = "") {
    const { status, title, remedy } = catalogue[code]
    super(title.zh)
    const { message, en } = withDetail(title, detail)
    this.body = {
      type: `urn:jiheng:problem:${code}`,
      title: title.zh,
      status,
      code,
      detail: message,
      remedy: remedy.zh,
      en: { title: title.en, detail: en, remedy: remedy.en },
    }
  }
}

/** The status of what actions and storage refuse; what is not named here is a document that could not be read. */
const statusOfProblem: Readonly<Record<string, number>> = {
  "document-not-found": 404,
  "form-not-found": 404,
  "layout-not-found": 404,
  "sample-not-found": 404,
  "mapping-not-found": 404,
  "mapping-exists": 409,
  "document-edited": 409,
  "mappings-full": 413,
  "mapping-stale": 412,
  "batch-not-found": 404,
  "batch-cancelled": 409,
  "batch-full": 413,
  "batch-too-large": 413,
  "queue-full": 429,
  "stale-version": 412,
  "file-too-large": 413,
  "reader-closed": 503,
  "storage-full": 507,
}

const unreadable = 422

/** Answers with the first problem, and all of them beside it. */
export function replyWithProblems(reply: FastifyReply, problems: readonly Problem[]): FastifyReply {
  const first = problems.find((problem) => problem.severity === "blocking") ?? problems[0]
  if (first === undefined) return replyWith(reply, new HttpProblem("internal").body)
  const words = problems.map((problem) => wordsOf(problem, "en").message)
  const { message: title, remedy } = wordsOf(first, "en")
  return replyWith(reply, {
    type: `urn:jiheng:problem:${first.code}`,
    title: first.message,
    status: statusOfProblem[first.code] ?? unreadable,
    code: first.code,
    detail: problems.map((problem) => problem.message).join(" "),
    remedy: first.remedy,
    en: { title, detail: words.join(" "), remedy },
    problems,
  })
}

export function replyWith(reply: FastifyReply, problem: ApiProblem): FastifyReply {
  return reply
    .code(problem.status)
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify(problem))
}
