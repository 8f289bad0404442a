import { Empty } from "antd"
import { useLanguage } from "../language/language-context.tsx"
import { Pane } from "../pane.tsx"

/** Stands in the middle where no form was recognised in the document. */
export function NoForm() {
  const { t } = useLanguage()
  return (
    <Pane title={t("paneForm")} help={t("helpForm")}>
      <div className="pane-body centred">
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <>
              <strong>{t("documentEmpty")}</strong>
              <br />
              {t("documentEmptyHint")}
            </>
          }
        />
      </div>
    </Pane>
  )
}
