import { App, Button } from "antd"
import { createElement, useRef, useState } from "react"
import type { DocumentDetail } from "../../../src/contract/documents.ts"
import type { KeptMapping, MappingDraft } from "../../../src/contract/mappings.ts"
import { problemOf } from "../api/client.ts"
import { addMapping, changeMapping, documentsOfMapping, readAgain, removeMapping } from "../api/mappings.ts"
import { useLanguage } from "../language/language-context.tsx"
import { isBehind, rereadDocuments } from "./reread-documents.ts"
import type { Rereading } from "./reread-documents.ts"
import { useTellLeft } from "./use-reread.ts"

export interface SaveOrder {
  readonly document: DocumentDetail
  /** What holds for these headings until now. */
  readonly kept: KeptMapping | null
  readonly draft: MappingDraft
  readonly others: boolean
  readonly overEdits: boolean
}

/**
 * Keeps a mapping, reads its document again and, if asked, all others with these headings; tells what came of it, and
 * offers to undo it.
 */
export function useSaveMapping(onDone: () => void) {
  const { t, tellRefusal } = useLanguage()
  const { notification } = App.useApp()
  const tellLeft = useTellLeft()
  const [rereading, setRereading] = useState<Rereading | "saving" | null>(null)
  const stopper = useRef<AbortController | null>(null)

  const fail = (failure: unknown): void => {
    const { detail, remedy } = tellRefusal(problemOf(failure))
    notification.error({ title: detail, description: remedy })
  }

  const undo = async (after: KeptMapping, { kept }: SaveOrder): Promise<void> => {
    try {
      const documents = (await documentsOfMapping(after.id)).filter(({ use }) => use === "read")
      if (kept === null) await removeMapping(after)
      else await changeMapping(after.id, after.version, contentOf(kept))
      await rereadDocuments(documents, () => undefined, new AbortController().signal)
      notification.success({ title: t("mappingUndone") })
      onDone()
    } catch (failure) {
      fail(failure)
    }
  }

  const tell = (after: KeptMapping, order: SaveOrder, done: Rereading): void => {
    const key = `mapping-${after.id}`
    notification.success({
      key,
      title: t("rereadDone", { name: after.mapping.name, read: done.read }),
      description: tellLeft(done),
      duration: 12,
      actions: createElement(
        Button,
        {
          size: "small",
          onClick: () => {
            notification.destroy(key)
            void undo(after, order)
          },
        },
        t("undoLast"),
      ),
    })
  }

  const save = async (order: SaveOrder): Promise<void> => {
    const { document, kept, draft } = order
    setRereading("saving")
    try {
      const after = await (kept === null ? addMapping(draft) : changeMapping(kept.id, kept.version, draft))
      const own = !document.edited || order.overEdits
      if (own) await readAgain(document.id, document.version, order.overEdits)
      stopper.current = new AbortController()
      const behind = order.others ? (await documentsOfMapping(after.id)).filter(isBehind) : []
      const rest = behind.filter(({ id }) => id !== document.id)
      const done = await rereadDocuments(rest, setRereading, stopper.current.signal)
      tell(after, order, { ...done, read: done.read + (own ? 1 : 0) })
      onDone()
    } catch (failure) {
      fail(failure)
    } finally {
      setRereading(null)
    }
  }

  return { rereading, save, stop: () => stopper.current?.abort() }
}

function contentOf({ mapping: { version: _version, made: _made, ...content } }: KeptMapping): MappingDraft {
  return content
}
