import type { FastifyReply } from "fastify"
import type { Problem } from "../basics/problem.ts"
import type { ApiProblem } from "../contract/documents.ts"

/** What the HTTP layer itself refuses. What actions refuse comes with its own words. */
const catalogue = {
  "not-valid": { status: 400, title: "请求内容不符合要求。", remedy: "请刷新页面后重试。" },
  "not-json": { status: 400, title: "请求内容不是有效的 JSON。", remedy: "请刷新页面后重试。" },
  "no-file": { status: 400, title: "没有收到文件。", remedy: "请选择一个文件后重试。" },
  "one-file-only": { status: 400, title: "一次只能上传一个文件。", remedy: "请逐个上传。" },
  "upload-cut": { status: 400, title: "上传中断，文件没有保存。", remedy: "请重新上传。" },
  "not-opened": {
    status: 401,
    title: "请使用启动时显示的地址打开绩衡。",
    remedy: "请在运行绩衡的终端窗口中复制以 http://127.0.0.1 开头的完整地址。",
  },
  "foreign-origin": { status: 403, title: "不接受来自其他网站的请求。", remedy: "请在绩衡页面中操作。" },
  "not-found": { status: 404, title: "没有这个地址。", remedy: "请返回首页。" },
  "method-not-known": { status: 405, title: "这个地址不支持该操作。", remedy: "请刷新页面后重试。" },
  "too-large": { status: 413, title: "内容超过大小上限。", remedy: "请拆分后分别上传。" },
  "media-type": { status: 415, title: "不支持这种提交方式。", remedy: "请在绩衡页面中操作。" },
  "foreign-host": {
    status: 421,
    title: "只能在本机通过 127.0.0.1 或 localhost 访问。",
    remedy: "请使用启动时显示的地址。",
  },
  "version-needed": {
    status: 428,
    title: "缺少所修改的版本号（If-Match）。",
    remedy: "请刷新页面后重试。",
  },
  internal: {
    status: 500,
    title: "程序内部错误，操作没有完成。",
    remedy: "请重试；如仍出现，请把终端窗口中的信息报告给维护人员。",
  },
  "storage-unusable": {
    status: 503,
    title: "数据暂时无法读写。",
    remedy: "请检查磁盘空间和数据库后重启绩衡。",
  },
} as const satisfies Record<string, { status: number; title: string; remedy: string }>

export type HttpProblemCode = keyof typeof catalogue

/** Thrown inside a request; becomes the reply. */
export class HttpProblem extends Error {
  readonly body: ApiProblem

  constructor(code: HttpProblemCode, detail = "") {
    const { status, title, remedy } = catalogue[code]
    super(title)
    const sentence = detail === "" ? title : `${title}（${detail}）`
    this.body = { type: `urn:jiheng:problem:${code}`, title, status, code, detail: sentence, remedy }
  }
}

/** The status of what actions and storage refuse; what is not named here is a document that could not be read. */
const statusOfProblem: Readonly<Record<string, number>> = {
  "document-not-found": 404,
  "form-not-found": 404,
  "layout-not-found": 404,
  "sample-not-found": 404,
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
  return replyWith(reply, {
    type: `urn:jiheng:problem:${first.code}`,
    title: first.message,
    status: statusOfProblem[first.code] ?? unreadable,
    code: first.code,
    detail: problems.map((problem) => problem.message).join(" "),
    remedy: first.remedy,
    problems,
  })
}

export function replyWith(reply: FastifyReply, problem: ApiProblem): FastifyReply {
  return reply
    .code(problem.status)
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify(problem))
}
