import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { BatchFiles, BatchSummary } from "../../src/contract/batches.ts"
import type { ApiProblem, DocumentDetail, DocumentSummary } from "../../src/contract/documents.ts"
import type {
  ImportedMappings,
  KeptMapping,
  MappedDocument,
  MappingDraft,
  MappingPreview,
} from "../../src/contract/mappings.ts"
import { multipart, RunningServer } from "./running-server.ts"

/** A table with headings that the reader does not know; `word` makes them those of another table. */
function table(word: string, project = "农村公路日常养护"): string {
  return [
    "云溪县考核情况",
    `项目名称\t${project}`,
    "",
    `${word}维度\t${word}方面\t${word}考核事项\t${word}年初\t${word}年末\t${word}满分\t${word}考核分`,
    "产出\t数量\t养护里程\t≥120公里\t121公里\t50\t50",
    "\t质量\t验收合格率\t≥98%\t99%\t50\t49",
  ].join("\n")
}

const fields = ["level1", "level2", "name", "target", "actual", "weight", "score"] as const

function draftFor(word: string, changes: Partial<MappingDraft> = {}): MappingDraft {
  const headings = ["维度", "方面", "考核事项", "年初", "年末", "满分", "考核分"]
  return {
    name: `${word}考核表`,
    kind: null,
    currency: null,
    columns: headings.map((heading, at) => ({ heading: `${word}${heading}`, field: fields[at] ?? "skip" })),
    labels: [],
    ...changes,
  }
}

const rowsOf = ({ forms }: Pick<DocumentDetail, "forms">) =>
  forms.flatMap((form) =>
    form.indicators.map(({ level1, name, target, weight, score }) => [
      level1,
      name,
      target?.text,
      weight,
      score,
    ]),
  )
const read = [
  ["产出", "养护里程", "≥120公里", 50, 50],
  ["产出", "验收合格率", "≥98%", 50, 49],
]

