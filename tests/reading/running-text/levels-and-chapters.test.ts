import { describe, expect, it } from "vitest"
import { readText } from "../../../src/reading/readers/text-reader.ts"
import { runningTextRecogniser } from "../../../src/reading/recognisers/running-text/index.ts"
import type { Form } from "../../../src/records/form.ts"

function formOf(text: string): Form {
  const read = runningTextRecogniser.recognise(readText(new TextEncoder().encode(text)).pages)
  const [form] = read?.forms ?? []
  if (form === undefined) throw new Error("no form was read")
  return form
}

const rows = ({ indicators }: Form): readonly string[] =>
  indicators.map(({ level1, level2, name, target }) => [level1, level2, name, target?.text].join("|"))

const head =
  "渡口维修绩效目标表（2024年度） 项目名称 渡口维修 主管部门 青河县交通局 实施单位 柳林镇 项目资金（万元） 年度资金总额 18 其中：财政拨款 18 其他资金 0 年度总体目标 维修渡口。 绩效指标 一级指标 二级指标 三级指标 指标值"
const bare =
  "产出 数量 维修渡口数量 ≥3座 质量 渡口质量合格率 ≥95% 时效 完工时间 2024年9月底 成本 每座成本 6万元 效益 社会效益 旅客出行条件 改善 满意度 服务对象满意度 旅客满意度 ≥90%"

describe("running text: how a form words its levels", () => {
  it("takes 数量, 质量 and 时效 for levels where they stand in order at the beginnings of cells", () => {
    const expected = [
      "产出|数量|维修渡口数量|≥3座",
      "产出|质量|渡口质量合格率|≥95%",
      "产出|时效|完工时间|2024年9月底",
      "产出|成本|每座成本|6万元",
      "效益|社会效益|旅客出行条件|改善",
      "满意度|服务对象满意度|旅客满意度|≥90%",
    ]
    expect(rows(formOf(`${head} ${bare}`))).toEqual(expected)
    expect(rows(formOf(`${head} ${bare}`.replaceAll(" ", "")))).toEqual(expected)
  })

  it("leaves names alone that begin with such a word", () => {
    const form = formOf(
      `${head} 产出指标 数量指标 数量达标的渡口 ≥3座 质量指标 质量合格率 ≥95% 成本控制率 ≤100% 效益指标 社会效益指标 旅客人次 900人 满意度指标 旅客满意度 ≥90%`.replaceAll(
        " ",
        "",
      ),
    )
    expect(rows(form).slice(0, 3)).toEqual([
      "产出指标|数量指标|数量达标的渡口|≥3座",
      "产出指标|质量指标|质量合格率|≥95%",
      "产出指标|质量指标|成本控制率|≤100%",
    ])
  })

  it("tells 产出 above 数量指标 from 产出数量指标", () => {
    const cut =
      "产出数量指标维修渡口≥3座质量指标合格渡口比例≥95%时效指标完工时间2024年9月底效益社会效益指标旅客人次900人"
    expect(rows(formOf(head.replaceAll(" ", "") + cut)).slice(0, 2)).toEqual([
      "产出|数量指标|维修渡口|≥3座",
      "产出|质量指标|合格渡口比例|≥95%",
    ])
    const whole = cut.replace("质量指标", "产出质量指标").replace("时效指标", "产出时效指标")
    expect(rows(formOf(head.replaceAll(" ", "") + whole))[0]).toBe("产出指标|产出数量指标|维修渡口|≥3座")
  })

  it("gives 指标1: to the name, not to the level before it", () => {
    const form = formOf(
      `${head}产出数量指标1：维修渡口≥3座指标2：更换缆绳≥6条质量指标1：合格渡口比例≥95%`.replaceAll(" ", ""),
    )
    expect(form.indicators.map(({ level2, ordinal, name }) => [level2, ordinal, name])).toEqual([
      ["数量", 1, "维修渡口"],
      ["数量", 2, "更换缆绳"],
      ["质量", 1, "合格渡口比例"],
    ])
  })
})

