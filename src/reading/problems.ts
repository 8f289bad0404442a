import type { Bilingual } from "../basics/bilingual.ts"
import { problemFrom } from "../basics/problem.ts"
import type { Problem, ProblemWording } from "../basics/problem.ts"
import type { Source } from "../basics/source.ts"

/**
 * The problems of a document as a whole, each with its sentence and remedy. Recognisers keep those of their own
 * structure beside the code that finds them.
 */
export const catalogue = {
  "empty-file": {
    severity: "blocking",
    message: { zh: "文件是空的。", en: "The file is empty." },
    remedy: {
      zh: "请确认选对了文件，并重新导出或复制。",
      en: "Check that it is the right file, and export or copy it again.",
    },
  },
  "file-too-large": {
    severity: "blocking",
    message: { zh: "文件超过大小上限。", en: "The file is larger than the limit." },
    remedy: { zh: "请拆分后分别读取。", en: "Split the file and read the parts one by one." },
  },
  "too-many-lines": {
    severity: "blocking",
    message: { zh: "行数超过上限。", en: "There are more lines than the limit." },
    remedy: { zh: "请拆分后分别读取。", en: "Split the file and read the parts one by one." },
  },
  "line-too-long": {
    severity: "blocking",
    message: {
      zh: "有一行的字数超过上限，不像绩效表。",
      en: "A line is longer than the limit; this does not look like a performance form.",
    },
    remedy: {
      zh: "请检查文件内容，或重新导出为带换行的文本。",
      en: "Check what the file holds, or export it again as text with line breaks.",
    },
  },
  "too-many-cells": {
    severity: "loss",
    message: {
      zh: "有一行的单元格数超过上限，其余单元格没有读取。",
      en: "A line has more cells than the limit; the others were not read.",
    },
    remedy: { zh: "请检查该行，或重新导出。", en: "Check that line, or export it again." },
  },
  "binary-content": {
    severity: "blocking",
    message: {
      zh: "文件不是文本，也不是能识别的文档格式。",
      en: "The file is neither text nor a document format that is known.",
    },
    remedy: {
      zh: "请从原软件导出为文本后再读取。",
      en: "Export it as text from its own program and read that.",
    },
  },
  "format-not-read": {
    severity: "blocking",
    message: { zh: "这种格式目前还不能读取。", en: "This format cannot be read yet." },
    remedy: {
      zh: "请把表格复制为文本（制表符分隔）保存后再读取。",
      en: "Copy the table as text (parted by tabs), save it and read that.",
    },
  },
  "encoding-unknown": {
    severity: "blocking",
    message: {
      zh: "文字编码无法识别（不是 UTF-8、UTF-16 或 GB18030）。",
      en: "The encoding of the text is not known (neither UTF-8 nor UTF-16 nor GB18030).",
    },
    remedy: { zh: "请另存为 UTF-8 后再读取。", en: "Save it as UTF-8 and read that." },
  },
  "file-broken": {
    severity: "blocking",
    message: {
      zh: "文件已损坏、被截断或加了密码，打不开。",
      en: "The file is damaged, cut off or protected by a password and does not open.",
    },
    remedy: {
      zh: "请用原软件打开并另存（去掉密码）后再读取。",
      en: "Open it in its own program, save it anew (without a password) and read that.",
    },
  },
  "file-encrypted": {
    severity: "blocking",
    message: { zh: "文件加了打开密码，没有读取。", en: "The file wants a password; it was not read." },
    remedy: {
      zh: "请用原软件打开，去掉密码另存后再读取。",
      en: "Open it in its own program, save it without the password and read that.",
    },
  },
  "archive-not-read": {
    severity: "blocking",
    message: { zh: "这是压缩包，不是一份文档。", en: "This is an archive, not one document." },
    remedy: {
      zh: "请把压缩包作为一个批次读取，或解压后读取其中的文件。",
      en: "Read the archive as a batch, or unpack it and read the files in it.",
    },
  },
  "unpacked-too-large": {
    severity: "blocking",
    message: { zh: "压缩文件展开后超过大小上限。", en: "Unpacked, the file is larger than the limit." },
    remedy: {
      zh: "请确认文件来源，或拆分后分别读取。",
      en: "Check where it comes from, or split it and read the parts one by one.",
    },
  },
  "archive-empty": {
    severity: "blocking",
    message: { zh: "压缩包里没有可读的文件。", en: "The archive holds no file that can be read." },
    remedy: { zh: "请确认压缩包内容。", en: "Check what is in the archive." },
  },
  "archive-broken": {
    severity: "blocking",
    message: {
      zh: "压缩包已损坏或被截断，这部分没有读取。",
      en: "The archive is damaged or cut off; this part was not read.",
    },
    remedy: { zh: "请重新打包或重新下载。", en: "Pack it or download it again." },
  },
  "archive-too-many-entries": {
    severity: "blocking",
    message: {
      zh: "压缩包里的文件数超过上限，其余文件没有读取。",
      en: "The archive holds more files than the limit; the others were not read.",
    },
    remedy: {
      zh: "请分成几个压缩包，或解压后读取文件夹。",
      en: "Make several archives of it, or unpack it and read the folder.",
    },
  },
  "archive-too-deep": {
    severity: "blocking",
    message: {
      zh: "压缩包嵌套层数超过上限，没有打开。",
      en: "Archives lie in archives deeper than the limit; this one was not opened.",
    },
    remedy: { zh: "请先解压里面的压缩包。", en: "Unpack the inner archive first." },
  },
  "archive-packing-unknown": {
    severity: "blocking",
    message: {
      zh: "这个文件的压缩方式不常用，没有读取。",
      en: "This file is packed in an unusual way; it was not read.",
    },
    remedy: {
      zh: "请用普通 zip 方式重新打包，或解压后读取。",
      en: "Pack it again as an ordinary zip, or unpack it and read that.",
    },
  },
  "part-missing": {
    severity: "blocking",
    message: { zh: "文件里缺少正文部分。", en: "The file lacks its main part." },
    remedy: {
      zh: "请用原软件打开并另存后再读取。",
      en: "Open it in its own program, save it anew and read that.",
    },
  },
  "too-many-rows": {
    severity: "loss",
    message: {
      zh: "表格行数超过上限，其余各行没有读取。",
      en: "The table has more rows than the limit; the others were not read.",
    },
    remedy: { zh: "请拆分后分别读取。", en: "Split the file and read the parts one by one." },
  },
  "text-cut": {
    severity: "loss",
    message: {
      zh: "文件在一个字的中间断开，最后一个字没有读取。",
      en: "The file ends in the middle of a character; that one was not read.",
    },
    remedy: {
      zh: "文件可能不完整，请重新复制或导出。",
      en: "It may not be complete: copy or export it again.",
    },
  },
  "nested-too-deep": {
    severity: "loss",
    message: {
      zh: "内容嵌套层数超过上限，其后没有读取。",
      en: "The content is nested deeper than the limit; what follows was not read.",
    },
    remedy: {
      zh: "请用原软件打开并另存后再读取。",
      en: "Open it in its own program, save it anew and read that.",
    },
  },
  "too-many-pages": {
    severity: "loss",
    message: {
      zh: "页数超过上限，其余各页没有读取。",
      en: "There are more pages than the limit; the others were not read.",
    },
    remedy: { zh: "请拆分后分别读取。", en: "Split the file and read the parts one by one." },
  },
  "page-not-read": {
    severity: "loss",
    message: { zh: "有一页已损坏，没有读取。", en: "A page is damaged and was not read." },
    remedy: {
      zh: "请用原软件打开并另存后再读取；若仍不行，请单独核对这一页。",
      en: "Open it in its own program, save it anew and read that; if that does not help, check this page by hand.",
    },
  },
  "page-too-full": {
    severity: "loss",
    message: {
      zh: "一页上的文字过多，超出的部分没有读取。",
      en: "There is too much text on one page; what goes beyond was not read.",
    },
    remedy: {
      zh: "请核对这一页，或从原软件重新导出。",
      en: "Check this page, or export it again from its own program.",
    },
  },
  "aslant-left-out": {
    severity: "note",
    message: {
      zh: "斜印的文字（如水印）没有读取。",
      en: "Text printed aslant (such as a watermark) was not read.",
    },
    remedy: {
      zh: "若斜印的文字也是表格内容，请核对原文。",
      en: "If it belongs to the form, compare the original.",
    },
  },
  "glyphs-without-characters": {
    severity: "doubt",
    message: {
      zh: "有些字体没有文字对照，读出的文字可能是乱码。",
      en: "Some fonts do not say which characters they print; the text may be garbled.",
    },
    remedy: {
      zh: "请核对原文，或从原软件重新导出 PDF。",
      en: "Compare the original, or export the PDF again from its own program.",
    },
  },
  "hidden-left-out": {
    severity: "note",
    message: { zh: "隐藏的内容没有读取。", en: "Hidden content was not read." },
    remedy: {
      zh: "若隐藏部分也是表格内容，请取消隐藏后再读取。",
      en: "If it belongs to the form, unhide it and read the file again.",
    },
  },
  "aside-left-out": {
    severity: "note",
    message: {
      zh: "正文以外的文字（页眉、页脚、脚注、批注）没有读取。",
      en: "Text beside the document's own (headers, footers, notes, comments) was not read.",
    },
    remedy: {
      zh: "若其中有表格内容，请移到正文后再读取。",
      en: "If it belongs to the form, move it into the text and read the file again.",
    },
  },
  "formula-without-result": {
    severity: "loss",
    message: {
      zh: "有公式没有保存计算结果，没有读取。",
      en: "Some formulas were saved without their results; they were not read.",
    },
    remedy: {
      zh: "请用 Excel 或 WPS 打开，重新计算并保存后再读取。",
      en: "Open it in a spreadsheet program, let it compute, save it and read that.",
    },
  },
  "tracked-changes": {
    severity: "note",
    message: {
      zh: "文档带有修订：按接受全部修订后的文字读取。",
      en: "The document has tracked changes: it was read as if all were accepted.",
    },
    remedy: {
      zh: "请先接受或拒绝修订，再读取定稿。",
      en: "Accept or reject the changes and read the final text.",
    },
  },
  "no-form-found": {
    severity: "blocking",
    message: {
      zh: "没有找到绩效表：缺少项目名称、绩效指标等表头。",
      en: "No performance form was found: headings such as 项目名称 and 绩效指标 are missing.",
    },
    remedy: {
      zh: "请确认文件里有绩效目标表、监控表或自评表。",
      en: "Check that the file holds a target, monitoring or self-evaluation form.",
    },
  },
  "form-without-indicators": {
    severity: "doubt",
    message: { zh: "这张表里没有读到指标。", en: "No indicators were read in this form." },
    remedy: {
      zh: "请核对原文；若表格被截断，请补全后再读取。",
      en: "Compare the original; where the form is cut off, complete it and read it again.",
    },
  },
  "reader-failed": {
    severity: "blocking",
    message: {
      zh: "读取时发生内部错误，没有得到结果。",
      en: "Reading ended with an internal error and no result.",
    },
    remedy: { zh: "请保留原文件并报告此问题。", en: "Keep the file and report this." },
  },
} as const satisfies Record<string, ProblemWording>

export type DocumentProblemCode = keyof typeof catalogue

export function documentProblem(
  code: DocumentProblemCode,
  source: Source | null = null,
  detail: string | Bilingual = "",
): Problem {
  return problemFrom(catalogue, code, source, detail)
}
