import type { Bilingual } from "../basics/bilingual.ts"
import { refusalFrom } from "../basics/problem.ts"
import type { Problem, ProblemWording } from "../basics/problem.ts"

/** What can go wrong with the place where records are kept, each with its remedy. */
export const catalogue = {
  "data-folder-in-use": {
    message: {
      zh: "数据文件夹正被另一个进程使用。",
      en: "The data folder is being used by another process.",
    },
    remedy: {
      zh: "请使用已经打开的那个绩衡，或先将其关闭；也可以用 JIHENG_DATA 指定另一个文件夹。",
      en: "Use the Jiheng that is open already, or close it first; JIHENG_DATA names another folder.",
    },
  },
  "data-folder-not-usable": {
    message: { zh: "数据文件夹无法使用。", en: "The data folder cannot be used." },
    remedy: {
      zh: "请检查该文件夹是否存在、当前用户是否有写入权限、磁盘是否还有空间。",
      en: "Check that it exists, that you may write to it and that the disk has space.",
    },
  },
  "database-not-reachable": {
    message: { zh: "无法连接数据库。", en: "The database cannot be reached." },
    remedy: {
      zh: "请检查 JIHENG_DATABASE_URL 的地址、用户和密码，并确认数据库已经启动。",
      en: "Check address, user and password in JIHENG_DATABASE_URL and that the database has been started.",
    },
  },
  "database-too-old": {
    message: {
      zh: "数据库版本过低，需要 PostgreSQL 15 或更高版本。",
      en: "The database is too old: PostgreSQL 15 or later is needed.",
    },
    remedy: {
      zh: "请升级数据库，或去掉 JIHENG_DATABASE_URL 以使用内置数据库。",
      en: "Upgrade the database, or unset JIHENG_DATABASE_URL to use the one that is built in.",
    },
  },
  "database-newer": {
    message: {
      zh: "数据是由更新版本的绩衡保存的，当前版本不能打开。",
      en: "The data were kept by a newer version of Jiheng; this one cannot open them.",
    },
    remedy: {
      zh: "请升级绩衡，或指定另一个数据文件夹。",
      en: "Upgrade Jiheng, or name another data folder.",
    },
  },
  "database-stopped": {
    message: {
      zh: "内置数据库已停止，通常是因为磁盘空间不足。",
      en: "The built-in database has stopped, usually because the disk is full.",
    },
    remedy: {
      zh: "请清理磁盘空间后重新启动绩衡；已保存的内容没有丢失。",
      en: "Make space on the disk and start Jiheng again; what was saved is not lost.",
    },
  },
  "storage-full": {
    message: { zh: "磁盘空间不足，没有保存。", en: "The disk is full; this was not saved." },
    remedy: {
      zh: "请清理磁盘空间后重试；之前的数据没有改动。",
      en: "Make space on the disk and try again; what was there before has not changed.",
    },
  },
} as const satisfies Record<string, Omit<ProblemWording, "severity">>

export type StorageProblemCode = keyof typeof catalogue

/** Thrown by the storage for what a person can mend; anything else that it throws is a fault of the program. */
export class StorageError extends Error {
  readonly problem: Problem

  constructor(code: StorageProblemCode, detail: string | Bilingual, cause?: unknown) {
    const problem = refusalFrom(catalogue, code, detail)
    super(problem.message, { cause })
    this.name = "StorageError"
    this.problem = problem
  }
}
