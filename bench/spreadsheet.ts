/**
 * How long a spreadsheet engine takes over the same forms. HyperFormula is under the GPL: it is fetched into a folder of
 * its own (`dist/bench/hyperformula`) when this is asked for, and is no part of the product.
 */
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join, resolve } from "node:path"
import type { Form } from "../src/records/form.ts"
import { inputsOf, rowFormulas, totalFormulas, totalInputs, wordSheet } from "./spreadsheet-formulas.ts"
import type { Cell } from "./spreadsheet-formulas.ts"

const wanted = "hyperformula@3.5.0"
const folder = resolve(import.meta.dirname, "../dist/bench/hyperformula")

interface Engine {
  setCellContents(
    address: { sheet: number; row: number; col: number },
    cells: readonly (readonly Cell[])[],
  ): void
  batch(act: () => void): void
  getCellValue(address: { sheet: number; row: number; col: number }): unknown
}

interface Maker {
  buildFromSheets(sheets: Record<string, readonly (readonly Cell[])[]>, options: object): Engine
}

/** null where it cannot be fetched. */
function fetchEngine(): Maker | null {
  if (!existsSync(join(folder, "node_modules/hyperformula"))) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, "package.json"), `{ "private": true }\n`)
    try {
      execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", wanted], {
        cwd: folder,
        stdio: "ignore",
        timeout: 300_000,
      })
    } catch {
      return null
    }
  }
  const found = createRequire(join(folder, "package.json"))("hyperformula") as { HyperFormula: Maker }
  return found.HyperFormula
}

const inputColumns = 14

/** The forms one below the other in one sheet, each with a row of totals. */
export class FormsInSpreadsheet {
  readonly #engine: Engine
  readonly #lines: number

  private constructor(engine: Engine, lines: number) {
    this.#engine = engine
    this.#lines = lines
  }

  /** All forms have the same number of lines. null where the engine cannot be fetched. */
  static open(forms: readonly Form[]): FormsInSpreadsheet | null {
    const maker = fetchEngine()
    if (maker === null) return null
    const lines = forms[0]?.indicators.length ?? 0
    const rows = forms.flatMap((form, at) => {
      const first = at * (lines + 1) + 1
      const last = first + lines - 1
      const ofLines = form.indicators.map((indicator, index) => [
        ...inputsOf(indicator),
        ...rowFormulas(first + index, first, last),
      ])
      const totals = totalInputs(form)
      const gap = Array.from({ length: inputColumns - totals.length }, () => null)
      return [...ofLines, [...totals, ...gap, ...totalFormulas(last + 1, first, last)]]
    })
    const options = { licenseKey: "gpl-v3", useArrayArithmetic: true }
    return new FormsInSpreadsheet(maker.buildFromSheets({ words: wordSheet, forms: rows }, options), lines)
  }

  /** Puts these forms in the place of those before, and calculates every formula once. */
  recalculate(forms: readonly Form[]): void {
    this.#engine.batch(() => {
      forms.forEach((form, at) => {
        const row = at * (this.#lines + 1)
        this.#engine.setCellContents({ sheet: 1, row, col: 0 }, form.indicators.map(inputsOf))
        this.#engine.setCellContents({ sheet: 1, row: row + this.#lines, col: 0 }, [totalInputs(form)])
      })
    })
  }

  /** The recomputed score of a line, to be held against that of the rules: both must do the same work. */
  scoreOf(form: number, line: number): unknown {
    return this.#engine.getCellValue({
      sheet: 1,
      row: form * (this.#lines + 1) + line,
      col: inputColumns + 2,
    })
  }
}
