import { plain } from "../../../src/basics/exact.ts"
import type { Form } from "../../../src/records/form.ts"
import { neededActual } from "../../../src/rules/needed-actual.ts"
import type { NeededActual, Wanted } from "../../../src/rules/needed-actual.ts"
import type { Rulebook } from "../../../src/rules/rulebook.ts"
import { useLanguage } from "../language/language-context.tsx"
import { boundWords } from "./score-words.ts"

interface Props {
  readonly form: Form
  /** Of the indicator. */
  readonly index: number
  readonly rulebook: Rulebook
}

const asked: readonly Wanted[] = ["full", "pass"]

/** The question turned round: what the actual value would have had to be. */
export function NeededView({ form, index, rulebook }: Props) {
  const answers = asked.flatMap((wanted) => {
    const needed = neededActual(form, index, rulebook, wanted)
    return needed === null || needed.wanted === null ? [] : [{ wanted, needed }]
  })
  const [full, pass] = answers
  if (full === undefined) return null
  // Where no rule leads from a value to points, one answer says it.
  const shown = full.needed.result.kind === "unknown" || pass === undefined ? [full] : [full, pass]
  return (
    <ul className="needed">
      {shown.map(({ wanted, needed }) => (
        <li key={String(wanted)}>
          <Answer wanted={wanted} needed={needed} />
        </li>
      ))}
    </ul>
  )
}

function Answer({
  wanted,
  needed: { wanted: points, result },
}: {
  readonly wanted: Wanted
  readonly needed: NeededActual
}) {
  const { t, say } = useLanguage()
  if (result.kind === "unknown") return t("neededUnknown", { reason: say(result.because) })
  const value =
    result.kind === "figure"
      ? t(boundWords[result.bound], { value: `${plain(result.number)}${result.unit ?? ""}` })
      : result.kind === "date"
        ? t("boundDate", { value: result.latest })
        : t("boundGrade", { value: result.grade })
  const question = wanted === "full" ? t("neededFull") : t("neededPass", { points: plain(points ?? 0) })
  return `${question}，${t("neededActual", { value })}`
}
