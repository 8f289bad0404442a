import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { FieldPath, Form } from "../../src/records/form.ts"
import type { Finding, Severity } from "../../src/rules/finding.ts"
import type { Score } from "../../src/rules/score.ts"
import { documentReducer, openState } from "../../web/src/document/document-state.ts"
import type { DocumentState } from "../../web/src/document/document-state.ts"
import { groupFindings, sameFinding, walkFindings } from "../../web/src/findings/arrange-findings.ts"
import { dictionary } from "../../web/src/language/dictionary.ts"
import { fillIn } from "../../web/src/language/fill-in.ts"
import { batchHref, comparisonHref, documentHref, parseRoute } from "../../web/src/route.ts"
import { differenceText, resultText } from "../../web/src/scores/score-words.ts"
import { doubtStops, walkDoubts } from "../../web/src/problems/doubt-walk.ts"
import { segmentsOf } from "../../web/src/source/place-index.ts"
import { matchingRows, sourceRows } from "../../web/src/source/source-rows.ts"
import { nextToSend, queueReducer } from "../../web/src/upload/upload-queue.ts"
import type { QueuedFile } from "../../web/src/upload/upload-queue.ts"
import { sampleForm } from "../support/sample-form.ts"

/** Stands for a form where only its identity matters. */
const formNamed = (name: string): Form => ({ project: { name } }) as Form

describe("undo and redo", () => {
  const [a, b, c] = [formNamed("a"), formNamed("b"), formNamed("c")]
  const edited = (state: DocumentState, form: Form, path: FieldPath) =>
    documentReducer(state, { type: "edit", form, path })

  it("goes back and forth over the edits of the form on the screen, and selects what changed", () => {
    const twice = edited(edited(openState([a], 0), b, "year"), c, "currency")
    const once = documentReducer(twice, { type: "undo" })
    expect(once.forms[0]).toBe(b)
    expect(once.selected).toBe("currency")
    const none = documentReducer(once, { type: "undo" })
    expect(none.forms[0]).toBe(a)
    expect(documentReducer(none, { type: "undo" })).toBe(none)
    expect(documentReducer(documentReducer(none, { type: "redo" }), { type: "redo" }).forms[0]).toBe(c)
  })

  it("forgets what could be redone once something else is edited", () => {
    const undone = documentReducer(edited(openState([a], 0), b, "year"), { type: "undo" })
    const other = edited(undone, c, "year")
    expect(documentReducer(other, { type: "redo" })).toBe(other)
  })

  it("is kept for each form, and dropped for a form that was changed elsewhere", () => {
    const first = edited(openState([a, b], 0), c, "year")
    const second = documentReducer(first, { type: "open-form", index: 1 })
    expect(documentReducer(second, { type: "undo" })).toBe(second)
    const replaced = documentReducer(first, { type: "replace", forms: [c, a] })
    expect(documentReducer(replaced, { type: "undo" }).forms[0]).toBe(a)
    const reloaded = documentReducer(first, { type: "replace", forms: [b, a] })
    expect(documentReducer(reloaded, { type: "undo" })).toBe(reloaded)
  })

  it("opens no form that is not there", () => {
    expect(openState([a], 7).formIndex).toBe(0)
    expect(openState([], 3).formIndex).toBe(0)
    const state = openState([a], 0)
    expect(documentReducer(state, { type: "open-form", index: 4 })).toBe(state)
    expect(documentReducer(state, { type: "select", path: "year", formIndex: 4 })).toBe(state)
  })
})

