import { describe, expect, it } from "vitest"
import { joinRulebooks } from "../../src/rules/join-rulebooks.ts"
import {
  citationOn,
  dateOf,
  parameterOn,
  parseRulebook,
  rulebookFor,
  withoutRules,
} from "../../src/rules/rulebook.ts"
import { allRulebooks, nationalRulebooks } from "./national-rulebooks.ts"

const sound = `id: test/2020
document: 测试〔2020〕1号
title: 测试办法
issuer: 测试机关
kinds: [self-evaluation]
from: 2020-01-01
to: null
parameters:
  weights.total:
    - from: 2020-01-01
      value: 100
      citation: { document: 测试〔2020〕1号, article: 第一条, status: choice }
    - from: 2022-01-01
      value: null
      citation: { document: 测试〔2022〕1号, article: 第九条（废止）, status: confirmed }
provisions:
  money.sum:
    - from: 2020-01-01
      citation: { document: 测试〔2020〕1号, article: 第二条, status: unconfirmed }
`

/** One fault each: what is replaced, by what, and what the message must name. */
const faults: readonly [fault: string, from: string, to: string, message: string, line: number][] = [
  ["an unknown key", "title: 测试办法", "title: 测试办法\ncolour: red", "colour：不认识的键", 4],
  ["a missing key", "issuer: 测试机关\n", "", "issuer：缺少这一项", 1],
  ["an empty text", "title: 测试办法", 'title: ""', "title：应为文字", 3],
  ["an unknown kind of form", "kinds: [self-evaluation]", "kinds: [diary]", "kinds[0]：应为以下之一", 5],
  ["an impossible day", "from: 2020-01-01\nto", "from: 2020-02-30\nto", "from：应为日期", 6],
  ["a date in another notation", "to: null", "to: 2022/12/31", "to：应为日期", 7],
  ["an unknown parameter", "weights.total:", "weights.totals:", "parameters.weights.totals：不认识的键", 10],
  [
    "a value of the wrong type",
    "value: 100",
    "value: hundred",
    "parameters.weights.total[0].value：应为 0 到 1000 之间的数字",
    11,
  ],
  ["a value out of range", "value: 100", "value: -1", "parameters.weights.total[0].value：", 11],
  ["a missing value", "      value: 100\n", "", "parameters.weights.total[0].value：缺少这一项", 10],
  [
    "a missing citation",
    "      citation: { document: 测试〔2020〕1号, article: 第一条, status: choice }\n",
    "",
    "parameters.weights.total[0].citation：缺少这一项",
    10,
  ],
  [
    "a citation without an article",
    "article: 第一条, ",
    "",
    "parameters.weights.total[0].citation.article：缺少这一项",
    12,
  ],
  [
    "an unknown status",
    "status: choice",
    "status: rumour",
    "parameters.weights.total[0].citation.status：应为以下之一",
    12,
  ],
  [
    "an unknown key in a citation",
    "article: 第一条,",
    "article: 第一条, page: 3,",
    "parameters.weights.total[0].citation.page：不认识的键",
    12,
  ],
  [
    "dates out of order",
    "    - from: 2022-01-01",
    "    - from: 2019-01-01",
    "parameters.weights.total[1].from：日期应晚于上一项",
    13,
  ],
  [
    "the same day twice",
    "    - from: 2022-01-01",
    "    - from: 2020-01-01",
    "parameters.weights.total[1].from：日期应晚于上一项",
    13,
  ],
  ["an unknown provision", "money.sum:", "money.sums:", "provisions.money.sums：不认识的键", 18],
  [
    "a provision with a value",
    "  money.sum:\n    - from: 2020-01-01\n",
    "  money.sum:\n    - from: 2020-01-01\n      value: 1\n",
    "provisions.money.sum[0].value：不认识的键",
    19,
  ],
]

describe("a rulebook", () => {
  it("is read from its YAML text", () => {
    const parsed = parseRulebook(sound)
    expect(parsed).toMatchObject({
      ok: true,
      value: { id: "test/2020", kinds: ["self-evaluation"], to: null },
    })
  })

  it.each(faults)("with %s is refused, with path and line", (_fault, from, to, message, line) => {
    expect(sound).toContain(from)
    const parsed = parseRulebook(sound.replace(from, to))
    if (parsed.ok) throw new Error("was accepted")
    expect(parsed.problems).toHaveLength(1)
    expect(parsed.problems[0]?.message).toContain(message)
    expect(parsed.problems[0]?.source?.line).toBe(line)
  })

  it("with several faults is refused with all of them", () => {
    const parsed = parseRulebook(
      sound.replace("value: 100", "value: x").replace("issuer: 测试机关", "issuer: 1"),
    )
    expect(parsed).toMatchObject({ ok: false, problems: [{}, {}] })
  })

  it.each([
    ["no YAML", "a: [1"],
    ["a key twice", `${sound}id: again\n`],
    ["a list", "- 1\n"],
    ["nothing", ""],
    ["aliases", "a: &x [1]\nb: [*x, *x]\n"],
    ["a million characters too many", `# ${"x".repeat(1_000_001)}`],
  ])("of %s is refused and never thrown over", (_what, text) => {
    expect(parseRulebook(text).ok).toBe(false)
  })
})

describe("a parameter", () => {
  const parsed = parseRulebook(sound)
  const rulebook = parsed.ok ? parsed.value : withoutRules

  it.each([
    ["2019-06-01", 100],
    ["2020-01-01", 100],
    ["2021-12-31", 100],
    ["2022-01-01", null],
  ])("has on %s the value in force", (date, value) => {
    expect(parameterOn(rulebook, "weights.total", date)?.value).toBe(value)
  })

  it("that is not set has none", () =>
    expect(parameterOn(rulebook, "score.reverse", "2021-01-01")).toBeNull())

  it("keeps the article of its day", () => {
    expect(citationOn(rulebook, "weights.total", "2023-01-01")?.article).toBe("第九条（废止）")
    expect(citationOn(rulebook, "money.sum", "2023-01-01")?.article).toBe("第二条")
    expect(citationOn(rulebook, "cost.budget", "2023-01-01")).toBeNull()
  })
})

