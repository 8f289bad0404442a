import { Button } from "antd"
import type { Source } from "../../../src/basics/source.ts"
import type { Problem } from "../../../src/basics/problem.ts"
import type { FieldPath, Form } from "../../../src/records/form.ts"
import { DoubtNote } from "../form/cell-notes.tsx"
import { sureFrom } from "../form/cell-marks.ts"
import { Icon } from "../icon.tsx"
import { describeSource } from "../../../src/basics/source.ts"
import { describeField } from "../language/field-labels.ts"
import { useLanguage } from "../language/language-context.tsx"
import "./problems.css"

interface Props {
  readonly form: Form | null
  readonly problems: readonly Problem[]
  readonly selected: FieldPath | null
  readonly onSelect: (path: FieldPath) => void
  readonly onEdit: (form: Form, path: FieldPath) => void
  readonly onPlace: (place: Source) => void
  /** To the next or previous doubtful cell of any form. */
  readonly onWalk: (by: 1 | -1) => void
}

const severityWords = {
  blocking: "severityBlocking",
  loss: "severityLoss",
  doubt: "severityDoubt",
  note: "severityNote",
} as const satisfies Record<Problem["severity"], string>

/** What the reader could not read or was not sure of: of the document, of cells of this form, of whole rows. */
export function ProblemsList({ form, problems, selected, onSelect, onEdit, onPlace, onWalk }: Props) {
  const { t, tell, language } = useLanguage()
  const unsure = (form?.indicators ?? []).flatMap((row, index) =>
    row.confidence < sureFrom ? [{ row, index }] : [],
  )
  const doubts = form?.doubts ?? []
  if (problems.length + doubts.length + unsure.length === 0)
    return (
      <div className="review-body">
        <p className="muted nothing">{t("noProblems")}</p>
      </div>
    )
  return (
    <div className="review-body review-scroll">
      <p className="doubt-walk">
        <Button
          size="small"
          icon={<Icon name="up" />}
          aria-label={t("previousDoubt")}
          title={t("previousDoubt")}
          onClick={() => onWalk(-1)}
        />
        <Button
          size="small"
          icon={<Icon name="down" />}
          aria-label={t("nextDoubt")}
          title={t("nextDoubt")}
          onClick={() => onWalk(1)}
        />
      </p>
      {problems.length > 0 && (
        <section aria-label={t("problemsOfDocument")}>
          <h3 className="group-head">{t("problemsOfDocument")}</h3>
          <ul className="problem-list">
            {problems.map((problem, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- problems never change while shown
              <li key={at} className={`problem problem-${problem.severity}`}>
                <p className="problem-head">
                  <span className="problem-severity">{t(severityWords[problem.severity])}</span>
                  <PlaceLink place={problem.source} onPlace={onPlace} />
                </p>
                <p>{tell(problem).message}</p>
                <p className="muted">{tell(problem).remedy}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {form !== null && doubts.length > 0 && (
        <section aria-label={t("doubtsOfForm")}>
          <h3 className="group-head">{t("doubtsOfForm")}</h3>
          <ul className="cell-notes problem-list">
            {doubts.map((doubt) => (
              <li key={`${doubt.path}${doubt.code}`} className="problem">
                <button
                  type="button"
                  className="plain-link"
                  aria-pressed={selected === doubt.path}
                  onClick={() => onSelect(doubt.path)}
                >
                  {describeField(doubt.path, language)}
                </button>
                <ul className="cell-notes">
                  <DoubtNote form={form} doubt={doubt} onEdit={onEdit} />
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
      {unsure.length > 0 && (
        <section aria-label={t("lowRows")}>
          <h3 className="group-head">{t("lowRows")}</h3>
          <ul className="problem-list">
            {unsure.map(({ row, index }) => (
              <li key={index} className="problem">
                <button
                  type="button"
                  className="plain-link"
                  onClick={() => onSelect(`indicators[${index}].name`)}
                >
                  {row.name === "" ? describeField(`indicators[${index}]`, language) : row.name}
                </button>
                <p className="muted">{t("lowConfidence", { percent: Math.round(row.confidence * 100) })}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function PlaceLink({
  place,
  onPlace,
}: {
  readonly place: Source | null
  readonly onPlace: (place: Source) => void
}) {
  const { language } = useLanguage()
  const words = describeSource(place, language)
  if (place?.line === undefined) return <span className="muted">{words}</span>
  return (
    <button type="button" className="plain-link" onClick={() => onPlace(place)}>
      {words}
    </button>
  )
}
