import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { linesOfForm } from "../../src/analysis/library/library-line.ts"
import type { LibraryLine } from "../../src/analysis/library/library-line.ts"
import { suggest } from "../../src/analysis/library/suggest.ts"
import { spreadOf } from "../../src/analysis/library/usual-indicator.ts"
import { likenessOfWords, wordsOfName } from "../../src/analysis/library/words-of-name.ts"
import type { Operator } from "../../src/records/form.ts"
import { soundSelfEvaluation } from "../../src/rules/examples/sound-forms.ts"

function line(name: string, target: string, number: number | null, weight: number): LibraryLine {
  const op = /^[≥≤=]/u.test(target) ? (target.charAt(0) as Operator) : null
  const unit = number === null ? null : target.replace(/^[≥≤=]?[\d.]+/u, "")
  return {
    key: name,
    name,
    level1: "满意度指标",
    level2: "服务对象满意度指标",
    op,
    number,
    unit,
    target,
    weight,
  }
}

const library: readonly LibraryLine[] = [
  ...[90, 90, 95, 90, 85, 98].map((share) => line("受益群众满意度", `≥${share}%`, share, 10)),
  ...[95, 92].map((share) => line("服务群众满意度", `≥${share}%`, share, 8)),
  line("高标准农田建设面积", "≥1200亩", 1200, 15),
]

describe("words of a name", () => {
  it("are those of the dictionary and every two characters side by side", () => {
    expect(wordsOfName("农田建设面积")).toEqual(expect.arrayContaining(["农田", "建设", "面积", "田建"]))
    expect(wordsOfName("")).toEqual([])
  })

  it("make every name most like itself", () => {
    const name = fc.string({ unit: fc.constantFrom(..."群众满意度合格率面积（）%"), maxLength: 12 })
    fc.assert(
      fc.property(name, name, (a, b) => {
        const likeness = likenessOfWords(wordsOfName(a), wordsOfName(b))
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
        expect(likeness).toBe(likenessOfWords(wordsOfName(b), wordsOfName(a)))
        if (wordsOfName(a).length > 0) expect(likenessOfWords(wordsOfName(a), wordsOfName(a))).toBe(1)
      }),
    )
  })
})

describe("suggestions", () => {
  it("tell what is usual for a name that is known", () => {
    const { usual } = suggest({ name: "受益群众满意度" }, library)
    expect(usual).toMatchObject({
      names: ["受益群众满意度"],
      count: 6,
      level1: "满意度指标",
      op: "≥",
      unit: "%",
      figures: { count: 6, lowest: 85, median: 90, highest: 98 },
      weights: { median: 10 },
    })
    expect(usual?.targets[0]).toEqual({ text: "≥90%", count: 3 })
  })

  it("count like names together where the very name is rare", () => {
    const { usual } = suggest({ name: "受益的群众满意度" }, library)
    expect(usual?.names).toEqual(["受益群众满意度", "服务群众满意度"])
    expect(usual?.count).toBe(8)
  })

  it("name what a beginning may become", () => {
    expect(suggest({ name: "高标" }, library).names.map(({ name }) => name)).toEqual(["高标准农田建设面积"])
  })

  it("say nothing of what is not known", () => {
    expect(suggest({ name: "图书流通册次" }, library)).toEqual({ names: [], usual: null, wording: null })
  })

  it("offer measurable targets in place of a soft one, none of them made up", () => {
    const { wording } = suggest({ name: "受益群众满意度", target: "明显提升" }, library)
    expect(wording?.advice.zh).toContain("满意度")
    expect(wording?.targets).toEqual(["≥90%", "≥95%", "≥85%", "≥98%"])
    expect(suggest({ name: "受益群众满意度", target: "≥90%" }, library).wording).toBeNull()
    expect(suggest({ name: "受益群众满意度", target: "" }, library).wording).toBeNull()
  })

  it("advise on a soft target also where nothing like it is known", () => {
    const { wording } = suggest({ name: "居民出行条件", level2: "社会效益指标", target: "有效改善" }, [])
    expect(wording?.targets).toEqual([])
    expect(wording?.advice.zh).toContain("受益")
  })

  it("never put a spread out of order, and only of figures that stand there", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 40 }), (figures) => {
        const spread = spreadOf(figures)
        if (figures.length < 3) {
          expect(spread).toBeNull()
          return
        }
        const { lowest, lowerQuartile, median, upperQuartile, highest } = spread ?? expect.fail("no spread")
        const inOrder = [lowest, lowerQuartile, median, upperQuartile, highest]
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
        expect(inOrder.every((figure) => figures.includes(figure))).toBe(true)
      }),
    )
  })
})

describe("lines of a form", () => {
  it("hold nothing of its project, unit, actual values or scores", () => {
    const lines = linesOfForm(soundSelfEvaluation)
    expect(lines.length).toBe(soundSelfEvaluation.indicators.length)
    expect(Object.keys(lines[0] ?? {}).toSorted()).toEqual(
      ["key", "level1", "level2", "name", "number", "op", "target", "unit", "weight"].toSorted(),
    )
  })
})
