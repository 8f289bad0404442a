import { problemFrom } from "../../basics/problem.ts"
import type { Problem, ProblemWording } from "../../basics/problem.ts"
import type { Source } from "../../basics/source.ts"

/** What is to be said of tables whose headings the reader does not know, or knows from a person. */
export const catalogue = {
  "headings-unknown": {
    severity: "blocking",
    message: {
      zh: "有一张表像绩效表，但表头的写法不认识，没有读入。",
      en: "A table looks like one of indicators, but its headings are not known; it was not read.",
    },
    remedy: {
      zh: "请在页面上为各栏指明含义；或用命令 jiheng mapping propose，再以 --mapping 读取。",
      en: "Name its columns in the page, or with jiheng mapping propose and read it with --mapping.",
    },
  },
  "table-not-read": {
    severity: "loss",
    message: {
      zh: "有一张表的表头写法不认识，没有读入，或只按内容推测读了一部分。",
      en: "The headings of a table are not known; it was not read, or only in part, by its contents.",
    },
    remedy: {
      zh: "请在页面上为各栏指明含义；或用命令 jiheng mapping propose，再以 --mapping 读取。",
      en: "Name its columns in the page, or with jiheng mapping propose and read it with --mapping.",
    },
  },
  "read-by-mapping": {
    severity: "note",
    message: {
      zh: "这张表的各栏按栏目对照读取。",
      en: "The columns of this table were read by a column mapping.",
    },
    remedy: {
      zh: "若栏目有误，请修改这份对照后重新读取。",
      en: "Where a column is wrong, correct the mapping and read again.",
    },
  },
} as const satisfies Record<string, ProblemWording>

export function mappingProblem(code: keyof typeof catalogue, source: Source | null, detail: string): Problem {
  return problemFrom(catalogue, code, source, detail)
}
