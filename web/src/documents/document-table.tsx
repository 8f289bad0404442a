import { App, Button, Input, Popconfirm, Table } from "antd"
import type { TableColumnsType } from "antd"
import { useDeferredValue, useMemo, useState } from "react"
import type { DocumentSummary } from "../../../src/contract/documents.ts"
import { problemOf, removeDocument } from "../api/client.ts"
import { GradeBadge } from "../grade-badge.tsx"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"
import { comparisonHref, credibilityHref, documentHref, mappingsHref } from "../route.ts"
import { SeverityCountsView } from "../severity.tsx"
import { formatTime } from "./format-time.ts"
import { bySeverity, matchesText } from "./order-documents.ts"
import { SampleMenu } from "./sample-menu.tsx"

interface Props {
  /** null while the list is loading. */
  readonly documents: readonly DocumentSummary[] | null
  readonly onChanged: () => void
}

/** The documents kept, with what was found in each. */
export function DocumentTable({ documents, onChanged }: Props) {
  const { t } = useLanguage()
  const [text, setText] = useState("")
  const wanted = useDeferredValue(text)
  const shown = useMemo(
    () => (documents ?? []).filter((each) => matchesText(each, wanted)),
    [documents, wanted],
  )
  const columns = useColumns(onChanged)
  return (
    <section className="documents" aria-label={t("documents")}>
      <div className="section-head">
        <h2>{t("documents")}</h2>
        <span className="muted">{documents !== null && t("total", { count: documents.length })}</span>
        <span className="spacer" />
        <SampleMenu />
        <Button href={credibilityHref()}>{t("credibility")}</Button>
        <Button href={comparisonHref} icon={<Icon name="balance" />}>
          {t("compare")}
        </Button>
        <Button href={mappingsHref}>{t("mappings")}</Button>
        <Input
          className="documents-filter"
          allowClear
          prefix={<Icon name="search" />}
          placeholder={t("filterDocuments")}
          aria-label={t("filterDocuments")}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Table<DocumentSummary>
        rowKey="id"
        size="middle"
        loading={documents === null}
        columns={columns}
        dataSource={shown}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: wanted === "" ? t("documentsEmpty") : t("documentsNoMatch", { text: wanted }) }}
        showSorterTooltip={false}
      />
    </section>
  )
}

function useColumns(onChanged: () => void): TableColumnsType<DocumentSummary> {
  const { t, language } = useLanguage()
  return useMemo(
    () => [
      {
        title: t("columnFile"),
        key: "file",
        width: "26%",
        sorter: (a, b) => a.file.localeCompare(b.file, "zh-CN"),
        render: (_, document) => (
          <a className="file-link" href={documentHref(document.id)} title={document.file}>
            {document.file}
          </a>
        ),
      },
      {
        title: t("columnProjects"),
        key: "projects",
        render: (_, { projectNames }) => <ProjectNames names={projectNames} />,
      },
      {
        title: t("columnForms"),
        dataIndex: "formCount",
        key: "forms",
        width: 80,
        align: "right",
        sorter: (a, b) => a.formCount - b.formCount,
      },
      {
        title: t("columnIndicators"),
        dataIndex: "indicatorCount",
        key: "indicators",
        width: 100,
        align: "right",
        sorter: (a, b) => a.indicatorCount - b.indicatorCount,
      },
      {
        title: t("columnFindings"),
        key: "findings",
        width: 170,
        sorter: bySeverity,
        render: (_, { findings }) => <SeverityCountsView counts={findings} />,
      },
      {
        title: t("columnGrade"),
        key: "grade",
        width: 120,
        render: (_, { grade }) => grade !== undefined && <GradeBadge grade={grade} />,
      },
      {
        title: t("columnReadAt"),
        key: "readAt",
        width: 150,
        sorter: (a, b) => a.readAt.localeCompare(b.readAt),
        defaultSortOrder: "descend",
        render: (_, { readAt }) => <time dateTime={readAt}>{formatTime(readAt, language)}</time>,
      },
      {
        title: <span className="visually-hidden">{t("columnActions")}</span>,
        key: "actions",
        width: 56,
        render: (_, document) => <RemoveButton document={document} onRemoved={onChanged} />,
      },
    ],
    [t, language, onChanged],
  )
}

function ProjectNames({ names }: { readonly names: readonly string[] }) {
  const { t } = useLanguage()
  if (names.length === 0) return <span className="muted">{t("noProject")}</span>
  return (
    <span className="project-names" title={names.slice(0, 30).join("\n")}>
      <span className="project-name">{names[0]}</span>
      {names.length > 1 && <span className="muted">{t("moreProjects", { count: names.length })}</span>}
    </span>
  )
}

function RemoveButton({
  document,
  onRemoved,
}: {
  readonly document: DocumentSummary
  readonly onRemoved: () => void
}) {
  const { t, tellRefusal } = useLanguage()
  const { message, notification } = App.useApp()
  const remove = async () => {
    try {
      await removeDocument(document.id)
      void message.success(t("removed", { file: document.file }))
      onRemoved()
    } catch (failure) {
      const { detail, remedy } = tellRefusal(problemOf(failure))
      notification.error({ title: detail, description: remedy })
    }
  }
  return (
    <Popconfirm
      title={t("removeAsk")}
      description={t("removeConsequence")}
      okText={t("remove")}
      okButtonProps={{ danger: true }}
      placement="topRight"
      onConfirm={remove}
    >
      <Button
        type="text"
        size="small"
        icon={<Icon name="trash" />}
        aria-label={t("removeNamed", { file: document.file })}
      />
    </Popconfirm>
  )
}
