import { Button, Popover } from "antd"
import type { ReactNode } from "react"
import { Icon } from "./icon.tsx"
import { useLanguage } from "./language/language-context.tsx"

interface Props {
  readonly title: string
  readonly help: string
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** One of the panes of the document page: a head with title, tools and help, and a body that scrolls by itself. */
export function Pane({ title, help, tools, children }: Props) {
  return (
    <section className="pane" aria-label={title}>
      <div className="pane-head">
        <h2>{title}</h2>
        <div className="pane-tools">{tools}</div>
        <HelpButton title={title} text={help} />
      </div>
      {children}
    </section>
  )
}

function HelpButton({ title, text }: { readonly title: string; readonly text: string }) {
  const { t } = useLanguage()
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={title}
      content={<p className="help-text">{text}</p>}
    >
      <Button type="text" size="small" icon={<Icon name="help" />} aria-label={`${t("help")}: ${title}`} />
    </Popover>
  )
}
