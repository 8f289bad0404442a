import { Button, Input } from "antd"
import { Icon } from "../icon.tsx"
import { useLanguage } from "../language/language-context.tsx"
import type { SourceSearch } from "./use-search.ts"

/** The words to find in the original, and the way from match to match. */
export function SearchTools({ search }: { readonly search: SourceSearch }) {
  const { t } = useLanguage()
  const { text, at, count, onText, onGo } = search
  return (
    <span className="search-tools">
      <Input
        size="small"
        variant="filled"
        allowClear
        prefix={<Icon name="search" size={14} />}
        placeholder={t("searchSource")}
        aria-label={t("searchSource")}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onPressEnter={(event) => onGo(at + (event.shiftKey ? -1 : 1))}
        suffix={
          text !== "" && (
            <span className="muted">{t("searchCount", { at: count === 0 ? 0 : at + 1, count })}</span>
          )
        }
      />
      {text !== "" && (
        <>
          <Button
            type="text"
            size="small"
            icon={<Icon name="up" />}
            aria-label={t("searchPrevious")}
            onClick={() => onGo(at - 1)}
          />
          <Button
            type="text"
            size="small"
            icon={<Icon name="down" />}
            aria-label={t("searchNext")}
            onClick={() => onGo(at + 1)}
          />
        </>
      )}
    </span>
  )
}
