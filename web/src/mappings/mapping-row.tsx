import { App, Button, Input, Popconfirm } from "antd"
import { useRef, useState } from "react"
import type { KeptMapping, MappedDocument } from "../../../src/contract/mappings.ts"
import { mappingLimits } from "../../../src/records/mappings/column-mapping.ts"
import { columnFieldTitle } from "../../../src/records/mappings/fields.ts"
import { changeMapping, documentsOfMapping, exportMappings, removeMapping } from "../api/mappings.ts"
import { formatTime } from "../documents/format-time.ts"
import { useLanguage } from "../language/language-context.tsx"
import { offerFile } from "../offer-file.ts"
import { documentHref } from "../route.ts"
import { MappingOpener } from "./mapping-opener.tsx"
import { RereadingProgress } from "./rereading-progress.tsx"
import { isBehind } from "./reread-documents.ts"
import { useReread } from "./use-reread.ts"

interface Props {
  readonly kept: KeptMapping
  readonly onChanged: () => void
  readonly onFailure: (failure: unknown) => void
}

/** One mapping in the list. */
export function MappingRow({ kept, onChanged, onFailure }: Props) {
  const { t, say, language } = useLanguage()
  const { id, mapping, changedAt } = kept
  const [renaming, setRenaming] = useState(false)
  const said = mapping.columns.map(({ heading, field }) => `${heading} → ${say(columnFieldTitle(field))}`)
  return (
    <li className="mapping-row">
      <div className="mapping-words">
        {renaming ? (
          <Rename
            kept={kept}
            onEnd={(changed) => {
              setRenaming(false)
              if (changed) onChanged()
            }}
            onFailure={onFailure}
          />
        ) : (
          <h2>{mapping.name}</h2>
        )}
        <p className="muted" title={said.join("\n")}>
          {t("mappingColumns", { count: mapping.columns.length })} · {said.slice(0, 4).join("，")}
          {said.length > 4 && "…"}
        </p>
        <Uses kept={kept} onFailure={onFailure} />
        <p className="muted">
          {t("mappingChanged")} <time dateTime={changedAt}>{formatTime(changedAt, language)}</time> ·{" "}
          {mapping.made.by}
        </p>
      </div>
      <div className="mapping-actions">
        <Reread kept={kept} onChanged={onChanged} onFailure={onFailure} />
        <ChangeColumns kept={kept} onChanged={onChanged} onFailure={onFailure} />
        <Button
          size="small"
          aria-label={t("mappingRenameNamed", { name: mapping.name })}
          onClick={() => setRenaming(true)}
        >
          {t("mappingRename")}
        </Button>
        <Button
          size="small"
          aria-label={t("mappingExportNamed", { name: mapping.name })}
          onClick={() => void exportMappings(id).then(offerFile, onFailure)}
        >
          {t("mappingExport")}
        </Button>
        <Remove kept={kept} onChanged={onChanged} onFailure={onFailure} />
      </div>
    </li>
  )
}

interface RenameProps {
  readonly kept: KeptMapping
  readonly onEnd: (changed: boolean) => void
  readonly onFailure: (failure: unknown) => void
}

/** Enter keeps the new name, Esc gives up. */
function Rename({ kept, onEnd, onFailure }: RenameProps) {
  const { t } = useLanguage()
  const { version: _version, made: _made, ...draft } = kept.mapping
  const [name, setName] = useState(draft.name)
  const focused = useRef(false)
  const keep = () => {
    if (name.trim() === "" || name === draft.name) return onEnd(false)
    changeMapping(kept.id, kept.version, { ...draft, name }).then(
      () => onEnd(true),
      (failure: unknown) => {
        onFailure(failure)
        onEnd(true)
      },
    )
  }
  return (
    <Input
      ref={(input) => {
        if (input !== null && !focused.current) {
          focused.current = true
          input.focus({ cursor: "all" })
        }
      }}
      aria-label={t("mappingNewName", { name: draft.name })}
      value={name}
      maxLength={mappingLimits.text}
      onChange={(event) => setName(event.target.value)}
      onPressEnter={keep}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Escape") onEnd(false)
      }}
    />
  )
}

/** How many documents, and, opened, which. */
function Uses({ kept, onFailure }: Pick<Props, "kept" | "onFailure">) {
  const { t } = useLanguage()
  const { read, behind, waiting } = kept.documents
  const [documents, setDocuments] = useState<readonly MappedDocument[] | null>(null)
  const words = [
    ...(read > 0 ? [t("mappingRead", { count: read })] : []),
    ...(behind > 0 ? [t("mappingBehind", { count: behind })] : []),
    ...(waiting > 0 ? [t("mappingWaiting", { count: waiting })] : []),
  ]
  if (words.length === 0) return <p className="muted">{t("mappingUnused")}</p>
  return (
    <details
      className="mapping-documents"
      onToggle={(event) => {
        if (event.currentTarget.open) documentsOfMapping(kept.id).then(setDocuments, onFailure)
      }}
    >
      <summary>
        {t("mappingUse")}: {words.join(" · ")}
      </summary>
      <ul>
        {(documents ?? []).slice(0, 200).map(({ id, file }) => (
          <li key={id}>
            <a href={documentHref(id)}>{file}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** In the dialog, with the rows of a document that has such a table; without one there is nothing to see it by. */
function ChangeColumns({ kept, onChanged, onFailure }: Props) {
  const { t } = useLanguage()
  const { read, behind, waiting } = kept.documents
  const [document, setDocument] = useState<string | null>(null)
  const label = t("mappingChange")
  const name = t("mappingChangeNamed", { name: kept.mapping.name })
  if (read + behind + waiting === 0)
    return (
      <Button size="small" disabled aria-label={name} title={t("mappingChangeNeeds")}>
        {label}
      </Button>
    )
  if (document === null)
    return (
      <Button
        size="small"
        aria-label={name}
        onClick={() =>
          void documentsOfMapping(kept.id).then(([first]) => setDocument(first?.id ?? null), onFailure)
        }
      >
        {label}
      </Button>
    )
  return (
    <MappingOpener
      size="small"
      opened
      aria-label={name}
      label={label}
      documentId={document}
      only={kept}
      onDone={onChanged}
    />
  )
}

/** Reads those again that have not been read by it as it is now. */
function Reread({ kept, onChanged, onFailure }: Props) {
  const { t } = useLanguage()
  const { rereading, reread, stop } = useReread(onChanged)
  const { behind, waiting } = kept.documents
  const count = behind + waiting
  if (rereading !== null) return <RereadingProgress rereading={rereading} onStop={stop} />
  if (count === 0) return null
  return (
    <Button
      size="small"
      type="primary"
      aria-label={t("mappingRereadNamed", { name: kept.mapping.name, count })}
      onClick={() =>
        void documentsOfMapping(kept.id).then((documents) => reread(documents.filter(isBehind)), onFailure)
      }
    >
      {t("mappingReread", { count })}
    </Button>
  )
}

function Remove({ kept, onChanged, onFailure }: Props) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const { name } = kept.mapping
  const remove = () =>
    removeMapping(kept).then(() => {
      void message.success(t("mappingRemoved", { name }))
      onChanged()
    }, onFailure)
  return (
    <Popconfirm
      title={t("mappingRemoveAsk")}
      description={t("mappingRemoveConsequence")}
      okText={t("remove")}
      okButtonProps={{ danger: true }}
      placement="topRight"
      onConfirm={remove}
    >
      <Button size="small" danger aria-label={t("mappingRemoveNamed", { name })}>
        {t("remove")}
      </Button>
    </Popconfirm>
  )
}
