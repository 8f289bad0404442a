import type { KeptForms } from "../../../src/contract/comparison.ts"
import { documentNames } from "../../../src/rules/across/document-order.ts"
import type { AcrossFinding, FormCell } from "../../../src/rules/across/finding.ts"
import { CitationView } from "../findings/findings-list.tsx"
import { describeField } from "../language/field-labels.ts"
import { useLanguage } from "../language/language-context.tsx"
import { documentHref } from "../route.ts"
import { SeverityShape } from "../severity.tsx"

interface Props {
  readonly comparison: KeptForms
  readonly findings: readonly AcrossFinding[]
}

/** Findings between forms: each with links to the cells that were held against each other. */
export function AcrossFindings({ comparison, findings }: Props) {
  const { t, say } = useLanguage()
  return (
    <ul className="across-findings">
      {findings.map((finding) => (
        <li key={keyOf(finding)} className={`across-finding across-${finding.severity}`}>
          <p>
            <SeverityShape severity={finding.severity} /> <span className="finding-code">{finding.code}</span>{" "}
            <span className="visually-hidden">{t(finding.severity)} </span>
            {say(finding.sentence)}
          </p>
          <p className="across-cells">
            <CellLink comparison={comparison} cell={finding.at} />
            {finding.against.length > 0 && <span className="muted"> {t("comparisonAgainst")} </span>}
            {finding.against.map((cell) => (
              <CellLink key={`${cell.form} ${cell.path}`} comparison={comparison} cell={cell} />
            ))}
          </p>
          <p>
            <span className="finding-term">{t("remedy")}</span> {say(finding.remedy)}
          </p>
          <p className="muted">
            <CitationView citation={finding.citation} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function CellLink({ comparison, cell }: { readonly comparison: KeptForms; readonly cell: FormCell }) {
  const { say, language } = useLanguage()
  const origin = comparison.forms[cell.form]
  if (origin === undefined) return null
  const whole = cell.path === "form"
  const field = whole ? "" : ` · ${describeField(cell.path, language)}`
  return (
    <a href={documentHref(origin.document, origin.formIndex, whole ? null : cell.path)}>
      {`${say(documentNames[origin.kind])} · ${origin.file}${field}`}
    </a>
  )
}

function keyOf({ code, at, against }: AcrossFinding): string {
  return `${code} ${at.form} ${at.path} ${against.map(({ form, path }) => `${form} ${path}`).join(" ")}`
}
