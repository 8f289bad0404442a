import type { Bilingual } from "../../basics/bilingual.ts"
import { plain } from "../../basics/exact.ts"
import type { Problem } from "../../basics/problem.ts"
import type { Equation } from "../../records/closing/equation.ts"
import { equationsOf } from "../../records/closing/equations.ts"
import { figureAt } from "../../records/closing/figure-field.ts"
import { suspectsOf } from "../../records/closing/suspects.ts"
import type { Suspect } from "../../records/closing/suspects.ts"
import { parseFieldPath } from "../../records/field-path.ts"
import type { Doubt, FieldPath, Form } from "../../records/form.ts"
import { closingProblem } from "./problems.ts"
import { figureIn } from "./printed-cells.ts"
import type { PrintedCells } from "./printed-cells.ts"

export interface ClosedForm {
  readonly form: Form
  readonly problems: readonly Problem[]
}

/** A reader less sure than this of a row has assigned its figures rather than read them off. */
const assignedBelow = 0.95

/**
 * Accepts a form as read where its own arithmetic closes. Where it does not, and a figure of the open sums was cut,
 * assigned or recognised rather than read off, the cell most likely misread becomes a doubt with the figure that would
 * close it; where the print shows every figure as read, the mistake is the author's and only noted. No value is changed.
 */
export function closeForm(form: Form, printed: PrintedCells): ClosedForm {
  const equations = equationsOf(form)
  const open = equations.filter(({ state }) => state === "open")
  if (open.length === 0) return { form, problems: [] }
  const isSure = (path: FieldPath): boolean => isReadOff(form, path, printed)
  const entering = new Set(open.flatMap(({ cells }) => cells))
  const unsure = new Set([...entering].filter((path) => !isSure(path)))
  const suspects = suspectsOf(form, (path) => (unsure.has(path) ? 0 : 1), equations)
  const [first] = unsure.size === 0 ? suspects : suspects.filter(({ path }) => unsure.has(path))
  const detail = first === undefined ? openSums(open) : describe(form, first, printed)
  const source = form.places[first?.path ?? open[0]?.result ?? "form"] ?? form.places["project.name"] ?? null
  if (unsure.size === 0) return { form, problems: [closingProblem("author-arithmetic", source, detail)] }
  const problem = closingProblem("arithmetic-open", source, detail)
  if (first === undefined) return { form, problems: [problem] }
  const doubt: Doubt = {
    path: first.path,
    code: problem.code,
    message: problem.message,
    ...(problem.en === undefined ? {} : { en: problem.en.message }),
    alternatives: [plain(first.closing)],
  }
  return { form: { ...form, doubts: [...form.doubts, doubt] }, problems: [problem] }
}

/** True where the print states the very figure in a cell of its own, and nothing was assigned or recognised. */
function isReadOff(form: Form, path: FieldPath, printed: PrintedCells): boolean {
  const { section, index } = parseFieldPath(path)
  const row = section === "indicators" && index !== null ? form.indicators[index] : undefined
  if (row !== undefined && row.confidence < assignedBelow) return false
  if (form.doubts.some((doubt) => doubt.path === path || doubt.path === `${section}[${index}]`)) return false
  const place = form.places[path]
  const print = place === undefined ? null : printed.at(place)
  const figure = figureAt(form, path)
  if (figure === null) return true
  return (
    print !== null && print.whole && !print.recognised && (print.stored ?? figureIn(print.text)) === figure
  )
}

function describe(form: Form, suspect: Suspect, printed: PrintedCells): Bilingual {
  const place = form.places[suspect.path]
  const text = (place === undefined ? null : printed.at(place))?.text.slice(0, 40) ?? plain(suspect.read)
  const closing = plain(suspect.closing)
  return { zh: `印作“${text}”，若为 ${closing} 则相符`, en: `printed “${text}”; ${closing} would agree` }
}

function openSums(open: readonly Equation[]): Bilingual {
  const sums = (total: string) =>
    open.slice(0, 3).map(({ expected, found }) => {
      const [left, right] = [
        found === null ? total : plain(found),
        expected === null ? "？" : plain(expected),
      ]
      return `${left} ≠ ${right}`
    })
  return { zh: sums("合计").join("；"), en: sums("total").join("; ") }
}
