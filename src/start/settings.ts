import { join, resolve } from "node:path"
import type { StorageLocation } from "../storage/open-storage.ts"

/** All settings, taken from the environment; docs/cli.md lists them. */
export interface Settings {
  readonly storage: StorageLocation
  /** The first port to try; 0 for any. */
  readonly port: number
  /** Largest document, in bytes. */
  readonly sizeLimit: number
  /** For reading one document. */
  readonly readingSeconds: number
}

/** A setting that cannot be what it is; the message says which, and what it may be. */
export class SettingError extends Error {
  constructor(name: string, value: string, allowed: string) {
    super(`环境变量 ${name} 的值“${value}”无效：应为${allowed}。`)
    this.name = "SettingError"
  }
}

/** @throws {SettingError} on the first setting that is not valid. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): Settings {
  const whole = (name: string, otherwise: number, from: number, to: number): number => {
    const value = environment[name]
    if (value === undefined || value === "") return otherwise
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
    if (number >= from && number <= to) return number
    throw new SettingError(name, value, ` ${from} 到 ${to} 之间的整数`)
  }
  return {
    storage: storageLocation(environment, root),
    port: whole("JIHENG_PORT", 8420, 0, 65_535),
    // The readers take no more than 64 MB either.
    sizeLimit: whole("JIHENG_SIZE_LIMIT_MB", 64, 1, 64) * 1024 * 1024,
    readingSeconds: whole("JIHENG_READING_SECONDS", 60, 1, 3_600),
  }
}

function storageLocation(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): StorageLocation {
  const url = environment["JIHENG_DATABASE_URL"] ?? ""
  const folder = environment["JIHENG_DATA"] ?? ""
  if (url === "") return { kind: "folder", folder: folder === "" ? join(root, "data") : resolve(folder) }
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return { kind: "server", url }
  // The value may hold a password: it is not repeated.
  throw new SettingError("JIHENG_DATABASE_URL", "…", " postgres:// 开头的地址")
}
