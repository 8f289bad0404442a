import type { LayoutField } from "./fields.ts"
import type { IndicatorColumn, IndicatorsBlock, LeftOut } from "./layout.ts"

/** Pieces that several official forms print alike. */

/** The indicators of the blank forms of 财预〔2020〕10号 and 财预〔2015〕88号. */
export const skeletonOf2020 = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["产出指标", "成本指标"],
  ["效益指标", "经济效益指标"],
  ["效益指标", "社会效益指标"],
  ["效益指标", "生态效益指标"],
  ["效益指标", "可持续影响指标"],
  ["满意度指标", "服务对象满意度指标"],
] as const satisfies IndicatorsBlock["skeleton"]

/** The indicator tree of 财预〔2021〕101号: costs are a first level of their own. */
export const skeletonOf2021 = [
  ["成本指标", "经济成本指标"],
  ["成本指标", "社会成本指标"],
  ["成本指标", "生态环境成本指标"],
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["效益指标", "经济效益指标"],
  ["效益指标", "社会效益指标"],
  ["效益指标", "生态效益指标"],
  ["满意度指标", "服务对象满意度指标"],
] as const satisfies IndicatorsBlock["skeleton"]

/** The label that stands upright beside all indicators. */
export const uprightLabel = {
  heading: null,
  span: 1,
  show: null,
  pattern: "绩效指标",
} as const satisfies IndicatorColumn

export const levelColumns = [
  { heading: "一级指标", span: 1, show: "level1", merge: true },
  { heading: "二级指标", span: 1, show: "level2", merge: true },
] as const satisfies readonly IndicatorColumn[]

/** Fields left out for one and the same reason. */
export function leftOut(because: string, ...fields: readonly LayoutField[]): readonly LeftOut[] {
  return fields.map((field) => ({ field, because }))
}
