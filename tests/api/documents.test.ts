import { randomUUID } from "node:crypto"
import { readXlsx } from "hucre"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type {
  ApiProblem,
  DocumentDetail,
  DocumentSummary,
  HistoryEntry,
  SampleSummary,
} from "../../src/contract/documents.ts"
import type { Form } from "../../src/records/form.ts"
import { setField } from "../../src/records/field.ts"
import { exampleText } from "../support/example-text.ts"
import { RunningServer } from "./running-server.ts"

let server: RunningServer

beforeAll(async () => {
  server = await RunningServer.start()
})
afterAll(async () => {
  await server.stopAndRemove()
})

async function listed(): Promise<readonly DocumentSummary[]> {
  return (await server.call("GET", "/api/documents")).json<{ documents: DocumentSummary[] }>().documents
}

function onlyForm(detail: DocumentDetail): Form {
  const [form] = detail.forms
  if (form === undefined) throw new Error("no form")
  return form
}

function withScore(form: Form, score: string): Form {
  const outcome = setField(form, "indicators[0].score", score)
  if (!outcome.ok) throw new Error("not set")
  return outcome.value
}

describe("a document", () => {
  test("is read and kept, with its original text", async () => {
    const answer = await server.upload("养护项目.txt", exampleText())
    expect(answer.status).toBe(201)
    expect(answer.headers.etag).toBe('"1"')
    const detail = answer.json<DocumentDetail>()
    expect(answer.headers.location).toBe(`/api/documents/${detail.id}`)
    expect(detail).toMatchObject({ file: "养护项目.txt", format: "text", version: 1, formCount: 1 })
    expect(onlyForm(detail).project.name).toBe("农村公路日常养护")
    expect(detail.indicatorCount).toBe(5)
    expect(detail.pages[0]?.lines[2]?.text).toBe("项目名称\t农村公路日常养护")
    const again = await server.call("GET", `/api/documents/${detail.id}`)
    expect(again.json<DocumentDetail>()).toEqual(detail)
    expect(again.headers.etag).toBe('"1"')
  })

  test("gives back its original bytes, as a file that no browser runs", async () => {
    const content = exampleText("带<script>的项目")
    const { id } = await server.keep("养护项目.txt", content)
    const answer = await server.call("GET", `/api/documents/${id}/original`)
    expect(answer.status).toBe(200)
    expect(answer.bytes).toEqual(Buffer.from(content))
    expect(answer.headers["content-type"]).toBe("application/octet-stream")
    expect(answer.headers["content-disposition"]).toMatch(/^attachment;/)
    expect((await server.call("GET", `/api/documents/${randomUUID()}/original`)).status).toBe(404)
  })

  test("is listed, newest first, after a restart as well", async () => {
    const folder = server.folder
    const older = await server.keep("旧.txt", exampleText("旧项目"))
    const newer = await server.keep("新.txt", exampleText("新项目"))
    const before = await listed()
    expect(before.slice(0, 2).map(({ id }) => id)).toEqual([newer.id, older.id])
    expect(before[0]?.projectNames).toEqual(["新项目"])
    await server.stop()
    server = await RunningServer.start({ folder })
    expect(await listed()).toEqual(before)
  })

  test("can be deleted", async () => {
    const { id } = await server.keep("删.txt", exampleText())
    expect((await server.call("DELETE", `/api/documents/${id}`)).status).toBe(204)
    expect((await server.call("GET", `/api/documents/${id}`)).status).toBe(404)
    expect((await server.call("DELETE", `/api/documents/${id}`)).status).toBe(404)
    expect((await listed()).some((document) => document.id === id)).toBe(false)
  })

  test.each([
    ["../../etc/养护.txt", "养护.txt"],
    ["C:\\\\temp\\\\养护.txt", "养护.txt"],
    ["", "未命名"],
    ["\ud83d\ude00.txt", "\ud83d\ude00.txt"],
  ])("is named without folders: %s", async (given, kept) => {
    expect((await server.keep(given, exampleText())).file).toBe(kept)
  })
})

