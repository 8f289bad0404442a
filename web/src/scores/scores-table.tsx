import { Button } from "antd"
import { useState } from "react"
import { plain } from "../../../src/basics/exact.ts"
import { parseFieldPath } from "../../../src/records/field-path.ts"
import type { FieldPath, Form } from "../../../src/records/form.ts"
import type { Rulebook } from "../../../src/rules/rulebook.ts"
import type { FormScore } from "../../../src/rules/score-form.ts"
import type { Score } from "../../../src/rules/score.ts"
import { CitationView } from "../findings/findings-list.tsx"
import { Icon } from "../icon.tsx"
import { describeField } from "../language/field-labels.ts"
import { useLanguage } from "../language/language-context.tsx"
import { NeededView } from "./needed-view.tsx"
import { differenceText, resultText, rowName } from "./score-words.ts"
import "./scores.css"

interface Props {
  readonly form: Form
  readonly score: FormScore
  readonly rulebook: Rulebook
  readonly onSelect: (path: FieldPath) => void
}

/** Claimed beside recomputed, row by row; a click shows how the recomputed score came about. */
export function ScoresTable({ form, score, rulebook, onSelect }: Props) {
  const { t } = useLanguage()
  const [open, setOpen] = useState<FieldPath | null>(null)
  if (score.scores.length === 0 && score.total.claimed === null)
    return (
      <div className="review-body">
        <p className="muted nothing">
          <Unknown score={score.total} fallback={t("noScores")} />
        </p>
      </div>
    )
  const toggle = (path: FieldPath) => {
    setOpen(open === path ? null : path)
    if (open !== path) onSelect(path)
  }
  return (
    <div className="review-body">
      <Summary score={score} />
      <div className="review-scroll">
        <table className="scores">
          <thead>
            <tr>
              <th scope="col">{t("row")}</th>
              <th scope="col">{t("weight")}</th>
              <th scope="col">{t("claimed")}</th>
              <th scope="col">{t("recomputed")}</th>
              <th scope="col">{t("difference")}</th>
            </tr>
          </thead>
          <tbody>
            {[...score.scores, score.total].map((each) => (
              <ScoreRow
                key={each.path}
                form={form}
                score={each}
                rulebook={rulebook}
                isOpen={open === each.path}
                onToggle={() => toggle(each.path)}
                onSelect={onSelect}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Summary({ score: { total, grade } }: { readonly score: FormScore }) {
  const { t } = useLanguage()
  const difference = differenceText(total)
  return (
    <dl className={`score-summary verdict-${total.verdict}`}>
      <div>
        <dt>{t("claimed")}</dt>
        <dd>{total.claimed === null ? "—" : plain(total.claimed)}</dd>
        <dd className="summary-grade">{grade.claimed ?? ""}</dd>
      </div>
      <div>
        <dt>{t("recomputed")}</dt>
        <dd>{resultText(total.result)}</dd>
        <dd className="summary-grade">{grade.computed ?? ""}</dd>
      </div>
      <div>
        <dt>{t("difference")}</dt>
        <dd className={difference === null ? "" : "differs"}>{difference ?? verdictMark(total)}</dd>
        <dd className="summary-grade">
          {t(
            total.verdict === "agrees" ? "agrees" : total.verdict === "differs" ? "differs" : "notComparable",
          )}
        </dd>
      </div>
    </dl>
  )
}

interface RowProps {
  readonly form: Form
  readonly score: Score
  readonly rulebook: Rulebook
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onSelect: (path: FieldPath) => void
}

function ScoreRow({ form, score, rulebook, isOpen, onToggle, onSelect }: RowProps) {
  const { t } = useLanguage()
  const name = rowName(form, score.path) ?? t("totalScore")
  const difference = differenceText(score)
  const { section, index } = parseFieldPath(score.path)
  return (
    <>
      <tr
        className={`score-row verdict-${score.verdict}${score.path === "total.score" ? " score-total" : ""}`}
      >
        <th scope="row">
          <button
            type="button"
            className="score-toggle"
            aria-expanded={isOpen}
            aria-label={t("showSteps", { row: name })}
            onClick={onToggle}
          >
            <Icon name={isOpen ? "down" : "right"} size={12} />
            <span>{name}</span>
          </button>
        </th>
        <td>{score.weight === null ? "" : plain(score.weight)}</td>
        <td>{score.claimed === null ? "—" : plain(score.claimed)}</td>
        <td>{resultText(score.result)}</td>
        <td className={difference === null ? "muted" : "differs"}>{difference ?? verdictMark(score)}</td>
      </tr>
      {isOpen && (
        <tr className="score-steps">
          <td colSpan={5}>
            <Steps score={score} onSelect={onSelect} />
            {index !== null && section === "indicators" && (
              <NeededView form={form} index={index} rulebook={rulebook} />
            )}
          </td>
        </tr>
      )}
    </>
  )
}

function Steps({ score, onSelect }: { readonly score: Score; readonly onSelect: (path: FieldPath) => void }) {
  const { t, say, language } = useLanguage()
  return (
    <div>
      <Unknown score={score} fallback="" />
      <ol aria-label={t("steps")}>
        {score.steps.map((step) => (
          <li key={step.text.zh}>
            {say(step.text)}
            {step.inputs.length > 0 && (
              <span className="step-inputs">
                {step.inputs.map((input) => (
                  <Button key={input.path} size="small" type="link" onClick={() => onSelect(input.path)}>
                    {describeField(input.path, language)}：{input.text}
                  </Button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className="muted">
        {t("citation")} <CitationView citation={score.citation} />
      </p>
    </div>
  )
}

function Unknown({ score, fallback }: { readonly score: Score; readonly fallback: string }) {
  const { t, say } = useLanguage()
  if (score.result.kind !== "unknown") return fallback
  return <span className="score-unknown">{t("because", { reason: say(score.result.because) })}</span>
}

function verdictMark(score: Score): string {
  return score.verdict === "agrees" ? "✓" : "—"
}
