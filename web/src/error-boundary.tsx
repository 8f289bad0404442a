import { Component } from "react"
import type { ReactNode } from "react"
import { Button, Result } from "antd"
import { useLanguage } from "./language/language-context.tsx"

interface Props {
  readonly children: ReactNode
}

/** Where a part of the page fails, a plain message stands in its place; what was saved is on the server. */
export class ErrorBoundary extends Component<Props, { readonly failure: Error | null }> {
  override state: { readonly failure: Error | null } = { failure: null }

  static getDerivedStateFromError(failure: unknown): { readonly failure: Error } {
    return { failure: failure instanceof Error ? failure : new Error(String(failure)) }
  }

  override render(): ReactNode {
    return this.state.failure === null ? this.props.children : <Crash failure={this.state.failure} />
  }
}

function Crash({ failure }: { readonly failure: Error }) {
  const { t } = useLanguage()
  return (
    <main role="alert">
      <Result
        status="error"
        title={t("crashTitle")}
        subTitle={t("crashText")}
        extra={
          <Button type="primary" onClick={() => location.reload()}>
            {t("reload")}
          </Button>
        }
      >
        <code className="crash-detail">{failure.message}</code>
      </Result>
    </main>
  )
}
