import { Button, Input, Segmented } from "antd"
import { useEffect, useMemo, useRef, useState } from "react"
import type { Citation, Finding } from "../../../src/rules/finding.ts"
import type { Rulebook } from "../../../src/rules/rulebook.ts"
import { countBySeverity } from "../document/assessment.ts"
import { Icon } from "../icon.tsx"
import { describeSource } from "../../../src/basics/source.ts"
import { describeField } from "../language/field-labels.ts"
import { useLanguage } from "../language/language-context.tsx"
import { SeverityShape } from "../severity.tsx"
import { groupFindings, severities } from "./arrange-findings.ts"
import type { FindingFilter } from "./arrange-findings.ts"
import "./findings.css"

interface Props {
  readonly findings: readonly Finding[]
  readonly rulebook: Rulebook
  readonly active: Finding | null
  readonly onFinding: (finding: Finding) => void
  readonly onWalk: (by: 1 | -1) => void
}

/** All findings of the form, gravest first; each leads to its cell and its place in the original. */
export function FindingsList({ findings, rulebook, active, onFinding, onWalk }: Props) {
  const { t, language } = useLanguage()
  const [filter, setFilter] = useState<FindingFilter>({ severity: "all", text: "" })
  const groups = useMemo(() => groupFindings(findings, filter, language), [findings, filter, language])
  const counts = countBySeverity(findings)
  return (
    <div className="review-body">
      <div className="review-tools">
        <Segmented<FindingFilter["severity"]>
          size="small"
          aria-label={t("filterFindings")}
          value={filter.severity}
          onChange={(severity) => setFilter({ ...filter, severity })}
          options={[
            { value: "all", label: t("all") },
            ...severities.map((severity) => ({
              value: severity,
              label: (
                <span className="count">
                  <SeverityShape severity={severity} /> {t(severity)} {counts[severity]}
                </span>
              ),
            })),
          ]}
        />
        <span className="review-walk">
          <Input
            size="small"
            variant="filled"
            allowClear
            prefix={<Icon name="search" size={14} />}
            placeholder={t("filterFindings")}
            aria-label={t("filterFindings")}
            value={filter.text}
            onChange={(event) => setFilter({ ...filter, text: event.target.value })}
          />
          <Button
            type="text"
            size="small"
            icon={<Icon name="up" />}
            aria-label={t("previousFinding")}
            title={t("previousFinding")}
            onClick={() => onWalk(-1)}
          />
          <Button
            type="text"
            size="small"
            icon={<Icon name="down" />}
            aria-label={t("nextFinding")}
            title={t("nextFinding")}
            onClick={() => onWalk(1)}
          />
        </span>
      </div>
      <div className="review-scroll">
        {groups.length === 0 && (
          <p className="muted nothing">
            {findings.length === 0 ? t("noFindingsHere") : t("noFindingsMatch")}
          </p>
        )}
        {groups.map((group) => (
          <section key={group.severity} aria-label={t(group.severity)}>
            <h3 className={`group-head group-${group.severity}`}>
              <SeverityShape severity={group.severity} />
              {t(group.severity)}
              <span className="muted">{group.findings.length}</span>
            </h3>
            <ul className="finding-list">
              {group.findings.map((finding) => (
                <FindingItem
                  key={`${finding.code} ${finding.path} ${finding.sentence.zh}`}
                  finding={finding}
                  isActive={finding === active}
                  onFinding={onFinding}
                />
              ))}
            </ul>
          </section>
        ))}
        <p className="muted rulebook-note">
          {t("rulebook", { title: `${rulebook.title} ${rulebook.document}` })}
        </p>
      </div>
    </div>
  )
}

interface ItemProps {
  readonly finding: Finding
  readonly isActive: boolean
  readonly onFinding: (finding: Finding) => void
}

function FindingItem({ finding, isActive, onFinding }: ItemProps) {
  const { t, say, language } = useLanguage()
  const item = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: "nearest" })
  }, [isActive])
  return (
    <li>
      <button
        ref={item}
        type="button"
        className={`finding finding-${finding.severity}${isActive ? " active" : ""}`}
        aria-pressed={isActive}
        onClick={() => onFinding(finding)}
      >
        <span className="finding-head">
          <span className="finding-code">{finding.code}</span>
          <span className="finding-field">{describeField(finding.path, language)}</span>
          <span className="muted">
            {finding.place === null ? "" : describeSource(finding.place, language)}
          </span>
        </span>
        <span className="finding-sentence">{say(finding.sentence)}</span>
        {finding.found !== null && finding.found !== "" && (
          <span className="finding-line">
            <span className="finding-term">{t("found")}</span>
            <span className="finding-found">{finding.found}</span>
          </span>
        )}
        <span className="finding-line">
          <span className="finding-term">{t("remedy")}</span>
          <span>{say(finding.remedy)}</span>
        </span>
        <span className="finding-line">
          <span className="finding-term">{t("citation")}</span>
          <CitationView citation={finding.citation} />
        </span>
      </button>
    </li>
  )
}

/** The article; an article not yet seen in print, and a threshold of our own, say so. */
export function CitationView({ citation }: { readonly citation: Citation }) {
  const { t } = useLanguage()
  return (
    <span className="citation">
      {citation.document} {citation.article}
      {citation.status !== "confirmed" && (
        <span className="citation-status">
          {t(citation.status === "choice" ? "ownChoice" : "unconfirmed")}
        </span>
      )}
    </span>
  )
}
