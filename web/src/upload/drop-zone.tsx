import { Button } from "antd"
import { useEffect, useRef, useState } from "react"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"
import { chosenFiles, droppedFiles } from "./chosen-files.ts"
import type { ChosenFile } from "./chosen-files.ts"

interface Props {
  /** Large on the empty page, a strip above the list otherwise. */
  readonly roomy: boolean
  readonly onFiles: (files: readonly ChosenFile[]) => void
}

/** Files can be dropped anywhere in the window; the zone says so and offers a button for those who do not drag. */
export function DropZone({ roomy, onFiles }: Props) {
  const { t } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const isOver = useWindowDrop(onFiles)
  return (
    <section
      className={`drop-zone${roomy ? " roomy" : ""}${isOver ? " over" : ""}`}
      aria-label={t("dropTitle")}
    >
      <span className="drop-mark">
        <Icon name="upload" size={roomy ? 34 : 24} />
      </span>
      <div className="drop-words">
        <strong>{isOver ? t("dropNow") : t("dropTitle")}</strong>
        <p>{t("dropHint")}</p>
      </div>
      <Button type="primary" size={roomy ? "large" : "middle"} onClick={() => input.current?.click()}>
        {t("chooseFiles")}
      </Button>
      <Button size={roomy ? "large" : "middle"} onClick={() => folder.current?.click()}>
        {t("chooseFolder")}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t("chooseFiles")}
        onChange={(event) => {
          onFiles(chosenFiles(event.target.files ?? []))
          // Without this, choosing the same file again would be no change.
          event.target.value = ""
        }}
      />
      <input
        ref={folder}
        type="file"
        webkitdirectory=""
        hidden
        aria-label={t("chooseFolder")}
        onChange={(event) => {
          onFiles(chosenFiles(event.target.files ?? []))
          event.target.value = ""
        }}
      />
    </section>
  )
}

/** True while files are dragged over the window. */
function useWindowDrop(onFiles: Props["onFiles"]): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    // Entering a child leaves its parent: only the balance tells whether the window was left.
    let depth = 0
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      if (!carriesFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer === null) return
      void droppedFiles(event.dataTransfer).then((files) => {
        if (files.length > 0) onFiles(files)
      })
    }
    addEventListener("dragenter", enter)
    addEventListener("dragleave", leave)
    addEventListener("dragover", over)
    addEventListener("drop", drop)
    return () => {
      removeEventListener("dragenter", enter)
      removeEventListener("dragleave", leave)
      removeEventListener("dragover", over)
      removeEventListener("drop", drop)
    }
  }, [onFiles])
  return isOver
}
