import { expect, test } from "vitest"
import { measure } from "../../golden/calibration.ts"
import { confidenceByEvidence } from "../../src/records/confidence.ts"

test("of the fields with a confidence of 0.95 and more at least 99 % are right", async (context) => {
  const sure = [...(await measure())].filter(([kind]) => confidenceByEvidence[kind] >= 0.95)
  const count = sure.reduce((total, [, bucket]) => total + bucket.count, 0)
  if (count === 0) return context.skip("the texts are not on this machine")
  const right = sure.reduce((total, [, bucket]) => total + bucket.right, 0)
  expect(right / count).toBeGreaterThanOrEqual(0.99)
})