describe("an edit", () => {
  test("is kept with its history, and findings are counted anew", async () => {
    const detail = await server.keep("改.txt", exampleText())
    const form = withScore(onlyForm(detail), "25")
    const path = `/api/documents/${detail.id}/forms/0`
    const answer = await server.call("PUT", path, form, { "if-match": '"1"' })
    expect(answer.status).toBe(200)
    expect(answer.headers.etag).toBe('"2"')
    const edited = answer.json<DocumentDetail>()
    expect(onlyForm(edited)).toEqual(form)
    expect(edited.findings.error).toBeGreaterThan(detail.findings.error)
    expect((await server.call("GET", `/api/documents/${detail.id}`)).json()).toEqual(edited)
    const history = await server.call("GET", `/api/documents/${detail.id}/history`)
    const { entries } = history.json<{ entries: HistoryEntry[] }>()
    expect(entries).toMatchObject([
      { version: 2, formIndex: 0, path: "indicators[0].score", from: 20, to: 25 },
    ])
    expect(entries[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
  })

  test("of an older version is refused and changes nothing", async () => {
    const detail = await server.keep("旧版.txt", exampleText())
    const path = `/api/documents/${detail.id}/forms/0`
    const form = onlyForm(detail)
    await server.call("PUT", path, withScore(form, "19"), { "if-match": '"1"' })
    const stale = await server.call("PUT", path, withScore(form, "18"), { "if-match": '"1"' })
    expect([stale.status, stale.json<ApiProblem>().code]).toEqual([412, "stale-version"])
    const now = (await server.call("GET", `/api/documents/${detail.id}`)).json<DocumentDetail>()
    expect([now.version, onlyForm(now).indicators[0]?.score]).toEqual([2, 19])
  })

  test("of many at the same time one holds", async () => {
    const detail = await server.keep("同时.txt", exampleText())
    const edits = Array.from({ length: 10 }, (_none, index) =>
      server.call("PUT", `/api/documents/${detail.id}/forms/0`, withScore(onlyForm(detail), `${index}`), {
        "if-match": '"1"',
      }),
    )
    const statuses = (await Promise.all(edits)).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, ...Array.from({ length: 9 }, () => 412)])
  })

  test("that changes nothing leaves the version", async () => {
    const detail = await server.keep("不变.txt", exampleText())
    const answer = await server.call("PUT", `/api/documents/${detail.id}/forms/0`, onlyForm(detail), {
      "if-match": '"1"',
    })
    expect(answer.json<DocumentDetail>()).toEqual(detail)
  })

  test("must say its version", async () => {
    const detail = await server.keep("无版本.txt", exampleText())
    const path = `/api/documents/${detail.id}/forms/0`
    const put = async (headers: Record<string, string>): Promise<number> =>
      (await server.call("PUT", path, onlyForm(detail), headers)).status
    expect(await put({})).toBe(428)
    for (const tag of ["*", "1", 'W/"1"', '"0"', '"1", "2"', "'1'"]) {
      expect(await put({ "if-match": tag })).toBe(400)
    }
  })
})

describe("an export", () => {
  test("is a workbook named after the document", async () => {
    const { id } = await server.keep("养护 (终稿).txt", exampleText())
    const layout = "national-self-evaluation-2020"
    const answer = await server.call("GET", `/api/documents/${id}/export?form=0&layout=${layout}`)
    expect(answer.status).toBe(200)
    expect(answer.headers["content-type"]).toContain("spreadsheetml")
    const name = /filename\*=UTF-8''(\S+)$/.exec(answer.headers["content-disposition"] ?? "")?.[1] ?? ""
    expect(decodeURIComponent(name)).toBe("养护 (终稿).xlsx")
    const workbook = await readXlsx(answer.bytes)
    expect(JSON.stringify(workbook.sheets[0]?.rows)).toContain("农村公路日常养护")
  })

  test.each([
    ["docx", "wordprocessingml"],
    ["pdf", "application/pdf"],
    ["html", "text/html"],
  ])("comes as %s, and tells what it does not hold", async (format, type) => {
    const { id } = await server.keep("养护.txt", exampleText())
    const answer = await server.call(
      "GET",
      `/api/documents/${id}/export?format=${format}&layout=national-target`,
    )
    expect(answer.status).toBe(200)
    expect(answer.headers["content-type"]).toContain(type)
    expect(decodeURIComponent(answer.headers["content-disposition"] ?? "")).toContain(`养护.${format}`)
    const told = decodeURIComponent(String(answer.headers["export-problems"]))
    expect(told).toContain("field-not-in-layout")
    const own = await server.call("GET", `/api/documents/${id}/export?format=${format}`)
    expect(own.headers["export-problems"]).toBeUndefined()
  })

  test("of all forms is the default; unknown layouts and forms are problems", async () => {
    const { id } = await server.keep("多.txt", exampleText())
    expect((await server.call("GET", `/api/documents/${id}/export`)).status).toBe(200)
    const statusOf = async (query: string): Promise<number> =>
      (await server.call("GET", `/api/documents/${id}/export?${query}`)).status
    expect(await statusOf("layout=nowhere")).toBe(404)
    expect(await statusOf("form=7")).toBe(404)
    expect(await statusOf("form=-1")).toBe(400)
    expect(await statusOf("sheet=1")).toBe(400)
    expect(await statusOf("format=odt")).toBe(400)
  })
})

describe("what comes with the product", () => {
  test("every sample is read", async () => {
    const { samples } = (await server.call("GET", "/api/samples")).json<{ samples: SampleSummary[] }>()
    expect(samples.length).toBeGreaterThan(0)
    for (const { name } of samples) {
      const answer = await server.call("POST", `/api/samples/${encodeURIComponent(name)}`)
      expect([name, answer.status]).toEqual([name, 201])
      expect(answer.json<DocumentDetail>().indicatorCount).toBeGreaterThan(0)
    }
  })

  test("only samples of the list can be had", async () => {
    for (const name of ["nothing", "../package.json", "..%2Fpackage.json", "index.json"]) {
      const answer = await server.call("POST", `/api/samples/${encodeURIComponent(name)}`)
      expect(answer.status).toBe(404)
    }
  })

  test("rulebooks come whole", async () => {
    const { rulebooks } = (await server.call("GET", "/api/rulebooks")).json<{
      rulebooks: { document: string }[]
    }>()
    expect(rulebooks.map(({ document }) => document)).toContain("财预〔2020〕10号")
  })

  test("a document that is not there is a problem everywhere", async () => {
    const id = randomUUID()
    for (const path of ["", "/history", "/export"]) {
      const answer = await server.call("GET", `/api/documents/${id}${path}`)
      expect([answer.status, answer.json<ApiProblem>().code]).toEqual([404, "document-not-found"])
    }
    expect((await server.call("GET", "/api/documents/1")).status).toBe(400)
  })
})
