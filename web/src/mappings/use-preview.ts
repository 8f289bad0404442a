import { useEffect, useRef, useState } from "react"
import type { ApiProblem } from "../../../src/contract/documents.ts"
import type { MappingDraft, MappingPreview } from "../../../src/contract/mappings.ts"
import { mappingFaults } from "../../../src/records/mappings/column-mapping.ts"
import { problemOf } from "../api/client.ts"
import { previewMapping } from "../api/mappings.ts"

export interface Preview {
  /** The newest there is; null before the first. */
  readonly shown: MappingPreview | null
  readonly problem: ApiProblem | null
  /** Older than the draft: a newer one is under way. */
  readonly stale: boolean
}

/** What the document gives by the draft. One at a time is asked for; the newest draft is asked for last. */
export function usePreview(document: string, draft: MappingDraft): Preview {
  const [answer, setAnswer] = useState<Answer>({ of: null, shown: null, problem: null })
  const wanted = useRef<MappingDraft | null>(null)
  const asking = useRef(false)

  useEffect(() => {
    wanted.current = mappingFaults(draft.columns).length === 0 ? draft : null
    if (asking.current) return
    const ask = async (): Promise<void> => {
      asking.current = true
      let of: MappingDraft | null = null
      while (wanted.current !== null && wanted.current !== of) {
        of = wanted.current
        setAnswer(await answerTo(document, of))
      }
      asking.current = false
    }
    void ask()
  }, [document, draft])

  useEffect(
    () => () => {
      wanted.current = null
    },
    [],
  )
  return { shown: answer.shown, problem: answer.problem, stale: answer.of !== draft }
}

interface Answer extends Omit<Preview, "stale"> {
  readonly of: MappingDraft | null
}

async function answerTo(document: string, of: MappingDraft): Promise<Answer> {
  try {
    return { of, shown: await previewMapping(document, of), problem: null }
  } catch (failure) {
    return { of, shown: null, problem: problemOf(failure) }
  }
}
