import { Alert, Button, Checkbox, Input, Modal, Select } from "antd"
import { useMemo, useState } from "react"
import type { KeyboardEvent, ReactNode } from "react"
import type { DocumentDetail } from "../../../src/contract/documents.ts"
import type { KeptMapping, MappingDraft } from "../../../src/contract/mappings.ts"
import { mappingFaults, mappingLimits } from "../../../src/records/mappings/column-mapping.ts"
import { documentNames, formKindsInOrder } from "../../../src/rules/across/document-order.ts"
import { useLanguage } from "../language/language-context.tsx"
import { ColumnChoices } from "./column-choices.tsx"
import { LabelChoices } from "./label-choices.tsx"
import { draftOf, withField } from "./mapping-draft.ts"
import type { NameableTable } from "./mapping-draft.ts"
import { PreviewPane } from "./preview-pane.tsx"
import { RereadingProgress } from "./rereading-progress.tsx"
import { usePreview } from "./use-preview.ts"
import type { useSaveMapping } from "./use-save-mapping.ts"

interface Props {
  readonly document: DocumentDetail
  readonly table: NameableTable
  /** What holds for the table until now. */
  readonly kept: KeptMapping | null
  readonly chooser: ReactNode
  readonly saving: ReturnType<typeof useSaveMapping>
  readonly onCancel: () => void
}

/** The dialog for one table. Every choice can be undone until it is kept; Esc gives up. */
export function NameColumns({ document, table, kept, chooser, saving, onCancel }: Props) {
  const { t, say } = useLanguage()
  const { draft, change, undo, past } = useDraft(() => draftOf(table, document.file, kept))
  const [others, setOthers] = useState(true)
  const [overEdits, setOverEdits] = useState(false)
  const { columns, kind, currency, labels } = draft
  // The name changes nothing of what comes out.
  const tried = useMemo(
    () => ({
      name: "…",
      columns,
      kind,
      currency,
      labels: labels.filter(({ label }) => label.trim() !== ""),
    }),
    [columns, kind, currency, labels],
  )
  const preview = usePreview(document.id, tried)
  const faults = mappingFaults(draft.columns).map(say)
  if (draft.name.trim() === "") faults.push(t("saveMappingName"))
  if (labels.some(({ label }) => label.trim() === "")) faults.push(t("labelMissing"))
  const busy = saving.rereading !== null
  const save = () => void saving.save({ document, kept, draft, others, overEdits })
  const onKeyDown = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey
    const typing = event.target instanceof HTMLElement && event.target.matches("input:not([role=combobox])")
    if (command && event.key.toLowerCase() === "z" && !typing) undo()
    if (command && event.key === "Enter" && faults.length === 0 && !busy) save()
    // Letters are shortcuts of the page below.
    if (!["Escape", "Tab"].includes(event.key)) event.stopPropagation()
  }
  return (
    <Modal
      open
      className="mapping-dialog"
      width="min(1180px, 96vw)"
      title={t("nameColumnsOf", { file: document.file })}
      onCancel={busy ? saving.stop : onCancel}
      mask={{ closable: false }}
      wrapProps={{ onKeyDown }}
      footer={
        <div className="mapping-footer">
          <RereadingProgress rereading={saving.rereading} onStop={saving.stop} />
          <span className="spacer" />
          <Button disabled={busy || past === 0} onClick={undo}>
            {t("undoLast")}
          </Button>
          <Button disabled={busy} onClick={onCancel}>
            {t("cancel")}
          </Button>
          <Button type="primary" disabled={faults.length > 0} loading={busy} onClick={save}>
            {t("saveMapping")}
          </Button>
        </div>
      }
    >
      <p className="muted">{t("nameColumnsWhy")}</p>
      {chooser}
      <div className="mapping-said">
        <label>
          {t("mappingName")}
          <Input
            value={draft.name}
            maxLength={mappingLimits.text}
            onChange={(event) => change({ ...draft, name: event.target.value })}
          />
        </label>
        <label>
          {t("mappingKind")}
          <Select<MappingDraft["kind"] | "">
            aria-label={t("mappingKind")}
            value={kind ?? ""}
            onChange={(chosen) => change({ ...draft, kind: chosen === "" ? null : chosen })}
            options={[
              { value: "" as const, label: t("byTitle") },
              ...formKindsInOrder.map((value) => ({ value, label: say(documentNames[value]) })),
            ]}
          />
        </label>
        <label>
          {t("mappingCurrency")}
          <Select<"元" | "万元">
            aria-label={t("mappingCurrency")}
            value={currency ?? "万元"}
            onChange={(chosen) => change({ ...draft, currency: chosen })}
            options={[{ value: "万元" }, { value: "元" }]}
          />
        </label>
        <Button
          disabled={busy}
          onClick={() => change({ ...draft, columns: draftOf(table, document.file, null).columns })}
        >
          {t("backToGuesses")}
        </Button>
      </div>
      <ColumnChoices
        table={table}
        draft={draft}
        onField={(at, field) => change(withField(draft, at, field))}
      />
      <LabelChoices labels={labels} onChange={(next) => change({ ...draft, labels: next })} />
      {faults.length > 0 && (
        <Alert
          className="mapping-faults"
          type="warning"
          showIcon
          title={faults.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
        />
      )}
      {mappingFaults(draft.columns).length === 0 && <PreviewPane preview={preview} />}
      <p>
        <Checkbox checked={others} disabled={busy} onChange={(event) => setOthers(event.target.checked)}>
          {t("rereadOthers")}
        </Checkbox>
      </p>
      {document.edited && (
        <p>
          <Checkbox
            checked={overEdits}
            disabled={busy}
            onChange={(event) => setOverEdits(event.target.checked)}
          >
            {t("rereadOverEdits")}
          </Checkbox>
        </p>
      )}
    </Modal>
  )
}

/** The draft and those before it. */
function useDraft(start: () => MappingDraft) {
  const [drafts, setDrafts] = useState<readonly [MappingDraft, ...MappingDraft[]]>(() => [start()])
  const [draft, ...before] = drafts
  return {
    draft,
    past: before.length,
    /** Typing at the name is one step. */
    change: (next: MappingDraft) =>
      setDrafts(
        next.columns === draft.columns && next.name !== draft.name ? [next, ...before] : [next, ...drafts],
      ),
    undo: () => {
      const [last, ...rest] = before
      if (last !== undefined) setDrafts([{ ...last, name: draft.name }, ...rest])
    },
  }
}