describe("running text: a form inside a report", () => {
  it("ends its rows where the next chapter begins", () => {
    const form = formOf(
      `一、项目概况。项目资金到位率100%。${head} 产出指标 数量指标 维修渡口 ≥3座 质量指标 合格渡口比例 ≥95% 二、存在的问题。缆绳更换不及时，2025年更换率达到100%。三、有关建议。增加经费5万元。`,
    )
    expect(form.indicators.map(({ name }) => name)).toEqual(["维修渡口", "合格渡口比例"])
  })
})

describe("running text: a form over several pages in one line", () => {
  it("leaves out the numbers of its pages", () => {
    const whole = bare
      .replace("质量 渡口", "第 1 页 共 2 页 质量 渡口")
      .replace("改善 满意度", "改善 第2页/共2页 满意度")
    expect(rows(formOf(`${head} ${whole}`))).toEqual(rows(formOf(`${head} ${bare}`)))
    expect(rows(formOf(`${head} ${whole}`.replaceAll(" ", "")))).toEqual(rows(formOf(`${head} ${bare}`)))
  })
})

describe("running text: indicators in prose", () => {
  const notice =
    "关于渡口维修项目绩效目标的公示\n安排柳林镇资金18万元，实施渡口维修项目。项目绩效目标设定如下：\n"

  it("takes all that the last brackets of a row hold for its value", () => {
    const form = formOf(
      `${notice}【产出指标-数量指标】指标1:维修渡口(木制)(≥3座);指标2:巡查次数(每两周一次);【产出指标-时效指标】指标1:完工时间(汛期之前);【效益指标-社会效益指标】指标1:旅客出行条件(改善)。`,
    )
    expect(rows(form)).toEqual(
      [
        "产出指标|数量指标|维修渡口(木制)|(≥3座)",
        "产出指标|数量指标|巡查次数|(每两周一次)",
        "产出指标|时效指标|完工时间|(汛期之前)",
        "效益指标|社会效益指标|旅客出行条件|(改善)",
      ].map((row) => row.replace(/\|\(([^|]*)\)$/u, "|$1")),
    )
  })

  it("knows the words of columns before their values, and a first level that heads a second one", () => {
    const form = formOf(
      `${notice}（一）产出指标。1.数量指标：维修渡口，目标值≥3座，实际完成值3座，分值10分，得分10分；更换缆绳，目标值6条，实际完成值6条，分值10分，得分9分。2.质量指标：合格渡口比例，目标值≥95%，实际完成值100%，分值10分，得分10分。（二）效益指标。1.社会效益指标：旅客人次，目标值900人，实际完成值950人，分值10分，得分10分。`,
    )
    expect(
      form.indicators.map(({ name, target, actual, weight, score }) => [
        name,
        target?.text,
        actual?.text,
        weight,
        score,
      ]),
    ).toEqual([
      ["维修渡口", "≥3座", "3座", 10, 10],
      ["更换缆绳", "6条", "6条", 10, 9],
      ["合格渡口比例", "≥95%", "100%", 10, 10],
      ["旅客人次", "900人", "950人", 10, 10],
    ])
  })
})

describe("running text: headings that no list holds", () => {
  it("are known by how regions word headings, up to the first level", () => {
    const rowsOf =
      "产出指标数量指标维修渡口≥3座3座20 20质量指标合格渡口比例≥95%100%20 19效益指标社会效益指标旅客人次900人950人50 50"
    const form = formOf(
      `${head.slice(0, head.indexOf(" 绩效指标"))} 绩效指标一级指标二级指标三级绩效指标绩效目标值及单位自评完成值三级指标分值单项指标得分扣分原因及改进措施${rowsOf}`,
    )
    expect(
      form.indicators.map(({ name, target, actual, weight, score }) => [
        name,
        target?.text,
        actual?.text,
        weight,
        score,
      ]),
    ).toEqual([
      ["维修渡口", "≥3座", "3座", 20, 20],
      ["合格渡口比例", "≥95%", "100%", 20, 19],
      ["旅客人次", "900人", "950人", 50, 50],
    ])
  })
})
