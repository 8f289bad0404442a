import type { Bilingual } from "../../../basics/bilingual.ts"
import { problemFrom } from "../../../basics/problem.ts"
import type { Problem, ProblemWording } from "../../../basics/problem.ts"
import type { Source } from "../../../basics/source.ts"

/** The problems of pictures and pages that are recognised. */
export const catalogue = {
  "scan-engine-missing": {
    severity: "blocking",
    message: {
      zh: "这台机器没有可用的文字识别组件，扫描件和图片不能读取。",
      en: "This machine has no text recognition; scans and pictures cannot be read.",
    },
    remedy: {
      zh: "请在 64 位的 Linux、Windows 或 macOS 上重新安装，或改用电子版；其他格式不受影响。",
      en: "Install again on 64-bit Linux, Windows or macOS, or use the electronic file; other formats are not concerned.",
    },
  },
  "picture-kind-not-read": {
    severity: "blocking",
    message: {
      zh: "这种格式的图片不能读取。",
      en: "Pictures of this format are not read.",
    },
    remedy: {
      zh: "请另存为 PNG、JPEG 或 PDF 后再读取；多页的扫描件请存为 PDF。",
      en: "Save it as PNG, JPEG or PDF; a scan of several pages as PDF.",
    },
  },
  "image-cut": {
    severity: "loss",
    message: {
      zh: "图片文件不完整，后面的部分没有读取。",
      en: "The picture file is cut short; the rest of it was not read.",
    },
    remedy: {
      zh: "请重新复制或下载完整的图片后再读取。",
      en: "Copy or download the whole picture again.",
    },
  },
  "image-too-large": {
    severity: "loss",
    message: {
      zh: "图片展开后的像素超过上限，没有读取。",
      en: "The picture has more pixels than the limit; it was not read.",
    },
    remedy: {
      zh: "请以 200 至 300 dpi 重新扫描，或缩小图片后再读取。",
      en: "Scan it again at 200 to 300 dpi, or make the picture smaller.",
    },
  },
  "scan-page-failed": {
    severity: "loss",
    message: { zh: "这一页扫描件没有识别成功。", en: "This scanned page was not recognised." },
    remedy: {
      zh: "请以 200 dpi 以上重新扫描这一页，保存为 PNG、JPEG 或 PDF 后再读取。",
      en: "Scan it again at 200 dpi or more and save it as PNG, JPEG or PDF.",
    },
  },
  "scan-page-too-costly": {
    severity: "loss",
    message: {
      zh: "识别这一页超过了时间或内存的上限。",
      en: "Recognising this page exceeded the limit of time or memory.",
    },
    remedy: {
      zh: "请以 200 dpi 左右重新扫描这一页，只留表格部分，保存为 PNG、JPEG 或 PDF 后再读取。",
      en: "Scan it again at about 200 dpi, only the part with the table, and save it as PNG, JPEG or PDF.",
    },
  },
  "scan-pages-not-read": {
    severity: "loss",
    message: {
      zh: "时间用完或连续几页没有识别成功，其余扫描页没有读取；已读取的各页保留。",
      en: "Time was used up, or several pages in a row were not recognised; the other scanned pages were not read. Those that were are kept.",
    },
    remedy: {
      zh: "请把没有读取的各页另存为一个文件后再读取。",
      en: "Save the pages that were not read as a file of their own and read that.",
    },
  },
  "scan-without-text": {
    severity: "loss",
    message: { zh: "这一页图像里没有认出文字。", en: "No text was recognised in the picture of this page." },
    remedy: {
      zh: "请核对是否空白页；若图像模糊或颠倒，请重新扫描。",
      en: "Check whether it is blank; where the picture is blurred or upside down, scan it again.",
    },
  },
  "too-many-scanned-pages": {
    severity: "loss",
    message: {
      zh: "扫描件页数超过上限，其余各页没有读取。",
      en: "There are more scanned pages than the limit; the others were not read.",
    },
    remedy: { zh: "请拆分后分别读取。", en: "Split the file and read the parts one by one." },
  },
  "read-from-scan": {
    severity: "note",
    message: { zh: "文字由图像识别得到。", en: "The text was recognised in a picture." },
    remedy: { zh: "请对照原件核对数字。", en: "Compare the figures with the original." },
  },
} as const satisfies Record<string, ProblemWording>

export type ScanProblemCode = keyof typeof catalogue

export function scanProblem(
  code: ScanProblemCode,
  source: Source | null = null,
  detail: string | Bilingual = "",
): Problem {
  return problemFrom(catalogue, code, source, detail)
}
