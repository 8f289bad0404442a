import { plain } from "../../../src/basics/exact.ts"
import { credibilityParts, figureOf } from "../../../src/contract/credibility.ts"
import type {
  CredibleForm,
  Distribution,
  Distributions,
  PartValue,
} from "../../../src/contract/credibility.ts"
import { partWords } from "../../../src/contract/credibility-words.ts"
import { useLanguage } from "../language/language-context.tsx"
import { SpreadDrawing } from "./spread-drawing.tsx"

interface Props {
  readonly distributions: Distributions
  /** null: only how the parts lie. */
  readonly form: CredibleForm | null
  readonly label: string
}

/** Part by part: what is counted, what the form has, and how comparable forms lie. */
export function PartsTable({ distributions, form, label }: Props) {
  const { t, say } = useLanguage()
  return (
    <table className="parts" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t("credibilityPart")}</th>
          {form !== null && <th scope="col">{t("credibilityOwn")}</th>}
          {form !== null && <th scope="col">{t("credibilityBelow")}</th>}
          <th scope="col">{t("credibilitySpread")}</th>
        </tr>
      </thead>
      <tbody>
        {credibilityParts.map((part) => (
          <tr key={part}>
            <th scope="row">
              {say(partWords[part].title)}
              <span className="muted part-meaning">{say(partWords[part].meaning)}</span>
            </th>
            {form !== null && (
              <td>
                <Value value={form.credibility[part]} />
              </td>
            )}
            {form !== null && (
              <td>{form.standing[part] === null ? "—" : `${plain(form.standing[part])}%`}</td>
            )}
            <td>
              <Spread
                distribution={distributions[part]}
                own={form === null ? null : figureOf(form.credibility[part])}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value({ value }: { readonly value: PartValue }) {
  const { t, say } = useLanguage()
  if (value.kind === "unknown") return <span className="muted">{say(value.because)}</span>
  const figure = plain(figureOf(value) ?? 0)
  return value.kind === "points"
    ? t("points", { points: figure })
    : t("partColumn", { value: `${figure}%`, count: value.count, of: value.of })
}

function Spread({
  distribution,
  own,
}: {
  readonly distribution: Distribution | null
  readonly own: number | null
}) {
  const { t } = useLanguage()
  if (distribution === null) return <span className="muted">{t("credibilityTooFew")}</span>
  const told = t("credibilitySpreadTold", { ...distribution })
  return (
    <>
      <SpreadDrawing distribution={distribution} own={own} label={told} />
      <span className="muted spread-told">{told}</span>
    </>
  )
}
