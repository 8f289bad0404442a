import { describe, expect, test } from "vitest"
import { readSettings } from "../../src/start/settings.ts"

describe("settings", () => {
  test("have defaults", () => {
    expect(readSettings({}, "/srv/jiheng")).toEqual({
      storage: { kind: "folder", folder: "/srv/jiheng/data" },
      port: 8420,
      sizeLimit: 64 * 1024 * 1024,
      readingSeconds: 60,
    })
  })

  test("an empty one is as good as none", () => {
    const empty = { JIHENG_DATA: "", JIHENG_PORT: "", JIHENG_DATABASE_URL: "", JIHENG_SIZE_LIMIT_MB: "" }
    expect(readSettings(empty, "/srv/jiheng")).toEqual(readSettings({}, "/srv/jiheng"))
  })

  test("a server's address goes before a folder", () => {
    const url = "postgresql://jiheng@db.example/jiheng"
    const both = { JIHENG_DATA: "/var/lib/jiheng", JIHENG_DATABASE_URL: url }
    expect(readSettings(both, "/srv/jiheng").storage).toEqual({ kind: "server", url })
  })

  test.each([
    ["JIHENG_PORT", "65536"],
    ["JIHENG_PORT", "-1"],
    ["JIHENG_PORT", "8420.5"],
    ["JIHENG_SIZE_LIMIT_MB", "0"],
    ["JIHENG_READING_SECONDS", "1e3"],
    ["JIHENG_DATABASE_URL", "mysql://host/db"],
  ])("%s cannot be %s", (name, value) => {
    expect(() => readSettings({ [name]: value }, "/srv/jiheng")).toThrow(name)
  })
})
