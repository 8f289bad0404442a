import { Checkbox, Skeleton, Tag } from "antd"
import { useCallback, useMemo, useState } from "react"
import type { KeptForms } from "../../../src/contract/comparison.ts"
import { documentNames } from "../../../src/rules/across/document-order.ts"
import type { Comparison } from "../../../src/rules/across/compare-forms.ts"
import { compareDocuments } from "../api/client.ts"
import { arrangeComparison } from "../comparison/arrange-comparison.ts"
import type { ArrangedProject } from "../comparison/arrange-comparison.ts"
import { AcrossFindings } from "../comparison/across-findings.tsx"
import "../comparison/comparison.css"
import { useLanguage } from "../language/language-context.tsx"
import { ProblemAlert } from "../problem-alert.tsx"
import { documentHref, startHref } from "../route.ts"
import { useLoaded } from "../use-loaded.ts"

/** All kept forms held against each other, project by project. */
export function ComparisonPage() {
  const { t } = useLanguage()
  const [loaded, reload] = useLoaded(useCallback((signal: AbortSignal) => compareDocuments(signal), []))
  return (
    <main className="start comparison">
      <a href={startHref}>← {t("home")}</a>
      <h1>{t("comparison")}</h1>
      <p className="muted">{t("comparisonHint")}</p>
      {loaded.state === "loading" && <Skeleton active />}
      {loaded.state === "failed" && (
        <ProblemAlert title={t("comparisonFailed")} problem={loaded.problem} onRetry={reload} />
      )}
      {loaded.state === "ready" && <Compared comparison={loaded.value} />}
    </main>
  )
}

function Compared({ comparison }: { readonly comparison: KeptForms & Comparison }) {
  const { t } = useLanguage()
  const [onlyFindings, setOnlyFindings] = useState(false)
  const { projects, across, single } = useMemo(() => arrangeComparison(comparison), [comparison])
  const shown = onlyFindings ? projects.filter(({ findings }) => findings.length > 0) : projects
  if (projects.length === 0 && across.length === 0)
    return <p className="muted">{t(comparison.forms.length === 0 ? "comparisonEmpty" : "comparisonNone")}</p>
  return (
    <>
      <Checkbox checked={onlyFindings} onChange={(event) => setOnlyFindings(event.target.checked)}>
        {t("comparisonOnly")}
      </Checkbox>
      {comparison.leftOut > 0 && <p>{t("comparisonLeftOut", { count: comparison.leftOut })}</p>}
      {shown.map((each) => (
        <ProjectSection key={each.key} comparison={comparison} arranged={each} />
      ))}
      {across.length > 0 && (
        <section className="compared" aria-label={t("comparisonAcross")}>
          <h2>{t("comparisonAcross")}</h2>
          <AcrossFindings comparison={comparison} findings={across} />
        </section>
      )}
      {single > 0 && <p className="muted">{t("comparisonSingle", { count: single })}</p>}
    </>
  )
}

interface SectionProps {
  readonly comparison: KeptForms & Comparison
  readonly arranged: ArrangedProject
}

function ProjectSection({ comparison, arranged: { project, findings } }: SectionProps) {
  const { t, say } = useLanguage()
  return (
    <section className="compared" aria-label={`${project.project} ${project.year}`}>
      <h2>
        {project.project} <span className="muted">{project.year}</span>
      </h2>
      <p className="muted">{project.unit}</p>
      <ul className="compared-documents">
        {project.documents.map(({ form, kind }) => {
          const origin = comparison.forms[form]
          return (
            origin !== undefined && (
              <li key={form}>
                <Tag>{say(documentNames[kind])}</Tag>
                <a href={documentHref(origin.document, origin.formIndex)}>{origin.file}</a>
              </li>
            )
          )
        })}
      </ul>
      {findings.length === 0 ? (
        <p className="muted">✓ {t("comparisonNone")}</p>
      ) : (
        <AcrossFindings comparison={comparison} findings={findings} />
      )}
    </section>
  )
}
