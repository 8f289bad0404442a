import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import { type Outcome, done, failed } from "../basics/outcome.ts"
import type { Problem } from "../basics/problem.ts"
import { arrange } from "../layouts/arrange.ts"
import { notShown } from "../layouts/not-shown.ts"
import type { Form } from "../records/form.ts"
import { type FontCoverage, fontCoverage } from "./font-coverage.ts"
import { pdfForm } from "./pdf-data.ts"
import type { PdfForm } from "./pdf-data.ts"
import { pdfTemplate } from "./pdf-template.ts"
import { withSignatureRow } from "./signature-row.ts"
import type { LayoutOf, WrittenForms } from "./written-forms.ts"

/**
 * The forms as a PDF, A4 in each form's direction, its fonts inside. Problems: `pdf-not-available` where the typesetter
 * has no build for this machine, `pdf-failed` where it gave up.
 */
export async function writePdf(forms: readonly Form[], layoutOf: LayoutOf): Promise<Outcome<WrittenForms>> {
  const loaded = await typesetter()
  if (loaded === null) return failed(pdfProblem("pdf-not-available"))
  const printed = forms.map((form) => pdfForm(withSignatureRow(arrange(form, layoutOf(form)), form)))
  const { compiler, coverage } = loaded
  const inputs = { forms: JSON.stringify(printed), title: forms[0]?.project.name ?? "" }
  const { result } = compiler.compile({ mainFileContent: pdfTemplate, inputs })
  if (result === null) return failed(pdfProblem("pdf-failed"))
  const { buffer, byteOffset, length } = compiler.pdf(result)
  // Typst remembers every layout it has made, in memory that is never given back by itself.
  compiler.evictCache(0)
  const problems = forms.flatMap((form) => notShown(form, layoutOf(form)))
  return done({
    bytes: new Uint8Array(buffer, byteOffset, length),
    problems: [...problems, ...missingGlyphs(printed, coverage)],
  })
}

interface Typesetter {
  readonly compiler: NodeCompiler
  readonly coverage: FontCoverage
}

let loading: Promise<Typesetter | null> | null = null

/** Loaded when the first PDF is asked for: program and fonts are large. */
function typesetter(): Promise<Typesetter | null> {
  loading ??= loadTypesetter()
  return loading
}

async function loadTypesetter(): Promise<Typesetter | null> {
  const require = createRequire(import.meta.url)
  // The package exports its programs only; its fonts lie beside them.
  const fonts = join(dirname(require.resolve("@embedpdf/fonts-sc")), "../fonts")
  const paths = ["Regular", "Bold"].map((weight) => join(fonts, `NotoSansHans-${weight}.otf`))
  const [regular, bold] = await Promise.all(paths.map((path) => readFile(path)))
  if (regular === undefined || bold === undefined) return null
  // A platform without a build of the typesetter fails here, and only here.
  const module = await import("@myriaddreamin/typst-ts-node-compiler").catch(() => null)
  if (module === null) return null
  const compiler = module.NodeCompiler.create({
    fontArgs: [{ fontBlobs: [regular, bold] }],
  })
  return { compiler, coverage: fontCoverage(regular) }
}

/** What prints nothing: line breaks and invisible marks. */
const unprinted = /^[\n\t\p{Cf}]$/u

/** Characters without a glyph in the font are printed as an empty box: said, each once. */
function missingGlyphs(forms: readonly PdfForm[], coverage: FontCoverage): readonly Problem[] {
  const missing = new Set<string>()
  for (const form of forms)
    for (const text of textsOf(form))
      for (const character of text) {
        if (!coverage.has(character.codePointAt(0) ?? 0) && !unprinted.test(character)) missing.add(character)
      }
  if (missing.size === 0) return []
  const some = [...missing].slice(0, 10).join("")
  return [
    {
      code: "glyph-missing",
      severity: "loss",
      message: `PDF 所用字体没有“${some}”${missing.size > 10 ? "等" : ""}共 ${missing.size} 个字，印出来可能是空框。`,
      remedy: "请换用常用字，或改为导出 Word、Excel。",
      source: null,
    },
  ]
}

function textsOf({ above, tables }: PdfForm): readonly string[] {
  const cells = tables.flatMap(({ head, body }) => [...head, ...body])
  return [...above, ...cells].map(({ text }) => text)
}

const problems = {
  "pdf-not-available": {
    message: "这台机器上没有 PDF 排版程序，不能导出 PDF。",
    remedy: "请改为导出 Word 或 Excel；也可以在页面上导出 HTML 后打印成 PDF。",
  },
  "pdf-failed": {
    message: "PDF 排版没有成功，没有写出文件。",
    remedy: "请改为导出 Word 或 Excel，并报告此问题。",
  },
} as const

function pdfProblem(code: keyof typeof problems): Problem {
  return { code, severity: "blocking", ...problems[code], source: null }
}
