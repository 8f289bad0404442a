import { existsSync, readFileSync } from "node:fs"
import { afterAll, describe, expect, it } from "vitest"
import { compareForms } from "../../golden/compare.ts"
import { loadReferences } from "../../golden/references.ts"
import { readDocument } from "../../src/reading/read-document.ts"

/** What is reached so far, where it is not everything: it may only rise. */
const reached: Readonly<Record<string, { readonly share: number; readonly invented: number }>> = {
  chongqing_kexuecheng_rongmeiti_2021_bmzt_runon: { share: 0.82, invented: 1 },
  chongqing_wuxi_weifang_2025_mbb_lines: { share: 0.83, invented: 0 },
  hubei_gcxy_xszz_zzp_digitslost: { share: 0.8, invented: 0 },
  ningxia_yinchuan_liuzhong_2021_zzp_runon: { share: 0.91, invented: 0 },
  shanghai_putuo_jianguanwei_2026_mbb_pdfplumbertext: { share: 0.98, invented: 0 },
  template_shipinchoujian_zzp_sharesite_head: { share: 0.87, invented: 0 },
}
const leastOverall = 0.975

describe("reading the practice documents", () => {
  const references = loadReferences("documents")
  const all = { right: 0, total: 0, read: 0 }

  it("has a reference for each text that says something", () =>
    expect(references.length).toBeGreaterThanOrEqual(50))

  for (const { name, textPath, forms } of references) {
    const there = existsSync(textPath)
    const least = reached[name] ?? { share: 1, invented: 0 }
    const title = `${name}: at least ${least.share} of the fields right, at most ${least.invented} invented`
    it.skipIf(!there)(there ? title : `${title} (skipped: the text is not on this machine)`, async () => {
      const { document } = await readDocument(readFileSync(textPath), textPath)
      const result = compareForms(forms, document.forms)
      const told = result.differences
        .map(({ path, expected, read }) => `${path}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(read)}`)
        .join("\n")
      all.right += result.right
      all.total += result.total
      all.read += 1
      expect(result.share, told).toBeGreaterThanOrEqual(least.share)
      expect(result.invented, told).toBeLessThanOrEqual(least.invented)
    })
  }

  afterAll(() => {
    if (all.read === references.length) expect(all.right / all.total).toBeGreaterThanOrEqual(leastOverall)
  })
})
