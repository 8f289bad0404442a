/**
 * How often fields are right, by what speaks for them and by the confidence that the reader gives:
 *
 *     npx tsx golden/calibration.ts
 */
import { existsSync, readFileSync } from "node:fs"
import type { FieldPath } from "../src/records/form.ts"
import { confidenceByEvidence, evidenceOf } from "../src/records/confidence.ts"
import type { Evidence } from "../src/records/confidence.ts"
import { readDocument } from "../src/reading/read-document.ts"
import { compareForms } from "./compare.ts"
import { collections, loadReferences } from "./references.ts"

export interface Bucket {
  right: number
  count: number
}

/** Right and wrong fields by evidence, over all texts that are on this machine. */
export async function measure(): Promise<ReadonlyMap<Evidence, Bucket>> {
  const buckets = new Map<Evidence, Bucket>()
  for (const reference of collections.flatMap(loadReferences)) {
    if (!existsSync(reference.textPath)) continue
    const { document } = await readDocument(readFileSync(reference.textPath), reference.textPath)
    const evidence = document.forms.map(evidenceOf)
    for (const { form, path, right } of compareForms(reference.forms, document.forms).judged) {
      const kind = evidence[form]?.(fieldPathOf(path))
      if (kind === undefined) continue
      const bucket = buckets.get(kind) ?? { right: 0, count: 0 }
      bucket.count += 1
      if (right) bucket.right += 1
      buckets.set(kind, bucket)
    }
  }
  return buckets
}

/** `indicators[3].target.unit` belongs to the field `indicators[3].target`. */
function fieldPathOf(path: string): FieldPath {
  return path.replace(/\.(?:text|op|number|unit)$/u, (part, at: number) =>
    /\.(?:target|adjustedTarget|actual)$/u.test(path.slice(0, at)) ? "" : part,
  ) as FieldPath
}

if (import.meta.filename === process.argv[1]) {
  const buckets = [...(await measure())].toSorted(
    ([a], [b]) => confidenceByEvidence[a] - confidenceByEvidence[b],
  )
  process.stdout.write("evidence | confidence | right | count\n")
  const share = ({ right, count }: Bucket): string => `${((100 * right) / Math.max(count, 1)).toFixed(2)} %`
  for (const [kind, bucket] of buckets)
    process.stdout.write(`${kind} | ${confidenceByEvidence[kind]} | ${share(bucket)} | ${bucket.count}\n`)
  const sure = buckets.filter(([kind]) => confidenceByEvidence[kind] >= 0.95).map(([, bucket]) => bucket)
  const all = sure.reduce((sum, each) => ({ right: sum.right + each.right, count: sum.count + each.count }), {
    right: 0,
    count: 0,
  })
  process.stdout.write(`confidence ≥ 0.95 | | ${share(all)} | ${all.count}\n`)
}
