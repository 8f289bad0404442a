import { Badge, Tabs } from "antd"
import type { ReactNode } from "react"
import type { Source } from "../../../src/basics/source.ts"
import type { Problem } from "../../../src/basics/problem.ts"
import type { FieldPath, Form } from "../../../src/records/form.ts"
import type { Finding } from "../../../src/rules/finding.ts"
import { FindingsList } from "../findings/findings-list.tsx"
import { useLanguage } from "../language/language-context.tsx"
import { Pane } from "../pane.tsx"
import { ProblemsList } from "../problems/problems-list.tsx"
import { ScoresTable } from "../scores/scores-table.tsx"
import type { Assessment } from "./assessment.ts"

interface Props {
  readonly form: Form | null
  readonly assessment: Assessment | null
  /** Over the tabs: by which rules the form is judged. */
  readonly tools: ReactNode
  readonly problems: readonly Problem[]
  readonly activeFinding: Finding | null
  readonly selected: FieldPath | null
  readonly onFinding: (finding: Finding) => void
  readonly onSelect: (path: FieldPath | null) => void
  readonly onWalk: (by: 1 | -1) => void
  readonly onEdit: (form: Form, path: FieldPath) => void
  /** Shows a place of the original. */
  readonly onPlace: (place: Source) => void
  readonly onWalkDoubts: (by: 1 | -1) => void
}

/** What the rules and the reader have to say: findings, scores, doubts of the reading. */
export function ReviewPane(props: Props) {
  const {
    form,
    assessment,
    tools,
    problems,
    activeFinding,
    selected,
    onFinding,
    onSelect,
    onWalk,
    onEdit,
    onPlace,
    onWalkDoubts,
  } = props
  const { t } = useLanguage()
  const differing = (assessment?.score.scores ?? []).filter((score) => score.verdict === "differs").length
  const inDoubt =
    problems.filter((problem) => problem.severity !== "note").length + (form?.doubts.length ?? 0)
  const readingTab = {
    key: "reading",
    label: <TabLabel text={t("readingTab")} count={inDoubt} />,
    children: (
      <ProblemsList
        form={form}
        problems={problems}
        selected={selected}
        onSelect={onSelect}
        onEdit={onEdit}
        onPlace={onPlace}
        onWalk={onWalkDoubts}
      />
    ),
  }
  const items =
    form === null || assessment === null
      ? [readingTab]
      : [
          {
            key: "findings",
            label: <TabLabel text={t("findingsTab")} count={assessment.findings.length} />,
            children: (
              <FindingsList
                findings={assessment.findings}
                rulebook={assessment.rulebook}
                active={activeFinding}
                onFinding={onFinding}
                onWalk={onWalk}
              />
            ),
          },
          {
            key: "scores",
            label: <TabLabel text={t("scoresTab")} count={differing} />,
            children: (
              <ScoresTable
                form={form}
                score={assessment.score}
                rulebook={assessment.rulebook}
                onSelect={onSelect}
              />
            ),
          },
          readingTab,
        ]
  return (
    <Pane title={t("paneReview")} help={t("helpReview")}>
      {tools}
      <Tabs className="review-tabs" size="small" items={items} />
    </Pane>
  )
}

function TabLabel({ text, count }: { readonly text: string; readonly count: number }) {
  return (
    <span className="tab-label">
      {text}
      <Badge count={count} overflowCount={999} size="small" color="#5b6b7a" />
    </span>
  )
}