describe("the rulebook of a form", () => {
  it.each([
    ["self-evaluation", 2019, "mof/2020-10"],
    ["self-evaluation", 2018, "mof/2017"],
    ["self-evaluation", 2010, "mof/2017"],
    ["self-evaluation", 2024, "mof/2020-10"],
    ["self-evaluation", null, "mof/2020-10"],
    ["target", 2021, "mof/2015-88"],
    ["target", 2022, "mof/2021-101"],
    ["target", 1999, "mof/2015-88"],
    ["target", null, "mof/2021-101"],
    ["monitoring", 2024, "mof/2019-136"],
    ["department-target", 2024, "mof/2015-88-department"],
    ["department-self-evaluation", 2024, "mof/2018-34-department"],
  ] as const)("%s of %s is %s", (kind, year, id) => {
    expect(rulebookFor({ kind, year }, nationalRulebooks).id).toBe(id)
  })

  it.each([
    ["self-evaluation", 2022, { region: "140000" }, "shanxi/self-evaluation"],
    ["self-evaluation", 2022, { region: "000000" }, "mof/2020-10"],
    ["self-evaluation", 2022, { region: "990000" }, "mof/2020-10"],
    ["self-evaluation", 2017, { region: "140000" }, "mof/2017"],
    ["target", 2022, { region: "140000" }, "mof/2021-101"],
    ["target", 2022, { region: "130000" }, "hebei/target"],
    [
      "self-evaluation",
      2022,
      { rulebook: "guangxi/self-evaluation", region: "140000" },
      "guangxi/self-evaluation",
    ],
    ["target", 2022, { rulebook: "guangxi/self-evaluation" }, "mof/2021-101"],
    ["self-evaluation", 2022, { rulebook: "nowhere" }, "mof/2020-10"],
  ] as const)("%s of %s with profile %o is %s", (kind, year, profile, id) => {
    expect(rulebookFor({ kind, year }, allRulebooks, profile).id).toBe(id)
  })

  it("is none where there are no rulebooks", () => {
    expect(rulebookFor({ kind: "target", year: 2024 }, [])).toBe(withoutRules)
  })

  it("is that of the day the form is written", () => {
    expect(dateOf({ kind: "self-evaluation", year: 2020 })).toBe("2021-03-31")
    expect(dateOf({ kind: "target", year: 2022 })).toBe("2022-01-01")
  })
})

describe("a rulebook that extends another", () => {
  const child = (id: string, parent: string, extra = ""): string =>
    sound
      .replace("id: test/2020", `id: ${id}\nextends: ${parent}\nregion: '990000'`)
      .replace(/parameters:[^]*/u, `parameters:${extra === "" ? " {}" : `\n${extra}`}\nprovisions: {}\n`)
  const join = (...texts: readonly string[]): ReturnType<typeof joinRulebooks> =>
    joinRulebooks(
      texts.map((text) => {
        const parsed = parseRulebook(text)
        if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
        return parsed.value
      }),
    )

  it("has its parent's values where it sets none, through several generations", () => {
    const joined = join(child("b", "a"), child("a", "test/2020"), sound)
    if (!joined.ok) throw new Error("refused")
    const [b] = joined.value
    if (b === undefined) throw new Error("none")
    expect(b).toMatchObject({ id: "b", region: "990000" })
    expect(parameterOn(b, "weights.total", "2021-01-01")?.value).toBe(100)
    expect(citationOn(b, "money.sum", "2021-01-01")?.article).toBe("第二条")
  })

  it("replaces a value with its whole history", () => {
    const own =
      "  weights.total:\n    - from: 2020-01-01\n      value: 120\n      citation: { document: 地方, article: 一, status: choice }"
    const joined = join(sound, child("a", "test/2020", own))
    if (!joined.ok) throw new Error("refused")
    const [, a] = joined.value
    expect(a === undefined ? null : parameterOn(a, "weights.total", "2023-01-01")?.value).toBe(120)
  })

  it.each([
    ["an unknown parent", [child("a", "nowhere")], "rulebook-parent-unknown"],
    ["itself", [child("a", "a")], "rulebook-circle"],
    ["one that extends it", [child("a", "b"), child("b", "a")], "rulebook-circle"],
    ["nothing, but under an id in use", [sound, sound], "rulebook-twice"],
  ])("that extends %s is refused", (_what, texts, code) => {
    const joined = join(...texts)
    expect(joined.ok ? [] : joined.problems.map((problem) => problem.code)).toContain(code)
  })

  it.each(["990000", "99", 99])("has a region of six digits as text, or is refused: %o", (region) => {
    const text = sound.replace("kinds:", `region: ${JSON.stringify(region)}\nkinds:`)
    expect(parseRulebook(text).ok).toBe(region === "990000")
  })
})

describe("the rulebooks of the repository", () => {
  it.each(allRulebooks)("$id cites each value by document and article", (rulebook) => {
    const cited = [...Object.values(rulebook.parameters), ...Object.values(rulebook.provisions)].flat()
    expect(cited.length).toBeGreaterThan(10)
    for (const { citation } of cited) expect(citation.article).not.toBe("")
  })

  it("call only seen texts confirmed", () => {
    const all = nationalRulebooks.flatMap((rulebook) => Object.values(rulebook.parameters).flat())
    expect(all.filter(({ citation }) => citation.status === "confirmed")).toEqual([])
  })
})
