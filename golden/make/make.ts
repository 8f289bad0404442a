/**
 * Makes the golden pairs anew: `npx tsx golden/make/make.ts`. Each layout in each format, one project a file, and files of
 * several forms; beside each its reference. What it writes is kept, so that a change of this builder shows in the change.
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { madeLayouts } from "./layouts.ts"
import { printers } from "./printers.ts"
import { projects } from "./projects.ts"

const home = resolve(import.meta.dirname, "../made")
mkdirSync(home, { recursive: true })

function keep(name: string, bytes: Uint8Array, expected: readonly unknown[]): void {
  writeFileSync(resolve(home, name), bytes)
  writeFileSync(resolve(home, `${name}.expected.json`), `${JSON.stringify(expected)}\n`)
}

for (const [at, layout] of madeLayouts.entries())
  for (const [name, print] of Object.entries(printers)) {
    const project = projects[at % projects.length]
    if (project !== undefined)
      keep(`${layout.id}-${name}`, print([layout.draw(project)]), [layout.expect(project)])
  }

for (const layout of madeLayouts.slice(0, 4))
  for (const name of ["book.xlsx", "word.docx", "page.html"]) {
    const print = printers[name]
    if (print !== undefined)
      keep(`two-${layout.id}-${name}`, print(projects.map(layout.draw)), projects.map(layout.expect))
  }
