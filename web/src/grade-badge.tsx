import { Tag, Tooltip } from "antd"
import type { Grade } from "../../src/records/grade.ts"
import { useLanguage } from "./language/language-context.tsx"

const colours = { good: "green", doubts: "gold", person: "red" } as const
const words = { good: "gradeGood", doubts: "gradeDoubts", person: "gradePerson" } as const

/** How far a reading can be relied on; why it is so is told on hover, on focus and to screen readers. */
export function GradeBadge({ grade: { grade, reasons } }: { readonly grade: Grade }) {
  const { t, say } = useLanguage()
  const why = reasons.map(({ sentence }) => say(sentence)).join(t("gradeJoint"))
  return (
    <Tooltip title={why === "" ? t("gradeNothing") : why}>
      <Tag color={colours[grade]} tabIndex={0}>
        {t(words[grade])}
        <span className="visually-hidden">{why === "" ? "" : `: ${why}`}</span>
      </Tag>
    </Tooltip>
  )
}
