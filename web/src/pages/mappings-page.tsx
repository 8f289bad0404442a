import { App, Button, Skeleton, Upload } from "antd"
import { useCallback } from "react"
import { problemOf } from "../api/client.ts"
import { exportMappings, importMappings, listMappings } from "../api/mappings.ts"
import { useLanguage } from "../language/language-context.tsx"
import { MappingRow } from "../mappings/mapping-row.tsx"
import "../mappings/mappings.css"
import { offerFile } from "../offer-file.ts"
import { ProblemAlert } from "../problem-alert.tsx"
import { startHref } from "../route.ts"
import { useLoaded } from "../use-loaded.ts"

/** What people have said of columns: where each is used, and what can be done with it. */
export function MappingsPage() {
  const { t, tellRefusal } = useLanguage()
  const { notification } = App.useApp()
  const [loaded, reload] = useLoaded(useCallback((signal: AbortSignal) => listMappings(signal), []))
  const fail = (failure: unknown) => {
    const { detail, remedy } = tellRefusal(problemOf(failure))
    notification.error({ title: detail, description: remedy })
  }
  const importFile = (file: File) => {
    importMappings(file).then((counts) => {
      notification.success({ title: t("mappingImported", { ...counts }) })
      reload()
    }, fail)
    // The file is sent here, not by the kit.
    return false
  }
  const mappings = loaded.state === "ready" ? loaded.value : []
  return (
    <main className="start">
      <a href={startHref}>← {t("home")}</a>
      <div className="section-head mappings-head">
        <h1>{t("mappings")}</h1>
        <span className="spacer" />
        <Upload accept=".yaml,.yml,.json" showUploadList={false} beforeUpload={importFile}>
          <Button>{t("mappingImport")}</Button>
        </Upload>
        <Button
          disabled={mappings.length === 0}
          onClick={() => void exportMappings(null).then(offerFile, fail)}
        >
          {t("mappingExportAll")}
        </Button>
      </div>
      <p className="muted">{t("mappingsHint")}</p>
      {loaded.state === "loading" && <Skeleton active />}
      {loaded.state === "failed" && (
        <ProblemAlert title={t("mappingsFailed")} problem={loaded.problem} onRetry={reload} />
      )}
      {loaded.state === "ready" &&
        (mappings.length === 0 ? (
          <p>{t("mappingsEmpty")}</p>
        ) : (
          <ul className="documents" aria-label={t("mappings")}>
            {mappings.map((kept) => (
              <MappingRow key={kept.id} kept={kept} onChanged={reload} onFailure={fail} />
            ))}
          </ul>
        ))}
    </main>
  )
}
