import { problemFrom } from "../basics/problem.ts"
import type { Problem, ProblemWording } from "../basics/problem.ts"
import type { Source } from "../basics/source.ts"

/**
 * The problems of a document as a whole, each with its sentence and remedy. Recognisers keep those of their own
 * structure beside the code that finds them.
 */
const catalogue = {
  "empty-file": {
    severity: "blocking",
    message: "文件是空的。",
    remedy: "请确认选对了文件，并重新导出或复制。",
  },
  "file-too-large": { severity: "blocking", message: "文件超过大小上限。", remedy: "请拆分后分别读取。" },
  "too-many-lines": { severity: "blocking", message: "行数超过上限。", remedy: "请拆分后分别读取。" },
  "line-too-long": {
    severity: "blocking",
    message: "有一行的字数超过上限，不像绩效表。",
    remedy: "请检查文件内容，或重新导出为带换行的文本。",
  },
  "too-many-cells": {
    severity: "loss",
    message: "有一行的单元格数超过上限，其余单元格没有读取。",
    remedy: "请检查该行，或重新导出。",
  },
  "binary-content": {
    severity: "blocking",
    message: "文件不是文本，也不是能识别的文档格式。",
    remedy: "请从原软件导出为文本后再读取。",
  },
  "format-not-read": {
    severity: "blocking",
    message: "这种格式目前还不能读取。",
    remedy: "请把表格复制为文本（制表符分隔）保存后再读取。",
  },
  "encoding-unknown": {
    severity: "blocking",
    message: "文字编码无法识别（不是 UTF-8、UTF-16 或 GB18030）。",
    remedy: "请另存为 UTF-8 后再读取。",
  },
  "file-broken": {
    severity: "blocking",
    message: "文件已损坏、被截断或加了密码，打不开。",
    remedy: "请用原软件打开并另存（去掉密码）后再读取。",
  },
  "file-encrypted": {
    severity: "blocking",
    message: "文件加了打开密码，没有读取。",
    remedy: "请用原软件打开，去掉密码另存后再读取。",
  },
  "archive-not-read": {
    severity: "blocking",
    message: "这是压缩包，不是一份文档。",
    remedy: "请把压缩包作为一个批次读取，或解压后读取其中的文件。",
  },
  "unpacked-too-large": {
    severity: "blocking",
    message: "压缩文件展开后超过大小上限。",
    remedy: "请确认文件来源，或拆分后分别读取。",
  },
  "archive-empty": {
    severity: "blocking",
    message: "压缩包里没有可读的文件。",
    remedy: "请确认压缩包内容。",
  },
  "archive-broken": {
    severity: "blocking",
    message: "压缩包已损坏或被截断，这部分没有读取。",
    remedy: "请重新打包或重新下载。",
  },
  "archive-too-many-entries": {
    severity: "blocking",
    message: "压缩包里的文件数超过上限，其余文件没有读取。",
    remedy: "请分成几个压缩包，或解压后读取文件夹。",
  },
  "archive-too-deep": {
    severity: "blocking",
    message: "压缩包嵌套层数超过上限，没有打开。",
    remedy: "请先解压里面的压缩包。",
  },
  "archive-packing-unknown": {
    severity: "blocking",
    message: "这个文件的压缩方式不常用，没有读取。",
    remedy: "请用普通 zip 方式重新打包，或解压后读取。",
  },
  "part-missing": {
    severity: "blocking",
    message: "文件里缺少正文部分。",
    remedy: "请用原软件打开并另存后再读取。",
  },
  "too-many-rows": {
    severity: "loss",
    message: "表格行数超过上限，其余各行没有读取。",
    remedy: "请拆分后分别读取。",
  },
  "text-cut": {
    severity: "loss",
    message: "文件在一个字的中间断开，最后一个字没有读取。",
    remedy: "文件可能不完整，请重新复制或导出。",
  },
  "nested-too-deep": {
    severity: "loss",
    message: "内容嵌套层数超过上限，其后没有读取。",
    remedy: "请用原软件打开并另存后再读取。",
  },
  "too-many-pages": {
    severity: "loss",
    message: "页数超过上限，其余各页没有读取。",
    remedy: "请拆分后分别读取。",
  },
  "page-not-read": {
    severity: "loss",
    message: "有一页已损坏，没有读取。",
    remedy: "请用原软件打开并另存后再读取；若仍不行，请单独核对这一页。",
  },
  "page-too-full": {
    severity: "loss",
    message: "一页上的文字过多，超出的部分没有读取。",
    remedy: "请核对这一页，或从原软件重新导出。",
  },
  "aslant-left-out": {
    severity: "note",
    message: "斜印的文字（如水印）没有读取。",
    remedy: "若斜印的文字也是表格内容，请核对原文。",
  },
  "scan-engine-missing": {
    severity: "blocking",
    message: "这台机器没有可用的文字识别组件，扫描件和图片不能读取。",
    remedy: "请在 64 位的 Linux、Windows 或 macOS 上重新安装，或改用电子版；其他格式不受影响。",
  },
  "image-too-large": {
    severity: "loss",
    message: "图片展开后的像素超过上限，没有读取。",
    remedy: "请以 200 至 300 dpi 重新扫描，或缩小图片后再读取。",
  },
  "scan-page-failed": {
    severity: "loss",
    message: "这一页扫描件没有识别成功。",
    remedy: "请以 200 dpi 以上重新扫描这一页，保存为 PNG、JPEG 或 PDF 后再读取。",
  },
  "scan-pages-not-read": {
    severity: "loss",
    message: "时间用完或连续几页没有识别成功，其余扫描页没有读取；已读取的各页保留。",
    remedy: "请把没有读取的各页另存为一个文件后再读取。",
  },
  "scan-without-text": {
    severity: "loss",
    message: "这一页图像里没有认出文字。",
    remedy: "请核对是否空白页；若图像模糊或颠倒，请重新扫描。",
  },
  "too-many-scanned-pages": {
    severity: "loss",
    message: "扫描件页数超过上限，其余各页没有读取。",
    remedy: "请拆分后分别读取。",
  },
  "read-from-scan": {
    severity: "note",
    message: "文字由图像识别得到。",
    remedy: "请对照原件核对数字。",
  },
  "glyphs-without-characters": {
    severity: "doubt",
    message: "有些字体没有文字对照，读出的文字可能是乱码。",
    remedy: "请核对原文，或从原软件重新导出 PDF。",
  },
  "hidden-left-out": {
    severity: "note",
    message: "隐藏的内容没有读取。",
    remedy: "若隐藏部分也是表格内容，请取消隐藏后再读取。",
  },
  "formula-without-result": {
    severity: "loss",
    message: "有公式没有保存计算结果，没有读取。",
    remedy: "请用 Excel 或 WPS 打开，重新计算并保存后再读取。",
  },
  "tracked-changes": {
    severity: "note",
    message: "文档带有修订：按接受全部修订后的文字读取。",
    remedy: "请先接受或拒绝修订，再读取定稿。",
  },
  "no-form-found": {
    severity: "blocking",
    message: "没有找到绩效表：缺少项目名称、绩效指标等表头。",
    remedy: "请确认文件里有绩效目标表、监控表或自评表。",
  },
  "form-without-indicators": {
    severity: "doubt",
    message: "这张表里没有读到指标。",
    remedy: "请核对原文；若表格被截断，请补全后再读取。",
  },
  "reader-failed": {
    severity: "blocking",
    message: "读取时发生内部错误，没有得到结果。",
    remedy: "请保留原文件并报告此问题。",
  },
} as const satisfies Record<string, ProblemWording>

export type DocumentProblemCode = keyof typeof catalogue

export function documentProblem(
  code: DocumentProblemCode,
  source: Source | null = null,
  detail = "",
): Problem {
  return problemFrom(catalogue, code, source, detail)
}
