import { App as AntApp, ConfigProvider, Segmented } from "antd"
import enUS from "antd/locale/en_US"
import zhCN from "antd/locale/zh_CN"
import { lazy, Suspense } from "react"
import { ErrorBoundary } from "./error-boundary.tsx"
import { Icon } from "./icon.tsx"
import { LanguageProvider, useLanguage } from "./language/language-context.tsx"
import { BatchPage } from "./pages/batch-page.tsx"
import { MappingsPage } from "./pages/mappings-page.tsx"
import { ComparisonPage } from "./pages/comparison-page.tsx"
import { CredibilityPage } from "./pages/credibility-page.tsx"
import { StartPage } from "./pages/start-page.tsx"
import { DocumentSkeleton } from "./pages/document-skeleton.tsx"
import { startHref } from "./route.ts"
import { UploadsProvider } from "./upload/uploads.tsx"
import { useRoute } from "./use-route.ts"
import { theme } from "./theme.ts"

const DocumentPage = lazy(() => import("./pages/document-page.tsx"))

export function App() {
  return (
    <LanguageProvider>
      <Themed />
    </LanguageProvider>
  )
}

function Themed() {
  const { language } = useLanguage()
  return (
    <ConfigProvider
      theme={theme}
      locale={language === "zh" ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <AntApp className="app">
        <ErrorBoundary>
          <UploadsProvider>
            <Pages />
          </UploadsProvider>
        </ErrorBoundary>
      </AntApp>
    </ConfigProvider>
  )
}

function Pages() {
  const route = useRoute()
  return (
    <>
      <Header />
      {route.page === "start" ? (
        <StartPage />
      ) : route.page === "comparison" ? (
        <ErrorBoundary key="comparison">
          <ComparisonPage />
        </ErrorBoundary>
      ) : route.page === "credibility" ? (
        <ErrorBoundary key="credibility">
          <CredibilityPage form={route.form} />
        </ErrorBoundary>
      ) : route.page === "mappings" ? (
        <ErrorBoundary key="mappings">
          <MappingsPage />
        </ErrorBoundary>
      ) : route.page === "batch" ? (
        <ErrorBoundary key={route.id}>
          <BatchPage key={route.id} id={route.id} />
        </ErrorBoundary>
      ) : (
        <ErrorBoundary key={route.id}>
          <Suspense fallback={<DocumentSkeleton />}>
            <DocumentPage id={route.id} formIndex={route.formIndex} path={route.path} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  )
}

function Header() {
  const { t, language, setLanguage } = useLanguage()
  return (
    <header className="header">
      <a className="brand" href={startHref} aria-label={`${t("product")}: ${t("home")}`}>
        <Icon name="balance" size={22} />
        <span className="brand-name">{t("product")}</span>
      </a>
      <span className="tagline">{t("tagline")}</span>
      <Segmented
        size="small"
        aria-label={t("language")}
        value={language}
        onChange={setLanguage}
        options={[
          { value: "zh", label: "中文" },
          { value: "en", label: "English" },
        ]}
      />
    </header>
  )
}
