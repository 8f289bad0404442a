import { App } from "antd"
import { useRef, useState } from "react"
import type { MappedDocument } from "../../../src/contract/mappings.ts"
import { useLanguage } from "../language/language-context.tsx"
import { rereadDocuments } from "./reread-documents.ts"
import type { Rereading } from "./reread-documents.ts"

/** Reads documents again with progress, and tells of those that were not. */
export function useReread(onDone: () => void) {
  const { notification } = App.useApp()
  const tellLeft = useTellLeft()
  const [rereading, setRereading] = useState<Rereading | null>(null)
  const stopper = useRef<AbortController | null>(null)
  const reread = async (documents: readonly MappedDocument[]): Promise<void> => {
    stopper.current = new AbortController()
    const done = await rereadDocuments(documents, setRereading, stopper.current.signal)
    setRereading(null)
    const words = tellLeft(done)
    if (words !== "") notification.warning({ title: words })
    onDone()
  }
  return { rereading, reread, stop: () => stopper.current?.abort() }
}

/** Which were left as they are, in words. */
export function useTellLeft(): (done: Rereading) => string {
  const { t } = useLanguage()
  return ({ edited, failed }) =>
    [
      ...(edited > 0 ? [t("rereadEdited", { count: edited })] : []),
      ...(failed.length > 0
        ? [
            t("rereadFailed", {
              count: failed.length,
              files: failed
                .slice(0, 5)
                .map(({ file }) => file)
                .join("、"),
            }),
          ]
        : []),
    ].join(" ")
}
