import type { Severity } from "../../src/rules/finding.ts"
import type { SeverityCounts } from "./document/assessment.ts"
import { severities } from "./findings/arrange-findings.ts"
import { useLanguage } from "./language/language-context.tsx"

/** A severity is told by shape as well as by colour: square, triangle, circle. */
export function SeverityShape({ severity }: { readonly severity: Severity }) {
  return <span className={`shape shape-${severity}`} aria-hidden="true" />
}

/** Numbers of findings by severity; severities without any are left out. */
export function SeverityCountsView({ counts }: { readonly counts: SeverityCounts }) {
  const { t } = useLanguage()
  const some = severities.filter((severity) => counts[severity] > 0)
  if (some.length === 0) return <span className="muted">{t("noFindings")}</span>
  return (
    <span className="counts">
      {some.map((severity) => (
        <span key={severity} className={`count count-${severity}`} title={t(severity)}>
          <SeverityShape severity={severity} />
          <span className="visually-hidden">{t(severity)} </span>
          {counts[severity]}
        </span>
      ))}
    </span>
  )
}
