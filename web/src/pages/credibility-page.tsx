import { Select, Skeleton } from "antd"
import { useCallback } from "react"
import type { KeptCredibility } from "../../../src/contract/credibility.ts"
import type { FormKind } from "../../../src/records/form.ts"
import { documentNames } from "../../../src/rules/across/document-order.ts"
import { loadCredibility } from "../api/client.ts"
import "../comparison/comparison.css"
import { PartsTable } from "../credibility/parts-table.tsx"
import "../credibility/credibility.css"
import { useLanguage } from "../language/language-context.tsx"
import { ProblemAlert } from "../problem-alert.tsx"
import { credibilityHref, documentHref, startHref } from "../route.ts"
import { useLoaded } from "../use-loaded.ts"

type KeptForm = KeptCredibility["forms"][number]

interface Props {
  /** The form that is looked at; null: only how all of them lie. */
  readonly form: { readonly document: string; readonly formIndex: number } | null
}

/** What the kept self-evaluations say about themselves, each part among forms of one kind: no verdict on anybody. */
export function CredibilityPage({ form }: Props) {
  const { t } = useLanguage()
  const [loaded, reload] = useLoaded(useCallback((signal: AbortSignal) => loadCredibility(signal), []))
  return (
    <main className="start comparison">
      <a href={startHref}>← {t("home")}</a>
      <h1>{t("credibility")}</h1>
      <p className="muted">{t("credibilityHint")}</p>
      {loaded.state === "loading" && <Skeleton active />}
      {loaded.state === "failed" && (
        <ProblemAlert title={t("credibilityFailed")} problem={loaded.problem} onRetry={reload} />
      )}
      {loaded.state === "ready" && <Parts kept={loaded.value} form={form} />}
    </main>
  )
}

function Parts({ kept, form }: Props & { readonly kept: KeptCredibility }) {
  const { t, say } = useLanguage()
  if (kept.forms.length === 0) return <p className="muted">{t("credibilityEmpty")}</p>
  const chosen =
    kept.forms.find(
      (each) => form !== null && each.document === form.document && each.formIndex === form.formIndex,
    ) ?? null
  const kinds = Object.keys(kept.distributions) as FormKind[]
  const shown = chosen === null ? kinds : [chosen.kind]
  return (
    <>
      <div className="credible-choice">
        <FormSelect forms={kept.forms} chosen={chosen} />
        {chosen !== null && <a href={documentHref(chosen.document, chosen.formIndex)}>{t("openForm")}</a>}
      </div>
      {kept.leftOut > 0 && <p>{t("credibilityLeftOut", { count: kept.leftOut })}</p>}
      {shown.map((kind) => {
        const distributions = kept.distributions[kind]
        const count = kept.forms.filter((each) => each.kind === kind).length
        const title = t("credibilityForms", { kind: say(documentNames[kind]), count })
        return (
          distributions !== undefined && (
            <section key={kind} className="compared" aria-label={title}>
              <h2>{title}</h2>
              <PartsTable distributions={distributions} form={chosen} label={title} />
            </section>
          )
        )
      })}
    </>
  )
}

function FormSelect({
  forms,
  chosen,
}: {
  readonly forms: readonly KeptForm[]
  readonly chosen: KeptForm | null
}) {
  const { t } = useLanguage()
  const all = credibilityHref()
  const hrefOf = (form: KeptForm): string => credibilityHref(form.document, form.formIndex)
  return (
    <Select
      className="credible-select"
      showSearch
      optionFilterProp="label"
      aria-label={t("credibilityChoose")}
      value={chosen === null ? all : hrefOf(chosen)}
      onChange={(href) => {
        location.hash = href
      }}
      options={[
        { value: all, label: t("credibilityAll") },
        ...forms.map((form) => ({
          value: hrefOf(form),
          label: [form.project || t("unnamedProject"), form.unit, form.year, form.file]
            .filter((part) => part !== null && part !== "")
            .join(" · "),
        })),
      ]}
    />
  )
}
