import { App, Button } from "antd"
import type { ButtonProps } from "antd"
import { useEffect, useRef, useState } from "react"
import type { DocumentDetail } from "../../../src/contract/documents.ts"
import type { KeptMapping } from "../../../src/contract/mappings.ts"
import { openDocument, problemOf } from "../api/client.ts"
import { listMappings } from "../api/mappings.ts"
import { useLanguage } from "../language/language-context.tsx"
import { MappingDialog } from "./mapping-dialog.tsx"

interface Props extends Pick<ButtonProps, "size" | "type" | "aria-label" | "disabled"> {
  readonly documentId: string
  readonly label: string
  readonly only?: KeptMapping
  /** Opens by itself when it is first shown. */
  readonly opened?: boolean
  /** Done first, for instance to save what is not saved; false: it is not opened. */
  readonly before?: () => Promise<boolean>
  readonly onDone: () => void
}

interface Opened {
  readonly document: DocumentDetail
  readonly kept: readonly KeptMapping[]
}

/** A button that opens the dialog for the tables of a document, as they stand now. */
export function MappingOpener(props: Props) {
  const { documentId, label, only, opened: opensItself = false, before, onDone, ...button } = props
  const { tellRefusal } = useLanguage()
  const { notification } = App.useApp()
  const [opened, setOpened] = useState<Opened | "loading" | null>(null)
  const open = async () => {
    setOpened("loading")
    try {
      if (before !== undefined && !(await before())) return setOpened(null)
      const [document, kept] = await Promise.all([openDocument(documentId), listMappings()])
      setOpened({ document, kept })
    } catch (failure) {
      setOpened(null)
      const { detail, remedy } = tellRefusal(problemOf(failure))
      notification.error({ title: detail, description: remedy })
    }
  }
  const first = useRef(opensItself)
  useEffect(() => {
    if (!first.current) return
    first.current = false
    void open()
  })
  return (
    <>
      <Button {...button} loading={opened === "loading"} onClick={() => void open()}>
        {label}
      </Button>
      {opened !== null && opened !== "loading" && (
        <MappingDialog
          document={opened.document}
          kept={opened.kept}
          only={only}
          onCancel={() => setOpened(null)}
          onDone={() => {
            setOpened(null)
            onDone()
          }}
        />
      )}
    </>
  )
}
