import { Select } from "antd"
import { plain } from "../../../src/basics/exact.ts"
import type { Form } from "../../../src/records/form.ts"
import type { Finding } from "../../../src/rules/finding.ts"
import type { Rulebook } from "../../../src/rules/rulebook.ts"
import type { Score } from "../../../src/rules/score.ts"
import type { Assessment } from "../document/assessment.ts"
import { describeField } from "../language/field-labels.ts"
import { useLanguage } from "../language/language-context.tsx"
import { whatChanges } from "./what-changes.ts"
import "./rulebooks.css"

interface Props {
  readonly form: Form
  readonly rulebooks: readonly Rulebook[]
  /** By the rules of region and year. */
  readonly usual: Assessment
  readonly current: Assessment
  /** null: those of region and year. */
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

/** By which rules the form is judged, and what another choice changes. */
export function RulebookChoice({ form, rulebooks, usual, current, chosen, onChoose }: Props) {
  const { t } = useLanguage()
  const usualId = ""
  const forKind = rulebooks.filter(({ kinds }) => kinds.includes(form.kind))
  const usualTitle = usual.rulebook.title === "" ? t("rulebookNone") : labelOf(usual.rulebook)
  return (
    <div className="rulebook-choice">
      <Select
        size="small"
        variant="filled"
        className="rulebook-select"
        aria-label={t("rulebookChoice")}
        value={forKind.some(({ id }) => id === chosen) ? chosen : usualId}
        onChange={(id) => onChoose(id === usualId || id === null ? null : id)}
        popupMatchSelectWidth={420}
        options={[
          { value: usualId, label: t("rulebookUsual", { title: usualTitle }) },
          ...forKind.map((rulebook) => ({ value: rulebook.id, label: labelOf(rulebook) })),
        ]}
      />
      {current.rulebook.id !== usual.rulebook.id && <Difference usual={usual} current={current} />}
    </div>
  )
}

/** Issuer, document, title and the days in force. */
function labelOf({ issuer, document, title, from, to }: Rulebook): string {
  return `${issuer} ${document} ${title}（${from}～${to ?? ""}）`
}

function Difference({ usual, current }: { readonly usual: Assessment; readonly current: Assessment }) {
  const { t, language } = useLanguage()
  const { added, gone, scores, total } = whatChanges(usual, current)
  const isSame = added.length === 0 && gone.length === 0 && scores.length === 0 && total === null
  return (
    <div className="rulebook-difference" aria-live="polite">
      {isSame ? (
        <p>{t("rulebookSame")}</p>
      ) : (
        <>
          <p>{t("rulebookChanges")}</p>
          <ul>
            <Findings word="rulebookAdded" findings={added} />
            <Findings word="rulebookGone" findings={gone} />
            {scores.length > 0 && (
              <li>
                {t("rulebookScores", { count: scores.length })}{" "}
                <span className="muted">
                  {scores.map((path) => describeField(path, language)).join("、")}
                </span>
              </li>
            )}
            {total !== null && (
              <li>{t("rulebookTotal", { from: resultText(total.from), to: resultText(total.to) })}</li>
            )}
          </ul>
        </>
      )}
      <p className="muted">{t("rulebookOnlyHere")}</p>
    </div>
  )
}

interface FindingsProps {
  readonly word: "rulebookAdded" | "rulebookGone"
  readonly findings: readonly Finding[]
}

function Findings({ word, findings }: FindingsProps) {
  const { t, say } = useLanguage()
  if (findings.length === 0) return null
  return (
    <li>
      <details>
        <summary>{t(word, { count: findings.length })}</summary>
        <ul>
          {findings.map((finding) => (
            <li key={`${finding.code} ${finding.path} ${finding.sentence.zh}`}>
              {finding.code} {say(finding.sentence)}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

function resultText(result: Score["result"]): string {
  if (result.kind === "unknown") return "？"
  return result.kind === "exact" ? plain(result.score) : `${plain(result.from)}～${plain(result.to)}`
}