describe("a line cut at its fields", () => {
  const field = (path: FieldPath, from: number, to: number) => ({
    formIndex: 0,
    path,
    span: [from, to] as const,
  })

  it("has the fields in order and the gaps between, fields at one place together", () => {
    const segments = segmentsOf(10, [
      field("indicators[1].level1", 2, 5),
      field("year", 7, 9),
      field("indicators[0].level1", 2, 5),
    ])
    expect(segments.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 5],
      [5, 7],
      [7, 9],
      [9, 10],
    ])
    expect(segments[1]?.fields.map((each) => each.path)).toEqual([
      "indicators[1].level1",
      "indicators[0].level1",
    ])
  })

  it("covers the line exactly, whatever places a document claims", () => {
    const span = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }))
    fc.assert(
      fc.property(fc.nat(50), fc.array(span), (length, spans) => {
        const segments = segmentsOf(
          length,
          spans.map(([from, to]) => field("year", from, to)),
        )
        let at = 0
        for (const segment of segments) {
          expect(segment.from).toBe(at)
          expect(segment.to).toBeGreaterThan(at)
          at = segment.to
        }
        expect(at).toBe(length)
      }),
    )
  })
})

describe("the original as rows", () => {
  const page = (number: number, ...texts: string[]) => ({
    number,
    sheet: null,
    lines: texts.map((text, at) => ({ number: at + 1, text })),
  })

  it("has a head for each page only where there are several, and finds text in any case", () => {
    expect(sourceRows([page(1, "甲", "乙")])).toHaveLength(2)
    const rows = sourceRows([page(1, "abc"), page(2, "ABC", "x")])
    expect(rows).toHaveLength(5)
    expect(matchingRows(rows, " aBc ")).toEqual([1, 3])
    expect(matchingRows(rows, " ")).toEqual([])
  })
})

describe("findings", () => {
  const finding = (code: string, severity: Severity, zh: string): Finding => ({
    code,
    severity,
    path: "form",
    place: null,
    found: null,
    sentence: { zh, en: code },
    remedy: { zh: "", en: "" },
    citation: { document: "", article: "", status: "confirmed" },
  })
  const all = [finding("A", "error", "合计不符"), finding("B", "hint", "偏低"), finding("C", "error", "超出")]

  it("are grouped by severity and filtered by their words", () => {
    const groups = groupFindings(all, { severity: "all", text: "" }, "zh")
    expect(groups.map((group) => group.findings.map(({ code }) => code))).toEqual([["A", "C"], ["B"]])
    expect(groupFindings(all, { severity: "all", text: "合计" }, "zh")).toHaveLength(1)
    expect(groupFindings(all, { severity: "warning", text: "" }, "zh")).toEqual([])
  })

  it("are walked round and round, and found again after an edit", () => {
    const [a, , c] = all
    expect(walkFindings(all, null, 1)).toBe(a)
    expect(walkFindings(all, null, -1)).toBe(c)
    expect(walkFindings(all, c ?? null, 1)).toBe(a)
    expect(walkFindings(all, a ?? null, -1)).toBe(c)
    expect(walkFindings([], null, 1)).toBeNull()
    expect(sameFinding([finding("A", "error", "合计仍不符")], a ?? null)?.sentence.zh).toBe("合计仍不符")
    expect(sameFinding([], a ?? null)).toBeNull()
  })
})

describe("differences of scores", () => {
  const score = (claimed: number | null, result: Score["result"], verdict: Score["verdict"]): Score => ({
    path: "total.score",
    claimed,
    weight: 10,
    result,
    verdict,
    steps: [],
    citation: { document: "", article: "", status: "confirmed" },
  })

  it("are exact, and for a range the distance to its nearer end", () => {
    expect(differenceText(score(0.3, { kind: "exact", score: 0.1 }, "differs"))).toBe("+0.2")
    expect(differenceText(score(5, { kind: "exact", score: 7.5 }, "differs"))).toBe("−2.5")
    expect(differenceText(score(10, { kind: "range", from: 6, to: 8 }, "differs"))).toBe("+2")
    expect(differenceText(score(5, { kind: "range", from: 6, to: 8 }, "differs"))).toBe("−1")
    expect(differenceText(score(5, { kind: "exact", score: 5 }, "agrees"))).toBeNull()
    expect(differenceText(score(null, { kind: "exact", score: 5 }, "not-comparable"))).toBeNull()
    expect(resultText({ kind: "unknown", because: { zh: "", en: "" } })).toBe("?")
  })
})

