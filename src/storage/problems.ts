import type { Problem } from "../basics/problem.ts"

/** What can go wrong with the place where records are kept, each with its remedy. */
const catalogue = {
  "data-folder-in-use": {
    message: "数据文件夹正被另一个进程使用。",
    remedy: "请使用已经打开的那个绩衡，或先将其关闭；也可以用 JIHENG_DATA 指定另一个文件夹。",
  },
  "data-folder-not-usable": {
    message: "数据文件夹无法使用。",
    remedy: "请检查该文件夹是否存在、当前用户是否有写入权限、磁盘是否还有空间。",
  },
  "database-not-reachable": {
    message: "无法连接数据库。",
    remedy: "请检查 JIHENG_DATABASE_URL 的地址、用户和密码，并确认数据库已经启动。",
  },
  "database-too-old": {
    message: "数据库版本过低，需要 PostgreSQL 15 或更高版本。",
    remedy: "请升级数据库，或去掉 JIHENG_DATABASE_URL 以使用内置数据库。",
  },
  "database-newer": {
    message: "数据是由更新版本的绩衡保存的，当前版本不能打开。",
    remedy: "请升级绩衡，或指定另一个数据文件夹。",
  },
  "database-stopped": {
    message: "内置数据库已停止，通常是因为磁盘空间不足。",
    remedy: "请清理磁盘空间后重新启动绩衡；已保存的内容没有丢失。",
  },
  "storage-full": {
    message: "磁盘空间不足，没有保存。",
    remedy: "请清理磁盘空间后重试；之前的数据没有改动。",
  },
} as const satisfies Record<string, Pick<Problem, "message" | "remedy">>

export type StorageProblemCode = keyof typeof catalogue

/** Thrown by the storage for what a person can mend; anything else that it throws is a fault of the program. */
export class StorageError extends Error {
  readonly problem: Problem

  constructor(code: StorageProblemCode, detail: string, cause?: unknown) {
    const { message, remedy } = catalogue[code]
    super(`${message}（${detail}）`, { cause })
    this.name = "StorageError"
    this.problem = { code, severity: "blocking", message: this.message, remedy, source: null }
  }
}
