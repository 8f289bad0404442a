import { Alert, Button } from "antd"
import type { ApiProblem } from "../../src/contract/documents.ts"
import { Icon } from "./icon.tsx"
import { useLanguage } from "./language/language-context.tsx"

interface Props {
  readonly title: string
  readonly problem: ApiProblem
  readonly onRetry: () => void
}

/** What went wrong, what to do, and a button to try again. */
export function ProblemAlert({ title, problem, onRetry }: Props) {
  const { t, tellRefusal } = useLanguage()
  const { detail, remedy } = tellRefusal(problem)
  return (
    <Alert
      type="error"
      showIcon
      title={`${title}${detail}`}
      description={remedy}
      action={
        <Button size="small" icon={<Icon name="retry" />} onClick={onRetry}>
          {t("retry")}
        </Button>
      }
    />
  )
}