describe("the upload queue", () => {
  const add = (queue: readonly QueuedFile[], ...keys: number[]) =>
    queueReducer(queue, { type: "add", files: keys.map((key) => ({ key, name: `${key}.txt` })) })
  const set = (queue: readonly QueuedFile[], key: number, progress: QueuedFile["progress"]) =>
    queueReducer(queue, { type: "progress", key, progress })

  it("sends two at a time, in order", () => {
    const three = add([], 1, 2, 3)
    expect(nextToSend(three).map(({ key }) => key)).toEqual([1, 2])
    const one = set(three, 1, { state: "uploading", percent: 0 })
    expect(nextToSend(one).map(({ key }) => key)).toEqual([2])
    expect(nextToSend(set(one, 2, { state: "reading" }))).toEqual([])
  })

  it("is not revived by a late report, but by a retry", () => {
    const cancelled = set(add([], 1), 1, { state: "cancelled" })
    expect(set(cancelled, 1, { state: "reading" })).toEqual(cancelled)
    expect(nextToSend(set(cancelled, 1, { state: "waiting" }))).toHaveLength(1)
    expect(queueReducer(cancelled, { type: "clear-finished" })).toEqual([])
  })
})

describe("addresses", () => {
  it("name a document and a form, and anything else is the start", () => {
    expect(parseRoute(documentHref("a b/c", 2))).toEqual({
      page: "document",
      id: "a b/c",
      formIndex: 2,
      path: null,
    })
    expect(parseRoute(documentHref("x", 0, "indicators[3].target"))).toMatchObject({
      formIndex: 0,
      path: "indicators[3].target",
    })
    expect(parseRoute("#/documents/x?form=2&cell=nothing")).toMatchObject({ formIndex: 1, path: null })
    expect(parseRoute(comparisonHref)).toEqual({ page: "comparison" })
    expect(parseRoute(documentHref("x"))).toEqual({ page: "document", id: "x", formIndex: 0, path: null })
    expect(parseRoute(batchHref("a b/c"))).toEqual({ page: "batch", id: "a b/c" })
    for (const hash of [
      "",
      "#",
      "#/",
      "#/other",
      "#/documents/",
      "#/documents/%E0%A4%A",
      "#/documents/x?form=-1",
    ])
      expect(["start", "batch", "document"]).toContain(parseRoute(hash).page)
  })
})

describe("the dictionary", () => {
  it("asks for the same values in both languages", () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
    for (const [word, { zh, en }] of Object.entries(dictionary)) expect(names(en), word).toEqual(names(zh))
    expect(fillIn("{a} of {b}", { a: 1 })).toBe("1 of {b}")
  })
})

describe("walking doubts", () => {
  const base = sampleForm()
  const doubtAt = (path: FieldPath) => ({ path, code: "doubtful", message: "", alternatives: [] })
  const stops = doubtStops([
    { ...base, doubts: [doubtAt("year"), doubtAt("indicators[0].weight"), doubtAt("year")] },
    { ...base, doubts: [] },
    { ...base, doubts: [doubtAt("goal.expected")] },
  ])

  it("names each doubtful cell once, in order of forms", () => {
    expect(stops.map(({ formIndex, path }) => `${formIndex} ${path}`)).toEqual([
      "0 year",
      "0 indicators[0].weight",
      "2 goal.expected",
    ])
  })

  it("goes round over all forms, and begins at the form on the screen", () => {
    expect(walkDoubts(stops, 0, "year", 1)).toEqual(stops[1])
    expect(walkDoubts(stops, 0, "year", -1)).toEqual(stops[2])
    expect(walkDoubts(stops, 2, "goal.expected", 1)).toEqual(stops[0])
    expect(walkDoubts(stops, 1, null, 1)).toEqual(stops[2])
    expect(walkDoubts(stops, 1, null, -1)).toEqual(stops[1])
    expect(walkDoubts([], 0, null, 1)).toBeNull()
  })
})
