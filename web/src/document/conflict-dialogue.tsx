import { Alert, Button, Modal } from "antd"
import { useState } from "react"
import type { Form } from "../../../src/records/form.ts"
import { problemOf } from "../api/client.ts"
import { useLanguage } from "../language/language-context.tsx"
import type { Autosave } from "./use-autosave.ts"

interface Props {
  readonly autosave: Autosave
  readonly onForms: (forms: readonly Form[]) => void
}

/** Someone else saved first: nothing is overwritten before the user says so. */
export function ConflictDialogue({ autosave, onForms }: Props) {
  const { t } = useLanguage()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const resolve = async (how: () => Promise<readonly Form[]>) => {
    setBusy(true)
    setFailure(null)
    try {
      onForms(await how())
    } catch (thrown) {
      const { detail, remedy } = problemOf(thrown)
      setFailure(`${detail}${remedy}`)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={t("conflictTitle")}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={[
        <Button key="theirs" disabled={busy} onClick={() => void resolve(autosave.takeTheirs)}>
          {t("conflictReload")}
        </Button>,
        <Button key="mine" type="primary" loading={busy} onClick={() => void resolve(autosave.keepMine)}>
          {t("conflictKeep")}
        </Button>,
      ]}
    >
      <p>{t("conflictText")}</p>
      {failure !== null && <Alert type="error" showIcon title={failure} />}
    </Modal>
  )
}
