import { madeLayouts } from "./layouts.ts"
import type { MadeForm } from "./marked.ts"
import { projects } from "./projects.ts"
import { besides } from "./shapes/beside.ts"
import { departmentEvaluated, departmentTarget } from "./shapes/department.ts"
import { adjusted, costFirst, subRows } from "./shapes/evaluations.ts"
import { monitoringNarrow, monitoringWide } from "./shapes/monitoring.ts"
import { bands, midTerm, villages } from "./shapes/targets.ts"
import { thirty } from "./shapes/thirty.ts"
import type { Drawing } from "./table.ts"

/** Forms and the prints that they are made in; each print is a file, named after both. */
export interface Planned {
  readonly id: string
  readonly forms: readonly MadeForm[]
  readonly prints: readonly string[]
  /** Drawings that stand among the forms and hold none; by the place before which they stand. */
  readonly beside?: readonly (readonly [before: number, drawing: Drawing])[]
}

const everyText = ["pipes.txt", "tabs.txt", "cells.txt", "spaces.txt", "runon.txt"]
const classic = [
  "book.xlsx",
  "book.xls",
  "word.docx",
  "page.html",
  "utf8.csv",
  "gb18030.csv",
  ...everyText,
]

const layoutForms: readonly Planned[] = madeLayouts.map((layout, at) => {
  const project = projects[at % projects.length]
  if (project === undefined) throw new Error("no project")
  const forms = [{ drawing: layout.draw(project), expected: layout.expect(project) }]
  return { id: layout.id, forms, prints: [...classic, "ragged.txt", ...(at < 3 ? ["wrapped.txt"] : [])] }
})

const twice: readonly Planned[] = madeLayouts.slice(0, 4).map((layout) => ({
  id: `two-${layout.id}`,
  forms: projects.map((project) => ({ drawing: layout.draw(project), expected: layout.expect(project) })),
  prints: ["book.xlsx", "word.docx", "page.html"],
}))

const one = (id: string, form: MadeForm, ...prints: readonly string[]): Planned => ({ id, forms: [form], prints })

export const planned: readonly Planned[] = [
  ...layoutForms,
  ...twice,
  one("monitoring-wide", monitoringWide, "book.xlsx", "word.docx", "old.doc", "pipes.txt", "level.pdf"),
  one("monitoring-narrow", monitoringNarrow, "book.xls", "tabs.txt", "cells.txt", "bare.pdf", "scan.jpg"),
  one("department-evaluated", departmentEvaluated, "book.xlsx", "page.html", "paged.pdf", "pipes.txt", "spaces.txt"),
  one("department-target", departmentTarget, "word.docx", "sheet.xml", "cellbars.txt", "ruled.pdf", "scan.png"),
  one("mid-term", midTerm, "book.xlsx", "old.doc", "tabs.txt", "ragged.txt", "ruled.pdf"),
  one("villages", villages, "book.xlsx", "flat.html", "pipes.txt", "bare.pdf"),
  one("bands", bands, "book.xls", "saved.doc", "tabs.txt", "paged.pdf", "radicals.txt"),
  one("sub-rows", subRows, "word.docx", "page.html", "pipes.txt", "spaces.txt", "wrapped.txt"),
  one("cost-first", costFirst, "book.xlsx", "saved.doc", "paged.pdf", "radicals.txt", "scan.pdf"),
  one("adjusted", adjusted, "sheet.xml", "old.doc", "tabs.txt", "level.pdf", "runon.txt"),
  { id: "thirty-sheets", forms: thirty, prints: ["book.xlsx"] },
  { id: "thirty-tables", forms: thirty.slice(0, 12), prints: ["word.docx", "ruled.pdf", "tabs.txt"] },
  {
    id: "among-others",
    forms: [midTerm, adjusted, departmentEvaluated],
    prints: ["book.xlsx", "word.docx", "page.html"],
    beside: [
      [0, besides.cover],
      [1, besides.list],
      [2, besides.division],
    ],
  },
]