describe("column mappings over HTTP", () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await RunningServer.start({ readingSeconds: 300 })
  })
  afterAll(() => server.stopAndRemove())

  const add = (draft: object) => server.call("POST", "/api/mappings", draft)
  const readAgain = (id: string, version: number, overEdits = false) =>
    server.call("POST", `/api/documents/${id}/read-again`, { overEdits }, { "if-match": `"${version}"` })
  const upload = (content: string) => {
    const { body, type } = multipart([{ field: "file", name: "对照.yaml", content: Buffer.from(content) }])
    return server.call("POST", "/api/mappings/import", body, { "content-type": type })
  }

  test("a table with unknown headings is kept, named once, and read by that from then on", async () => {
    const document = await server.keep("甲.txt", table("甲"))
    expect(document.unnamedTables).toBe(1)
    const [sketch] = document.tables
    expect(sketch).toMatchObject({ state: "unknown", rowCount: 2 })
    expect(sketch?.columns.map(({ heading }) => heading)).toEqual(
      draftFor("甲").columns.map(({ heading }) => heading),
    )
    for (const { confidence } of sketch?.columns ?? []) expect(confidence).toBeGreaterThanOrEqual(0.5)

    const preview = await server.call("POST", `/api/documents/${document.id}/mapping-preview`, draftFor("甲"))
    expect(preview.json<MappingPreview>()).toMatchObject({ used: true })
    expect(rowsOf(preview.json<MappingPreview>())).toEqual(read)
    expect((await server.call("GET", `/api/documents/${document.id}`)).json()).toMatchObject({ version: 1 })

    const added = await add(draftFor("甲"))
    expect([added.status, added.headers.etag]).toEqual([201, '"1"'])
    const { id, documents, mapping } = added.json<KeptMapping>()
    expect(documents).toEqual({ read: 0, behind: 0, waiting: 1 })
    expect(mapping.made.by).not.toBe("")
    expect((await server.call("GET", added.headers.location ?? "")).json()).toEqual(added.json())

    const again = await readAgain(document.id, 1)
    expect([again.status, again.headers.etag]).toEqual([200, '"2"'])
    const detail = again.json<DocumentDetail>()
    expect(rowsOf(detail)).toEqual(read)
    expect(detail).toMatchObject({ edited: false, tables: [{ state: "named", mapping: "甲考核表" }] })
    expect(detail.unnamedTables).toBeUndefined()

    const next = await server.keep("甲二.txt", table("甲", "河道清淤"))
    expect(rowsOf(next)).toEqual(read)
    const used = await server.call("GET", `/api/mappings/${id}/documents`)
    expect(
      used.json<{ documents: MappedDocument[] }>().documents.map(({ file, use }) => [file, use]),
    ).toEqual([
      ["甲.txt", "read"],
      ["甲二.txt", "read"],
    ])
    const list = (await server.call("GET", "/api/documents")).json<{ documents: DocumentSummary[] }>()
    expect(list.documents.find((each) => each.id === document.id)?.indicatorCount).toBe(2)
  })

  test("a batch is read by it, and so is all after a restart", async () => {
    await add(draftFor("乙"))
    await server.stop()
    server = await RunningServer.start({ readingSeconds: 300, folder: server.folder })
    const batch = (await server.call("POST", "/api/batches", { name: "季度" })).json<BatchSummary>().id
    for (const [name, content] of [
      ["认得.txt", table("乙")],
      ["不认得.txt", table("丙")],
    ] as const) {
      const { body, type } = multipart([{ field: "file", name, content: Buffer.from(content) }])
      await server.call("POST", `/api/batches/${batch}/files`, body, { "content-type": type })
    }
    const files = async () =>
      (await server.call("GET", `/api/batches/${batch}/files`)).json<BatchFiles>().files
    await expect
      .poll(async () => (await files()).map(({ state }) => state), { timeout: 120_000, interval: 200 })
      .toEqual(["done", "done"])
    const [known, unknown] = await files()
    expect(known?.document).toMatchObject({ indicatorCount: 2 })
    expect(known?.document?.unnamedTables).toBeUndefined()
    expect(unknown?.document).toMatchObject({ unnamedTables: 1 })

    await add(draftFor("丙"))
    const since = (await server.call("GET", `/api/batches/${batch}/files`)).json<BatchFiles>().until
    await readAgain(unknown?.document?.id ?? "", 1)
    const changed = await server.call("GET", `/api/batches/${batch}/files?since=${since}`)
    expect(
      changed.json<BatchFiles>().files.find(({ path }) => path === "不认得.txt")?.document,
    ).toMatchObject({ indicatorCount: 2 })
  })

  test("holds once for the same headings, and changes only on its newest version", async () => {
    const { id } = (await add(draftFor("丁"))).json<KeptMapping>()
    const twice = await add(draftFor("丁", { name: "又一份" }))
    expect([twice.status, twice.json<ApiProblem>().code]).toEqual([409, "mapping-exists"])
    const put = (version: string | undefined, draft: object) =>
      server.call("PUT", `/api/mappings/${id}`, draft, version === undefined ? {} : { "if-match": version })
    expect((await put(undefined, draftFor("丁"))).status).toBe(428)
    const renamed = await put('"1"', draftFor("丁", { name: "新名" }))
    expect([renamed.status, renamed.headers.etag]).toEqual([200, '"2"'])
    expect(renamed.json<KeptMapping>().mapping.name).toBe("新名")
    expect((await put('"1"', draftFor("丁"))).json<ApiProblem>()).toMatchObject({
      status: 412,
      code: "mapping-stale",
    })
    const remove = (version: number) =>
      server.call("DELETE", `/api/mappings/${id}`, undefined, { "if-match": `"${version}"` })
    expect((await remove(1)).status).toBe(412)
    expect((await remove(2)).status).toBe(204)
    expect((await remove(2)).status).toBe(404)
    expect((await server.call("GET", `/api/mappings/${id}/documents`)).status).toBe(404)
  })

  test("what says nothing or is not of the right shape is refused in both languages", async () => {
    const draft = draftFor("戊")
    const nameless = { ...draft, columns: draft.columns.map((each) => ({ ...each, field: "skip" })) }
    const refused = await add(nameless)
    expect(refused.status).toBe(422)
    expect(refused.json<ApiProblem>()).toMatchObject({ code: "mapping-says-nothing" })
    expect(refused.json<ApiProblem>().en?.detail).toMatch(/^Nothing can be read/u)
    for (const bad of [
      { ...draft, name: " " },
      { ...draft, columns: [] },
      { ...draft, extra: 1 },
      { ...draft, columns: [{ heading: "甲", field: "constructor" }] },
      { ...draft, kind: "other" },
    ])
      expect((await add(bad)).status).toBe(400)
    const nowhere = "00000000-0000-4000-8000-000000000000"
    expect((await server.call("GET", `/api/mappings/${nowhere}`)).status).toBe(404)
    expect((await server.call("POST", `/api/documents/${nowhere}/mapping-preview`, draft)).status).toBe(404)
  })

  test("what somebody has edited is read again only over the edits, by name", async () => {
    const document = await server.keep("己.txt", table("己"))
    await add(draftFor("己"))
    const detail = (await readAgain(document.id, 1)).json<DocumentDetail>()
    const [form] = detail.forms
    await server.call(
      "PUT",
      `/api/documents/${document.id}/forms/0`,
      { ...form, year: 2031 },
      { "if-match": '"2"' },
    )
    expect((await server.call("GET", `/api/documents/${document.id}`)).json()).toMatchObject({ edited: true })
    expect((await readAgain(document.id, 3)).json<ApiProblem>()).toMatchObject({
      status: 409,
      code: "document-edited",
    })
    expect((await readAgain(document.id, 2, true)).status).toBe(412)
    const over = await readAgain(document.id, 3, true)
    expect(over.json()).toMatchObject({ version: 4, edited: false })
    const { entries } = (await server.call("GET", `/api/documents/${document.id}/history`)).json<{
      entries: readonly { version: number; path: string; from: unknown }[]
    }>()
    expect(entries.filter(({ version }) => version === 4)).toMatchObject([{ path: "year", from: 2031 }])
  })

  test("goes out as the file that the command line reads, and comes in from it", async () => {
    const { id } = (await add(draftFor("庚"))).json<KeptMapping>()
    const file = await server.call("GET", `/api/mappings/export?id=${id}`)
    expect(file.headers["content-disposition"]).toContain(`${encodeURIComponent("庚考核表")}.yaml`)
    expect(file.text).toContain("heading: 庚考核事项\n    field: name # 三级指标")
    expect((await upload(file.text)).json<ImportedMappings>()).toEqual({ added: 0, changed: 0, same: 1 })
    const renamed = file.text.replace("name: 庚考核表", "name: 庚新表")
    const other = file.text.replaceAll("heading: 庚", "heading: 辛")
    const imported = await upload(`${renamed}---\n${other}`)
    expect(imported.json<ImportedMappings>()).toEqual({ added: 1, changed: 1, same: 0 })
    const all = await server.call("GET", "/api/mappings/export")
    expect(all.text).toContain("庚新表")
    expect(all.text.split("---\n").length).toBeGreaterThan(3)
    const broken = await upload("version: 1\nname: x\n")
    expect([broken.status, broken.json<ApiProblem>().code]).toEqual([422, "mapping-invalid"])
  })
})
