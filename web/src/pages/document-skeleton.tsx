import { Skeleton } from "antd"
import { useLanguage } from "../language/language-context.tsx"

/** The document page before its content is there: the same panes in the same places, so that nothing jumps. */
export function DocumentSkeleton() {
  const { t } = useLanguage()
  return (
    <main className="document" aria-busy="true" aria-label={t("loading")}>
      <div className="document-bar" />
      <div className="document-skeleton">
        {[8, 12, 8].map((rows, at) => (
          <div key={at === 1 ? "form" : `side-${at}`} className="pane">
            <div className="pane-head" />
            <Skeleton active title={false} paragraph={{ rows, width: "100%" }} />
          </div>
        ))}
      </div>
    </main>
  )
}
