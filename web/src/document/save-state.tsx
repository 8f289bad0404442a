import { Button } from "antd"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"
import type { Autosave, SaveState } from "./use-autosave.ts"

const words = {
  saved: "saved",
  dirty: "dirty",
  saving: "saving",
  conflict: "saveConflict",
  failed: "saveFailed",
} as const satisfies Record<SaveState["state"], string>

/** Whether what stands on the screen is safe. Width is reserved, so that the bar does not jump. */
export function SaveStateView({ autosave }: { readonly autosave: Autosave }) {
  const { t, tellRefusal } = useLanguage()
  const { save, saveNow } = autosave
  return (
    <output
      className={`save-state save-${save.state}`}
      title={save.state === "failed" ? tellRefusal(save.problem).detail : undefined}
    >
      <span className="save-dot" aria-hidden="true" />
      {t(words[save.state])}
      {save.state === "failed" && (
        <Button
          size="small"
          icon={<Icon name="retry" />}
          title={tellRefusal(save.problem).remedy}
          onClick={() => void saveNow()}
        >
          {t("retry")}
        </Button>
      )}
    </output>
  )
}
